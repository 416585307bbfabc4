import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTables } from '../../../src/outputs/dataset/open-tables.ts'
import { type Refused, runQuery, type Value } from '../../../src/outputs/dataset/run-query.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-intrusion-'))
afterAll(() => rmSync(folder, { recursive: true }))

const intrusions: [what: string, sql: string][] = [
  ['read a file', `select * from read_text('${join(process.cwd(), 'package.json')}')`],
  ['read a CSV file', `select * from read_csv('${join(process.cwd(), 'package.json')}')`],
  ['list a folder', "select * from glob('/*')"],
  ['write a file', `copy amounts to '${join(folder, 'stolen.csv')}'`],
  ['write a database', `attach '${join(folder, 'other.duckdb')}'`],
  ['export the database', `export database '${join(folder, 'export')}'`],
  ['change a row', 'update amounts set value = 0'],
  ['delete rows', 'delete from checks'],
  ['drop a table', 'drop table amounts'],
  ['make a table', 'create table mine as select 1'],
  ['allow itself files', 'set enable_external_access = true'],
  ['allow itself settings', 'set lock_configuration = false'],
  ['load an extension', 'install httpfs'],
  ['reach the network', "select * from read_parquet('https://198.51.100.7/x.parquet')"],
  ['hide a second statement', 'select 1; drop table amounts'],
]

test('a query can read the tables and nothing else', async () => {
  cpSync('test/golden', join(folder, 'out'), { recursive: true })
  const tables = await openTables(join(folder, 'out'))
  if (tables === null) throw new Error('there are results')
  const run = (sql: string): Promise<Value[][] | Refused> =>
    runQuery(tables.database, sql, async ({ rows }) => {
      const all: Value[][] = []
      for await (const batch of rows) all.push(...batch)
      return all
    })
  const before = await run('select count(*), sum(value) from amounts')
  for (const [what, sql] of intrusions) expect(await run(sql), what).toHaveProperty('refused')
  expect(await run('select count(*), sum(value) from amounts')).toEqual(before)
  expect(readdirSync(folder)).toEqual(['out'])
  expect(readdirSync(join(folder, 'out', '.heshu')).sort()).toEqual(['tables.duckdb', 'tables.json'])
})

test('a defect in what is done with an answer is not blamed on the query', async () => {
  const tables = await openTables(join(folder, 'out'))
  const broken = runQuery(tables?.database as string, 'select 1', async () => {
    throw new Error('a defect')
  })
  await expect(broken).rejects.toThrow('a defect')
})
