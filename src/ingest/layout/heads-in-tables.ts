import { foldText } from '../../base/chinese-text.ts'
import { alignColumns } from './align-columns.ts'
import { goesOnAlike, repeatedRows, startsAgain } from './is-continuation.ts'
import type { PageTable } from './page-table.ts'
import type { PageItem, PageItems } from './page-to-items.ts'
import { neverFurniture } from './words/markers.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** A running head has two lines at most. */
const mostLines = 2

/**
 * The lines in the top margin that stand between the halves of a table which goes on from the page before: a running head, though it is
 * seen on two pages only. Where the table shows its header again, only lines that the page before has at its top as well.
 */
export function headsInTable(above: PageItems, page: PageItems, isInTop: (line: Line) => boolean): Line[] {
  const last = above.items.at(-1)
  const at = page.items.findIndex((item) => item.kind === 'table')
  const table = page.items[at]
  if (last?.kind !== 'table' || table?.kind !== 'table' || at < 1 || at > mostLines) return []
  const lines = page.items.slice(0, at).flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  if (!lines.every((line) => isInTop(line) && !neverFurniture.test(foldText(textOf(line))))) return []
  const rows = rowsAgain(last.table, table.table)
  if (rows === null || (rows > 0 && !lines.every((line) => above.items.some((item) => isSame(item, line))))) return []
  return lines
}

const isSame = (item: PageItem, line: Line): boolean =>
  item.kind === 'line' && textOf(item.line) === textOf(line) && Math.abs(item.line.box[1] - line.box[1]) < 4

/** Number of rows the second half repeats; null where the two are not halves of one table: other columns, a total between them, no row like the last one. */
function rowsAgain(first: PageTable, second: PageTable): number | null {
  if (first.xs.length !== second.xs.length) return null
  const pair = alignColumns(first, second)
  if (!pair || pair[0].xs.length !== first.xs.length) return null
  const [above, below] = pair
  const rows = repeatedRows(above, below)
  if (startsAgain(above, below, rows)) return null
  return goesOnAlike(above, below, rows) ? rows : null
}
