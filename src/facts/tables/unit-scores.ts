import { addUp } from '../../base/decimal.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import { gradeBeside } from './list-grades.ts'
import { cleaned } from './row-labels.ts'
import type { Section } from './sections.ts'
import { pointsInHead, scoredParts, unitScoreTotals } from './words/unit-scores.ts'

/** Units in rows, what they were scored for in columns: 部门 | 决策（20分） | 过程（25分） | … | 综合得分 | 等级. */
export interface UnitScores {
  from: number
  to: number
  /** Column of the names. */
  name: number
  parts: number[]
  total: number
  /** Column of the grades; null without. */
  grade: number | null
}

/** The table as such a list; null for any other. */
export function unitScores(grid: Grid): UnitScores | null {
  const data = grid.table.cells.find((cell) => cell.col > 0 && cellNumber(cell.text)?.unit === '')?.row ?? 0
  if (data === 0) return null
  const heads = [...Array(grid.cols).keys()].map((col) => plain(grid.at(data - 1, col)))
  const parts = heads.flatMap((words, col) => (isPart(words) ? [col] : []))
  const last = parts.at(-1) ?? 0
  const total = heads.findIndex((words, col) => col > last && unitScoreTotals.test(words))
  const marked = parts.filter((col) => pointsInHead.test(heads[col] as string)).length
  if (parts.length < 3 || total < 0 || (marked < 2 && marked < parts.length)) return null
  const name = [...Array(parts[0]).keys()].find((col) => /[\u4e00-\u9fa5]{2}/.test(plain(grid.at(data, col))))
  if (name === undefined) return null
  const grade = heads.findIndex((words, col) => col > last && wordsMeaning(words)?.kind === 'grade')
  return { from: data, to: grid.rows, name, parts, total, grade: grade < 0 ? null : grade }
}

const isPart = (words: string): boolean => pointsInHead.test(words) || scoredParts.test(words)

/**
 * The points of each unit add up to its score, and its grade is of that score. Nothing is said of the sums where most rows do not hold: the
 * points are weighted then.
 */
export function unitScoreRelations(grid: Grid, list: UnitScores): Relation[] {
  const rows = [...Array(list.to - list.from).keys()].flatMap((i) => rowAt(grid, list, list.from + i))
  const held = rows.filter(({ total, parts }) => addUp(parts.map(numberOf)).eq(numberOf(total))).length
  const sums = rows.map(
    ({ name, row, total, parts }): Relation => ({
      kind: 'sum',
      subject: name,
      group: `${grid.table.id}/r${row + 1}`,
      total,
      parts,
      complete: true,
    }),
  )
  return [...(rows.length >= 2 && held * 2 > rows.length ? sums : []), ...rows.flatMap(({ graded }) => graded)]
}

const numberOf = ({ written }: Operand): string => written.number

interface UnitRow {
  row: number
  name: string
  total: Operand
  parts: Operand[]
  graded: Relation[]
}

function rowAt(grid: Grid, { name, parts, total, grade }: UnitScores, row: number): UnitRow[] {
  const at = (col: number): Operand | null => {
    const cell = grid.at(row, col)
    const found = cell && cell.row === row && cell.col === col ? cellNumber(cell.text) : null
    if (!cell || !found || !/^分?$/.test(found.unit)) return null
    return operandAt({ block: grid.table, cell }, found.number, '分', found.start, found.end)
  }
  const words = cleaned(plain(grid.at(row, name)))
  const score = at(total)
  const own = parts.map(at)
  if (!score || words.length < 2 || !own.every((part) => part !== null)) return []
  const given = grade === null ? null : grid.at(row, grade)
  const graded = gradeBeside(grid, row, { subject: words, score, grade: given })
  return [{ row, name: words, total: score, parts: own, graded }]
}

/** 投入（20分） | 过程（25分） | 产出（30分）: heads with full marks in a row are of points, whatever their words mean over money. */
export function pointsAreNoMoney(columns: Section['columns']): void {
  const marked = [...columns].filter(([, { path }]) => pointsInHead.test(path.at(-1) ?? ''))
  if (marked.length < 2) return
  for (const [col, { meaning }] of marked) if (meaning.kind === 'money') columns.delete(col)
}
