import { foldText } from '../../base/chinese-text.ts'
import type { Cell } from '../../document/schema.ts'
import { newIndicator } from '../new-indicator.ts'
import type { Amount, Indicator, Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import type { IndicatorRow } from './indicator-section.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import { points } from './row-points.ts'
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
  const weight = total
    ? (pointsIn(context, total.label.row, col('weight')) ?? pointsInHeader(context, section, col('score')))
    : null
  const score = total ? pointsIn(context, total.label.row, col('score')) : null
  // a list of units with their mean score is no form
  const scored = rows.filter(({ label }) => !label.total && pointsIn(context, label.row, col('score')))
  if (scored.length >= 2) return null
  if (!total || (!score && (!weight || col('weight') === undefined))) return null
  const indicator = newIndicator({
    id: nextId(context.facts),
    subject: context.subject,
    source: 'table',
    name: '预算执行率',
    actual: rate ? rate.value : null,
    actual_unit: rate ? '%' : null,
    weight: weight ? Number(weight.written.number) : null,
    score: score ? Number(score.written.number) : null,
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
  })
  context.facts.indicators.push(indicator)
  if (rate && weight && score && Number(score.written.number) > 0 && saysFormula(section, col('score')))
    context.facts.relations.push(formulaOf(context, indicator, { score, weight, rate }))
  return {
    row: total.label.row,
    indicator,
    level1Cell: null,
    weight,
    score,
    marks: null,
    rate: null,
    deduction: null,
    groupWeight: null,
  }
}

/** The score is the full marks times the rate, by what the head says; 0 points may be those of a rate below a limit. */
const formulaOf = (
  context: TableContext,
  indicator: Indicator,
  { score, weight, rate }: { score: Operand; weight: Operand; rate: Amount },
): Relation => ({
  kind: 'product',
  rule: 'score',
  subject: indicator.name,
  group: context.grid.table.id,
  stated: { ...score, id: indicator.id },
  factor: weight,
  percent: operandOfAmount(rate),
})

/** 得分（20分×执行率）: how the score follows is no guess. */
const saysFormula = (section: Section, score: number | undefined): boolean =>
  /\d分?[×*xX✕]\s*(?:预算|资金)?(?:执行|支出|支付)(?:率|进度)|(?:执行|支出|支付)(?:率|进度)[×*xX✕]\s*(?:该?指标)?(?:\d|分值|权重)|分值[×*xX✕](?:预算)?执行/.test(
    foldText(score === undefined ? '' : (section.columns.get(score)?.path.join('') ?? '')),
  )

function pointsIn(context: TableContext, row: number, col: number | undefined): Operand | null {
  const cell = col === undefined ? null : context.grid.at(row, col)
  const found = cell ? cellNumber(cell.text) : null
  if (!cell || !found || found.unit === '%') return null
  return points(context, cell, found.number, found.start, found.end)
}

/** 得分（20分×执行率）, 得分（执行率×20分） over the scores, or 预算执行情况（20分） beside the block. */
function pointsInHeader(context: TableContext, section: Section, score: number | undefined): Operand | null {
  if (score === undefined) return null
  const block = context.grid.row(section.dataFrom).find((cell) => cell.row < section.dataFrom && cell.col < score)
  return inHeader(context, section.columns.get(score)?.cell) ?? inHeader(context, block)
}

function inHeader(context: TableContext, cell: Cell | undefined): Operand | null {
  const m = cell ? /(?:[(（]|率\s*[×*xX✕])\s*(\d+(?:\.\d+)?)\s*分/.exec(foldText(cell.text)) : null
  if (!cell || !m) return null
  const start = m.index + m[0].indexOf(m[1] as string)
  return points(context, cell, m[1] as string, start, start + (m[1] as string).length)
}
