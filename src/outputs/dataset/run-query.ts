import {
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import { Decimal } from '../../base/decimal.ts'
import { withDatabase } from './tables-database.ts'

/** A value of an answer: an exact decimal stays one; a list or a struct is its JSON text. */
export type Value = string | number | bigint | boolean | Decimal | { json: string } | null

export interface Answer {
  columns: string[]
  /** In batches, as the engine makes them. */
  rows: AsyncIterable<Value[][]>
}

/** Why a query was not run: what the engine says of it. Its author can mend it. */
export interface Refused {
  refused: string
}

/**
 * The database can be read and nothing else: no other file, no network, no extension, no setting changed, whatever the query says.
 * One thread gives the rows of a query without ORDER BY in the order of the tables.
 */
const readingOnly = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  lock_configuration: 'true',
}

/** Runs one statement over the tables; `use` gets its answer while the database is open. */
export async function runQuery<T>(
  database: string,
  sql: string,
  use: (answer: Answer) => Promise<T>,
): Promise<T | Refused> {
  return await withDatabase(database, readingOnly, async (connection) => {
    try {
      return await use(await answerTo(connection, sql))
    } catch (error) {
      if (error instanceof QueryError) return { refused: error.message }
      throw error
    }
  })
}

/** What the engine throws at a wrong query, told apart from what `use` throws. */
class QueryError extends Error {}

const ofTheQuery = (error: unknown): unknown =>
  error instanceof Error && !/^(?:INTERNAL|FATAL)\b/.test(error.message)
    ? new QueryError(error.message.replace(/^Failed to extract statements: /, ''), { cause: error })
    : error

async function answerTo(connection: DuckDBConnection, sql: string): Promise<Answer> {
  try {
    if (sql.trim() === '') throw new Error('it is empty')
    const statements = await connection.extractStatements(sql)
    if (statements.count !== 1) throw new Error(`one statement at a time, these are ${statements.count}`)
    const result = await (await statements.prepare(0)).stream()
    return { columns: result.deduplicatedColumnNames(), rows: batches(result) }
  } catch (error) {
    throw ofTheQuery(error)
  }
}

async function* batches(result: { yieldRows: () => AsyncIterable<DuckDBValue[][]> }): AsyncGenerator<Value[][]> {
  const iterator = result.yieldRows()[Symbol.asyncIterator]()
  for (;;) {
    // A conversion can fail in the middle of an answer; what is done with a batch fails outside of this.
    const next = await iterator.next().catch((error: unknown) => {
      throw ofTheQuery(error)
    })
    if (next.done) return
    yield next.value.map((row: DuckDBValue[]) => row.map(toValue))
  }
}

function toValue(value: DuckDBValue): Value {
  if (value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return value as Value
  if (value instanceof DuckDBDecimalValue) return new Decimal(value.toString())
  if (value instanceof DuckDBListValue || value instanceof DuckDBStructValue) return { json: jsonText(value) }
  return String(value)
}

function jsonText(value: DuckDBValue): string {
  if (value instanceof DuckDBListValue) return `[${value.items.map(jsonText).join(', ')}]`
  if (value instanceof DuckDBStructValue) {
    return `{${Object.entries(value.entries)
      .map(([name, item]) => `${JSON.stringify(name)}: ${jsonText(item)}`)
      .join(', ')}}`
  }
  return jsonOf(toValue(value))
}

/** The value in JSON: decimals and whole numbers with all their digits. */
export function jsonOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : JSON.stringify(String(value))
  if (typeof value !== 'object') return String(value)
  return 'json' in value ? value.json : value.toFixed()
}
