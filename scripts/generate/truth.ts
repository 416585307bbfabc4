/** What is true of a written report: one line of JSON per fact, in the shape of hand-made labels. */

export interface ReportLine {
  kind: 'report'
  report: number
  title: string
  type: 'monitoring' | 'self-evaluation' | 'department' | 'final-accounts' | 'other'
  organization: string | null
  fiscal_year: number | null
  period_end: string | null
  score: number | null
  grade: string | null
}

export interface AmountLine {
  kind: 'amount'
  report: number
  subject: string
  measure: string
  /** Yuan, or the figure before the % sign. */
  value: number
  unit: 'CNY' | 'percent'
  raw: string
  period: string | null
  quote: string
  aliases?: string[]
  measure_alt?: string[]
  /** May be found or not: counts neither way. */
  optional?: boolean
  /** Way of saying it (sentence order or table shape) that the fact was written in. */
  way?: string
}

export interface IndicatorLine {
  kind: 'indicator'
  report: number
  subject: string
  source: 'table' | 'statement' | 'narrative'
  level1: string | null
  level2: string | null
  name: string
  op: '>=' | '<=' | '=' | '>' | '<' | null
  target: number | null
  target_unit: string | null
  target_text?: string | null
  actual: number | null
  actual_unit: string | null
  actual_text?: string | null
  completion_rate: number | null
  change_rate?: number | null
  weight: number | null
  score: number | null
  verdict: 'met' | 'unmet' | null
  raw: string
  quote: string
  name_alt?: string[]
  optional?: boolean
  way?: string
}

export interface CheckLine {
  kind: 'check'
  report: number
  rule: string
  subject: string
  stated: number | string | null
  computed: number | string | null
  verdict: 'consistent' | 'truncated' | 'inconsistent'
  cause: string | null
  inputs: string
  note?: string
  rule_alt?: string[]
  cause_alt?: string[]
  optional?: boolean
  /** An error that was put in on purpose. */
  planted?: boolean
  /** Follows from another mistake. */
  derived?: boolean
  aliases?: string[]
  way?: string
  /** Class of the planted error this line belongs to: unit-slip, decimal-shift, digit-swap, ... */
  error?: string
}

export type TruthLine = ReportLine | AmountLine | IndicatorLine | CheckLine

export const toJsonLines = (lines: readonly TruthLine[]): string =>
  `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
