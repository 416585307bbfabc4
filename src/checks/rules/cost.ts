import { budgetMeasures, type Evidence, type Facts, type Indicator } from '../../facts/schema.ts'
import type { Draft } from '../draft.ts'
import { type Figure, figureOf } from '../figure.ts'
import type { Book, Entry } from '../relate/book.ts'
import { perUnit } from '../words.ts'
import { contradictionDraft, digitsOf, isShifted, near } from './restatement.ts'

/** What the whole project costs; 人均成本, 单位成本 and 培训成本 are something else. */
const wholeCost = /^(?:项目|预算)*(?:支出)?(?:总成本|成本总额|成本)(?:控制)?(?:数|额|金额)?$/

/**
 * Cost indicator 项目总成本 ≤ 全年预算, result = 全年支出 (财预〔2020〕10号 puts the budget as the limit). Where one of the two is to the
 * last digit what the form states as budget or spending, the other restates its counterpart. Limits and costs in round numbers
 * may be set by themselves.
 */
export function costDrafts(facts: Facts, book: Book): Draft[] {
  // slips of the unit within one table are found as the table is read
  const told = new Set(facts.relations.flatMap((relation) => (relation.kind === 'same' ? [keyOf(relation.a)] : [])))
  return facts.indicators.flatMap((indicator) => {
    const target = moneyOf(indicator, 'target')
    const actual = moneyOf(indicator, 'actual')
    if (!target || !actual) return []
    const own = book.of(indicator.subject).filter(({ amount }) => amount.unit === 'CNY' && amount.fund_source === null)
    const budgets = own.filter(({ amount }) => budgetMeasures.has(amount.measure))
    const spent = own.filter(({ amount }) => amount.measure === 'executed')
    const shifted = slippedCost(indicator, target, actual, budgets, spent)
    if (shifted) return told.has(keyOf(actual)) ? [] : rival(indicator, actual, [shifted])
    if (!wholeCost.test(indicator.name)) return []
    const all = [...budgets, ...spent]
    if (isStated(target, budgets) && !isStated(actual, all) && !told.has(keyOf(actual)))
      return rival(indicator, actual, spent)
    if (isStated(actual, spent) && !isStated(target, all) && !told.has(keyOf(target)))
      return rival(indicator, target, ofTheYear(budgets))
    return []
  })
}

/**
 * 项目投资控制数 ≤ 300万元, the budget of the project, with 26.835万元 of the 268.35万元 that was spent: whatever it is called, what is
 * limited to the budget is the spending, and the same four digits or more with the point elsewhere are the same figure.
 */
function slippedCost(
  { name }: Indicator,
  target: Figure,
  actual: Figure,
  budgets: readonly Entry[],
  spent: readonly Entry[],
): Entry | undefined {
  if (/单位/.test(name) || perUnit.test(name) || !budgets.some(({ figure }) => near(figure, target))) return undefined
  if (spent.some(({ figure }) => near(figure, actual))) return undefined
  return spent.find(({ figure }) => digitsOf(actual) >= 4 && digitsOf(figure) >= 4 && isShifted(actual, figure))
}

const keyOf = ({ id, written }: Pick<Figure, 'id' | 'written'>): string => `${id}|${written.number}|${written.unit}`

/** The budget as it was in the end, where the form tells it from the initial one. */
function ofTheYear(budgets: readonly Entry[]): readonly Entry[] {
  const revised = budgets.filter(({ amount }) => amount.measure === 'revised')
  return revised.length > 0 ? revised : budgets
}

/** The one value stated for it. The figure has three digits or more: it was taken from somewhere. */
function rival(indicator: Indicator, figure: Figure, stated: readonly Entry[]): Draft[] {
  const [other] = stated
  if (!other || stated.some((entry) => entry.figure.about || !near(entry.figure, other.figure))) return []
  if (digitsOf(figure) < 3) return []
  return [contradictionDraft(indicator.subject, figure, other.figure)]
}

const isStated = (figure: Figure, entries: readonly Entry[]): boolean =>
  digitsOf(figure) >= 3 && entries.some((entry) => near(entry.figure, figure))

function moneyOf(indicator: Indicator, field: 'target' | 'actual'): Figure | null {
  const written = indicator.written[field]
  if (!written?.unit.endsWith('元')) return null
  return figureOf(written, {
    id: indicator.id,
    raw: `${written.number}${written.unit}`,
    evidence: (indicator.evidence[field === 'actual' ? 0 : 1] ?? indicator.evidence[0]) as Evidence,
    about: false,
  })
}
