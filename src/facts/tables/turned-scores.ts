import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { newIndicator } from '../new-indicator.ts'
import { cellNumber } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import type { IndicatorRow, TotalRow } from './indicator-section.ts'
import { cleaned } from './row-labels.ts'
import { operand, rateIn } from './row-points.ts'
import { reportScore, scoreSums } from './score-sums.ts'
import type { Rows } from './sections.ts'
import { nextId, type TableContext } from './table-facts.ts'
import { wholeScoreHeads } from './words/turned-heads.ts'

/** A summary of scores turned round: 决策 | 过程 | 产出 | 效益 | 合计 over rows of 分值, 得分, 得分率. */
export interface TurnedScores extends Rows {
  heads: Cell[]
  weight: number
  score: number
  /** Row of the score in per cent of the full marks; null without. */
  rate: number | null
}

export function turnedScores(grid: Grid): TurnedScores[] {
  const found: TurnedScores[] = []
  for (let row = 0; row < grid.rows - 2; row++) {
    const heads = grid.row(row).filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.col > 0)
    const named = heads.filter((cell) => isHead(plain(cell)))
    if (named.length < 3 || named.length < heads.filter((cell) => plain(cell) !== '').length) continue
    const rows = new Map<string, number>()
    let to = row + 1
    for (; to < grid.rows; to++) {
      const kind = rowKind(grid, to, named)
      if (kind === null || rows.has(kind)) break
      rows.set(kind, to)
    }
    const [weight, score] = [rows.get('weight'), rows.get('score')]
    if (weight === undefined || score === undefined) continue
    found.push({ from: row, to, heads: named, weight, score, rate: rows.get('score-rate') ?? null })
    row = to - 1
  }
  return found
}

/** Names of what is scored (投入 and 项目 may head columns of other tables), or of their whole. */
function isHead(words: string): boolean {
  if (wholeScoreHeads.test(words)) return true
  const kind = wordsMeaning(words)?.kind
  return /[\u4e00-\u9fa5]{2}/.test(words) && !/\d/.test(words) && (kind === undefined || /money|subject/.test(kind))
}

/** What the figures of a row are, by the label before them; null for other rows. */
function rowKind(grid: Grid, row: number, heads: readonly Cell[]): string | null {
  const first = heads[0]?.col ?? 0
  const label = grid.row(row).findLast((cell) => cell.row === row && cell.col < first && plain(cell) !== '')
  const kind = label ? wordsMeaning(plain(label))?.kind : undefined
  const isScore = kind === 'weight' || kind === 'score' || kind === 'score-rate'
  const figures = heads.filter(({ col }) => cellNumber(grid.at(row, col)?.text ?? '') !== null)
  return isScore && figures.length * 4 >= heads.length * 3 ? kind : null
}

/** Every column is scored like a row of a table of indicators; full marks and scores add up to the column of the whole. */
export function readTurnedScores(context: TableContext, blocks: readonly TurnedScores[]): void {
  for (const block of blocks) {
    const rows = block.heads
      .filter((head) => !wholeScoreHeads.test(plain(head)))
      .map((head) => rowOf(context, block, head))
    const totals = block.heads
      .filter((head) => wholeScoreHeads.test(plain(head)))
      // behind all columns, wherever it is printed
      .map((head): TotalRow => ({ row: context.grid.cols, part: false, ...pointsAt(context, block, head.col) }))
    context.facts.indicators.push(...rows.map(({ indicator }) => indicator))
    context.facts.relations.push(...scoreSums(context, rows, totals, { execution: null, rows: [] }))
    const score = reportScore(totals)
    if (score) context.facts.totalScores.push(score)
  }
}

function pointsAt(context: TableContext, block: TurnedScores, col: number): Omit<TotalRow, 'row' | 'part'> {
  const at = (row: number): Cell | undefined => context.grid.at(row, col) ?? undefined
  return {
    weight: operand(context, at(block.weight)),
    score: operand(context, at(block.score)),
    rate: block.rate === null ? null : rateIn(context, at(block.rate)),
    deduction: null,
  }
}

function rowOf(context: TableContext, block: TurnedScores, head: Cell): IndicatorRow {
  const points = pointsAt(context, block, head.col)
  const { weight, score } = points
  const indicator = newIndicator({
    id: nextId(context.facts),
    subject: context.subject,
    source: 'table',
    name: cleaned(plain(head)),
    weight: weight ? Number(weight.written.number) : null,
    score: score ? Number(score.written.number) : null,
    written: { ...(weight ? { weight: weight.written } : {}), ...(score ? { score: score.written } : {}) },
    group: context.grid.table.id,
    evidence: [
      evidenceAt({ block: context.grid.table, cell: head }, 0, head.text.length),
      ...[weight, score].flatMap((one) => (one ? [one.evidence] : [])),
    ],
  })
  return { row: head.col, indicator, level1Cell: null, ...points, marks: null, groupWeight: null }
}
