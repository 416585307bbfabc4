import { squeeze } from '../../base/chinese-text.ts'
import type { Facts, Measure } from '../../facts/schema.ts'
import type { Candidate } from '../candidate.ts'
import { operandFigure } from '../figure.ts'
import { type Book, type Entry, oneValue, samePeriod } from '../relate/book.ts'
import { sumWay } from './sum-way.ts'

/**
 * “三公”经费 are 因公出国（境）费, 公务用车购置及运行维护费 and 公务接待费 (财预〔2011〕134号), told in paragraphs of their own. All three have to be told, and a sum that
 * does not come out is a finding only where a misprint explains it: one of them may be told of another money.
 */
export function publicCostCandidates(facts: Facts, book: Book): Candidate[] {
  return measures.flatMap((measure): Candidate[] => {
    const whole = oneValue(book.of('“三公”经费').filter((entry) => entry.amount.measure === measure))
    if (!whole || isSummed(facts, whole)) return []
    const own = book.entries.filter(
      (entry) =>
        entry !== whole &&
        entry.amount.measure === measure &&
        entry.amount.unit === 'CNY' &&
        samePeriod(entry.amount, whole.amount),
    )
    const of = (kind: RegExp): Entry | null => oneValue(own.filter(({ amount }) => kind.test(squeeze(amount.subject))))
    const both = of(vehicles)
    const [bought, run] = [of(purchase), of(running)]
    const cars = both ? [both] : run ? [...(bought ? [bought] : []), run] : []
    const [abroad, guests] = [of(travel), of(reception)]
    if (!abroad || !guests || cars.length === 0) return []
    const parts = [abroad, ...cars, guests].map(({ figure }) => figure)
    return [
      {
        rule: 'sum',
        subject: whole.amount.subject,
        stated: whole.figure,
        unit: 'CNY',
        exactWhole: true,
        tied: true,
        tentative: true,
        ways: [sumWay(parts)],
      },
    ]
  })
}

const measures: readonly Measure[] = ['executed', 'budget', 'approved']
const travel = /^因公出国\(?境?\)?(?:费用?|经费)?(?:支出)?$/
const vehicles = /^(?:公务用车|公车)购置[及和与]运行(?:维护)?(?:费用?|经费)?(?:支出)?$/
const purchase = /^(?:公务用车|公车)购置(?:费用?|经费)?(?:支出)?$/
const running = /^(?:公务用车|公车)运行(?:维护)?(?:费用?|经费)?(?:支出)?$/
const reception = /^公务接待(?:费用?|经费)?(?:支出)?$/

/** A list or a table sums it already. */
const isSummed = (facts: Facts, { amount, figure }: Entry): boolean =>
  facts.relations.some(
    (one) => one.kind === 'sum' && (one.total.id === amount.id || operandFigure(one.total).value.eq(figure.value)),
  )
