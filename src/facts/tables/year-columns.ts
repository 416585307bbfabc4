import type { Cell } from '../../document/schema.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'
import { monthsCovered } from './time-heads.ts'
import type { Meaning } from './words/headers.ts'

/** 2023年度, 本年, 上年数 as the whole of a head: the figures of a year, whatever they are of. */
const bareYear = /^(?:(?:19|20)\d\d年度?|本年度?|本期)(?:数|金额|数额)?$/
const bareYearBefore = /^(?:上年度?|去年|上期)(?:数|金额|数额)?$/

/** 2021年, 上年 over the measures of that year. */
export const yearHead = /^(?:(?:19|20)\d\d年度?|上年度?|本年度?)$/

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

/**
 * 指标 | 2021年 | 2022年 | 2023年 | 2023年目标: beside a target the column of its year is what was reached, where no other one is. A target that
 * names no year is that of the last year.
 */
export function readYearResults(grid: Grid, columns: Section['columns'], from: number, end: number): void {
  const kinds = [...columns.values()].map(({ meaning }) => meaning.kind)
  if (kinds.includes('actual') || kinds.filter((kind) => kind === 'target').length !== 1 || !kinds.includes('name'))
    return
  const target = [...columns.values()].find(({ meaning }) => meaning.kind === 'target')
  const [named] = yearsIn(target?.path.join('') ?? '')
  const heads = headsOf(grid, from, end).flatMap(({ col, cell }) =>
    columns.has(col) ? [] : yearsIn(plain(cell)).map((year) => ({ col, cell, year })),
  )
  const last = Math.max(...heads.map(({ year }) => year))
  const own = heads.find(({ year }) => year === (named ?? last))
  if (own && heads.length >= 2)
    columns.set(own.col, { meaning: { kind: 'actual' }, path: [plain(own.cell)], cell: own.cell, name: null })
}

/** Whether a head is a year and nothing else. */
export const isYearHead = (words: string): boolean => bareYear.test(words) || bareYearBefore.test(words)

/** Goals of more than a year: 三年目标值, 中期指标, 实施期目标. */
const severalYears = /[二两三四五六七八九十]年|\d{4}[-—–~至]\d{4}|中期|实施期|规划期|建设期|周期|总体|总目标/
const rowKinds: readonly Meaning['kind'][] = ['target', 'actual', 'completion', 'verdict', 'weight', 'score', 'reason']

/**
 * 1—6月完成值 | 全年完成值 | 完成率: of several columns of results the one over the most of the year is what the target was set for; what was
 * done by the middle of the year is no result beside it.
 */
export function setPartsOfYearAside({ columns }: Section): void {
  for (const kind of rowKinds) {
    const own = [...columns].filter(([, { meaning }]) => meaning.kind === kind)
    const covered = own.map(([, { path }]) => monthsCovered(path.join('')))
    const most = Math.max(...covered.map((months) => months ?? 12))
    own.forEach(([col, column], i) => {
      const months = covered[i] ?? null
      if (months !== null && months < most) columns.set(col, { ...column, meaning: { kind: 'other' } })
    })
  }
}

/**
 * 三年目标值 | 2023年度 (目标值 | 完成值) | 2024年度 (目标值 | 完成值 | 完成率): of several columns of one kind those of the fiscal year (else of the last
 * year that the heads name) are what the rows state; what was aimed at for another year or for all of them belongs to none of its
 * results.
 */
export function setOtherYearsAside({ columns }: Section, fiscal: number | null): void {
  const words = [...columns.values()].map(({ path }) => path.join(''))
  const named = words.flatMap((said) => yearsIn(said))
  const year = fiscal !== null && named.includes(fiscal) ? fiscal : Math.max(...named)
  for (const kind of rowKinds) {
    const own = [...columns].filter(([, { meaning }]) => meaning.kind === kind)
    if (own.length < 2) continue
    const ranks = own.map(([, { path }]) => yearRank(path.join(''), year))
    const best = Math.max(...ranks)
    own.forEach(([col, column], i) => {
      const rank = ranks[i] as number
      if (rank < 0 && rank < best) columns.set(col, { ...column, meaning: { kind: 'other' } })
    })
  }
}

const yearsIn = (words: string): number[] => [...words.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([found]) => Number(found))

/** 1 and 0: of the year; below: of several years, of another year. */
function yearRank(words: string, year: number): number {
  if (severalYears.test(words)) return -1
  const named = yearsIn(words)
  if (named.length > 0) return named.includes(year) ? 1 : -2
  return /上一?年|去年|上期/.test(words) ? -2 : 0
}
