import { foldText } from '../../base/chinese-text.ts'
import type { Cell } from '../../document/schema.ts'
import { cellNumber } from './cell-number.ts'
import { meaningOf, wordsMeaning } from './column-meaning.ts'
import { nameColumns } from './column-names.ts'
import { readBudgetCompletion } from './completion-columns.ts'
import { type Grid, plain } from './grid.ts'
import { headerTop, repeatsMeasures } from './header-top.ts'
import { readMisprintedHeads } from './misprinted-heads.ts'
import { projectLabels } from './project-name.ts'
import { isOfGoals } from './section-bounds.ts'
import { pointsAreNoMoney } from './unit-scores.ts'
import { type Meaning, rowHeads } from './words/headers.ts'
import { readYearHeads, readYearResults, yearHead } from './year-columns.ts'

/** Rows under one header: the meaning of every column, and where the data stand. */
export interface Section {
  kind: 'money' | 'indicator'
  /** Column -> meaning and the header words above it, outermost first. */
  columns: Map<number, { meaning: Meaning; path: string[]; cell: Cell; name: string | null }>
  headerFrom: number
  /** One past the last header row. */
  dataFrom: number
  /** One past the last data row. */
  to: number
  /** Rows in which the header stands again (top of a page). */
  repeated: number[]
  /** The one source of funds that stands over all columns of money; null mostly. */
  source: string | null
}

/** Rows of a table; `to` is one past the last. */
export interface Rows {
  from: number
  to: number
}

/**
 * Splits a table into stacked sections by its header rows: a form holds a block of money and a block of indicators. Rows of
 * `pairs` (indicators set out label by label) have no header and end the section above them.
 */
export function sectionsOf(grid: Grid, pairs: readonly Rows[]): Section[] {
  const inPairs = (row: number): boolean => pairs.some(({ from, to }) => row >= from && row < to)
  const sections: Section[] = []
  for (let row = 0; row < grid.rows; row++) {
    const last = sections.at(-1)
    if (last && (inPairs(row) || (last.kind === 'money' && isOfGoals(grid, row)))) last.to = Math.min(last.to, row)
    if (inPairs(row) || !isHeaderRow(grid, row)) continue
    let end = row + 1
    while (end < grid.rows && end - row < 4 && goesOn(grid, row, end)) end++
    const first = Math.max(last?.dataFrom ?? 0, ...pairs.map(({ to }) => (to <= row ? to : 0)))
    const from = isHeadedBy(grid, row, end) && !inPairs(row - 1) ? row - 1 : headerTop(grid, { row, end, first })
    const section = sectionFrom(grid, from, end)
    if (section && last && isAgain(last, section) && continues(grid, row)) {
      for (let again = from; again < end; again++) last.repeated.push(again)
    } else if (section) {
      if (last) last.to = Math.min(last.to, from)
      sections.push(section)
    }
    row = end - 1
  }
  return sections
}

/**
 * The row above belongs to the header though none of its words is known (春季学期 | 秋季学期, 一标段 | 二标段): it holds nothing but heads
 * over two columns or more of this one and cells that stand beside the whole header.
 */
function isHeadedBy(grid: Grid, row: number, end: number): boolean {
  const above = row > 0 ? grid.row(row - 1).filter((cell) => plain(cell) !== '') : []
  const heads = above.filter((cell) => cell.colSpan > 1 && cell.rowSpan === 1 && cell.row === row - 1)
  const beside = above.filter((cell) => cell.row + cell.rowSpan === end && cell.rowSpan > 1)
  const split = heads.every((head) => grid.at(row, head.col)?.colSpan !== head.colSpan)
  return (
    heads.length >= 2 &&
    beside.length >= 1 &&
    heads.length + beside.length === above.length &&
    split &&
    above.every((cell) => cellNumber(cell.text) === null && !/[:：]/.test(cell.text))
  )
}

/** The same header words over the same columns. */
const isAgain = (before: Section, section: Section): boolean =>
  before.columns.size === section.columns.size &&
  [...section.columns].every(([col, { path }]) => before.columns.get(col)?.path.join('|') === path.join('|'))

/** The row above a repeated header is one of data, not the end of a form or the name of the next project. */
function continues(grid: Grid, row: number): boolean {
  const above = grid.row(row - 1)
  const first = above.find((cell) => plain(cell) !== '')
  return (
    above.filter((cell) => /\d/.test(foldText(cell.text))).length >= 2 &&
    !/^(?:总分|合计|总计|总得分|项目名称|主管部门)/.test(first ? plain(first) : '')
  )
}

/** Two columns or more have a known meaning, and no cell right of the label columns holds a number. */
function isHeaderRow(grid: Grid, row: number): boolean {
  const cells = grid.row(row).filter((cell) => cell.row === row)
  const known = cells.filter(
    (cell) =>
      ((isHeaderWord(cell) || rowHeads.test(plain(cell))) && cell.rowSpan <= 3) ||
      (cell.colSpan > 1 && yearHead.test(plain(cell))),
  )
  const numbers = cells.filter((cell) => cellNumber(cell.text) !== null && !/^\d{1,2}$/.test(plain(cell)))
  if (numbers.length > 0 || isPairs(cells) || namesProject(cells)) return false
  return known.length >= 2
}

