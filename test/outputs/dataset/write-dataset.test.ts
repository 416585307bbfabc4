import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnsOf } from '../../../src/outputs/dataset/columns.ts'
import type { DatasetSummary } from '../../../src/outputs/dataset/pour.ts'
import { type Result, resultNames, resultsIn } from '../../../src/outputs/dataset/results.ts'
import { sqlTypeOf } from '../../../src/outputs/dataset/sql-type.ts'
import { type TableName, tableNames } from '../../../src/outputs/dataset/tables.ts'
import { withDatabase } from '../../../src/outputs/dataset/tables-database.ts'
import { writeDataset } from '../../../src/outputs/dataset/write-dataset.ts'
import { writeJson } from '../../../src/outputs/json.ts'
import type { Extraction } from '../../../src/pipeline/schema.ts'
import { exampleExtraction, unreadExtraction } from '../example-extraction.ts'
import { hostileExtraction, hostileTexts } from './hostile-extraction.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-dataset-'))
afterAll(() => rmSync(folder, { recursive: true }))

const resultOf = (output: string, extraction: Extraction): Result => ({ output, text: writeJson(extraction) })

/** The rows that SQL gives, over no tables but the files named in it. */
const sql = (query: string): Promise<Record<string, unknown>[]> =>
  withDatabase(':memory:', {}, async (connection) => (await connection.runAndReadAll(query)).getRowObjectsJson())

/** How a reader who knows the codebook loads a CSV file: with its types, one apostrophe taken from texts that have one in front. */
function fromCsv(path: string, table: TableName): string {
  const columns = columnsOf(table)
  const types = columns.map((column) => `'${column.name}': '${column.type === 'list' ? 'VARCHAR' : sqlTypeOf(column)}'`)
  const cells = columns.map(({ name, type }) => {
    if (type === 'text') return `regexp_replace("${name}", '^''', '') AS "${name}"`
    return type === 'list' ? `from_json("${name}", '["VARCHAR"]') AS "${name}"` : `"${name}"`
  })
  return `SELECT ${cells.join(', ')} FROM read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, strict_mode = true, max_line_size = 10000000, columns = {${types.join(', ')}})`
}

const fromParquet = (path: string): string => `SELECT * FROM read_parquet('${path}')`

