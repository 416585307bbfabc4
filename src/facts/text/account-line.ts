import type { Lead, SentenceState } from './sentence-state.ts'

/** 2024年会议费13.4万元，比上年…: final accounts tell what was spent, and need no verb for it. */
export const isAccountLine = ({ context, list, mentions }: SentenceState, { whole, bracket }: Lead): boolean =>
  context.header.type === 'final-accounts' &&
  list === null &&
  mentions.length === 0 &&
  bracket === null &&
  /^(?:[^,;:。]{0,12}:)?[^,;:。、\d]{0,4}(?:(?:19|20)\d\d年度?|本年度?|全年)?[\u4e00-\u9fa5“”()]{1,16}(?:费|费用|经费)(?:共|为|共计)?\s*$/.test(
    whole.trim(),
  )
