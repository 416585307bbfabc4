import { cellNumber } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'

/** 合计, or a measure: the head of a column of figures. */
const isOfFigures = (words: string): boolean =>
  /^(?:合计|小计|总计|总额)$/.test(words) || ['money', 'rate'].includes(wordsMeaning(words)?.kind ?? '')

/**
 * The first row of the header, above the row that was known for one: where heads of it begin (基本支出 beside 科目编码 over 类 | 款 | 项), and
 * where it says the same of several things that only the rows above name (合计 | 因公出国费 over 预算数 | 决算数 | 预算数 | 决算数).
 * @param first rows above this one are those of another block
 */
export function headerTop(grid: Grid, { row, end, first }: { row: number; end: number; first: number }): number {
  const reaching = grid
    .row(row)
    .filter((cell) => cell.row >= first && cell.row + cell.rowSpan <= end && isOfFigures(plain(cell)))
  const top = Math.min(row, ...reaching.map((cell) => cell.row))
  if (top < row && holdNoFigures(grid, top, row)) return top
  if (!repeatsMeasures(grid, end - 1)) return row
  let from = row
  while (from > first && row - from < 4 && isOfHeads(grid, from - 1) && holdNoFigures(grid, from - 1, from)) from--
  return from
}

const holdNoFigures = (grid: Grid, from: number, to: number): boolean =>
  [...Array(to - from).keys()].every((i) =>
    grid.row(from + i).every((cell) => cellNumber(cell.text) === null && !/[:：]/.test(cell.text)),
  )

/** Several heads, or what is left of them (an empty row); one head over everything is a title. */
function isOfHeads(grid: Grid, row: number): boolean {
  const cells = grid.row(row)
  return cells.length > 1 && cells.every((cell) => plain(cell) === '' || cell.colSpan > 1)
}

/** 预算数 | 决算数 | 预算数 | 决算数: measures and nothing else, each of them more than once. */
export function repeatsMeasures(grid: Grid, row: number): boolean {
  const words = grid.row(row).map(plain)
  return (
    words.length >= 4 &&
    words.every((word) => wordsMeaning(word)?.kind === 'money' && words.filter((other) => other === word).length > 1)
  )
}
