import { rateCuesIn } from './cue.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 执行率低于80%的项目2个，分别为: those that a bound of a rate picks out, and that they are named next. */
const pickedOut =
  /([\u4e00-\u9fa5]{2,10})(?:均|都|仍|在|尚)?(?:低于|高于|不足|未达到?|不到|超过|达到|小于|大于|在)\s*\d[\d.]*\s*%(?:以上|以下|及以上|及以下|以内)?的?[^,。;\d]{0,12}(?:共|有|共有)?\s*[\d两二三四五六七八九十]*\s*[个家项]?,?\s*(?:分别|依次|主要)?(?:为|是|有|包括):?/

const lead = /^[\s),、和及与]*(?:(?:分别|依次|主要)?(?:为|是|有|包括):?)?/

/**
 * 支付率不足60%的单位2个，分别为甲镇(58%)、乙镇(41%): the name in front of a figure that says, in a list of those picked out by a bound of a
 * rate, what the rate of each is. Null for any other figure.
 */
export function rateOfCounted(state: SentenceState, { whole, bracket, beforeBracket, clause }: Lead): string | null {
  const said = state.text.slice(state.sentence.start, state.from + whole.length)
  const head = pickedOut.exec(said)
  if (!head || rateCuesIn(head[1] as string).at(-1)?.measure !== 'execution_rate') return null
  if (bracket !== null && bracket.trim() !== '') return null
  const words = bracket === null ? clause : beforeBracket
  const name = words
    .slice(-30)
    .split(/[,:;、]|(?:分别|依次)(?:为|是)/)
    .at(-1) as string
  if (/率|进度/.test(name)) return null
  return nameIn(name.replace(lead, ''))
}
