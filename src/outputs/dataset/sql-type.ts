import { type Column, decimalDigits } from './columns.ts'

/** The type of a column in SQL and Parquet. */
export function sqlTypeOf({ type }: Column): string {
  if (type === 'text') return 'VARCHAR'
  if (type === 'list') return 'VARCHAR[]'
  if (type === 'integer') return 'BIGINT'
  if (type === 'measurement') return 'DOUBLE'
  return `DECIMAL(${decimalDigits.precision},${decimalDigits.scale})`
}
