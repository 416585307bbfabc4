import type { Facts, Indicator } from '../../facts/schema.ts'
import { lowerIsBetter } from '../../facts/words/lower-is-better.ts'
import type { Draft } from '../draft.ts'
import { comparable, fieldFigure } from './completion.ts'

/**
 * A stated verdict (达到, 是, 达标 against 未达到, 否, 未达标) must follow from target and result: ≥ unless the target says
 * otherwise; ≤ and < are reversed. Without a sign, indicators that are better when lower are left alone.
 */
export function targetVerdictDrafts(indicators: readonly Indicator[]): Draft[] {
  return indicators.flatMap((indicator) => {
    const reached = isReached(indicator)
    if (reached === null || indicator.verdict === null) return []
    const stated = indicator.verdict
    const follows = reached ? 'met' : 'unmet'
    const agrees = stated === follows
    return [
      {
        rule: 'target-verdict',
        subject: indicator.name,
        stated,
        computed: follows,
        low: null,
        high: null,
        unit: null,
        formula: `${text(indicator, 'actual')} ${signOf(indicator)} ${text(indicator, 'target')}`,
        verdict: agrees ? 'consistent' : 'inconsistent',
        severity: agrees ? null : 'error',
        cause: agrees ? null : 'contradiction',
        reason: null,
        inputs: [indicator.id],
        evidence: indicator.evidence,
        figures: null,
      } satisfies Draft,
    ]
  })
}

function isReached(indicator: Indicator): boolean | null {
  const target = fieldFigure(indicator, 'target')
  const actual = fieldFigure(indicator, 'actual')
  if (!target || !actual || !comparable(target, actual)) return null
  switch (indicator.op) {
    case '>=':
      return actual.value.gte(target.value)
    case '>':
      return actual.value.gt(target.value)
    case '<=':
      return actual.value.lte(target.value)
    case '<':
      return actual.value.lt(target.value)
    default:
      return isBetterLow(indicator) ? null : actual.value.gte(target.value)
  }
}

/** By its name, or by the group of indicators it stands in: what is listed under 成本指标 is a ceiling or a price to be kept. */
const isBetterLow = ({ name, level1, level2 }: Indicator): boolean =>
  lowerIsBetter.test(name) || /成本/.test(`${level1 ?? ''}${level2 ?? ''}`)

const signOf = (indicator: Indicator): string =>
  ({ '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '≥' })[indicator.op ?? '>=']
const text = (indicator: Indicator, field: 'target' | 'actual'): string =>
  `${indicator.written[field]?.number ?? ''}${indicator.written[field]?.unit ?? ''}`

/** 得分 may not exceed 分值 (财预〔2020〕10号). */
export function scoreLimitDrafts(facts: Facts): Draft[] {
  return facts.indicators.flatMap((indicator) => {
    const score = fieldFigure(indicator, 'score')
    const weight = fieldFigure(indicator, 'weight')
    if (!score || !weight) return []
    const within = score.value.lte(weight.value)
    return [
      {
        rule: 'score',
        subject: indicator.name,
        stated: score.value,
        computed: weight.value,
        low: null,
        high: weight.value,
        unit: 'points',
        formula: `${score.raw} ≤ ${weight.raw}`,
        verdict: within ? 'consistent' : 'inconsistent',
        severity: within ? null : 'error',
        cause: within ? null : 'contradiction',
        reason: within ? null : { zh: '得分超过了分值', en: 'the score exceeds its full marks' },
        inputs: [indicator.id],
        evidence: indicator.evidence,
        figures: null,
      } satisfies Draft,
    ]
  })
}
