import { foldText, squeeze } from '../base/chinese-text.ts'
import type { CellDraft } from './document-builder.ts'
import { repeatedRows, startsAgain } from './layout/is-continuation.ts'
import { pageNumber } from './layout/words/page-marks.ts'

/** A table as its reader gives it. */
export interface TableDraft {
  rows: number
  cols: number
  cells: CellDraft[]
}

/**
 * 续表, 续上表, 续附表3, 附表3（续）, 表2续, with the unit or the title of the table beside it (续表1 专项资金使用情况表 单位：万元): the line over a table
 * that goes on from the page before.
 */
const goingOn =
  /^[(（]?(?:接?续(?:上页?)?附?[表页]|接?续上[页表]?[)）])|^附?表[\d一二三四五六七八九十]{0,3}[-－]?\d?[(（]?续|[(（]续(?:上?[表页]|[\d一二三四五])?[)）]$/
const unitLine = /^[(（]?(?:金额|计量)?单位[:：].{1,6}$/
/** The unit at the end of a line. */
const unitBehind = /[(（]?(?:金额|计量)?单位[:：].{1,6}$/

/**
 * Texts exported page by page keep the page's number, or 续表, between the halves of a table: whether these lines are all
 * that stands between the two.
 */
export function isPageCut(between: readonly string[]): boolean {
  const lines = between.map((text) => squeeze(foldText(text)))
  const marks = lines.filter((line) => pageNumber.test(line) || isGoingOn(line))
  const others = lines.filter((line) => !marks.includes(line))
  return marks.length > 0 && others.every((line) => marks.some(isGoingOn) && unitLine.test(line))
}

const isGoingOn = (line: string): boolean =>
  line.includes('续') && line.length <= 60 && !/[。;；]/.test(line) && goingOn.test(line.replace(unitBehind, ''))

/**
 * The two halves of a table that a page break parted, as one; null where they are tables of their own: other columns, or a
 * form of the same kind that begins again. A header that the second half repeats is dropped.
 */
export function joinCutTables(above: TableDraft, below: TableDraft): TableDraft | null {
  if (above.cols !== below.cols || above.rows < 2) return null
  const repeated = repeatedRows(above, below)
  if (repeated === below.rows || startsAgain(above, below, repeated)) return null
  const first = below.cells.filter((cell) => cell.row === repeated)
  if (!first.some(({ text }) => /\d/.test(text)) || isForm(first)) return null
  const rest = below.cells.filter((cell) => cell.row >= repeated)
  const moved = rest.map((cell) => ({ ...cell, row: cell.row - repeated + above.rows }))
  return { rows: above.rows + below.rows - repeated, cols: above.cols, cells: [...above.cells, ...moved] }
}

/** Label and value of a form that names its project begin it; a row of a list holds more. */
const isForm = (row: readonly CellDraft[]): boolean =>
  /^(?:项目|单位|部门|专项)名称|^主管部门|^填报/.test(squeeze(row[0]?.text ?? ''))
