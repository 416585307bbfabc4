import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { columnsOf } from './columns.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import type { Row } from './rows-of.ts'
import { type TableName, tableNames } from './tables.ts'

/** Takes the rows of a dataset in their order. */
export interface RowWriter {
  open: () => Promise<void>
  write: (table: TableName, rows: readonly Row[]) => Promise<void>
  /** Called after the last row of a document. */
  endDocument?: () => Promise<void>
  /** Writes what is left and closes. */
  finish: () => Promise<void>
  /** Closes without writing, after a failure. */
  discard: () => Promise<void>
}

interface LineFormat {
  ending: string
  head: (table: TableName) => string
  line: (table: TableName, row: Row) => string
}

const csv: LineFormat = {
  ending: 'csv',
  head: (table) => byteOrderMark + csvLine(columnsOf(table).map(({ name }) => name)),
  line: (table, row) => csvLine(columnsOf(table).map(({ name }) => row[name] ?? null)),
}

const jsonLines: LineFormat = {
  ending: 'jsonl',
  head: () => '',
  line: (table, row) =>
    `${JSON.stringify(Object.fromEntries(columnsOf(table).map(({ name }) => [name, row[name] ?? null])))}\n`,
}

/** One CSV file a table: UTF-8 with byte order mark, CRLF, a header, no cell that a spreadsheet would run. */
export const csvFiles = (folder: string): RowWriter => lineFiles(folder, csv)

/** One file a table with a JSON object a line, fields in the order of the columns, no field left out. */
export const jsonLineFiles = (folder: string): RowWriter => lineFiles(folder, jsonLines)

/** Characters of lines that are kept until a file is written to. */
const chunk = 1 << 18

function lineFiles(folder: string, format: LineFormat): RowWriter {
  const files = new Map<TableName, { handle: FileHandle; waiting: string }>()
  return {
    async open() {
      for (const table of tableNames) {
        const handle = await open(join(folder, `${table}.${format.ending}`), 'w')
        files.set(table, { handle, waiting: format.head(table) })
      }
    },
    async write(table, rows) {
      const file = files.get(table)
      if (!file) throw new Error(`rows of ${table} before the files were opened`)
      file.waiting += rows.map((row) => format.line(table, row)).join('')
      if (file.waiting.length < chunk) return
      await file.handle.appendFile(file.waiting)
      file.waiting = ''
    },
    async finish() {
      for (const { handle, waiting } of files.values()) await handle.appendFile(waiting)
      await this.discard()
    },
    async discard() {
      for (const { handle } of files.values()) await handle.close()
      files.clear()
    },
  }
}
