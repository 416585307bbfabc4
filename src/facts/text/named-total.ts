import { numberOf } from '../counts/stated-number.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Mention } from './mention.ts'
import { namedPeriod, periodOf } from './money-period.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const named =
  /^\s*(?:其中:?|上述|以上)?([^,;:。\d]+?)(?:这|等)?([两二三四五六七八九十]|\d{1,2})个?(?:项|者|类|部分|方面|项目|科目)(?:资金|支出|经费|费用|收入|预算|成本)*(?:合计|共计|总计|小计|共|加总)(?:为|是|达)?\s*$/

/**
 * 人员经费60万元…、药品费…。人员经费、药品费两项合计98万元: a total that names the figures it adds up. They are the last ones told under these
 * names, all of one measure. Null where one was not told: what is added up is something else then.
 */
export function totalOfNamed(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const [, words, number] = named.exec(lead.clause) ?? []
  if (words === undefined || lead.bracket !== null) return null
  const names = words.split(/、|和|及|与/).map((name) => name.trim())
  if (names.length < 2 || names.length !== numberOf(number as string)) return null
  const told = [...state.context.told, ...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && !m.restates && !m.compared,
  )
  const last = told.findLast((m) => m.subject === names.at(-1))
  const parts = names.flatMap((name) => told.findLast((m) => m.subject === name && m.measure === last?.measure) ?? [])
  if (!last || parts.length < names.length) return null
  const total: Mention = {
    ...last,
    quantity,
    subject: names.join('、'),
    path: [],
    period: periodOf(state, last.measure, namedPeriod(state, lead, null)),
    // what some of the parts come to is not the whole that later sentences divide
    compared: true,
    sentence: state.sentence.number,
    head: null,
  }
  if (new Set(parts.map(({ period }) => period)).size > 1) return null
  state.lists.push({ head: total, parts, complete: true })
  state.list = null
  state.part = null
  state.subject = null
  return total
}