/** 项目名称 | 某补助资金 (over several columns, or before 主管部门): the name of one project, though it ends in words of money. */
function namesProject(cells: readonly Cell[]): boolean {
  const at = cells.findIndex((cell) => projectLabels.test(plain(cell).replace(/[:：]$/, '')))
  const [name, next] = at < 0 ? [] : cells.slice(at + 1)
  if (!name) return false
  return next === undefined
    ? name.colSpan > 1
    : /^(?:主管|实施|预算|填报|项目)?(?:部门|单位|负责人)|^项目(?:编码|代码|类[别型]|属性)/.test(plain(next)) &&
        cells.length <= 4
}

/** 上级资金 | 10 | 上级资金 | 9: labels with their values beside them. */
const isPairs = (cells: readonly Cell[]): boolean =>
  cells.filter((cell, i) => {
    const next = cells[i + 1]
    return isHeaderWord(cell) && next !== undefined && /^\d{1,2}$/.test(plain(next))
  }).length >= 2

/** Words and no number below: the column of the row labels, whatever stands above it (年度预算数 over 总额, 其中：财政资金). */
function holdsWords(grid: Grid, col: number, from: number): boolean {
  const below = [...Array(Math.min(8, grid.rows - from)).keys()]
    .map((k) => grid.at(from + k, col))
    .filter((cell) => cell !== null && cell.col <= col && plain(cell) !== '')
  const numbers = below.filter((cell) => cell && cellNumber(cell.text) !== null).length
  const words = below.filter(
    (cell) => cell && /[\u4e00-\u9fa5]{2,}/.test(plain(cell)) && cellNumber(cell.text) === null,
  ).length
  return numbers === 0 && words > 0
}

/** 二、政府性基金预算财政拨款 beside 二、外交支出: items of the accounts, whatever their words mean over a column. */
const isNumbered = (cell: Cell): boolean => /^[一二三四五六七八九十]+、/.test(plain(cell))

const isHeaderWord = (cell: Cell): boolean => {
  const meaning = wordsMeaning(plain(cell))
  return meaning !== null && plain(cell).length <= 24 && !isNumbered(cell)
}

/** 列次 | 1 | 2 | 3 | 所需材料: a row that numbers the columns, whatever else stands in it. */
const numbersColumns = /^(?:栏次|列次|列号|栏号)$/

/** The row below belongs to the header: it splits cells of the header further, or holds only units, letters or numbers of columns. */
function goesOn(grid: Grid, from: number, row: number): boolean {
  const cells = grid.row(row)
  const own = cells.filter((cell) => cell.row === row && plain(cell) !== '')
  if (own.length === 0) return cells.some((cell) => cell.row >= from && cell.row < row)
  if (numbersColumns.test(plain(own[0] as Cell)) && own.slice(1).some((cell) => /^\d{1,2}$/.test(plain(cell))))
    return true
  if (
    own.every((cell) =>
      /^(?:\d{1,2}|[A-Z]|[(（]?\d{1,2}[)）=+\-/\d]*|类|款|项|[A-Z][/=+\-A-Z\d×%]*|栏次|行次|合计|元|万元|[(（](?:万元|元|%|[A-Z/×\d%]+)[)）])$/.test(
        plain(cell),
      ),
    )
  ) {
    return (
      own.some((cell) => /^(?:\d{1,2}|[A-Z]|类|款|项|栏次|行次)$/.test(plain(cell))) ||
      own.some((cell) => /元|%/.test(plain(cell)))
    )
  }
  const upper = grid
    .row(row - 1)
    .filter((cell) => cell.colSpan > 1 && cell.row >= from && cell.row + cell.rowSpan === row)
  const under = own.filter((cell) => upper.some((head) => cell.col >= head.col && cell.col < head.col + head.colSpan))
  const words = own.filter((cell) => cellNumber(cell.text) === null)
  return (
    under.length === own.length &&
    words.length === own.length &&
    (own.filter(isHeaderWord).length * 2 >= own.length ||
      upper.every((head) => isMeasure(head) || isSplit(grid, from, head)) ||
      isSubdivision(grid, from, row, upper))
  )
}

/** Every wide head is parted into two or more, and all other columns go on from the header above: 得分 over 自评 | 复核, whatever the words. */
function isSubdivision(grid: Grid, from: number, row: number, upper: readonly Cell[]): boolean {
  const isUnder = (col: number): boolean => upper.some((head) => col >= head.col && col < head.col + head.colSpan)
  const columns = [...Array(grid.cols).keys()]
  return (
    upper.every(
      (head) =>
        grid.row(row).filter((cell) => cell.row === row && cell.col >= head.col && cell.col < head.col + head.colSpan)
          .length >= 2,
    ) &&
    columns.every((col) => {
      const cell = grid.at(row, col)
      return isUnder(col) || (cell !== null && cell.row >= from && cell.row < row)
    })
  )
}

