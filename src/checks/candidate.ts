import type { Compute } from './evaluate.ts'
import type { Figure } from './figure.ts'
import type { causes, rules } from './schema.ts'

export type RuleId = (typeof rules)[number]
export type Cause = (typeof causes)[number]

/** One way to recompute a stated figure: 支出 ÷ 调整后预算, or 支出 ÷ 年初预算. */
export interface Way {
  inputs: readonly Figure[]
  compute: Compute
  /** The sum to do, with the figures as written: "7.5万元 ÷ 15万元". */
  formula: string
  /** Which base or variant, for the message: 调整后预算, 年初预算, 到位资金. */
  name: { zh: string; en: string } | null
  /** A base other than the one the text names. */
  otherBase?: boolean
}

/** A stated figure, and the ways the report offers to recompute it; the first is the one the words mean. */
export interface Candidate {
  rule: RuleId
  subject: string
  /** What the stated figure is, where the rule's name does not say it: 结余率 among the rates of execution. */
  what?: { zh: string; en: string }
  stated: Figure
  unit: string
  /** A stated whole number stands for itself (money, scores, counts). */
  exactWhole: boolean
  ways: readonly Way[]
  /** False when the figures are only found together by their subject: then a miss is not checkable, no accusation. */
  tied: boolean
  /** The parts listed need not cover the whole: only parts that exceed it are wrong. */
  partial?: boolean
  /** Found by layout alone: a miss is a finding only if a misprint explains it. */
  tentative?: boolean
}
