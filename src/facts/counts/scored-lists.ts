import type { Block, Cell, Table } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand } from '../schema.ts'
import { cellNumber } from '../tables/cell-number.ts'
import { wordsMeaning } from '../tables/column-meaning.ts'
import { type Grid, gridOf, plain } from '../tables/grid.ts'
import { givers } from '../tables/list-grades.ts'
import { cleaned } from '../tables/row-labels.ts'
import { totalLabels } from '../tables/words/headers.ts'

/** A row of a list of projects or units with what it was given. */
export interface ScoredRow {
  name: string
  score: Operand | null
  grade: string | null
}

/** What one giver (self-evaluation, review) gave every project or unit of a list. */
export interface ScoredList {
  /** 自评, 复核; null where the table names none. */
  giver: string | null
  rows: ScoredRow[]
}

const gradeNames = /^(?:优秀?|良好?|中等?|合格|及格|较?差|不合格|不及格)$/
/** Rows that are no member of the list. */
const wholes = /^(?:平均|均值|加权|小计|本页|注[:：])|平均(?:分|得分|值)$/

/** Every list of scores or grades of a report. Tables of indicators are none: their scores are parts of one. */
export const scoredLists = (blocks: readonly Block[]): ScoredList[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? listsIn(gridOf(block)) : []))

/**
 * The list that a sentence means in which `giver` is named last: the only one, or the one of that giver. Null where several may be
 * meant, and where the list is of another giver.
 */
export function listOf(lists: readonly ScoredList[], giver: string | null): ScoredList | null {
  const fitting =
    lists.length > 1
      ? lists.filter((list) => list.giver === giver)
      : lists.filter((list) => list.giver === null || giver === null || list.giver === giver)
  return fitting.length === 1 ? (fitting[0] as ScoredList) : null
}

interface Column {
  col: number
  giver: string | null
}

const others = ['target', 'level', 'weight', 'score-of-weight', 'explanation']

function listsIn(grid: Grid): ScoredList[] {
  const data = grid.table.cells.find((cell) => cellNumber(cell.text) !== null)?.row ?? 0
  const heads = grid.table.cells.filter((cell) => cell.row < data)
  const of = (kind: string): Cell[] => heads.filter((cell) => wordsMeaning(plain(cell))?.kind === kind)
  if (others.some((kind) => of(kind).length > 0)) return []
  const [scores, grades] = [columnsUnder(grid, of('score'), data), columnsUnder(grid, of('grade'), data)]
  const first = Math.min(...[...scores, ...grades].map(({ col }) => col))
  const name = of('subject').find((cell) => cell.col < first && subjects.test(plain(cell)))
  if (!name || !Number.isFinite(first)) return []
  const named = [...scores, ...grades].map(({ giver }) => giver)
  return [...new Set(named)].flatMap((giver) => {
    const [score, grade] = [scores, grades].map((columns) => columns.filter((column) => column.giver === giver))
    if (!score || !grade || score.length > 1 || grade.length > 1) return []
    const rows = rowsOf(grid, { from: data, name: name.col, score: score[0]?.col, grade: grade[0]?.col })
    return rows.length >= 2 ? [{ giver, rows }] : []
  })
}

const subjects = /项目|单位|部门|名称|任务|专项|资金|县|乡镇|街道/

/** The columns below header cells: 得分 over 自评 | 复核 are two. */
function columnsUnder(grid: Grid, heads: readonly Cell[], data: number): Column[] {
  const columns = heads.flatMap((cell) =>
    [...Array(cell.colSpan).keys()].map((k) => {
      const lowest = grid.at(data - 1, cell.col + k)
      const giver = givers.exec(plain(lowest) + plain(cell))?.[0] ?? null
      return { col: lowest?.col ?? cell.col + k, giver }
    }),
  )
  return columns.filter(({ col }, i) => columns.findIndex((other) => other.col === col) === i)
}

function rowsOf(
  grid: Grid,
  columns: { from: number; name: number; score: number | undefined; grade: number | undefined },
): ScoredRow[] {
  const rows: ScoredRow[] = []
  for (let row = columns.from; row < grid.rows; row++) {
    const cell = grid.at(row, columns.name)
    const words = cell && cell.row === row ? cleaned(plain(cell)) : ''
    if (words.length < 2 || !/[\u4e00-\u9fa5]/.test(words) || totalLabels.test(words) || wholes.test(words)) continue
    const given = columns.grade === undefined ? '' : plain(grid.at(row, columns.grade))
    const score = columns.score === undefined ? null : scoreAt(grid.table, grid.at(row, columns.score))
    if (score || gradeNames.test(given)) rows.push({ name: words, score, grade: gradeNames.test(given) ? given : null })
  }
  return rows
}

function scoreAt(table: Table, cell: Cell | null | undefined): Operand | null {
  const found = cell ? cellNumber(cell.text) : null
  if (!cell || !found || found.unit === '%') return null
  return operandAt({ block: table, cell }, found.number, '分', found.start, found.end)
}
