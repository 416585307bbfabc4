import { evidenceAt } from '../evidence.ts'
import type { Indicator, Operand } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import type { IndicatorRow } from './indicator-section.ts'
import type { MoneyRow } from './money-section.ts'
import type { Section } from './sections.ts'
import { nextId, type TableContext } from './table-facts.ts'

/**
 * The execution score in the block of money of a self-evaluation form: 分值 10, 执行率, 得分 in the row of the whole.
 * It is an indicator like the others (预算执行率) and one of the parts of the total score.
 */
export function executionRow(context: TableContext, section: Section, rows: readonly MoneyRow[]): IndicatorRow | null {
  const total = rows.find((row) => row.label.total)
  const col = (kind: 'weight' | 'score'): number | undefined =>
    [...section.columns].find(([, { meaning }]) => meaning.kind === kind)?.[0]
  const rate = total ? [...total.amounts.values()].find((amount) => amount.measure === 'execution_rate') : undefined
  const weight = total ? pointsIn(context, total.label.row, col('weight')) : null
  const score = total ? pointsIn(context, total.label.row, col('score')) : null
  if (!total || (!weight && !score)) return null
  const indicator: Indicator = {
    id: nextId(context.facts),
    subject: context.subject,
    source: 'table',
    level1: null,
    level2: null,
    name: '预算执行率',
    op: null,
    target: null,
    target_unit: null,
    target_text: null,
    actual: rate ? rate.value : null,
    actual_unit: rate ? '%' : null,
    actual_text: null,
    completion_rate: null,
    change_rate: null,
    weight: weight ? Number(weight.written.number) : null,
    score: score ? Number(score.written.number) : null,
    verdict: null,
    reason: null,
    written: {
      ...(rate ? { actual: rate.written } : {}),
      ...(weight ? { weight: weight.written } : {}),
      ...(score ? { score: score.written } : {}),
    },
    group: context.grid.table.id,
    evidence: [
      ...(rate ? rate.evidence : []),
      ...(weight ? [weight.evidence] : []),
      ...(score ? [score.evidence] : []),
    ],
  }
  context.facts.indicators.push(indicator)
  return { row: total.label.row, indicator, level1Cell: null, weight, score }
}

function pointsIn(context: TableContext, row: number, col: number | undefined): Operand | null {
  const cell = col === undefined ? null : context.grid.at(row, col)
  const found = cell ? cellNumber(cell.text) : null
  if (!cell || !found || found.unit === '%') return null
  return {
    id: null,
    written: { number: found.number, unit: '分' },
    raw: cell.text.slice(found.start, found.end),
    evidence: evidenceAt({ block: context.grid.table, cell }, found.start, found.end),
    qualifier: null,
  }
}
