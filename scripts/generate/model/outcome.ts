import { Decimal } from '../../../src/base/decimal.ts'
import { written } from '../figure.ts'
import type { Random } from '../random.ts'
import { isReached } from '../relation.ts'
import type { Sector, SectorIndicator } from '../words/sectors.ts'

/** Target and result of one indicator, as they are written. */
export interface Outcome {
  indicator: SectorIndicator
  level1: string
  target: string
  actual: string
  weight: string
  score: string
  reason: string
  /** Words instead of numbers. */
  words: { target: string; actual: string } | null
}

const firstLevels: Record<string, string> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '成本指标',
  服务对象满意度指标: '满意度指标',
}

const reasons = [
  '受天气影响，部分工作顺延至次年',
  '采购程序延后，下一步加快进度',
  '参与人数少于预期，将加强宣传',
  '部分点位未完成验收',
]

const qualitative = [
  { level2: '可持续影响指标', name: '长效管理机制', target: '逐步健全', actual: '基本健全' },
  { level2: '社会效益指标', name: '公共服务保障能力', target: '有效提升', actual: '有效提升' },
  { level2: '生态效益指标', name: '周边环境改善情况', target: '持续改善', actual: '持续改善' },
] as const

/** Indicators of a project; weights add up to 90, the other 10 points are for budget execution. */
export function drawOutcomes(random: Random, sector: Sector, cost: { limit: Decimal; spent: Decimal }): Outcome[] {
  const chosen = sector.indicators.filter(
    ({ level2 }) => level2 === '服务对象满意度指标' || level2 === '数量指标' || random.chance(0.72),
  )
  const wordy = random.chance(0.5) ? [random.pick(qualitative)] : []
  const costs = random.chance(0.4) ? [cost] : []
  const weights = drawWeights(random, chosen.length + wordy.length + costs.length)
  const numeric = chosen.map((indicator, i) => drawOutcome(random, indicator, weights[i] as number))
  const worded = wordy.map((row) => inWords(random, row, weights[chosen.length] as number))
  const costly = costs.map((sums) => costOutcome(random, sums, weights.at(-1) as number))
  // Satisfaction stands last in every form.
  return [...costly, ...numeric.slice(0, -1), ...worded, ...numeric.slice(-1)]
}

function drawWeights(random: Random, count: number): number[] {
  const weights = Array.from({ length: count }, () => 5)
  for (let rest = 90 - 5 * count; rest > 0; rest--) {
    const at = random.int(0, count - 1)
    weights[at] = (weights[at] as number) + 1
  }
  return weights
}

function drawOutcome(random: Random, indicator: SectorIndicator, weight: number): Outcome {
  const { low, high, digits } = indicator
  const drawn = new Decimal(low + random.next() * (high - low))
  const exact = indicator.unit === '%' && indicator.level2 !== '服务对象满意度指标' && random.chance(0.4)
  const target = written(exact ? new Decimal(100) : tidy(drawn, digits), digits)
  const actual = drawActual(random, indicator, new Decimal(target))
  const met = isReached(indicator.op, new Decimal(actual), new Decimal(target))
  const earned = indicator.op === '<=' ? new Decimal(target).div(actual) : new Decimal(actual).div(target)
  const score = met
    ? String(weight)
    : written(Decimal.max(earned, '0.3').times(weight), random.pick([1, 2]), { strip: true })
  return {
    indicator,
    level1: firstLevels[indicator.level2] ?? '效益指标',
    target,
    actual,
    weight: String(weight),
    score,
    reason: met ? '' : random.pick(reasons),
    words: null,
  }
}

/** Targets are round numbers: three digits at most, the rest zeros. */
const tidy = (value: Decimal, digits: number): Decimal =>
  digits > 0 ? value.toDecimalPlaces(digits) : value.gte(1000) ? value.toSignificantDigits(2) : value.round()

function drawActual(random: Random, { op, unit, digits }: SectorIndicator, target: Decimal): string {
  const kind = random.next()
  const factor = kind < 0.35 ? 1 : kind < 0.86 ? better(random, op) : worse(random, op)
  const shown = digits + (unit === '%' && factor !== 1 ? random.pick([0, 1, 2]) : 0)
  const actual = target.times(factor.toFixed(4))
  const capped = unit === '%' ? Decimal.min(actual, 100) : actual
  const text = written(capped, shown)
  return new Decimal(text).isZero() ? written(target, digits) : text
}

const better = (random: Random, op: string): number =>
  op === '<=' ? 0.4 + random.next() * 0.59 : 1.001 + random.next() * 0.3
const worse = (random: Random, op: string): number =>
  op === '<=' ? 1.05 + random.next() * 0.4 : 0.7 + random.next() * 0.28

/** The budget as a limit of cost: a sum of money that is an indicator. */
function costOutcome(random: Random, { limit, spent }: { limit: Decimal; spent: Decimal }, weight: number): Outcome {
  const inWan = (value: Decimal): string => written(value.div(10_000), 2, { strip: random.chance(0.5) })
  const name = random.pick(['项目总成本', '项目成本控制', '预算成本'])
  const [target, actual] = [inWan(limit), inWan(spent)]
  return {
    indicator: {
      level2: random.pick(['经济成本指标', '成本指标']),
      name,
      unit: '万元',
      low: 0,
      high: 0,
      digits: 2,
      op: '<=',
    },
    level1: '成本指标',
    target,
    actual,
    weight: String(weight),
    score: String(weight),
    reason: '',
    words: null,
  }
}

function inWords(random: Random, row: (typeof qualitative)[number], weight: number): Outcome {
  const full = row.target === row.actual
  return {
    indicator: { level2: row.level2, name: row.name, unit: '', low: 0, high: 0, digits: 0, op: '>=' },
    level1: '效益指标',
    target: row.target,
    actual: row.actual,
    weight: String(weight),
    score: full ? String(weight) : written(new Decimal(weight).times('0.9'), 1, { strip: true }),
    reason: full ? '' : random.pick(reasons),
    words: { target: row.target, actual: row.actual },
  }
}

export const isMet = ({ indicator, target, actual, words }: Outcome): boolean =>
  words !== null || isReached(indicator.op, new Decimal(actual), new Decimal(target))

/** The same outcomes with ten points less between them, for forms that give execution 20 points. */
export function lighter(outcomes: readonly Outcome[]): Outcome[] {
  const weights = outcomes.map(({ weight }) => Number(weight))
  for (let i = 0; i < 10; i++) {
    const at = weights.indexOf(Math.max(...weights))
    weights[at] = (weights[at] as number) - 1
  }
  return outcomes.map((outcome, i) => {
    const weight = weights[i] as number
    const share = new Decimal(outcome.score).div(outcome.weight)
    return { ...outcome, weight: String(weight), score: written(share.times(weight), 1, { strip: true }) }
  })
}
