import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import { type Figure, written } from '../figure.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Project } from '../model/unit-year.ts'
import { type Cell, cell } from '../paper.ts'
import { indicatorFact } from '../sentences/outcomes.ts'
import { gradeScales } from '../sentences/scores.ts'
import type { FormShape, IndicatorColumn } from './form-shapes.ts'
import { box, head, stretched } from './rows.ts'

interface Written {
  weight: Figure | null
  score: Figure | null
}

/** The indicator rows of a form and its total row. `earned` is the score for budget execution, part of the total. */
export function indicatorBlock(
  d: Desk,
  p: Project,
  shape: FormShape,
  cols: number,
  earned: Figure | null,
): { rows: Cell[][]; score: Figure | null; grade: Figure | null } {
  const outcomes = p.outcomes
  const written_ = outcomes.map((outcome, i) => outcomeRow(d, p, outcome, shape, i))
  const label = head(shape.indicatorsLabel, { rowSpan: outcomes.length + 1 })
  const widths = shape.indicators.map(({ what }) => what)
  const widened = Math.max(widths.indexOf('name'), 0)
  const header = [
    label,
    ...stretched(
      shape.indicators.map(({ label: text }) => head(text)),
      cols - 1,
      widened,
    ),
  ]
  const spans = groupSpans(outcomes)
  const body = written_.map(({ cells }, i) => {
    const row = shape.indicators.map(({ what }, at) => {
      const entry = cells[at] as Cell
      if (what === 'level1') return spans[i]?.level1 ? { ...entry, rowSpan: spans[i]?.level1 as number } : null
      if (what === 'level2') return spans[i]?.level2 ? { ...entry, rowSpan: spans[i]?.level2 as number } : null
      return at === widened ? { ...entry, colSpan: cols - shape.indicators.length } : entry
    })
    return row.filter((entry): entry is Cell => entry !== null)
  })
  const total = shape.totalRow === 'none' ? null : totalRow(d, p, shape, cols, earned, written_)
  return {
    rows: [header, ...body, ...(total ? [total.row] : [])],
    score: total?.score ?? null,
    grade: total?.grade ?? null,
  }
}

/** How many rows the merged level cells cover; absent where a cell above covers the row. */
function groupSpans(outcomes: readonly Outcome[]): { level1: number; level2: number }[] {
  const run = (at: number, same: (a: Outcome, b: Outcome) => boolean): number => {
    const here = outcomes[at] as Outcome
    const before = outcomes[at - 1]
    if (before && same(before, here)) return 0
    let length = 1
    while (outcomes[at + length] && same(here, outcomes[at + length] as Outcome)) length++
    return length
  }
  return outcomes.map((_, i) => ({
    level1: run(i, (a, b) => a.level1 === b.level1),
    level2: run(i, (a, b) => a.level1 === b.level1 && a.indicator.level2 === b.indicator.level2),
  }))
}

