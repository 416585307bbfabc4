import { cellNumber } from './cell-number.ts'
import { type Grid, plain } from './grid.ts'

/** 年度总体目标 | 预期目标 | 实际完成情况: the goals of the year in words, below the money, whatever figures they hold. */
export function isOfGoals(grid: Grid, row: number): boolean {
  const [label, ...heads] = grid.row(row).filter((cell) => plain(cell) !== '')
  return (
    label !== undefined &&
    label.row === row &&
    /^(?:年度|项目|全年)?(?:总体|绩效)*目标(?:完成情况)?$/.test(plain(label)) &&
    heads.length > 0 &&
    heads.every((cell) => /^(?:年初|年度|预期|总体|全年|实际)*(?:设定)?(?:目标|完成情况)$/.test(plain(cell)))
  )
}

/**
 * 预算数 | 决算数 | 预算数 | 决算数 … under what they are of: the first of the rows above that hold nothing but words, each head over as many of
 * the measures as stand under it.
 */
export function headTop(grid: Grid, row: number): number {
  const words = grid
    .row(row)
    .filter((cell) => cell.row === row)
    .map(plain)
  const isPaired = words.length >= 4 && new Set(words).size === 2 && words.every((word, i) => word === words[i % 2])
  let top = row
  while (isPaired && top > 0) {
    const above = grid.row(top - 1).filter((cell) => plain(cell) !== '')
    const isHead = above.length >= 2 && above.every((cell) => cell.colSpan > 1 || cell.row + cell.rowSpan > row)
    if (!isHead || above.some((cell) => cellNumber(cell.text) !== null || /[:：]/.test(cell.text))) break
    top--
  }
  return top
}
