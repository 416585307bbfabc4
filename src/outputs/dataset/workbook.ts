import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stream } from 'node:stream'
import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { columnTitles } from '../words/dataset-columns.ts'
import { codebookEntries } from './codebook.ts'
import { type Column, columnsOf } from './columns.ts'
import type { Row } from './rows-of.ts'
import type { RowWriter } from './table-files.ts'
import { type TableName, tableNames } from './tables.ts'

/** What the library takes for pictures; workbooks of data have none. */
type FileContent = Buffer | Stream | Blob
type SheetOf = Sheet<FileContent>

/** Excel ends at 1,048,576 rows a sheet, two of which are the header. */
const rowsOfSheet = 1_000_000
/** Most characters of a cell. */
const longestText = 32_767

/** For people every place is too many; programs have the table in the other formats. */
const sheetNames = tableNames.filter((table) => table !== 'evidence')

/**
 * heshu.xlsx with a sheet for every table; where there are too many rows, heshu-001.xlsx, heshu-002.xlsx and so on, each with whole documents.
 * @param rowsOfWorkbook rows after which the next document starts another workbook: what a person can still open
 */
export function workbooks(folder: string, rowsOfWorkbook = 50_000): RowWriter {
  let rows = emptyRows()
  let held = 0
  let count = 0
  const numbered = (number: number): string => join(folder, `heshu-${String(number).padStart(3, '0')}.xlsx`)
  const flush = async (): Promise<void> => {
    count++
    await writeExcelFile([...sheetNames.map((table) => sheetOf(table, rows[table])), codebookSheet()], {
      fontFamily: '等线',
      fontSize: 10,
      features: [autoFilter],
    }).toFile(numbered(count))
    rows = emptyRows()
    held = 0
  }
  return {
    open: async () => {},
    async write(table, added) {
      if (table === 'evidence') return
      for (const row of added) {
        if (held >= rowsOfSheet) await flush()
        rows[table].push(row)
        held++
      }
    },
    async endDocument() {
      if (held >= rowsOfWorkbook) await flush()
    },
    async finish() {
      if (held > 0 || count === 0) await flush()
      if (count === 1) await rename(numbered(1), join(folder, 'heshu.xlsx'))
    },
    discard: async () => {},
  }
}

const emptyRows = (): Record<TableName, Row[]> =>
  Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Record<TableName, Row[]>

function sheetOf(table: TableName, rows: readonly Row[]): SheetOf {
  const columns = columnsOf(table)
  const titles = columns.map(({ name }) => titleCell(columnTitles[name] as string))
  const names = columns.map(({ name }) => headerCell(name))
  return {
    sheet: table,
    data: [titles, names, ...rows.map((row) => columns.map((column) => cellOf(column, row)))],
    columns: columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 2,
    stickyColumnsCount: columns.findIndex(({ name }) => name === 'file') + 1,
  }
}

function codebookSheet(): SheetOf {
  const entries = codebookEntries()
  const names = Object.keys(entries[0] as object)
  const widths: Record<string, number> = { meaning: 70, meaning_zh: 60, allowed: 40, unit: 24 }
  return {
    sheet: 'codebook',
    data: [
      names.map(() => titleCell('')),
      names.map(headerCell),
      ...entries.map((entry) => Object.values(entry).map(textCell)),
    ],
    columns: names.map((name) => ({ width: widths[name] ?? 16 })),
    stickyRowsCount: 2,
    stickyColumnsCount: 2,
  }
}

const titleCell = (value: string): CellObject => ({
  ...textCell(value),
  textColor: '#666666',
  backgroundColor: '#eef2f7',
})

const headerCell = (value: string): CellObject => ({
  ...textCell(value),
  fontWeight: 'bold',
  backgroundColor: '#dbe4f0',
})

/** "@" keeps a text a text when somebody edits the cell: "=1+1" would become a formula then. */
const textCell = (value: string): CellObject => ({
  value: value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value,
  type: String,
  format: '@',
})

/** Fills of severities and levels: what wants a look is seen while scrolling. */
const fills: Partial<Record<string, string>> = { error: '#f8d7da', warning: '#fff3cd', notice: '#e7f0fa' }

function cellOf(column: Column, row: Row): CellObject | null {
  const cell = row[column.name] ?? null
  if (cell === null) return null
  if (typeof cell === 'number') {
    const format = formatOf(column, row)
    return format === null ? { value: cell, type: Number } : { value: cell, type: Number, format }
  }
  if (typeof cell !== 'string') return textCell(cell.join('；'))
  const fill = column.name === 'severity' || column.name === 'level' ? fills[cell] : undefined
  return fill === undefined ? textCell(cell) : { ...textCell(cell), backgroundColor: fill }
}

const moneyColumns = new Set(['value', 'stated', 'computed', 'computed_low', 'computed_high'])

/** Sums of money with thousands and at least two decimals; everything else as it is. */
function formatOf({ name, type }: Column, row: Row): string | null {
  if (type === 'decimal' && row.unit === 'CNY' && moneyColumns.has(name)) return '#,##0.00##'
  if (name === 'bytes') return '#,##0'
  return null
}

const wideColumns: Partial<Record<string, number>> = {
  sha256: 10,
  report: 8,
  id: 8,
  place: 8,
  number: 8,
  problem: 8,
  file: 24,
  output: 32,
  title: 36,
  organization: 26,
  subject: 26,
  name: 26,
  quote: 44,
  formula: 34,
  message_zh: 50,
  message_en: 50,
  message: 50,
  reason_zh: 40,
  reason_en: 40,
  media_type: 20,
  value: 18,
  stated: 18,
  computed: 18,
  computed_low: 18,
  computed_high: 18,
  measure: 20,
  rule: 18,
  code: 24,
}

const widthOf = ({ name, type }: Column): number => wideColumns[name] ?? (type === 'text' ? 14 : 12)

/** Arrows for choosing rows by value, on the second row of every sheet. */
const autoFilter: Feature<FileContent> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { columns = [] }) => {
          const lastRow = Number(/^<row r="(\d+)"/.exec(xml.slice(xml.lastIndexOf('<row ')))?.[1] ?? 2)
          const range = `A2:${getCellAddress(lastRow - 1, columns.length - 1)}`
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
        },
      },
    },
  },
}
