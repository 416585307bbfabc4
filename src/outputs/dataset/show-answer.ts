import type { Decimal } from '../../base/decimal.ts'
import { alignColumns } from '../align-columns.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { type Answer, jsonOf, type Value } from './run-query.ts'

/** Rows a person still reads; a table of columns can only be set when all its rows are known. */
export const longestAnswer = 1000

/** Widest column of the table, in cells of the terminal. */
const widestCell = 60

/** The answer as a table for the terminal, its first rows, and whether there are more. */
export async function showAnswer({ columns, rows }: Answer): Promise<{ text: string; rows: number; more: boolean }> {
  const shown: Value[][] = []
  let more = false
  for await (const batch of rows) {
    shown.push(...batch.slice(0, longestAnswer + 1 - shown.length))
    more = shown.length > longestAnswer
    if (more) break
  }
  if (more) shown.length = longestAnswer
  const cells = [columns, ...shown.map((row) => row.map((value) => plainText(value).replaceAll(/\s+/g, ' ')))]
  const layout = columns.map((_, i) => ({
    align: shown.every((row) => isNumber(row[i] ?? null)) ? ('right' as const) : ('left' as const),
    max: widestCell,
  }))
  return { text: alignColumns(cells, layout).join('\n'), rows: shown.length, more }
}

/** The answer in pieces of text, whole however long it is. */
export async function* answerText({ columns, rows }: Answer, format: 'csv' | 'json'): AsyncGenerator<string> {
  if (format === 'csv') {
    yield byteOrderMark + csvLine(columns)
    for await (const batch of rows) yield batch.map((row) => csvLine(row.map(csvValue))).join('')
    return
  }
  let first = true
  for await (const batch of rows) {
    for (const row of batch) {
      const fields = columns.map((name, i) => `${JSON.stringify(name)}: ${jsonOf(row[i] ?? null)}`)
      yield `${first ? '[\n' : ',\n'}  {${fields.join(', ')}}`
      first = false
    }
  }
  yield first ? '[]\n' : '\n]\n'
}

const isNumber = (value: Value): boolean =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  (typeof value === 'object' && !('json' in value))

function plainText(value: Value): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : jsonOf(value)
}

/** Numbers as numbers, with all their digits; the texts are guarded against being run as formulas when they are written. */
const csvValue = (value: Value): string | number | bigint | Decimal | null =>
  value === null || typeof value === 'boolean' || (typeof value === 'object' && 'json' in value)
    ? plainText(value) || null
    : value
