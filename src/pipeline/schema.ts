import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { Check } from '../checks/schema.ts'
import { Amount, Evidence, Indicator } from '../facts/schema.ts'
import { ReportHeader } from '../reports/schema.ts'

export const Report = z.strictObject({
  ...ReportHeader.shape,
  amounts: z.array(Amount),
  indicators: z.array(Indicator),
  checks: z.array(Check),
})
export type Report = z.infer<typeof Report>

export const Coverage = z.strictObject({
  numbers: z.int().describe('Numbers with a unit or % in the document'),
  claimed: z.int().describe('Of those, held by a fact or an indicator'),
  checked: z.int().describe('Of the claimed, part of at least one relation that could be recomputed'),
  not_checkable: z.int().describe('Of the claimed, only in relations that could not be recomputed'),
  unclaimed: z.array(Evidence),
})
export type Coverage = z.infer<typeof Coverage>

/** One JSON file per source document. */
export const Extraction = z.strictObject({
  format: z.literal('heshu/1'),
  generator: z.strictObject({ name: z.literal('heshu'), version: z.string(), pipeline: z.string() }),
  source: z.strictObject({
    file: z.string(),
    sha256: z.string(),
    media_type: z.string(),
    bytes: z.int(),
    pages: z.int().nullable(),
    text_origin: z.enum(['native', 'ocr_layer', 'ocr', 'mixed']).nullable(),
    ocr_engine: z.string().nullable(),
  }),
  problems: z.array(Problem),
  reports: z.array(Report),
  coverage: Coverage,
})
export type Extraction = z.infer<typeof Extraction>
