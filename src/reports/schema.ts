import { z } from 'zod'
import type { Block } from '../document/schema.ts'

export const reportTypes = ['monitoring', 'self-evaluation', 'department', 'final-accounts', 'other'] as const

/** What a logical report says about itself. */
export const ReportHeader = z.strictObject({
  report: z.int().min(1).describe('1, 2, … in reading order of the document'),
  title: z.string().nullable().describe('Title as printed, lines joined'),
  type: z.enum(reportTypes).describe('运行监控, 绩效自评, 部门整体绩效, 部门决算, or none of these'),
  organization: z.string().nullable().describe('The reporting organization, whole name'),
  region: z
    .strictObject({
      name: z.string().describe('Province, city or county of the organization'),
      code: z.string().nullable().describe('GB/T 2260, six digits; null when unknown'),
    })
    .nullable(),
  fiscal_year: z.int().nullable().describe('Year of the money, not of publication'),
  period_start: z.string().nullable().describe('First month of the period reported on: 2022-01'),
  period_end: z.string().nullable().describe('Last month of it: 2022-10; for monitoring reports the cut-off'),
  score: z.number().nullable().describe('Total score that the report gives itself, in points'),
  grade: z.string().nullable().describe('Grade as printed: 优, 良 …'),
  grade_bands: z
    .array(z.strictObject({ grade: z.string(), from: z.number().describe('Lowest score of the grade') }))
    .nullable()
    .describe('Grades with their lowest scores, best first, where the report prints them'),
  page_start: z.int().nullable().describe('First page, 1-based; null for formats without pages'),
  page_end: z.int().nullable().describe('Last page; null for formats without pages'),
})
export type ReportHeader = z.infer<typeof ReportHeader>

/** A logical report before its facts are found: header and the blocks it consists of, in reading order. */
export interface ReportPart {
  header: ReportHeader
  blocks: Block[]
}
