import { foldText } from '../../base/chinese-text.ts'
import type { Cell, Paragraph, Table } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import { type Grid, gridOf, plain } from './grid.ts'
import { indicatorPairs } from './indicator-pairs.ts'
import { rowLabel } from './row-labels.ts'
import { type Section, sectionsOf } from './sections.ts'

/** A cell that holds sentences (其他需要说明的事项, 实际完成情况, 资金使用情况), as a paragraph of its own. */
export interface ProseCell {
  cell: Cell
  /** What the row is about, for a cell in a column of a list; null elsewhere. */
  subject: string | null
  /** Text and runs of the cell; its id is that of the table and the place in it (b12/r9c2). */
  paragraph: Paragraph
}

/**
 * Cells of running text with figures. They are read like paragraphs. Left out: goals (plans are no results), criteria of
 * scores, and what stands in the columns of a list (reasons, remarks), which says more about its row than about the report.
 */
export function proseCells(table: Table): ProseCell[] {
  if (!table.cells.some(isProse)) return []
  const grid = gridOf(table)
  const sections = sectionsOf(grid, indicatorPairs(grid))
  return table.cells
    .filter((cell) => isProse(cell) && !isPlanned(labelOf(grid, cell), cell))
    .map((cell) => ({ cell, column: columnOf(sections, cell) }))
    .filter(({ column }) => column === null || isTold(column.section, column.col))
    .map(({ cell, column }) => ({
      cell,
      subject: column ? (rowLabel(grid, column.section, cell.row)?.name ?? null) : null,
      paragraph: {
        kind: 'paragraph',
        id: `${table.id}/r${cell.row + 1}c${cell.col + 1}`,
        text: cell.text,
        runs: cell.runs,
        ...(cell.printed ? { printed: cell.printed } : {}),
        page: cell.page ?? table.page,
        heading: null,
        align: null,
        marker: '',
      },
    }))
}

function isProse(cell: Cell): boolean {
  return (
    cell.text.length >= 15 &&
    /[。,;]/.test(foldText(cell.text).replace(/(?<=\d),(?=\d{3})/g, '')) &&
    findQuantities(cell.text).some((q) => q.kind === 'money' || q.kind === 'percent' || q.kind === 'count')
  )
}

/** The column of a list a cell belongs to; null for cells over several columns and outside of sections. */
function columnOf(sections: readonly Section[], cell: Cell): { section: Section; col: number } | null {
  const section = sections.find(({ headerFrom, to }) => cell.row >= headerFrom && cell.row < to)
  const over = section
    ? [...section.columns.keys()].filter((col) => col >= cell.col && col < cell.col + cell.colSpan)
    : []
  return section && over.length < 2 ? { section, col: cell.col } : null
}

/** A column that tells how the money of its row was used, in a list of money. */
function isTold(section: Section, col: number): boolean {
  const column = section.columns.get(col)
  return (
    section.kind === 'money' && (column === undefined || column.meaning.kind === 'money') && section.columns.size >= 2
  )
}

/** The short words above the cell, else left of it. */
function labelOf(grid: Grid, cell: Cell): string {
  const above = grid.at(cell.row - 1, cell.col)
  const left = grid.at(cell.row, cell.col - 1)
  const isLabel = (other: Cell | null): other is Cell => other !== null && /^.{2,20}$/.test(plain(other))
  if (isLabel(above) && above.colSpan === cell.colSpan && /目标|情况|完成|说明/.test(plain(above))) return plain(above)
  return isLabel(left) ? plain(left) : ''
}

const planned = /目标/
const told = /完成|实现|实际|情况/
const remarks = /^(?:其他|有关|情况|补充)?说明$/
const criteria = /^(?:填报|填表|评分)说明$|^注|评分标准|评价标准|指标解释|计算公式|填表要求/

function isPlanned(label: string, cell: Cell): boolean {
  const start = foldText(cell.text).trimStart().slice(0, 12)
  if (/^[^:]{0,8}(?:目标)\s*:/.test(start)) return true
  if (/^[^:]{0,8}(?:完成情况|实现情况)\s*:/.test(start)) return false
  // how to fill in a form names no money
  if (remarks.test(label)) return !findQuantities(cell.text).some((q) => q.kind === 'money')
  return (planned.test(label) && !told.test(label)) || criteria.test(label)
}
