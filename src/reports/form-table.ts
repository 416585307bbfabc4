import type { Block, Cell, Table } from '../document/schema.ts'
import { cellRightOf, flat, isTable, squeezed } from './lines.ts'
import { isAnnexMark, isTitleLine } from './title-line.ts'
import { listHeaders, namedFormLabel, otherFormLabels } from './words/forms.ts'

/** Rows from the top in which a form says what it is about and begins its block of money or goals. */
const headRows = 5
const openingRows = 12
/** Blocks between the title of a form and its table: the year, the unit of money, who fills it in. */
const betweenTitleAndTable = 4
const longestRemark = 90
/** Cells of a table that only holds a title, its year, the unit of money. */
const mostOverTable = 4

/**
 * A form is about one project, fund or department: its first rows name that (项目名称 | …), the rows below are a block of money,
 * goals or indicators. A list of projects has 项目名称 among the headers of its columns and is none.
 */
export function isFormTable(table: Table): boolean {
  const named = namedCell(table)
  if (!named) return false
  const row = table.cells.filter((cell) => cell.row === named.row)
  if (row.filter((cell) => listHeaders.test(squeezed(cell))).length >= 2) return false
  return table.cells.some(
    (cell) => cell.col <= 2 && cell.row < openingRows && cell !== named && otherFormLabels.test(squeezed(cell)),
  )
}

/** The form that a title stands over, with its year and remarks between them; null when something else comes first. */
export function formUnder(blocks: readonly Block[], from: number, to: number): Table | null {
  const inTable = blocks[from]
  const isOwn = inTable && isTable(inTable) && inTable.cells.length > mostOverTable
  if (isOwn) return isFormTable(inTable) ? inTable : null
  const below = Math.max(to, from + 1)
  for (const block of blocks.slice(below, below + betweenTitleAndTable + 1)) {
    if (isTable(block)) {
      if (block.cells.length > mostOverTable) return isFormTable(block) ? block : null
    } else if (block.text.length > longestRemark || isAnnexMark(block) || isTitleLine(flat(block))) return null
  }
  return null
}

/** The project, fund or department a form names; empty when the cell is. */
export function namedInForm(table: Table): string {
  const label = namedCell(table)
  if (!label) return ''
  const inCell = /[:：](.+)$/.exec(squeezed(label))?.[1]
  return inCell ?? squeezed(cellRightOf(table, label) ?? { text: '' })
}

const namedCell = (table: Table): Cell | null =>
  table.cells.find((cell) => cell.col <= 1 && cell.row < headRows && namedFormLabel.test(squeezed(cell))) ?? null
