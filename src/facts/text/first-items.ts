import { numberOf } from '../counts/stated-number.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const first =
  /^\s*(?:其中:?)?((前|后|末)([两二三四五六七八九2-9])(?:大)?(?:个|项|类|者|位|名)?(?:项目|方向|用途|类别|支出|部分|市县|县区|县|区|镇|单位)?)(?:合计|共计|总计|小计|累计|共|之和)(?:支出|安排|下达|使用|为|达|占)*\s*$/

/**
 * 前三项合计58万元, 前两个县共40万元: what the first (or last) parts of the list told last in this paragraph come to, by the words that say so. Null
 * where no list of more parts than that stands in front.
 */
export function totalOfFirst(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const said = first.exec(lead.clause)
  if (!said || lead.bracket !== null) return null
  const count = numberOf(said[3] as string)
  const parts = listToldLast([...state.said, ...state.mentions])
  const last = parts.at(-1)
  if (!last?.head || count === null || parts.length <= count) return null
  const meant = said[2] === '前' ? parts.slice(0, count) : parts.slice(-count)
  const total: Mention = {
    ...last,
    quantity,
    subject: said[1] as string,
    path: last.head.subject === state.context.fallback ? [] : [last.head.subject],
    sentence: state.sentence.number,
    head: null,
    // some of the parts are no whole that later sentences divide
    compared: true,
  }
  state.lists.push({ head: total, parts: meant, complete: true })
  state.list = null
  state.part = null
  return total
}

/** The parts of the list told last, one behind the other with no other money between; none where the last sum is no part. */
export function listToldLast(mentions: readonly Mention[]): Mention[] {
  const told = mentions.filter((m) => m.quantity.kind === 'money' && !m.restates)
  const last = told.at(-1)
  if (!last?.head) return []
  const parts = told.filter((m) => m.head === last.head && m.measure === last.measure && !m.compared)
  return told.slice(-parts.length).every((m) => parts.includes(m)) ? parts : []
}
