import { addUp, Decimal } from '../../base/decimal.ts'
import { byKind } from '../words/phrases.ts'
import type { ListOfParts, Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { isMadeUpAhead, wholeOfParts } from './whole-of-parts.ts'

const lots = /^[\s,;]*(?:其中:?)?(?:第一|首)[批期次笔]/
const views = new RegExp(`^[\\s,;]*(?:再)?(?:若|如)?(?:[从按][^,;。\\d]{1,10}(?:分|看)|${byKind})`)

/**
 * 下达1.3亿元，其中中央8,600万元、市级4,400万元；第一批9,100万元，第二批3,900万元: behind a list a second division of the same whole begins, said by
 * 第一批 or 按来源分, or by parts that make up the whole as the first ones did. 按…分 may divide the part told last instead: the figures say
 * which. Null when the words go on with the list.
 */
export function secondDivision(state: SentenceState, lead: Lead): ListOfParts | null {
  const { list } = state
  if (!list || list.items || list.parts.length < 2) return null
  const isLots = lots.test(lead.whole)
  const isView = views.test(lead.whole)
  const starts = state.text.slice(state.sentence.start, state.from).trim() === ''
  if (!isLots && !isView && !(starts && isFilled(list) && isMadeUpAhead(state, list.head))) return null
  const last = list.parts.at(-1) as Mention
  if (isView && !starts && dividesPart(state, list, last)) return null
  const isAll = isLots && /分[两二三四五2-5][批期次笔]/.test(state.text.slice(0, state.from))
  return { head: list.head, parts: [], complete: isAll || (isView && !/主要|其中/.test(lead.whole)), named: true }
}

function dividesPart(state: SentenceState, list: ListOfParts, last: Mention): boolean {
  const meant = wholeOfParts(state, [list.head, last])
  if (meant) return meant === last
  const next = state.quantities.find((q) => q.kind === 'money' && q.start >= state.from)
  return next === undefined || new Decimal(next.value).lte(last.quantity.value)
}

const isFilled = ({ head, parts }: ListOfParts): boolean =>
  addUp(parts.map((part) => part.quantity.value)).eq(head.quantity.value)

/** 第一批于3月下达…: a lot is called by its number. */
export const lotName = (clause: string): string | null =>
  // 第一批中央财政专项资金: the money of a level by its whole name
  /^\s*(?:其中:?)?第?[一二三四五首][批期次笔](?:次)?(?:中央|省|市|县|区)[^,。]*(?:资金|经费|补助)/.test(clause)
    ? null
    : (/^\s*(?:其中:?)?((?:第[一二三四五]|首)(?:批|期|次|笔))(?!次)/.exec(clause)?.[1] ?? null)
