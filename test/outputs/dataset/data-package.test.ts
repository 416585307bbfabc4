import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import { afterAll, describe, expect, test } from 'vitest'
import { columnsOf } from '../../../src/outputs/dataset/columns.ts'
import type { DatasetFormat } from '../../../src/outputs/dataset/dataset-files.ts'
import { resultNames, resultsIn } from '../../../src/outputs/dataset/results.ts'
import { tableNames } from '../../../src/outputs/dataset/tables.ts'
import { writeDataset } from '../../../src/outputs/dataset/write-dataset.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Field {
  name: string
  type: string
  title: string
  constraints?: { required?: boolean; enum?: string[]; minimum?: number; maximum?: number }
}

interface Resource {
  name: string
  path: string
  profile: string
  format: string
  bytes?: number
  hash?: string
  schema?: {
    fields: Field[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}

interface Package {
  profile: string
  resources: Resource[]
}

/** The profiles of Frictionless Data as they are published, draft 4 of JSON Schema. */
function profile(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(`test/fixtures/frictionless/${name}.json`, 'utf8'))
  return new AjvDraft04.default({ strict: false, validateFormats: false, allErrors: true }).compile(schema)
}

async function packageOf(formats: DatasetFormat[]): Promise<{ to: string; described: Package }> {
  const to = mkdtempSync(join(folder, 'data-'))
  await writeDataset(resultsIn('test/golden', await resultNames('test/golden')), to, formats)
  return { to, described: JSON.parse(readFileSync(join(to, 'datapackage.json'), 'utf8')) }
}

/** The lines of JSON that hold the same rows as the CSV. */
const rowsIn = (to: string, table: string): Record<string, unknown>[] =>
  readFileSync(join(to, `${table}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('datapackage.json', () => {
  test('the profiles refuse what is no package', () => {
    const tabular = profile('tabular-data-package')
    expect(tabular({ profile: 'tabular-data-package', resources: [] })).toBe(false)
    expect(tabular({ profile: 'tabular-data-package', resources: [{ name: 'Amounts!', path: '/etc/passwd' }] })).toBe(
      false,
    )
    expect(profile('data-package')({ name: 'no resources' })).toBe(false)
  })

  test('CSV files alone are a valid Tabular Data Package', async () => {
    const { described } = await packageOf(['csv'])
    const validate = profile('tabular-data-package')
    expect(validate(described) || validate.errors).toBe(true)
    expect(described.profile).toBe('tabular-data-package')
    expect(described.resources.map(({ path }) => path)).toEqual(tableNames.map((table) => `${table}.csv`))
  })

  test('all formats together are a valid Data Package, its CSV files valid tables', async () => {
    const { described } = await packageOf(['parquet', 'csv', 'jsonl', 'xlsx'])
    const validate = profile('data-package')
    expect(validate(described) || validate.errors).toBe(true)
    const csv = described.resources.filter(({ format }) => format === 'csv')
    const asTables = profile('tabular-data-package')
    expect(asTables({ profile: 'tabular-data-package', resources: csv }) || asTables.errors).toBe(true)
    const names = described.resources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(3 * tableNames.length + 1)
  })

  test('every path is a file, with the size and hash that are stated', async () => {
    const { to, described } = await packageOf(['csv', 'jsonl', 'parquet'])
    for (const { path, bytes, hash, format } of described.resources) {
      const content = readFileSync(join(to, path))
      if (format === 'parquet') continue
      expect(bytes).toBe(statSync(join(to, path)).size)
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    }
  })

  test('the rows are as the columns say: required, allowed values, limits, keys, references', async () => {
    const { to, described } = await packageOf(['jsonl'])
    const rows = new Map(described.resources.map(({ name }) => [name, rowsIn(to, name)]))
    const keyOf = (row: Record<string, unknown>, fields: string[]): string => JSON.stringify(fields.map((f) => row[f]))
    for (const { name, schema } of described.resources) {
      const here = rows.get(name) ?? []
      expect(schema?.fields.map((field) => field.name)).toEqual(
        columnsOf(name as 'amounts').map((column) => column.name),
      )
      for (const { name: field, constraints = {} } of schema?.fields ?? []) {
        for (const row of here) {
          const cell = row[field]
          if (cell === null) expect(constraints.required, `${name}.${field}`).not.toBe(true)
          else if (constraints.enum) expect(constraints.enum).toContain(cell)
          else if (constraints.minimum !== undefined) expect(cell).toBeGreaterThanOrEqual(constraints.minimum)
        }
      }
      expect(new Set(here.map((row) => keyOf(row, schema?.primaryKey ?? []))).size).toBe(here.length)
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const there = new Set((rows.get(reference.resource) ?? []).map((row) => keyOf(row, reference.fields)))
        expect(here.filter((row) => !there.has(keyOf(row, fields)))).toEqual([])
      }
    }
    expect(rows.get('amounts')?.length).toBeGreaterThan(100)
  })
})
