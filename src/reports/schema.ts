import { z } from 'zod'
import type { Block } from '../document/schema.ts'

export const reportTypes = ['monitoring', 'self-evaluation', 'department', 'final-accounts', 'other'] as const

/** What a logical report says about itself. */
export const ReportHeader = z.strictObject({
  report: z.int().min(1),
  title: z.string().nullable(),
  type: z.enum(reportTypes),
  organization: z.string().nullable(),
  region: z
    .strictObject({
      name: z.string(),
      code: z.string().nullable().describe('GB/T 2260, six digits; null when unknown'),
    })
    .nullable(),
  fiscal_year: z.int().nullable().describe('Year of the money, not of publication'),
  period_start: z.string().nullable().describe('2022-01'),
  period_end: z.string().nullable().describe('2022-10; for monitoring reports the cut-off'),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  grade_bands: z
    .array(z.strictObject({ grade: z.string(), from: z.number().describe('Lowest score of the grade') }))
    .nullable()
    .describe('Grades with their lowest scores, best first, where the report prints them'),
  page_start: z.int().nullable(),
  page_end: z.int().nullable(),
})
export type ReportHeader = z.infer<typeof ReportHeader>

/** A logical report before its facts are found: header and the blocks it consists of, in reading order. */
export interface ReportPart {
  header: ReportHeader
  blocks: Block[]
}