function outcomeRow(d: Desk, p: Project, o: Outcome, shape: FormShape, at: number): { cells: Cell[] } & Written {
  const { scribe: s } = d
  const { indicator, level1 } = o
  const has = (what: IndicatorColumn['what']): boolean => shape.indicators.some((column) => column.what === what)
  const split = has('sign')
  const anchor = s.word(indicator.name)
  const prefix = shape.prefixed ? `指标${at + 1}：` : ''
  const target = o.words ? null : s.figure(o.target, indicator.unit, { carried: split })
  const bareActual = split && d.random.chance(0.5)
  const actual = o.words ? null : s.figure(o.actual, indicator.unit, { carried: bareActual })
  const weight = has('weight') ? s.figure(o.weight) : null
  const score = has('score') && shape.scored ? s.figure(o.score) : null
  const sign = { '>=': '≥', '<=': '≤', '=': '＝' }[indicator.op]
  const shown = o.words ? '' : d.random.chance(0.85) || indicator.op === '<=' ? sign : ''
  if (level1 === '成本指标') sumsOfIndicator(d, p, target, actual)
  const rate = has('completion') && target && actual && indicator.op === '>=' ? completion(d, o, target, actual) : null
  const named = { name: indicator.name, aliases: [p.subject.name] }
  if (weight && score) s.relate('score', named, score, { kind: 'at-most', limit: weight }, { optional: true })
  const words = o.words ? { target_text: o.words.target, actual_text: o.words.actual, optional: true } : {}
  s.indicator({
    anchor,
    fact: indicatorFact(p, o, 'table', { level1, level2: indicator.level2, ...words }),
    op: shown || split ? (o.words ? null : indicator.op) : null,
    target,
    actual,
    rate,
    weight,
    score,
  })
  const of: Record<IndicatorColumn['what'], string> = {
    level1: shape.upright ? [...level1].join('\n') : level1,
    level2: indicator.level2,
    name: `${prefix}${anchor}`,
    target: o.words ? o.words.target : `${shown}${target}`,
    sign: o.words ? '定性' : sign,
    value: o.words ? o.words.target : `${target}`,
    unit: o.words ? '' : indicator.unit,
    actual: o.words ? o.words.actual : `${actual}`,
    weight: `${weight ?? ''}`,
    score: `${score ?? ''}`,
    reason: o.reason,
    completion: rate ? `${rate}` : '',
    review: o.score,
  }
  return { cells: shape.indicators.map(({ what }) => cell(of[what])), weight, score }
}

/** Money in an indicator row may be read as an amount too. */
export function sumsOfIndicator(d: Desk, p: Project, target: Figure | null, actual: Figure | null): void {
  if (target) d.scribe.optionalAmount(target, p.subject, 'revised', ['budget', 'approved'])
  if (actual) d.scribe.optionalAmount(actual, p.subject, 'executed', ['budget'])
}

function completion(d: Desk, o: Outcome, target: Figure, actual: Figure): Figure {
  const exact = new Decimal(o.actual).div(o.target).times(100)
  const rate = d.scribe.figure(written(exact, 2, { strip: exact.eq(exact.round()) }), '%')
  const named = { name: o.indicator.name, aliases: [] }
  d.relate('completion-rate', named, rate, { kind: 'ratio', part: actual, whole: target })
  return rate
}

function totalRow(
  d: Desk,
  p: Project,
  shape: FormShape,
  cols: number,
  earned: Figure | null,
  rows: readonly Written[],
): { row: Cell[]; score: Figure | null; grade: Figure | null } {
  const { scribe: s } = d
  const scores = [earned, ...rows.map(({ score }) => score)].filter((score): score is Figure => score !== null)
  const sum = scores.reduce((total, { value }) => total.plus(value), new Decimal(0)).toFixed()
  const weights = rows.map(({ weight }) => weight).filter((weight): weight is Figure => weight !== null)
  const hundred = s.figure(
    new Decimal(shape.executionWeight).plus(weights.reduce((t, { value }) => t.plus(value), new Decimal(0))).toFixed(),
  )
  const total = s.figure(sum)
  d.relate('score', p.subject, total, { kind: 'sum', parts: scores })
  const before = shape.indicators.findIndex(({ what }) => what === 'weight' || what === 'score')
  const order = shape.indicators.slice(before).map(({ what }) => what)
  let grade: Figure | null = null
  const tail = order.map((what) => {
    if (what === 'weight') return box(hundred)
    if (what === 'score') return box(total)
    if (what === 'reason' && shape.totalRow === 'score-and-grade') {
      const scale = gradeScales[0]
      const band = scale?.bands.find(({ from }) => Number(sum) >= from)?.name ?? ''
      grade = s.word(band)
      d.relate('grade', p.subject, grade, { kind: 'graded', score: total, bands: scale?.bands ?? [] })
      return box(grade)
    }
    return box('')
  })
  const label = d.pick(['总分', '合计', '总分'])
  return { row: stretched([head(label), ...tail], cols, 0), score: total, grade }
}
