import type { Facts } from '../../facts/schema.ts'
import type { Draft } from '../draft.ts'
import { operandFigure } from '../figure.ts'
import { near } from './restatement.ts'

const names = {
  '>': { zh: '大于', en: 'above' },
  '<': { zh: '小于', en: 'below' },
  '=': { zh: '持平', en: 'equal' },
} as const

/** Differences of so small a part of the budget are called 持平. */
const level = '0.005'

/** 决算数小于预算数的主要原因: what the words say of spending and budget must be what the figures say. Figures that rounding makes equal prove nothing. */
export function orderDrafts(facts: Facts): Draft[] {
  return facts.relations.flatMap((relation): Draft[] => {
    if (relation.kind !== 'order') return []
    const [spent, budget] = [operandFigure(relation.a), operandFigure(relation.b)]
    const gap = spent.value.minus(budget.value)
    const isLevel = relation.order === '=' && gap.abs().lte(budget.value.times(level))
    if (spent.about || budget.about || near(spent, budget) || isLevel) return []
    const follows = gap.isPositive() ? '>' : '<'
    if (follows === relation.order) return []
    return [
      {
        rule: 'identity',
        subject: relation.subject,
        what: { zh: '决算数与预算数相比', en: 'spending against the budget' },
        stated: names[relation.order].zh,
        computed: names[follows].zh,
        low: null,
        high: null,
        unit: null,
        formula: `${spent.raw} ↔ ${budget.raw}`,
        verdict: 'inconsistent',
        severity: 'warning',
        cause: 'contradiction',
        reason: null,
        inputs: [spent.id, budget.id].filter((id) => id !== null),
        evidence: [relation.words, spent.evidence, budget.evidence],
        figures: null,
      },
    ]
  })
}
