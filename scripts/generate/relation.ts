import { Decimal } from '../../src/base/decimal.ts'
import type { Figure } from './figure.ts'
import { cutOff, exactly, type Interval, intervalOf, meet, minus, negated, over, plus, times } from './interval.ts'

/** What a stated figure follows from. */
export type Formula =
  | { kind: 'ratio'; part: Figure; whole: Figure /** Other denominators stated in the report. */; others?: Figure[] }
  | { kind: 'difference'; from: Figure; less: Figure[] }
  | { kind: 'sum'; parts: Figure[]; signs?: (1 | -1)[] }
  /** now - then; with `percent`, of then. */
  | { kind: 'growth'; now: Figure; before: Figure; percent: boolean }
  /** weight × rate, not above the weight; the rate in per cent. */
  | { kind: 'product'; weight: Figure; rate: Figure }
  /** weight × part ÷ whole, not above the weight. */
  | { kind: 'earned'; weight: Figure; part: Figure; whole: Figure }
  | { kind: 'same'; as: Figure }
  | { kind: 'at-most'; limit: Figure }
  | { kind: 'counted'; size: number }
  /** The stated word says whether the result reaches the target. */
  | { kind: 'reached'; op: Op; target: Figure; actual: Figure; yes: readonly string[] }
  | { kind: 'graded'; score: Figure; bands: readonly { name: string; from: number }[] }

export type Op = '>=' | '<=' | '=' | '>' | '<'

export interface Relation {
  rule: string
  subject: string
  aliases?: string[]
  stated: Figure
  /** -1: the figure is printed without the sign it has ("减少5万元"). */
  sign?: 1 | -1
  formula: Formula
  /** Other rules that such a finding may be reported under. */
  ruleAlt?: string[]
  optional?: boolean
  /** A base that the text names: another one that fits is a mistake, not another reading. */
  named?: boolean
  way: string
}

export type Verdict = 'consistent' | 'truncated' | 'inconsistent'

export interface Judgement {
  verdict: Verdict
  computed: number | string
  inputs: string
}

/** Whether a relation holds between the figures as they are written now. */
export function judge(relation: Relation): Judgement {
  const { formula, stated } = relation
  if (formula.kind === 'reached') return reached(formula, stated)
  if (formula.kind === 'graded') return graded(formula, stated)
  const value = middle(formula)
  const computed = value ? value.toDecimalPlaces(6).toNumber() : '不可计算'
  const inputs = inputsOf(formula)
  const verdict = verdictOf(relation)
  return { verdict, computed, inputs }
}

function verdictOf({ formula, stated, sign }: Relation): Verdict {
  const signed = (interval: Interval): Interval => (sign === -1 ? negated(interval) : interval)
  if (formula.kind === 'counted') return Number(stated.number) === formula.size ? 'consistent' : 'inconsistent'
  if (formula.kind === 'at-most') return stated.value.lte(formula.limit.value) ? 'consistent' : 'inconsistent'
  for (const loose of [false, true]) {
    const range = rangeOf(formula, (figure) => intervalOf(figure, loose))
    if (range && meet(range, signed(intervalOf(stated, loose)))) return 'consistent'
  }
  const range = rangeOf(formula, (figure) => intervalOf(figure, true))
  return range && meet(range, signed(cutOff(stated))) ? 'truncated' : 'inconsistent'
}

function rangeOf(formula: Formula, of: (figure: Figure) => Interval): Interval | null {
  switch (formula.kind) {
    case 'ratio': {
      const ratio = over(of(formula.part), of(formula.whole))
      return ratio && times(ratio, exactly(100))
    }
    case 'difference':
      return formula.less.reduce((rest, figure) => minus(rest, of(figure)), of(formula.from))
    case 'sum':
      return formula.parts.reduce(
        (sum, figure, i) => plus(sum, formula.signs?.[i] === -1 ? negated(of(figure)) : of(figure)),
        exactly(0),
      )
    case 'growth':
      return growth(of(formula.now), of(formula.before), formula.percent)
    case 'product':
      return capped(times(times(of(formula.weight), of(formula.rate)), exactly('0.01')), formula.weight)
    case 'earned': {
      const share = over(of(formula.part), of(formula.whole))
      return share && capped(times(of(formula.weight), share), formula.weight)
    }
    case 'same':
      return of(formula.as)
    default:
      return null
  }
}

