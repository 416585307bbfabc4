import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import type { Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import { defaultPeriod } from './period.ts'
import type { SentenceState } from './sentence-state.ts'

/** Budget and accounts of one cost, both nothing and without a unit. */
const nil =
  /([\u4e00-\u9fa5“”()]{4,20}?)(年初)?预算(?:数)?(?:、|和|与|及|,)(?:支出)?决算(?:数)?(?:均|都)(?:为|是)?(0(?![\d.万亿元%])|零)/g

/** 因公出国(境)费预算、决算均为0: two zeros, told of a cost that has neither. */
export function nilAccounts(state: SentenceState): Mention[] {
  const words = state.text.slice(state.from, state.sentence.end)
  return [...words.matchAll(nil)].flatMap((m) => {
    const name = nameIn(m[1] as string)
    if (name === null) return []
    const at = state.from + m.index + m[0].length
    const quantity = nothing(at - 1, m[3] as string)
    return [m[2] ? ('approved' as const) : ('budget' as const), 'executed' as const].map((measure) =>
      nilMention(state, name, measure, quantity),
    )
  })
}

/** A sum of nothing, said in words or by a figure without a unit. */
export const nothing = (start: number, raw: string, digits = raw.length): Quantity => ({
  start,
  end: start + raw.length,
  digitsStart: start,
  digitsEnd: start + digits,
  raw,
  number: '0',
  unit: '元',
  kind: 'money',
  value: '0',
  precision: '0',
  qualifier: null,
  range: false,
})

/** What a sentence tells of such a sum, with nothing beside it. */
export const nilMention = (state: SentenceState, subject: string, measure: Measure, quantity: Quantity): Mention => ({
  quantity,
  measure,
  subject,
  path: [],
  period: defaultPeriod(state.context.header, measure),
  base: null,
  baseWords: null,
  sign: 1,
  projected: false,
  sentence: state.sentence.number,
  head: null,
  restates: null,
})
