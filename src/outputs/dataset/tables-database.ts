import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type Column, columnsOf } from './columns.ts'
import { tableFile } from './dataset-files.ts'
import { sqlTypeOf } from './sql-type.ts'
import { type TableName, tableNames } from './tables.ts'

/** A database file of its own with one connection, closed after use whatever happens. */
export async function withDatabase<T>(
  path: string,
  settings: Record<string, string>,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, settings)
  try {
    const connection = await instance.connect()
    try {
      return await use(connection)
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
  }
}

/** For building tables: what does not fit in memory goes to the disk, beside the database. */
export const buildingSettings = { memory_limit: '1GB' }

/** Fills one table for each file of JSON lines in a folder, typed, with keys, rows in the order of the file. */
export async function loadJsonLines(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of tableNames) {
    await connection.run(createTable(table))
    await connection.run(
      `INSERT INTO ${quoted(table)} SELECT ${columnsOf(table).map(readColumn).join(', ')} FROM read_json(${text(join(folder, tableFile(table, 'jsonl')))},
       format = 'newline_delimited', columns = {${columnsOf(table).map(jsonColumn).join(', ')}})`,
    )
  }
}

/** The same from the Parquet files of a dataset. */
export async function loadParquet(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of tableNames) {
    await connection.run(createTable(table))
    const source = text(join(folder, tableFile(table, 'parquet')))
    await connection.run(`INSERT INTO ${quoted(table)} SELECT ${names(table)} FROM read_parquet(${source})`)
  }
}

/** Writes every table as one Parquet file, rows in their order, columns with their types. */
export async function writeParquet(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of tableNames) {
    const target = text(join(folder, tableFile(table, 'parquet')))
    await connection.run(`COPY ${quoted(table)} TO ${target} (FORMAT parquet, COMPRESSION zstd)`)
  }
}

function createTable(table: TableName): string {
  const columns = columnsOf(table).map(
    (column) => `${quoted(column.name)} ${sqlTypeOf(column)}${column.required ? ' NOT NULL' : ''}`,
  )
  return `CREATE TABLE ${quoted(table)} (${columns.join(', ')})`
}

/** Figures come in as text: read as JSON numbers they would go through binary floating point on their way to exact decimals. */
const jsonColumn = (column: Column): string =>
  `${text(column.name)}: ${text(column.type === 'decimal' ? 'VARCHAR' : sqlTypeOf(column))}`

const readColumn = (column: Column): string =>
  column.type === 'decimal' ? `CAST(${quoted(column.name)} AS ${sqlTypeOf(column)})` : quoted(column.name)

const names = (table: TableName): string =>
  columnsOf(table)
    .map(({ name }) => quoted(name))
    .join(', ')

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
