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
  rule: z.enum(rules).describe('The relation, see docs/rules.md'),
  subject: z.string().describe('What the relation is about: subject of the figure under test'),
  stated: z
    .union([z.number(), z.string()])
    .nullable()
    .describe('The figure under test in `unit`, signed; a grade or met/unmet as text'),
  computed: z
    .union([z.number(), z.string()])
    .nullable()
    .describe('What follows from the inputs exactly as written, to 8 decimals; a grade or met/unmet as text'),
  computed_low: z.number().nullable().describe('Least value that the rounding of the inputs as written allows'),
  computed_high: z.number().nullable().describe('Greatest value that the rounding of the inputs as written allows'),
  unit: z.string().nullable().describe('CNY, percent, points, or the unit of the count'),
  formula: z.string().describe('"7.5 ÷ 15 = 50%"'),
  inputs: z.array(z.string()).describe('Ids of the amounts and indicators used'),
  verdict: z
    .enum(verdicts)
    .describe(
      'consistent: holds to the precision printed; rounded: holds once the inputs are read as rounded; truncated: holds if digits were cut off; other-base: holds for another base the report states; not-checkable: the message says why',
    ),
  severity: z
    .enum(['error', 'warning', 'notice'])
    .nullable()
    .describe('What an auditor would do; null when nothing is wrong'),
  cause: z.enum(causes).nullable().describe('Most likely origin of an inconsistency'),
  message: z
    .strictObject({
      zh: z.string().describe('What was found, in Chinese'),
      en: z.string().describe('What was found, in English'),
    })
    .describe('What was found, as a sentence'),
  evidence: z.array(Evidence).describe('Places of the figure under test, then of the inputs'),
})
export type Check = z.infer<typeof Check>
