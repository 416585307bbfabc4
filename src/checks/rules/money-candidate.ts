import type { Candidate, RuleId, Way } from '../candidate.ts'
import type { Entry } from '../relate/book.ts'

/** A sum of money that a rule recomputes in one of the ways. */
export const moneyCandidate = (rule: RuleId, { amount, figure }: Entry, ways: Way[], tied: boolean): Candidate => ({
  rule,
  subject: amount.subject,
  stated: figure,
  unit: 'CNY',
  exactWhole: true,
  ways,
  tied,
})
