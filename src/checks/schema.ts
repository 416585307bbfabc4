import { z } from 'zod'
import { Evidence } from '../facts/schema.ts'

export const rules = [
  'execution-rate',
  'release-rate',
  'balance',
  'adjustment',
  'sum',
  'share',
  'change',
  'change-rate',
  'completion-rate',
  'target-verdict',
  'count',
  'score',
  'grade',
  'restatement',
  'progress',
  'identity',
] as const
export const verdicts = ['consistent', 'rounded', 'truncated', 'other-base', 'inconsistent', 'not-checkable'] as const
export const causes = [
  'unit-slip',
  'decimal-shift',
  'digit-swap',
  'ocr-misread',
  'omitted-part',
  'wrong-base',
  'contradiction',
  'unknown',
] as const

/** One relation between stated numbers, recomputed. */
export const Check = z.strictObject({
  id: z.string().describe('c1, c2, … unique in its report'),
  rule: z.enum(rules),
  subject: z.string(),
  stated: z
    .union([z.number(), z.string()])
    .nullable()
    .describe('The figure under test in `unit`, signed; a grade or met/unmet as text'),
  computed: z.union([z.number(), z.string()]).nullable(),
  computed_low: z.number().nullable(),
  computed_high: z.number().nullable(),
  unit: z.string().nullable().describe('CNY, percent, points, or the unit of the count'),
  formula: z.string().describe('"7.5 ÷ 15 = 50%"'),
  inputs: z.array(z.string()).describe('Ids of the amounts and indicators used'),
  verdict: z.enum(verdicts),
  severity: z
    .enum(['error', 'warning', 'notice'])
    .nullable()
    .describe('What an auditor would do; null when nothing is wrong'),
  cause: z.enum(causes).nullable(),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  evidence: z.array(Evidence),
})
export type Check = z.infer<typeof Check>