/** A head that itself stands under a measure: 公务用车购置及运行维护费 under 预算数. */
const isSplit = (grid: Grid, from: number, cell: Cell): boolean =>
  cell.row > from && isMeasure(grid.at(from, cell.col) ?? cell)

const isMeasure = (cell: Cell): boolean => ['money', 'rate'].includes(wordsMeaning(plain(cell))?.kind ?? '')

/** 合计 beside 基本支出 | 项目支出 says no measure of its own: it has that of the columns it is the whole of. */
function wholesWithoutMeasure(grid: Grid, columns: Section['columns'], from: number, end: number): void {
  for (let col = 0; col < grid.cols; col++) {
    const cell = grid.at(end - 1, col)
    if (columns.has(col) || !cell || cell.row < from || !/^(?:合计|小计|总计|总额)$/.test(plain(cell))) continue
    const beside = columns.get(cell.col + cell.colSpan) ?? columns.get(col - 1)
    if (beside?.meaning.kind !== 'money' || holdsWords(grid, col, end)) continue
    columns.set(col, { meaning: beside.meaning, path: [...beside.path.slice(0, -1), plain(cell)], cell, name: null })
  }
}

/** 绩效指标 over several columns: the innermost holds the name (unless a column of its own does), those before it the levels. */
function spreadLevels(columns: Section['columns']): void {
  const names = [...columns].filter(([, { meaning }]) => meaning.kind === 'name')
  const wide = names.filter(
    ([, { cell }]) => cell.colSpan > 1 && names.filter(([, other]) => other.cell === cell).length > 1,
  )
  if (wide.length === 0 || [...columns.values()].some(({ meaning }) => meaning.kind === 'level')) return
  const own = names.length > wide.length
  const levels = own ? wide : wide.slice(0, -1)
  levels.forEach(([col, column], i) => {
    columns.set(col, { ...column, meaning: i < 2 ? { kind: 'level', level: i === 0 ? 1 : 2 } : { kind: 'other' } })
  })
}

/** 一级指标 | 分值 | 得分: in a summary of scores the innermost level is what is scored. */
function levelsAsNames(columns: Section['columns']): void {
  const has = (...kinds: Meaning['kind'][]): boolean =>
    [...columns.values()].some(({ meaning }) => kinds.includes(meaning.kind))
  if (has('name', 'target', 'actual') || !has('weight') || !has('score')) return
  const last = [...columns].filter(([, { meaning }]) => meaning.kind === 'level').at(-1)
  if (last) columns.set(last[0], { ...last[1], meaning: { kind: 'name' } })
}

function sectionFrom(grid: Grid, from: number, end: number): Section | null {
  const columns: Section['columns'] = new Map()
  const repeats = repeatsMeasures(grid, end - 1)
  for (let col = 0; col < grid.cols; col++) {
    const words: string[] = []
    let lowest: Cell | null = null
    for (let row = from; row < end; row++) {
      const cell = grid.at(row, col)
      if (
        !cell ||
        cell === lowest ||
        plain(cell) === '' ||
        /^\d{1,2}$/.test(plain(cell)) ||
        numbersColumns.test(plain(cell))
      )
        continue
      words.push(plain(cell))
      lowest = cell
    }
    // the measure first, as in 预算数 over 合计 | 因公出国费
    const path = repeats ? [...words.slice(-1), ...words.slice(0, -1)] : words
    // a cell that goes on beside the data is the label of the block (项目资金, 绩效指标), not of a column
    if (lowest && lowest.row + lowest.rowSpan > end) continue
    const meaning = meaningOf(path)
    if (meaning && (meaning.kind === 'money' || meaning.kind === 'rate') && holdsWords(grid, col, end)) continue
    if (meaning && lowest) columns.set(col, { meaning, path, cell: lowest, name: null })
  }
  pointsAreNoMoney(columns)
  spreadLevels(columns)
  levelsAsNames(columns)
  readYearHeads(grid, columns, from, end)
  readYearResults(grid, columns, from, end)
  wholesWithoutMeasure(grid, columns, from, end)
  readMisprintedHeads(grid, columns, from, end)
  readBudgetCompletion(columns)
  const kinds = [...columns.values()].map(({ meaning }) => meaning.kind)
  const indicator =
    (kinds.includes('target') || kinds.includes('actual')) &&
    (kinds.includes('name') ||
      kinds.includes('level') ||
      kinds.includes('weight') ||
      kinds.includes('score') ||
      kinds.includes('score-of-weight'))
  const scored = kinds.includes('name') && kinds.includes('weight') && kinds.includes('score')
  const money = kinds.filter((kind) => kind === 'money' || kind === 'rate').length
  if (!indicator && !scored && (money === 0 || !kinds.includes('money'))) return null
  const section: Section = {
    kind: (indicator || scored) && !(money >= 2 && !kinds.includes('level')) ? 'indicator' : 'money',
    columns,
    headerFrom: from,
    dataFrom: end,
    to: grid.rows,
    repeated: [],
    source: null,
  }
  nameColumns(section)
  return section
}
