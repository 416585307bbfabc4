import { rateCuesIn } from './cue.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * 甲补助(执行率12.4%)、乙专班(16%)、丙改造(24.2%): the project of a table whose rate the bracket right behind its name gives; the first bracket
 * says which rate it is, and the others go on with it. Null for other brackets.
 */
export function rateInList({ context, mentions }: SentenceState, lead: Lead): string | null {
  if (lead.bracket === null) return null
  const words = lead.bracket.replace(/(?:仅|只|约|为|是|:|\s)+$/, '')
  const previous = mentions.at(-1)
  const cue = rateCuesIn(words).at(-1)
  const saysRate = cue?.measure === 'execution_rate' && cue.start === 0 && cue.end === words.length
  const goesOn = words === '' && /^\s*\)\s*[、,和及与]/.test(lead.whole) && previous?.measure === 'execution_rate'
  if (!saysRate && !goesOn) return null
  const stretch =
    lead.beforeBracket.split(/[,;:、)]|(?<=[\u4e00-\u9fa5]{4})[和及与](?=[\u4e00-\u9fa5]{4})/).at(-1) ?? ''
  return [nameIn(stretch), stretch.trim()].find((name) => name !== null && context.known.has(name)) ?? null
}
