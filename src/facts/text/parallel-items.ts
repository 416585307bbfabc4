import { moneyCuesIn } from './cue.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 护岸加固，安排60万元: a name without figures, and behind the comma what it got or spent. */
const item = /^\s*([^,;:。\d]{2,30}),\s*([^,;:。\d]{1,10})\d/

/**
 * 分别是：护岸加固，安排60万元，支出58万元；河道保洁，安排40万元，…: behind a colon, semicolons apart, each item begins with its name, whatever word it ends
 * with. The name of the item this figure stands in; null for a figure further on, and where fewer than two items are built so.
 */
export function parallelItem(state: SentenceState, lead: Lead): string | null {
  const { text, sentence, mentions } = state
  const figure = sentence.start + lead.sentence.length
  if (mentions.length > 0 || lead.bracket !== null || lead.earlier.length === 0) return null
  const begins = text.lastIndexOf('。', figure) + 1
  const colon = text.indexOf(':', begins)
  if (colon < 0 || colon > figure) return null
  const stop = text.indexOf('。', figure)
  const items = text.slice(colon + 1, stop < 0 ? text.length : stop).split(';')
  const named = items.filter((one) => nameOf(one) !== null)
  if (named.length < 2 || named.length < items.filter((one) => one.trim() !== '').length) return null
  const own = Math.max(colon, text.lastIndexOf(';', figure))
  return nameOf(text.slice(own + 1))
}

/** The name an item begins with; 预算安排，安排60万元 begins with what is told of it. */
function nameOf(stretch: string): string | null {
  const [, words, verb] = item.exec(stretch) ?? []
  if (words === undefined || !moneyCuesIn(verb as string).some(({ start }) => start <= 2)) return null
  return moneyCuesIn(words).some((hit) => !hit.weak) ? null : nameIn(words)
}
