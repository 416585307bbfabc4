import type { Candidate } from '../candidate.ts'
import { closeness, type Entry, nearest, oneValue, samePeriod } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'
import { restOf } from './sum-way.ts'

/** 比应承担数少15万元, 到位率77%，缺口18万元, 尚欠20万元, 尚有20万元未到位 */
export const isShortOfDue = ({ amount }: Entry): boolean =>
  amount.evidence.some(
    ({ quote, start, number_start, number_end }) =>
      /[比较]应[^,，。;；\d]{1,12}(?:少|短|差|欠)/.test(quote) ||
      /(?:缺口|[未没]到位|欠到位|少到位|到位不足|欠拨|短拨|短缺|欠缴|[尚仍还]欠)[^,，。;；\d]{0,6}$/.test(
        quote.slice(0, number_start - start),
      ) ||
      /^[^,，。;；\d]{0,4}(?:尚|仍|还)?[未没]有?(?:能)?(?:及时|足额|全部)?(?:到位|拨付|下达)/.test(
        quote.slice(number_end - start),
      ),
  )

/**
 * 到位80.5万元，比应承担数少15.5万元: what was due less what arrived, wherever the report states what was due. Where the paragraph states one
 * sum that was due and no other, no other is meant. 县级资金尚有72.2万元未到位, where a table has both in the row of that source: of these.
 */
export function shortfall(own: readonly Entry[], entry: Entry): Candidate[] {
  const released = nearest(own, entry, ['released'])
  const arrived = released.filter((r) => closeness(r, entry) === 2)
  const due = nearest(own, entry, ['budget', 'revised', 'approved'])
  if (arrived.length === 0) return ofRow(released, due, entry)
  const ways = arrived.flatMap((r) => due.map((b) => restOf(b, r)))
  // 应到位80.64万元，…到位62.50万元，缺口18.14万元: the only sum due that the paragraph tells
  const near = due.filter((b) => closeness(b, entry) > 0)
  const [first] = near
  const isTold =
    first !== undefined &&
    oneValue(near) !== null &&
    oneValue(arrived) !== null &&
    entry.figure.value.lte(first.figure.value)
  return ways.length === 0 ? [] : [moneyCandidate('balance', entry, ways, isTold)]
}

/** The one row of a table that has what was due and what arrived of the matter. */
function ofRow(released: readonly Entry[], due: readonly Entry[], entry: Entry): Candidate[] {
  const inTable = ({ amount }: Entry): boolean => amount.evidence.some(({ cell }) => cell !== null)
  const [budget, arrived] = [oneValue(due.filter(inTable)), oneValue(released.filter(inTable))]
  if (!budget || !arrived || closeness(budget, arrived) < 2 || !samePeriod(budget.amount, arrived.amount)) return []
  return [moneyCandidate('balance', entry, [restOf(budget, arrived)], entry.figure.value.lte(budget.figure.value))]
}
