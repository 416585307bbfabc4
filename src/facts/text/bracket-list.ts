import { addUp, Decimal } from '../../base/decimal.ts'
import { changeVerbAt } from './direction.ts'
import { isFundSource } from './fund-source.ts'
import type { Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * …(其中中央资金1500万元)；已支付…: a list opened inside a bracket ends with it; 其中：甲3万元(执行率97%)，乙2万元 goes on behind the bracket of a
 * part.
 */
export function closeBracketList(state: SentenceState, { whole }: Pick<Lead, 'whole'>): void {
  const open = state.text.lastIndexOf('(', state.from)
  const isAround = state.list?.parts.some(({ quantity }) => quantity.start < open)
  if (state.list && !isAround && /\)/.test(whole) && !/\(/.test(whole.split(')')[0] as string)) {
    state.list = state.outer
    state.outer = null
    state.part = null
  }
}

/** …1,005万元(其中甲591万元)；: a list within a bracket that a semicolon follows is over. */
export function leaveBracketList(state: SentenceState): void {
  const first = state.list?.parts[0]?.quantity.start
  if (first === undefined) return
  const open = state.text.lastIndexOf('(', first)
  const close = state.text.indexOf(')', first)
  const isInside = open > (state.list?.head.quantity.start ?? first) && !state.text.slice(open, first).includes(')')
  if (!isInside || close < 0 || close > state.sentence.end) return
  state.list = state.outer
  state.outer = null
  state.part = null
}

/**
 * 到位2,085万元(省级补助1,500万元，区级财政585万元): two named sums or more in the bracket behind a sum are its parts, and none is larger;
 * 占37%(…) and 执行率86%(…) may stand between, and what becomes of the sum where the bracket makes up no more than it (余下60万元转入下一年度(甲40
 * 万元、乙20万元)).
 */
export function isBracketList(state: SentenceState, lead: Lead): boolean {
  if (lead.bracket === null) return false
  const isBehindWords = !/^[\s(]*$/.test(lead.beforeBracket)
  if (isBehindWords && !/^[^,;:。()]{1,16}$/.test(lead.beforeBracket)) return false
  const head = beforeBracket(state)
  if (!head) return false
  const end = state.text.indexOf(')', state.from)
  const inside = state.quantities.filter((q) => q.kind === 'money' && q.start >= state.from && q.end <= end)
  const isOfRate = head !== state.mentions.at(-1)
  if (isBehindWords && (isOfRate || addUp(inside.map((q) => q.value)).gt(head.quantity.value))) return false
  if (isOfRate && inside.some((q) => new Decimal(q.value).gt(head.quantity.value))) return false
  return inside.length >= 2 && nameIn(lead.bracket) !== null && !changeVerbAt(lead.bracket)
}

/** The sum that the figure in front of a bracket is, or that the share or rate there was told of. */
export const beforeBracket = ({ mentions }: SentenceState): Mention | undefined => {
  const last = mentions.at(-1)
  if (last?.quantity.kind === 'money') return last
  const sum = mentions.findLast((m) => m.quantity.kind === 'money')
  return last && sum?.subject === last.subject ? sum : undefined
}

/** 下达资金900万元：中央资金700万元，…；省级资金150万元: behind a colon come sources of funds, the first of them less than the whole. */
export function isColonList(state: SentenceState, { whole, clause }: Lead): boolean {
  const head = state.mentions.at(-1)
  const first = state.quantities.find((q) => q.start >= state.from && q.kind === 'money')
  if (head?.quantity.kind !== 'money' || head.quantity.end !== state.from || !first || !/^\s*:[^,;:]*$/.test(whole))
    return false
  const name = nameIn(clause)
  if (name === null || !new Decimal(first.value).lt(head.quantity.value)) return false
  return isFundSource(name) || isDividedInShares(state, head)
}

/** 收入900万元：甲600万元，占66.67%；乙300万元，占33.33%: the sums behind the colon that have shares come to the one in front of it. */
function isDividedInShares({ text, paragraph, from, sentence }: SentenceState, { quantity }: Mention): boolean {
  const rest = paragraph.filter(({ start }) => start >= from)
  const parts = rest.filter(
    (q, i) =>
      q.kind === 'money' &&
      rest[i + 1]?.kind === 'percent' &&
      /^,?(?:约|大约)?占(?:比|总额|收入|支出)?(?:为|的)?$/.test(text.slice(q.end, rest[i + 1]?.start).trim()) &&
      !text.slice(sentence.start, q.start).includes('。'),
  )
  const off = addUp(parts.map(({ value }) => value)).minus(quantity.value)
  return parts.length >= 2 && off.abs().lte(addUp([quantity, ...parts].map(({ precision }) => precision)))
}
