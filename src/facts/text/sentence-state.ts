import type { Quantity } from '../quantity-types.ts'
import type { Context } from './context.ts'
import type { ListOfParts, Mention } from './mention.ts'
import type { Sentence } from './sentences.ts'

/** What is known while the figures of one sentence are read from left to right. */
export interface SentenceState {
  context: Context
  /** Folded text of the paragraph. */
  text: string
  sentence: Sentence
  quantities: readonly Quantity[]
  /** The figures of the whole paragraph: what a list goes on with behind a semicolon. */
  paragraph: readonly Quantity[]
  /** End of the last figure of money or per cent: the words in between belong to the next one. */
  from: number
  /** Subject named in this sentence. */
  subject: string | null
  /** Names of the last row of parts: a later 分别为 without names is about them. */
  row: string[]
  /** First figure of money of the clause before a semicolon. */
  parallel: Mention | null
  /** Name of the part of the list read last. */
  part: string | null
  mentions: Mention[]
  /** Figures of the sentences before in the same paragraph: 其中 at the start of a sentence points to them. */
  said: Mention[]
  list: ListOfParts | null
  lists: ListOfParts[]
  /** The list around a list in brackets. */
  outer: ListOfParts | null
  projected: boolean
  /** The last figure was set aside (a loan, a contract): rates and changes behind it are not ours either. */
  foreign: boolean
}

/** The words between the last figure and this one, cut into clauses, and what surrounds them. */
export interface Lead {
  /** Everything since the last figure. */
  whole: string
  /** The clause the figure stands in. */
  clause: string
  /** Clauses before it, nearest last. */
  earlier: string[]
  /** Text inside an open bracket right before the figure, or null. */
  bracket: string | null
  /** The words before that bracket. */
  beforeBracket: string
  /** Up to the next stop after the figure. */
  after: string
  /** Up to the next comma or full stop after the figure. */
  behind: string
  /** The words right behind the figure, past the next comma. */
  following: string
  /** From the start of the sentence to the figure. */
  sentence: string
}

/** 其中：甲…，执行率…；乙…，执行率…: parts a semicolon apart keep all that is said up to the next one. */
export const isOverSentences = ({ list, sentence }: SentenceState): boolean =>
  list !== null &&
  list.parts.at(-1)?.sentence === sentence.number &&
  list.parts.some((part) => part.sentence !== sentence.number)

/** 一般公共预算收入(含开发区，下同)40.5亿元, 教育支出(包括事业费，基建费和附加)为226亿元: a remark with stops of its own ends no clause. */
const remark = /(?<=[\u4e00-\u9fa5”"]\s*)\([^()]*[,:;][^()]*\)/g

export function leadOf(state: SentenceState, quantity: Quantity): Lead {
  const whole = state.text.slice(state.from, quantity.start)
  const open = unclosedBracket(whole)
  const bracket = open < 0 ? null : whole.slice(open + 1)
  const clauses = (bracket ?? whole).replace(remark, '').split(/[,:;]|——/)
  return {
    whole,
    clause: clauses.at(-1) ?? '',
    earlier: clauses.slice(0, -1),
    bracket,
    beforeBracket: open < 0 ? '' : whole.slice(0, open),
    after: /^[^,。;、]*/.exec(state.text.slice(quantity.end, quantity.end + 24))?.[0] ?? '',
    behind: /^[^,。;]*/.exec(state.text.slice(quantity.end, quantity.end + 30))?.[0] ?? '',
    following: state.text.slice(quantity.end, Math.min(quantity.end + 24, state.sentence.end)),
    sentence: state.text.slice(state.sentence.start, quantity.start),
  }
}

function unclosedBracket(text: string): number {
  let depth = 0
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') depth++
    if (text[i] === '(') {
      if (depth === 0) return i
      depth--
    }
  }
  return -1
}
