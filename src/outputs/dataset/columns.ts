import { z } from 'zod'
import { columnMeanings, columnUnits } from '../words/dataset-columns.ts'
import { type TableName, tables } from './tables.ts'

/**
 * What a column holds: `decimal` an exact figure, `measurement` a place on a page or a probability (binary floating point), `list` a list of
 * texts.
 */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'measurement' | 'list'

export interface Column {
  name: string
  type: ColumnType
  /** Never null. */
  required: boolean
  /** Part of the key of its table. */
  key: boolean
  /** The only values that occur; null when any may. */
  allowed: readonly string[] | null
  minimum: number | null
  maximum: number | null
  /** Empty for text and counts. */
  unit: string
  meaning: string
  meaningZh: string
}

/** Digits of the exact figures of a dataset: 28 before the decimal point, 10 behind it. */
export const decimalDigits = { precision: 38, scale: 10 } as const

const measurements = new Set(['x0', 'y0', 'x1', 'y1', 'confidence'])

const found = new Map<TableName, Column[]>()

/** The columns of a table, in order, as its schema describes them. Throws when a column is not described: that is a bug. */
export function columnsOf(table: TableName): readonly Column[] {
  let columns = found.get(table)
  if (!columns) {
    const { schema, key } = tables[table]
    columns = Object.entries(schema.shape).map(([name, field]) => columnOf(table, name, field, key))
    found.set(table, columns)
  }
  return columns
}

interface JsonSchema {
  type?: string | string[]
  enum?: string[]
  anyOf?: JsonSchema[]
  description?: string
  minimum?: number
  maximum?: number
}

function columnOf(table: TableName, name: string, field: z.ZodType, key: readonly string[]): Column {
  const schema = z.toJSONSchema(field) as JsonSchema
  const bare = schema.anyOf?.find((one) => one.type !== 'null') ?? schema
  const meaning = schema.description ?? bare.description
  if (meaning === undefined) throw new Error(`${table}.${name} is not described`)
  const type = typeOf(name, bare)
  const isNumber = type !== 'text' && type !== 'list'
  return {
    name,
    type,
    required: !field.safeParse(null).success,
    key: key.includes(name),
    allowed: bare.enum ?? null,
    minimum: isNumber && bare.minimum !== Number.MIN_SAFE_INTEGER ? (bare.minimum ?? null) : null,
    maximum: isNumber && bare.maximum !== Number.MAX_SAFE_INTEGER ? (bare.maximum ?? null) : null,
    unit: columnUnits[`${table}.${name}`] ?? columnUnits[name] ?? '',
    meaning,
    meaningZh: columnMeanings[`${table}.${name}`] ?? columnMeanings[name] ?? '',
  }
}

function typeOf(name: string, schema: JsonSchema): ColumnType {
  const [type] = [schema.type ?? []].flat().filter((one) => one !== 'null')
  if (type === 'string') return 'text'
  if (type === 'array') return 'list'
  if (type === 'integer') return 'integer'
  if (type === 'number') return measurements.has(name) ? 'measurement' : 'decimal'
  throw new Error(`${name} has a type that a table cannot hold: ${type}`)
}