describe('a dataset of the samples and a hostile document', () => {
  const to = join(folder, 'data')
  let summary: DatasetSummary & { written: string[] }
  let extractions: Extraction[]

  beforeAll(async () => {
    const golden = await resultNames('test/golden')
    const samples: Result[] = []
    for await (const result of resultsIn('test/golden', golden)) samples.push(result)
    extractions = [hostileExtraction(), ...samples.map(({ text }) => JSON.parse(text ?? '') as Extraction)]
    summary = await writeDataset([resultOf('00-hostile.pdf.json', hostileExtraction()), ...samples], to, [
      'parquet',
      'csv',
      'jsonl',
    ])
  })

  test.each(tableNames)('%s: Parquet and CSV load with the stated types and hold the same', async (table) => {
    const parquet = fromParquet(join(to, `${table}.parquet`))
    const csv = fromCsv(join(to, `${table}.csv`), table)
    for (const source of [parquet, csv]) {
      const described = await sql(`DESCRIBE ${source}`)
      expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
        columnsOf(table).map((column) => [column.name, sqlTypeOf(column)]),
      )
    }
    const [{ n } = {}] = await sql(`SELECT count(*)::INTEGER AS n FROM (${parquet})`)
    expect(n).toBe(summary.rows[table])
    // Empty texts are the one thing a CSV reader may take for null; no column of the data has them where null is allowed.
    expect(await sql(`(${csv}) EXCEPT ALL (${parquet})`)).toEqual([])
    expect(await sql(`(${parquet}) EXCEPT ALL (${csv})`)).toEqual([])
  })

  test('counts equal the JSON', () => {
    const reports = extractions.flatMap((extraction) => extraction.reports)
    const count = (of: (extraction: Extraction) => number): number => extractions.reduce((sum, one) => sum + of(one), 0)
    expect(summary.rows).toEqual({
      documents: extractions.length,
      reports: reports.length,
      amounts: reports.reduce((sum, report) => sum + report.amounts.length, 0),
      indicators: reports.reduce((sum, report) => sum + report.indicators.length, 0),
      checks: reports.reduce((sum, report) => sum + report.checks.length, 0),
      evidence: reports
        .flatMap((report) => [...report.amounts, ...report.indicators, ...report.checks])
        .reduce((sum, one) => sum + one.evidence.length, 0),
      unclaimed: count(({ coverage }) => coverage.unclaimed.length),
      problems: count(({ problems }) => problems.length),
      files: extractions.length,
    })
  })

  test('every figure of the JSON is in the Parquet file, digit by digit', async () => {
    const rows = await sql(
      `SELECT sha256, report, id, value, "precision" FROM read_parquet('${join(to, 'amounts.parquet')}')`,
    )
    const plain = (text: unknown): string => String(text).replace(/\.?0+$/, '')
    const stated = extractions.flatMap(({ source, reports }) =>
      reports.flatMap((report) =>
        report.amounts.map((a) => [source.sha256, report.report, a.id, a.value, a.precision]),
      ),
    )
    const fixed = (number: unknown): string => plain(Number(number).toFixed(10))
    expect(rows.map((row) => [row.sha256, Number(row.report), row.id, plain(row.value), plain(row.precision)])).toEqual(
      stated.map(([sha256, report, id, value, precision]) => [sha256, report, id, fixed(value), fixed(precision)]),
    )
  })

  test('hostile texts are in Parquet as they were, but for what no text may hold', async () => {
    // As JSON text: a byte order mark at the beginning of a value would be lost on the way into JavaScript.
    const rows = await sql(
      `SELECT to_json({subject: subject, subject_path: subject_path})::VARCHAR AS row FROM read_parquet('${join(to, 'amounts.parquet')}') WHERE sha256 = '${'f'.repeat(64)}'`,
    )
    const clean = hostileTexts.map((text) => text.replaceAll(/\p{Surrogate}|\0/gu, '\uFFFD'))
    expect(rows.map(({ row }) => JSON.parse(row as string))).toEqual(
      clean.map((text) => ({ subject: text, subject_path: [text, '甲', text] })),
    )
  })

  test('CSV begins with the mark that Excel needs, ends lines with CRLF and has no cell that runs', () => {
    for (const table of tableNames) {
      const bytes = readFileSync(join(to, `${table}.csv`))
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const text = bytes.toString('utf8')
      expect(text.endsWith('\r\n')).toBe(true)
      expect(/(?:^|\r\n|,)"?[=+@＝＋－＠][^,\r]/.exec(text), table).toBeNull()
    }
  })

  test('columns with a closed list of values hold those in CSV too, with nothing in front', async () => {
    for (const table of tableNames) {
      const source = `read_csv('${join(to, `${table}.csv`)}', header = true, all_varchar = true, max_line_size = 10000000)`
      for (const { name, allowed } of columnsOf(table)) {
        if (allowed === null) continue
        const found = await sql(`SELECT DISTINCT "${name}" AS value FROM ${source} WHERE "${name}" IS NOT NULL`)
        for (const { value } of found) expect(allowed, `${table}.${name}`).toContain(value)
      }
    }
  })

  test('rows stand by file name, report and number', async () => {
    const rows = await sql(`SELECT file, report, id FROM read_parquet('${join(to, 'amounts.parquet')}')`)
    const order = extractions.flatMap(({ source, reports }) =>
      reports.flatMap((report) => report.amounts.map(({ id }) => [source.file, report.report, id])),
    )
    expect(rows.map(({ file, report, id }) => [file, Number(report), id])).toEqual(order)
  })

  test('made again, it is the same byte by byte (Parquet: row by row)', async () => {
    const again = join(folder, 'again')
    const results = extractions.map((extraction, i) =>
      resultOf(i === 0 ? '00-hostile.pdf.json' : `${extraction.source.file}.json`, extraction),
    )
    await writeDataset(results, again, ['jsonl', 'csv', 'parquet'])
    expect(readdirSync(again).sort()).toEqual(summary.written)
    for (const name of summary.written) {
      if (name.endsWith('.parquet')) {
        const rows = (where: string): Promise<unknown> => sql(fromParquet(join(where, name)))
        expect(await rows(again)).toEqual(await rows(to))
      } else expect(readFileSync(join(again, name)).equals(readFileSync(join(to, name))), name).toBe(true)
    }
  })
})

