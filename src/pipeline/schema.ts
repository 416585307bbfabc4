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
  unclaimed: z.array(Evidence).describe('The numbers that nothing holds'),
})
export type Coverage = z.infer<typeof Coverage>

/** One JSON file per source document. */
export const Extraction = z.strictObject({
  format: z.literal('heshu/1'),
  generator: z.strictObject({
    name: z.literal('heshu'),
    version: z.string().describe('Version of heshu that read the file'),
    pipeline: z.string().describe('Changes whenever a result could change'),
  }),
  source: z.strictObject({
    file: z.string().describe('Name of the file, without its folder'),
    sha256: z.string().describe('SHA-256 of the file, 64 hexadecimal digits'),
    media_type: z.string().describe('Media type by content, not by name'),
    bytes: z.int().describe('Size of the file'),
    pages: z
      .int()
      .nullable()
      .describe('Number of pages; null for formats without pages and files that could not be read'),
    text_origin: z
      .enum(['native', 'ocr_layer', 'ocr', 'mixed'])
      .nullable()
      .describe('Where the text comes from; mixed: not the same on all pages; null: nothing was read'),
    ocr_engine: z.string().nullable().describe('Program that recognised characters; null when none was needed'),
  }),
  problems: z.array(Problem),
  reports: z.array(Report),
  coverage: Coverage,
})
export type Extraction = z.infer<typeof Extraction>
