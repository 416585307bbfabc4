import type { Measure } from '../schema.ts'
import type { CueHit } from './cue.ts'
import type { Mention } from './mention.ts'
import type { SentenceState } from './sentence-state.ts'

/** What a figure of money says, and how that is known. */
export interface Found {
  measure: Measure
  cue: CueHit | null
  sign: 1 | -1
  /** Said by the clause itself, not taken over from the list. */
  ownMeasure: boolean
  /** A difference from another figure. */
  compared?: boolean
}

/** A measure that is told by other words of the clause or around it than a cue, whose words would be no part of a name. */
export const bare = (measure: Measure): Found => ({ measure, cue: null, sign: 1, ownMeasure: true })

/** 甲100万元，占20%；乙50万元，…: after a semicolon the figures go on in parallel to the first of the clause before. */
export function parallelOf(state: SentenceState): Found | null {
  if (!state.parallel || state.mentions.length > 0) return null
  return { measure: state.parallel.measure, cue: null, sign: state.parallel.sign, ownMeasure: false }
}

/** The measure of the list, or of the figure before. */
export function inherited(state: SentenceState): Found | null {
  const from =
    siblingOf(state) ?? state.list?.head ?? [...state.mentions].reverse().find((m) => m.quantity.kind === 'money')
  return from ? { measure: from.measure, cue: null, sign: from.sign, ownMeasure: false } : null
}

/** 用于：甲支出3万元、乙支出2万元、丙1万元: parts that all name a measure of their own hand it on. */
function siblingOf(state: SentenceState): Mention | undefined {
  const head = state.list?.head
  const parts = head ? state.mentions.filter((m) => m.head === head && m.quantity.kind === 'money') : []
  const last = parts.at(-1)
  return parts.length >= 2 && last && parts.every((m) => m.measure === last.measure) && last.measure !== head?.measure
    ? last
    : undefined
}
