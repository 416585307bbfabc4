import type { Grid } from './html-grid.ts'
import { elementsOf, type HtmlElement, textOf } from './html-tree.ts'

/** Text in a cell of a column that makes it a page of its own. */
const pageText = 200

/**
 * A table that only places things: one column that holds blocks or other tables, or one cell round nearly everything.
 * Tables of data have several columns, or short cells.
 */
export function isLayout(table: HtmlElement, grid: Grid): boolean {
  const filled = grid.cells.filter(({ element }) => textOf(element).trim() !== '')
  const holdsBlocks = ({ element }: { element: HtmlElement }): boolean =>
    elementsOf(element, 'table').length > 0 ||
    elementsOf(element, 'p', 'div').length >= 3 ||
    textOf(element).trim().length >= pageText
  if (filled.length <= 1 || new Set(filled.map(({ col }) => col)).size === 1) return filled.some(holdsBlocks)
  const all = textOf(table).trim().length
  return filled.some(
    (cell) => elementsOf(cell.element, 'table').length > 0 && textOf(cell.element).trim().length >= all * 0.8,
  )
}
