import type { Cell } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import { isNil } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import type { Columns } from './indicator-columns.ts'
import { groupLabels, type PairKind, pairLabels } from './words/pair-labels.ts'

/** One indicator of a form that sets it out in pairs of label and value, over one row or several. */
export interface IndicatorPairs {
  from: number
  /** One past its last row. */
  to: number
  /** The cell of each label's value. */
  columns: Columns
}

interface Pair {
  kind: PairKind
  label: Cell
  value: Cell
}

/**
 * Indicators in pairs: 绩效指标 | 安装路灯 | 目标值 | ≥300盏, in the next row 完成值 | 312盏 | 是否达标 | 是. An indicator begins at
 * the label of its name and goes on to the next one, or to the first row that holds other things. Two names in one row stand
 * side by side: what follows belongs to the one above it.
 */
export function indicatorPairs(grid: Grid): IndicatorPairs[] {
  const found: IndicatorPairs[] = []
  let open: Open[] = []
  for (let row = 0; row < grid.rows; row++) {
    const pairs = pairsIn(grid, row)
    if (pairs.length === 0 && isBlankRow(grid, row)) continue
    if (pairs.some(({ kind }) => kind === 'name')) open = []
    else if (!goesOn(grid, row, pairs, open)) open = []
    for (const pair of pairs) {
      if (pair.kind === 'name') {
        const indicator: IndicatorPairs = { from: row, to: row + 1, columns: new Map() }
        if (groupLabels.test(bareLabel(pair.label))) indicator.columns.set('level2', pair.label)
        open.push({ indicator, col: pair.label.col })
        found.push(indicator)
      }
      const above = open.findLast(({ col }) => col <= pair.label.col) ?? open[0]
      if (!above || above.indicator.columns.has(pair.kind)) continue
      above.indicator.columns.set(pair.kind, pair.value)
      above.indicator.to = row + 1
    }
  }
  return found.filter((indicator) => isIndicator(indicator, found))
}

/** An indicator that further rows may belong to, and the column its label of the name stands in. */
interface Open {
  indicator: IndicatorPairs
  col: number
}

/** The row begins with a label of an indicator; 自评得分 without full marks is the score of the form. */
function goesOn(grid: Grid, row: number, pairs: readonly Pair[], open: readonly Open[]): boolean {
  const first = grid.row(row).find((cell) => cell.row === row && plain(cell) !== '')
  const weighed = pairs.some(({ kind }) => kind === 'weight') || open.some((o) => o.indicator.columns.has('weight'))
  return (
    first !== undefined &&
    pairs[0]?.label === first &&
    !(pairs[0].kind === 'score' && /自评/.test(plain(first)) && !weighed)
  )
}

/** Label and value side by side; a value that is a label itself makes a row of headers, not of pairs. */
function pairsIn(grid: Grid, row: number): Pair[] {
  const cells = grid.row(row).filter((cell) => cell.row === row)
  const pairs: Pair[] = []
  for (let i = 0; i < cells.length - 1; i++) {
    const [label, value] = [cells[i] as Cell, cells[i + 1] as Cell]
    const kind = kindOf(label)
    if (kind === null) continue
    if (kindOf(value) !== null || (kind === 'name' && !isName(value))) return []
    pairs.push({ kind, label, value })
    i++
  }
  return pairs
}

/** 绩效指标1: and 指标一 are labels as 绩效指标 is. */
const bareLabel = (cell: Cell): string =>
  plain(cell)
    .replace(/[:：]$/, '')
    .replace(/[(（]?[\d一二三四五六七八九十]{1,2}[)）]?$/, '')
    .replace(/^(?:[(（]?\d{1,2}[)）、.]|[①-⑳])/, '')

function kindOf(cell: Cell): PairKind | null {
  const words = bareLabel(cell)
  if (words.length < 2 || words.length > 14) return null
  if (groupLabels.test(words)) return 'name'
  return pairLabels.find(([label]) => label.test(words))?.[1] ?? null
}

function isName(cell: Cell): boolean {
  const kind = wordsMeaning(plain(cell))?.kind
  return (
    /[\u4e00-\u9fa5]{2,}/.test(plain(cell)) &&
    !isNil(cell.text) &&
    !['explanation', 'reason', 'note', 'op', 'unit', 'weight', 'score', 'target', 'level'].includes(kind ?? '')
  )
}

/** A target or a result is said, and one of the indicators of the form states figures: header words are no values. */
function isIndicator({ columns }: IndicatorPairs, all: readonly IndicatorPairs[]): boolean {
  const said = [columns.get('target'), columns.get('actual')].filter((cell) => cell !== undefined)
  return (
    columns.has('name') &&
    said.some((cell) => !isNil(cell.text)) &&
    said.every((cell) => holdsFigure(cell) || wordsMeaning(plain(cell)) === null) &&
    all.some((other) =>
      [other.columns.get('target'), other.columns.get('actual')].some((cell) => cell && holdsFigure(cell)),
    )
  )
}

const holdsFigure = (cell: Cell): boolean => findQuantities(cell.text).some(({ kind }) => kind !== 'date')

const isBlankRow = (grid: Grid, row: number): boolean =>
  grid.row(row).every((cell) => cell.row !== row || plain(cell) === '')
