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
