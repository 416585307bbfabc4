import { Decimal } from '../../base/decimal.ts'
import { isFundSource } from './fund-source.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 用于甲3万元，用于乙2万元, also behind a semicolon: one more part of the list that the first 用于 opened. */
export const isNextUse = ({ list, text, mentions }: SentenceState, { whole }: Lead): boolean =>
  list?.parts[0] !== undefined &&
  (/^\s*[,;、]\s*(?:[^,;、。:]{0,6})用于[^,;。:]*$/.test(whole) ||
    (mentions.length === 0 && /^\s*用于[^,;。:]*$/.test(whole))) &&
  // the head may stand in a paragraph before
  /用于[^,;。:]*$/.test(text.slice(Math.max(0, list.parts[0].quantity.start - 40), list.parts[0].quantity.start))

/**
 * 共计支出1.1万元。甲基金用于救助儿童60万元: in a new sentence the next matter, and no use of the smaller sum before it; 中央资金用于… goes on with uses.
 */
export const isNextMatter = (state: SentenceState, before: string, head: Mention): boolean =>
  !isFundSource(
    before
      .split(/[,;:。]/)
      .at(-1)
      ?.trim() ?? '',
  ) &&
  head.sentence !== state.sentence.number &&
  isLess(head, state)

/** What is left over (结余78万元。其中，拨付中央资金1,203万元) has no part that is larger. */
export function isLess(head: Mention, { quantities, from }: SentenceState): boolean {
  const next = quantities.find((q) => q.kind === 'money' && q.start >= from)
  return next !== undefined && new Decimal(head.quantity.value).lt(next.value)
}
