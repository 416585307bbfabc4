import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { Check } from '../../../src/checks/schema.ts'
import { Amount, Evidence, Indicator } from '../../../src/facts/schema.ts'
import { columnsOf } from '../../../src/outputs/dataset/columns.ts'
import { sqlTypeOf } from '../../../src/outputs/dataset/sql-type.ts'
import { tableNames, tables } from '../../../src/outputs/dataset/tables.ts'
import { columnMeanings, columnTitles, columnUnits } from '../../../src/outputs/words/dataset-columns.ts'
import { Extraction, Report } from '../../../src/pipeline/schema.ts'

const namesOf = (table: (typeof tableNames)[number]): string[] => columnsOf(table).map(({ name }) => name)

/** Fields that stand in columns of other names, or in tables of their own. */
const elsewhere: Record<string, string> = {
  'amounts.written': 'written_number, written_unit',
  'amounts.evidence': 'page … reading_by; table evidence',
  'indicators.written': 'the fields themselves are as written',
  'indicators.evidence': 'page … reading_by; table evidence',
  'checks.message': 'message_zh, message_en',
  'checks.evidence': 'page … reading_by; table evidence',
  'reports.region': 'region_name, region_code',
  'reports.amounts': 'table',
  'reports.indicators': 'table',
  'reports.checks': 'table',
  'evidence.reading': 'reading_text, reading_by',
  'evidence.alternatives': 'only in the JSON: for a person who looks at the place',
  'evidence.boxes': 'x0 … y1',
  'evidence.cell': 'cell_row, cell_column',
  'evidence.start': 'only with the document',
  'evidence.end': 'only with the document',
  'evidence.number_start': 'only with the document',
  'evidence.number_end': 'only with the document',
}

describe('columns of the tables', () => {
  const records: [(typeof tableNames)[number], z.ZodObject][] = [
    ['documents', Extraction.shape.source],
    ['reports', Report],
    ['amounts', Amount],
    ['indicators', Indicator],
    ['checks', Check],
    ['evidence', Evidence],
  ]
  test.each(records)('%s: no field of the JSON is forgotten', (table, schema) => {
    const missing = Object.keys(schema.shape).filter(
      (field) => !namesOf(table).includes(field) && elsewhere[`${table}.${field}`] === undefined,
    )
    expect(missing, 'give it a column in row-schemas.ts and rows-of.ts, or say here where it is').toEqual([])
  })

  test.each(tableNames)('%s: every column has a name and a meaning in Chinese and a meaning in English', (table) => {
    for (const { name, meaning, meaningZh } of columnsOf(table)) {
      expect(meaning, `${table}.${name}`).not.toBe('')
      expect(meaningZh, `${table}.${name}`).toMatch(/\p{Script=Han}/u)
      expect(columnTitles[name], `${table}.${name}`).toBeTruthy()
    }
  })

  test('no name, meaning or unit is kept for a column that is gone', () => {
    const known = new Set(tableNames.flatMap((table) => namesOf(table).flatMap((name) => [name, `${table}.${name}`])))
    const used = [columnTitles, columnUnits, columnMeanings].flatMap((words) => Object.keys(words))
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })

  test('every column of figures has a unit', () => {
    const figures = tableNames.flatMap((table) =>
      columnsOf(table).filter(({ type }) => type === 'decimal' || type === 'measurement'),
    )
    expect(figures.filter(({ unit }) => unit === '').map(({ name }) => name)).toEqual([])
  })

  test('keys begin every table and are never null', () => {
    for (const table of tableNames) {
      const columns = columnsOf(table)
      const key = columns.filter((column) => column.key)
      expect(key.map(({ name }) => name)).toEqual([...tables[table].key])
      expect(columns.slice(0, key.length)).toEqual(key)
      expect(key.every(({ required }) => required)).toBe(true)
    }
  })

  test('types, limits and allowed values come from the schemas', () => {
    const column = (table: (typeof tableNames)[number], name: string) =>
      columnsOf(table).find((one) => one.name === name)
    expect(column('amounts', 'value')).toMatchObject({ type: 'decimal', required: false, allowed: null })
    expect(column('amounts', 'unit')).toMatchObject({ type: 'text', required: true, allowed: ['CNY', 'percent'] })
    expect(column('amounts', 'qualifier')).toMatchObject({ required: false, allowed: ['about', 'over', 'under'] })
    expect(column('amounts', 'subject_path')).toMatchObject({ type: 'list', required: true })
    expect(column('amounts', 'confidence')).toMatchObject({ type: 'measurement', minimum: 0, maximum: 1 })
    expect(column('amounts', 'page')).toMatchObject({ type: 'integer', required: false, minimum: 1, maximum: null })
    expect(column('checks', 'quote')).toMatchObject({ required: false })
    expect(sqlTypeOf(column('amounts', 'value') as never)).toBe('DECIMAL(38,10)')
  })

  test('what a report states and what follows from it never share a column', () => {
    expect(namesOf('checks')).toEqual(
      expect.arrayContaining(['stated', 'stated_text', 'computed', 'computed_text', 'computed_low', 'computed_high']),
    )
    expect(tableNames.filter((table) => table !== 'checks').flatMap(namesOf)).not.toContain('computed')
  })
})
