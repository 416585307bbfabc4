import type { Decimal } from '../base/decimal.ts'
import type { Evidence } from '../facts/schema.ts'
import type { Cause, RuleId, Way } from './candidate.ts'
import type { Verdict } from './evaluate.ts'
import type { Figure } from './figure.ts'

/** A check before it gets its id and its words. */
export interface Draft {
  rule: RuleId
  subject: string
  /** What the stated figure is, where the rule's name does not say it: 结余率 among the rates of execution. */
  what?: { zh: string; en: string }
  stated: Decimal | string | null
  computed: Decimal | string | null
  low: Decimal | null
  high: Decimal | null
  unit: string | null
  formula: string
  verdict: Verdict | 'other-base'
  severity: 'error' | 'warning' | 'notice' | null
  cause: Cause | null
  /** Why, in both languages, in addition to what the numbers say. */
  reason: { zh: string; en: string } | null
  inputs: readonly string[]
  evidence: readonly Evidence[]
  /** For arithmetic drafts: the figures, so that a misprint can be traced through all relations it is in. */
  figures: { stated: Figure; way: Way; exactWhole: boolean; partial: boolean } | null
  /** Found by layout alone: dropped unless it holds or a misprint explains why not. */
  tentative?: boolean
}
