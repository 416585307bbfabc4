import type { Block, Cell, Table } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Operand } from '../schema.ts'
import { cellNumber } from '../tables/cell-number.ts'
import { wordsMeaning } from '../tables/column-meaning.ts'
import { type Grid, gridOf, plain } from '../tables/grid.ts'
import { cleaned } from '../tables/row-labels.ts'
import { totalLabels } from '../tables/words/headers.ts'

/** A row of a list of projects or units with what it was given. */
export interface ScoredRow {
  name: string
  score: Operand | null
  grade: string | null
}

/** A table that gives every project or unit of a list its score, its grade or both. */
export interface ScoredList {
  rows: ScoredRow[]
}

const grades = /^(?:优秀?|良好?|中等?|合格|及格|较?差|不合格|不及格)$/
/** Rows that are no member of the list. */
const wholes = /^(?:平均|均值|加权|小计|本页|注[:：])|平均(?:分|得分|值)$/

/** Every list of scores or grades of a report. Tables of indicators are none: their scores are parts of one. */
export const scoredLists = (blocks: readonly Block[]): ScoredList[] =>
  blocks.flatMap((block) => {
    const list = block.kind === 'table' ? listIn(gridOf(block)) : null
    return list ? [list] : []
  })

function listIn(grid: Grid): ScoredList | null {
  const data = grid.table.cells.find((cell) => cellNumber(cell.text) !== null)?.row ?? 0
  const heads = grid.table.cells.filter((cell) => cell.row < data)
  const of = (kind: string): Cell[] => heads.filter((cell) => wordsMeaning(plain(cell))?.kind === kind)
  if (['target', 'level', 'weight', 'score-of-weight', 'explanation'].some((kind) => of(kind).length > 0)) return null
  // of several givers (自评, 复核) nobody can say which one a sentence means
  const [score, moreScores] = of('score')
  const [grade, moreGrades] = of('grade')
  const lead = score ?? grade
  const name = of('subject').find(
    (cell) => lead && cell.col < lead.col && /项目|单位|部门|名称|任务|专项|资金|县/.test(plain(cell)),
  )
  if (!lead || !name || moreScores || moreGrades) return null
  const from = Math.max(...[score, grade, name].map((cell) => (cell ? cell.row + cell.rowSpan : 0)))
  const rows: ScoredRow[] = []
  for (let row = from; row < grid.rows; row++) {
    const cell = grid.at(row, name.col)
    const words = cell && cell.row === row ? cleaned(plain(cell)) : ''
    if (words.length < 2 || !/[\u4e00-\u9fa5]/.test(words) || totalLabels.test(words) || wholes.test(words)) continue
    const given = grade ? plain(grid.at(row, grade.col)) : ''
    const found = {
      name: words,
      score: scoreAt(grid.table, score && grid.at(row, score.col)),
      grade: grades.test(given) ? given : null,
    }
    if (found.score || found.grade) rows.push(found)
  }
  return rows.length >= 2 ? { rows } : null
}

function scoreAt(table: Table, cell: Cell | null | undefined): Operand | null {
  const found = cell ? cellNumber(cell.text) : null
  if (!cell || !found || found.unit === '%') return null
  return {
    id: null,
    written: { number: found.number, unit: '分' },
    raw: cell.text.slice(found.start, found.end),
    evidence: evidenceAt({ block: table, cell }, found.start, found.end),
    qualifier: null,
  }
}
