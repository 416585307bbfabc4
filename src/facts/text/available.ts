import type { Measure } from '../schema.ts'
import { carriedFrom } from '../words/money-cues.ts'
import { subjectOf } from './context.ts'
import type { CueHit } from './cue.ts'
import { isFundSource } from './fund-source.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { isWithoutThat } from './what-is-left.ts'

/** 全年预算共计138万元: the year's budget, said to be a sum. */
export const isAllTogether = (cue: CueHit | null, clause: string): boolean =>
  cue?.measure === 'revised' && /^(?:资金|数)?(?:共计|合计|总计|共)(?:为|达)?\s*$/.test(clause.slice(cue.end).trim())

/** A source of funds, or what was carried over: what is told behind it comes together. */
export const comesTogether = (last: Mention | undefined): boolean =>
  isFundSource(last?.subject ?? '') || carriedFrom.test(last?.subject ?? '')

export const isAvailable = (cue: CueHit | null): boolean => cue !== null && /^可(?:用|支配|使用|执行)/.test(cue.word)

/**
 * 扣除丙县结转下年的200万元后，可执行资金…: what is left of what the whole was given, whoever the sum taken off belongs to. It is of the same
 * measure: as an adjusted budget it would be the first base of every rate. Undefined where nothing says what the whole was given.
 */
export function givenBefore({ context, said, mentions }: SentenceState, lead: Lead): Mention | undefined {
  if (!isWithoutThat(lead)) return undefined
  const whole = subjectOf(context, null)
  return [...context.heard, ...said, ...mentions].findLast(
    (m) => m.subject === whole && m.head === null && given.has(m.measure),
  )
}

const given: ReadonlySet<Measure> = new Set(['released', 'budget', 'approved', 'revised'])

/** 预算1,926万元。另有上年结转18.4万元，全年可用资金1,944.4万元: what may be spent is the budget and what was carried over, if nothing else is said. */
export function sumOfAvailable(state: SentenceState, total: Mention): void {
  if (total.measure !== 'revised') return
  const said = [...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && m.head === null && !m.restates && !m.compared,
  )
  const carried = said.filter((m) => m.measure === 'balance' && carriedFrom.test(m.subject))
  const budgets = said.filter(
    (m) =>
      ['approved', 'budget', 'released'].includes(m.measure) &&
      (m.subject === total.subject ||
        (state.mentions.includes(m) && (isFundSource(m.subject) || m === state.mentions[0]))),
  )
  if (carried.length > 1 || budgets.length === 0 || said.length < 2) return
  if (carried.length + budgets.length !== said.length) return
  // 年初预算100万元(含上年结转20万元): what was carried over is in the budget already
  if (carried.some(({ quantity }) => isWithin(state.text, quantity.start))) return
  state.lists.push({ head: total, parts: [...budgets, ...carried], complete: true })
}

const isWithin = (text: string, at: number): boolean =>
  /[(][^)]*$|(?:含|其中|包括)[^,;。]*$/.test(text.slice(Math.max(0, at - 24), at))
