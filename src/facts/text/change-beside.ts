import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 较上年减少18.5万元(65.37%), 较上年增18.67万元，增21.86%: the rate of the change told right before. */
export const besideChange = (
  { from }: SentenceState,
  { whole }: Lead,
  { measure, compared, quantity }: Mention,
): boolean =>
  (measure === 'change' || compared === true) &&
  quantity.kind === 'money' &&
  quantity.end === from &&
  /^\s*(?:[(]\s*|,\s*(?:增|减|升|降|减幅|\(减\)幅)\s*)$/.test(whole)
