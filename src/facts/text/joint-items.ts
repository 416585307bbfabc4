import { numberOf } from '../counts/stated-number.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 三项调整后预算共1,366.00万元, 以上合计650万元: about all of them, not about the one named last. */
export const wholeOfItems =
  /^\s*(?:以上|上述|这)?(?:[两二三四五六七八九十]|\d{1,2})(?:个)?(?:项|者|类|笔|批|县|市|区|级(?:财政)?|季度|月|部分|方面|项目|子项目)[^,;]{0,10}?(?:合计|共计|总计|小计|共)[^,;]{0,6}$|^\s*(?:以上|上述|这)?[两二三四五六七八九十]个[^,;:\d]{2,10}?(?:合计|共计|总计|小计)[^,;]{0,6}$|^\s*(?:以上|上述)(?:各项|各类|项目|资金|支出)?[^,;]{0,4}(?:合计|共计|总计|小计|共)[^,;]{0,6}$/

const counted = /^\s*(?:以上|上述|这)?([两二三四五六七八九十]|\d{1,2})个?(?:项|者|类|项目|子项目|部分|方面)/

/**
 * 甲占全年支出的39.2%，乙占全年支出的26.3%，两项合计支出707万元: the items whose shares the sentence has told, as many as it counts, are what is summed
 * up: 甲、乙. Null where it tells of more, or of other things.
 */
export function jointName({ mentions, context }: SentenceState, { clause }: Lead): string | null {
  const numeral = counted.exec(clause)?.[1]
  if (numeral === undefined) return null
  const names = new Set(mentions.filter(({ measure }) => measure === 'share').map(({ subject }) => subject))
  const isTold = names.size === numberOf(numeral) && names.size > 1 && !names.has(context.fallback)
  return isTold ? [...names].join('、') : null
}