describe('what becomes of single results', () => {
  const write = async (results: Result[], name: string) => {
    const to = join(folder, name)
    const summary = await writeDataset(results, to, ['jsonl'])
    const rows = (table: TableName): Record<string, unknown>[] =>
      readFileSync(join(to, `${table}.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    return { summary, rows }
  }

  test('no results give empty tables with all their columns', async () => {
    const to = join(folder, 'empty')
    const { rows } = await writeDataset([], to, ['csv', 'parquet', 'xlsx'])
    expect(Object.values(rows).every((count) => count === 0)).toBe(true)
    for (const table of tableNames) {
      expect(await sql(`DESCRIBE ${fromParquet(join(to, `${table}.parquet`))}`)).toHaveLength(columnsOf(table).length)
      expect(readFileSync(join(to, `${table}.csv`), 'utf8').split('\r\n')).toHaveLength(2)
    }
  })

  test('a second file with the same content stands in the list of files alone', async () => {
    const second = exampleExtraction()
    second.source.file = 'copy.pdf'
    const { summary, rows } = await write(
      [resultOf('b/lamps.pdf.json', exampleExtraction()), resultOf('c/copy.pdf.json', second)],
      'twice',
    )
    expect(summary.duplicates).toBe(1)
    expect(rows('documents')).toHaveLength(1)
    expect(rows('amounts')).toHaveLength(3)
    expect(rows('files').map(({ output, state, duplicate_of }) => [output, state, duplicate_of])).toEqual([
      ['b/lamps.pdf.json', 'done', null],
      ['c/copy.pdf.json', 'duplicate', 'b/lamps.pdf.json'],
    ])
  })

  test('a file that was not read has its state and reason; one that was not opened has no key and no other row', async () => {
    const lost = unreadExtraction()
    lost.source = { ...lost.source, file: 'gone.pdf', sha256: '' }
    const { rows } = await write(
      [resultOf('gone.pdf.json', lost), resultOf('locked.pdf.json', unreadExtraction())],
      'unread',
    )
    expect(rows('files')).toMatchObject([
      { output: 'gone.pdf.json', sha256: null },
      { output: 'locked.pdf.json', state: 'encrypted', reason_code: 'pdf.encrypted' },
    ])
    expect(rows('documents').map(({ file }) => file)).toEqual(['locked.pdf'])
    expect(rows('problems').map(({ code }) => code)).toEqual(['pdf.encrypted'])
  })

  test('JSON that is no result is named with the reason, and the others are taken', async () => {
    const broken = JSON.parse(writeJson(exampleExtraction()))
    broken.reports[0].amounts[1].value = '二十五'
    const { summary, rows } = await write(
      [
        { output: 'a.json', text: '{"format": "heshu/1", "sour' },
        { output: 'b.json', text: '[1, 2]' },
        { output: 'c.json', text: 'null' },
        { output: 'd.json', text: '{"format": "heshu/2"}' },
        { output: 'e.json', text: JSON.stringify(broken) },
        resultOf('f.json', exampleExtraction()),
        { output: 'g.json', text: null },
      ],
      'rejected',
    )
    expect(summary.rejected.map(({ output, why, at }) => [output, why, at])).toEqual([
      ['a.json', 'not-json', ''],
      ['b.json', 'not-heshu', ''],
      ['c.json', 'not-heshu', ''],
      ['d.json', 'other-version', 'heshu/2'],
      ['e.json', 'broken', 'reports.0.amounts.1.value'],
      ['g.json', 'unreadable', ''],
    ])
    expect(rows('documents')).toHaveLength(1)
  })

  test('a figure with more digits than a column holds is left empty, with a problem that says so', async () => {
    const long = exampleExtraction()
    const [first, second, third] = long.reports[0]?.amounts ?? []
    if (!first || !second || !third) throw new Error('the example has three amounts')
    first.value = 0.123456789012
    second.value = 1e30
    third.value = 123456789012345.67
    const { rows } = await write([resultOf('long.json', long)], 'long')
    expect(rows('amounts').map(({ value }) => value)).toEqual([null, null, 123456789012345.67])
    expect(rows('problems').map(({ code, problem }) => [problem, code])).toEqual([
      [1, 'dataset.figure-too-long'],
      [2, 'dataset.figure-too-long'],
    ])
    expect(rows('documents')).toMatchObject([{ problem_count: 2 }])
  })
})

describe('the folder of a dataset', () => {
  const results = [resultOf('lamps.pdf.json', exampleExtraction())]

  test('files of an earlier dataset that are not made again go, other files stay', async () => {
    const to = join(folder, 'twice-made')
    await writeDataset(results, to, ['csv', 'xlsx'])
    writeFileSync(join(to, 'notes.txt'), 'mine')
    const { written } = await writeDataset(results, to, ['parquet'])
    expect(readdirSync(to).sort()).toEqual([...written, 'notes.txt'].sort())
    expect(written.filter((name) => name.endsWith('.csv'))).toEqual(['codebook.csv'])
  })

  test('a reader that fails leaves the earlier dataset as it was', async () => {
    const to = join(folder, 'failed')
    await writeDataset(results, to, ['csv'])
    const before = readdirSync(to).map((name) => readFileSync(join(to, name), 'utf8'))
    async function* failing(): AsyncGenerator<Result> {
      yield results[0] as Result
      throw new Error('the disk is gone')
    }
    await expect(writeDataset(failing(), to, ['csv', 'jsonl', 'parquet', 'xlsx'])).rejects.toThrow('the disk is gone')
    expect(readdirSync(to).map((name) => readFileSync(join(to, name), 'utf8'))).toEqual(before)
  })

  test('what a killed run left is cleared away', async () => {
    const to = join(folder, 'killed')
    mkdirSync(join(to, '.heshu-part'), { recursive: true })
    writeFileSync(join(to, '.heshu-part', 'amounts.csv'), 'half')
    await writeDataset(results, to, ['jsonl'])
    expect(readdirSync(to)).not.toContain('.heshu-part')
  })
})
