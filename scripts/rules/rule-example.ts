import type { RuleId } from '../../src/checks/candidate.ts'
import type { Verdict } from '../../src/checks/evaluate.ts'

/** One example of a rule: a stretch of a report and what the rule says of it. Test and documentation at once. */
export interface RuleExample {
  rule: RuleId
  name: string
  /** Paragraphs of a self-evaluation report of 2023; one that starts with # is a heading. */
  texts: readonly string[]
  /** The verdict on the relation whose stated figure this is; null where the rule must say nothing. */
  stated: number | string
  verdict: Verdict | 'other-base' | null
  cause?: string
}