/** (now - before) ÷ before falls as before grows: only two corners are reached together. */
function growth(now: Interval, before: Interval, percent: boolean): Interval | null {
  if (!percent) return minus(now, before)
  if (before.low.lte(0)) return null
  return {
    low: now.low.div(before.high).minus(1).times(100),
    high: now.high.div(before.low).minus(1).times(100),
  }
}

const capped = (range: Interval, limit: Figure): Interval => ({
  low: Decimal.min(range.low, limit.value),
  high: Decimal.min(range.high, limit.value),
})

/** What the figures give, taken at their face value. */
function middle(formula: Formula): Decimal | null {
  if (formula.kind === 'counted') return new Decimal(formula.size)
  if (formula.kind === 'at-most') return formula.limit.value
  return rangeOf(formula, (figure) => exactly(figure.value))?.low ?? null
}

const compare: Record<Op, (actual: Decimal, target: Decimal) => boolean> = {
  '>=': (actual, target) => actual.gte(target),
  '<=': (actual, target) => actual.lte(target),
  '=': (actual, target) => actual.eq(target),
  '>': (actual, target) => actual.gt(target),
  '<': (actual, target) => actual.lt(target),
}

export const isReached = (op: Op, actual: Decimal, target: Decimal): boolean => compare[op](actual, target)

function reached(formula: Extract<Formula, { kind: 'reached' }>, stated: Figure): Judgement {
  const met = isReached(formula.op, formula.actual.value, formula.target.value)
  const said = formula.yes.includes(stated.number)
  return {
    verdict: met === said ? 'consistent' : 'inconsistent',
    computed: met ? 'met' : 'unmet',
    inputs: `${formula.actual.raw} ${formula.op} ${formula.target.raw}`,
  }
}

function graded(formula: Extract<Formula, { kind: 'graded' }>, stated: Figure): Judgement {
  const band = formula.bands.find(({ from }) => formula.score.value.gte(from))?.name ?? ''
  return {
    verdict: band === stated.number ? 'consistent' : 'inconsistent',
    computed: band,
    inputs: formula.score.raw,
  }
}

/** All figures that a relation depends on, the stated one first. */
export function figuresOf({ stated, formula }: Relation): Figure[] {
  switch (formula.kind) {
    case 'ratio':
      return [stated, formula.part, formula.whole]
    case 'difference':
      return [stated, formula.from, ...formula.less]
    case 'sum':
      return [stated, ...formula.parts]
    case 'growth':
      return [stated, formula.now, formula.before]
    case 'product':
      return [stated, formula.weight, formula.rate]
    case 'earned':
      return [stated, formula.weight, formula.part, formula.whole]
    case 'same':
      return [stated, formula.as]
    case 'at-most':
      return [stated, formula.limit]
    case 'counted':
      return [stated]
    case 'reached':
      return [stated, formula.target, formula.actual]
    case 'graded':
      return [stated, formula.score]
  }
}

const joints: Partial<Record<Formula['kind'], string>> = { ratio: ' ÷ ', difference: ' − ', growth: ' − ', sum: ' + ' }

function inputsOf(formula: Formula): string {
  if (formula.kind === 'counted') return `${formula.size}`
  const [, ...inputs] = figuresOf({ stated: undefined as never, formula, rule: '', subject: '', way: '' })
  return inputs.map(({ raw }) => raw).join(joints[formula.kind] ?? ' × ')
}
