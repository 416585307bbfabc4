import { fileRowOf } from './file-row.ts'
import { parseResult, type Rejected, type Result } from './results.ts'
import { type Row, rowsOf } from './rows-of.ts'
import type { RowWriter } from './table-files.ts'
import { type TableName, tableNames } from './tables.ts'

/** What a dataset came to. */
export interface DatasetSummary {
  rows: Record<TableName, number>
  /** Results whose content another result has already given. */
  duplicates: number
  /** JSON files that hold no result: they are not in the dataset. */
  rejected: Rejected[]
}

/** Pours every row of every result into all writers, one document at a time, in the order of the results. */
export async function pour(
  results: AsyncIterable<Result> | Iterable<Result>,
  writers: readonly RowWriter[],
): Promise<DatasetSummary> {
  const rows = Object.fromEntries(tableNames.map((table) => [table, 0])) as DatasetSummary['rows']
  const summary: DatasetSummary = { rows, duplicates: 0, rejected: [] }
  /** The output of the first document of each content. */
  const firsts = new Map<string, string>()
  try {
    for (const writer of writers) await writer.open()
    for await (const result of results) {
      for (const [table, added] of tablesOf(result, firsts, summary)) {
        rows[table] += added.length
        for (const writer of writers) await writer.write(table, added)
      }
      for (const writer of writers) await writer.endDocument?.()
    }
    for (const writer of writers) await writer.finish()
    return summary
  } catch (error) {
    for (const writer of writers) await writer.discard()
    throw error
  }
}

/** What a result adds to each table; what it adds to none is counted. */
function tablesOf(result: Result, firsts: Map<string, string>, summary: DatasetSummary): [TableName, Row[]][] {
  const extraction = parseResult(result)
  if ('why' in extraction) {
    summary.rejected.push(extraction)
    return []
  }
  const { sha256 } = extraction.source
  const first = firsts.get(sha256) ?? null
  const files: [TableName, Row[]] = ['files', [fileRowOf(extraction, result.output, first)]]
  // A file that could not be opened has no content and so no key: it stands in the list of files alone.
  if (sha256 === '') return [files]
  if (first !== null) {
    summary.duplicates++
    return [files]
  }
  firsts.set(sha256, result.output)
  return [files, ...(Object.entries(rowsOf(extraction, result.output)) as [TableName, Row[]][])]
}
