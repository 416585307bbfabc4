import type { Cell } from '../../document/schema.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'

/** 2023年度, 本年, 上年数 as the whole of a head: the figures of a year, whatever they are of. */
const bareYear = /^(?:(?:19|20)\d\d年度?|本年度?|本期)(?:数|金额|数额)?$/
const bareYearBefore = /^(?:上年度?|去年|上期)(?:数|金额|数额)?$/

/**
 * 项目 | 2023年度 | 2022年度 | 增减额 | 增减率: heads that are a year and nothing else are what was spent (or came in, as the row says) in
 * that year, where a column beside them says by how much it changed.
 */
export function readYearHeads(grid: Grid, columns: Section['columns'], from: number, end: number): void {
  const changes = [...columns.values()].some(
    ({ meaning }) =>
      (meaning.kind === 'money' || meaning.kind === 'rate') &&
      (meaning.measure === 'change' || meaning.measure === 'change_rate'),
  )
  const heads = changes ? headsOf(grid, from, end) : []
  if (heads.length < 2) return
  for (const { col, cell } of heads) {
    const measure = bareYearBefore.test(plain(cell)) ? 'prior' : 'executed'
    columns.set(col, { meaning: { kind: 'money', measure }, path: [plain(cell)], cell, name: null })
  }
}

/** A head over one column, from the top of the header to its end. */
function headsOf(grid: Grid, from: number, end: number): { col: number; cell: Cell }[] {
  return [...Array(grid.cols).keys()].flatMap((col) => {
    const cell = grid.at(from, col)
    const isWhole = cell && cell.colSpan === 1 && cell.row + cell.rowSpan === end
    return isWhole && isYearHead(plain(cell)) ? [{ col, cell }] : []
  })
}

/** Whether a head is a year and nothing else. */
export const isYearHead = (words: string): boolean => bareYear.test(words) || bareYearBefore.test(words)
