import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeJson } from '../../src/outputs/json.ts'
import { hostileExtraction } from '../outputs/dataset/hostile-extraction.ts'
import { exampleExtraction } from '../outputs/example-extraction.ts'
import { runHeshu } from './run-heshu.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-query-'))
afterAll(() => rmSync(folder, { recursive: true }))

const results = join(folder, 'out')
const query = (sql: string, ...options: string[]) => runHeshu(['query', results, sql, ...options])

beforeAll(() => {
  cpSync('test/golden', results, { recursive: true })
})

describe('heshu query', () => {
  test('answers with a table, the figures exact and flush right', async () => {
    const { code, stdout } = await query(
      "select measure, count(*) as n, sum(value) as yuan from amounts where file = 'water-monitoring.pdf' and unit = 'CNY' group by 1 order by 1 limit 2",
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^measure +n +yuan\nadjustment +\d+ +-?\d+(\.\d+)?\napproved +\d+ +\d+\n$/)
  })

  test('the tables are kept until a result changes', async () => {
    const first = await query('select count(*) as n from documents', '--format', 'json')
    expect(readdirSync(join(results, '.heshu')).sort()).toEqual(['tables.duckdb', 'tables.json'])
    const kept = readFileSync(join(results, '.heshu', 'tables.json'), 'utf8')
    await query('select 1')
    expect(readFileSync(join(results, '.heshu', 'tables.json'), 'utf8')).toBe(kept)
    writeFileSync(join(results, 'lamps.pdf.json'), writeJson(exampleExtraction()))
    const second = await query('select count(*) as n from documents', '--format', 'json')
    expect(JSON.parse(second.stdout)[0].n).toBe(JSON.parse(first.stdout)[0].n + 1)
    rmSync(join(results, 'lamps.pdf.json'))
  })

  test('csv opens in a spreadsheet and runs nothing; json has all digits', async () => {
    const sql = `select '=1+1' as a, -5 as b, 12345678901234567890 as c, 0.1::decimal(38,10) + 0.2 as d, ['甲', '"'] as e, null as f, true as g`
    const csv = await query(sql, '--format', 'csv')
    expect(csv.stdout).toBe(`\uFEFFa,b,c,d,e,f,g\r\n'=1+1,-5,12345678901234567890,0.3,"[""甲"", ""\\""""]",,true\r\n`)
    const json = await query(sql, '--format', 'json')
    expect(json.stdout).toBe(
      '[\n  {"a": "=1+1", "b": -5, "c": 12345678901234567890, "d": 0.3, "e": ["甲", "\\""], "f": null, "g": true}\n]\n',
    )
    expect((await query('select 1 as x where false', '--format', 'json')).stdout).toBe('[]\n')
  })

  test('a long answer: the table is cut and says so, csv is whole', async () => {
    const table = await query('select * from range(2500)')
    expect(table.stdout.trimEnd().split('\n')).toHaveLength(1001)
    expect(table.stderr).toContain('--format csv')
    const csv = await query('select * from range(2500)', '--format', 'csv')
    expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(2501)
  })

  test('works on a dataset alike', async () => {
    const data = join(folder, 'data')
    await runHeshu(['dataset', results, '--to', data, '--format', 'parquet'])
    const sql = 'select count(*) as n, sum(value) as s, any_value(subject_path) as p from amounts'
    const [direct, fromData] = [await query(sql, '-f', 'csv'), await runHeshu(['query', data, sql, '-f', 'csv'])]
    expect(fromData.stdout).toBe(direct.stdout)
  })

  test('a wrong query is answered with what is wrong, in the language of the user', async () => {
    const { code, stderr } = await query('select nothing from amounts', '--lang', 'zh')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^查询没有执行，请改正后重试：Binder Error: .*nothing/)
    expect((await query('  ')).stderr).toContain('it is empty')
    expect((await query("select 'x'::integer from amounts")).code).toBe(2)
  })

  test('a folder that cannot be written to is queried all the same', async () => {
    const locked = join(folder, 'locked')
    cpSync('test/golden', locked, { recursive: true })
    // A file in place of the hidden folder: the tables cannot be kept there, whoever runs the test.
    writeFileSync(join(locked, '.heshu'), '')
    const { code, stdout } = await runHeshu(['query', locked, 'select count(*) as n from documents', '-f', 'json'])
    expect([code, JSON.parse(stdout)[0].n > 0]).toEqual([0, true])
    rmSync(locked, { recursive: true })
  })
})

describe('heshu dataset', () => {
  test('says what it wrote', async () => {
    const to = join(folder, 'said')
    const { code, stdout } = await runHeshu(['dataset', results, '--to', to, '--format', 'csv,jsonl'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Written to .*said: \d+ documents, \d+ reports, \d+ amounts and rates, /)
    expect(existsSync(join(to, 'codebook.md')) && existsSync(join(to, 'datapackage.json'))).toBe(true)
    expect(existsSync(join(to, 'amounts.parquet'))).toBe(false)
    rmSync(to, { recursive: true })
  })

  test('made inside the folder of results, it is not taken for results the next time', async () => {
    const to = join(results, 'data')
    await runHeshu(['dataset', results, '--to', to, '--format', 'csv'])
    const { code, stderr } = await runHeshu(['dataset', results, '--to', to, '--format', 'csv'])
    expect([code, stderr]).toEqual([0, ''])
    rmSync(to, { recursive: true })
  })

  test('names files that are no results, takes the others and ends with 1', async () => {
    const mixed = join(folder, 'mixed')
    cpSync('test/golden', mixed, { recursive: true })
    writeFileSync(join(mixed, 'hostile.json'), writeJson(hostileExtraction()))
    writeFileSync(join(mixed, 'package.json'), '{"name": "not ours"}')
    writeFileSync(join(mixed, 'torn.json'), '{"format": "heshu/1"')
    const to = join(folder, 'mixed-data')
    const { code, stdout, stderr } = await runHeshu(['dataset', mixed, '--to', to, '--format', 'jsonl'])
    expect(code).toBe(1)
    expect(stderr.split('\n')[0]).toMatch(/^package\.json: is no result of heshu/)
    expect(stderr.split('\n')[1]).toMatch(/^torn\.json: is not whole JSON/)
    expect(stdout).toContain(`${readdirSync('test/golden').length + 1} documents`)
    for (const name of [mixed, to]) rmSync(name, { recursive: true })
  })

  test('an empty folder, a missing one and an unknown format are wrong use: nothing is written', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    const to = join(folder, 'nothing')
    const none = await runHeshu(['dataset', empty, '--to', to])
    expect([none.code, none.stderr]).toEqual([
      2,
      `There are no results in ${empty}: run heshu extract … --out ${empty} first.\n`,
    ])
    expect((await runHeshu(['query', empty, 'select 1'])).code).toBe(2)
    expect((await runHeshu(['dataset', join(folder, 'absent'), '--to', to])).stderr).toContain('Nothing found')
    const format = await runHeshu(['dataset', results, '--to', to, '--format', 'csv,sas'])
    expect([
      format.code,
      format.stderr.includes('There is no format sas; there are: parquet, csv, jsonl, xlsx.'),
    ]).toEqual([2, true])
    expect(existsSync(to)).toBe(false)
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const blocked = await runHeshu(['dataset', results, '--to', file])
    expect([blocked.code, blocked.stderr]).toEqual([1, `Cannot write ${file}: ENOTDIR\n`])
  })
})
