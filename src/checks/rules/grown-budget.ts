import type { Candidate } from '../candidate.ts'
import { type Book, type Entry, isTabled, nearest, ofItsYear, oneValue } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'
import { restWay } from './sum-way.ts'

const growth =
  /(?:全年|调整后|最终|变更后)的?预算[数额]?(?:总额)?[较比](?:年初|年初预算|年初批复|批复)(?:预算|数|安排)*(?:净|共|累计)?(?:增|减|调增|调减|下降|上升|压减)[^,，。;；]{0,4}$/

/** 全年预算较年初增加18.5万元: what the budget of the year was changed by, said as a difference. */
export const isGrownBudget = ({ amount }: Entry): boolean =>
  amount.evidence.some(
    ({ quote, start, number_start }) => growth.test(quote.slice(0, number_start - start)) && amount.unit === 'CNY',
  )

/** The two budgets, wherever the report states them; an accusation only where one table has them both and no other. */
export function grownBudgetCandidates(book: Book, entry: Entry): Candidate[] {
  const own = ofItsYear(book.of(entry.amount.subject), entry)
  const [revised, first] = [nearest(own, entry, ['revised']), nearest(own, entry, ['approved'])]
  const [now, before] = [oneValue(revised), oneValue(first)]
  if (!now || !before) return []
  const isOneTable = isTabled(now) && isTabled(before) && [...now.blocks].some((block) => before.blocks.has(block))
  return [moneyCandidate('change', entry, [restWay(now.figure, [before.figure])], isOneTable)]
}
