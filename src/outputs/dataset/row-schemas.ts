import { z } from 'zod'
import { Problem } from '../../base/problem.ts'
import { Check } from '../../checks/schema.ts'
import { Amount, Evidence, Indicator, Reading, Written } from '../../facts/schema.ts'
import { FileState } from '../../pipeline/file-state.ts'
import { Coverage, Extraction, Report } from '../../pipeline/schema.ts'

/**
 * The rows of a dataset: the records of the JSON files, flattened, one schema a table. A field keeps its name and its meaning; a field of
 * a nested object carries the names of both (region_code). What a report states and what heshu computed never share a column.
 */

const source = Extraction.shape.source.shape
const generator = Extraction.shape.generator.shape
const coverage = Coverage.shape

const documentKey = { sha256: source.sha256 }
const reportKey = { ...documentKey, report: Report.shape.report }
/** Name of the file again: a key of 64 digits tells a reader nothing. */
const fileName = { file: source.file }

const side = (which: string): z.ZodNullable<z.ZodNumber> =>
  z
    .number()
    .nullable()
    .describe(`${which} of the smallest rectangle round the number, from the top left corner of the page`)

/** Where a value stands: the columns of its first evidence. */
const place = {
  page: Evidence.shape.page,
  quote: Evidence.shape.quote.describe('Verbatim text of the document that holds the number'),
  block: Evidence.shape.block,
  cell_row: z.int().min(1).nullable().describe('1-based row of the table; null in running text'),
  cell_column: z.int().min(1).nullable().describe('1-based column of the table; null in running text'),
  x0: side('Left edge'),
  y0: side('Upper edge'),
  x1: side('Right edge'),
  y1: side('Lower edge'),
  origin: Evidence.shape.origin,
  confidence: Evidence.shape.confidence,
  reading_text: z
    .string()
    .nullable()
    .describe('The figure as it was read where that is not what the file says: 99.38% for 99,38%; null: as it says'),
  reading_by: Reading.shape.by.nullable(),
}

const evidenceCount = z.int().min(0).describe('Places that state it, all of them in the table evidence')

/** The same for records that may have no place of their own. */
const placeIfAny = {
  ...place,
  quote: place.quote.nullable(),
  block: place.block.nullable(),
  origin: place.origin.nullable(),
  confidence: place.confidence.nullable(),
}

export const DocumentRow = z.strictObject({
  ...documentKey,
  ...fileName,
  output: z.string().describe('The JSON file of the document, from the folder of results'),
  media_type: source.media_type,
  bytes: source.bytes,
  pages: source.pages,
  text_origin: source.text_origin,
  ocr_engine: source.ocr_engine,
  report_count: z.int().describe('Logical reports in the document'),
  problem_count: z.int().describe('Problems of every level, all of them in the table problems'),
  error_count: z.int().describe('Problems of level error: the file, or a page of it, could not be read'),
  numbers: coverage.numbers,
  claimed: coverage.claimed,
  checked: coverage.checked,
  not_checkable: coverage.not_checkable,
  version: generator.version,
  pipeline: generator.pipeline,
})
export type DocumentRow = z.infer<typeof DocumentRow>

export const ReportRow = z.strictObject({
  ...reportKey,
  ...fileName,
  title: Report.shape.title,
  type: Report.shape.type,
  organization: Report.shape.organization,
  region_name: z.string().nullable().describe('Province, city or county of the organization'),
  region_code: z.string().nullable().describe('GB/T 2260, six digits; null when unknown'),
  fiscal_year: Report.shape.fiscal_year,
  period_start: Report.shape.period_start,
  period_end: Report.shape.period_end,
  score: Report.shape.score,
  grade: Report.shape.grade,
  grade_bands: z
    .array(z.string())
    .nullable()
    .describe('Grades with their lowest scores where the report prints them, best first: "优 90"'),
  page_start: Report.shape.page_start,
  page_end: Report.shape.page_end,
  amount_count: z.int().describe('Rows of the report in the table amounts'),
  indicator_count: z.int().describe('Rows of the report in the table indicators'),
  check_count: z.int().describe('Rows of the report in the table checks'),
  inconsistent_count: z.int().describe('Checks of severity error or warning'),
})
export type ReportRow = z.infer<typeof ReportRow>

export const AmountRow = z.strictObject({
  ...reportKey,
  id: Amount.shape.id,
  ...fileName,
  subject: Amount.shape.subject,
  subject_path: Amount.shape.subject_path,
  measure: Amount.shape.measure,
  /** Null only when the figure has more digits than the column holds: raw and written_number have it then. */
  value: Amount.shape.value.nullable(),
  unit: Amount.shape.unit,
  raw: Amount.shape.raw,
  written_number: Written.shape.number,
  written_unit: Written.shape.unit,
  precision: Amount.shape.precision.nullable(),
  qualifier: Amount.shape.qualifier,
  period: Amount.shape.period,
  base: Amount.shape.base,
  fund_source: Amount.shape.fund_source,
  group: Amount.shape.group,
  ...place,
  evidence_count: evidenceCount,
})
export type AmountRow = z.infer<typeof AmountRow>

export const IndicatorRow = z.strictObject({
  ...reportKey,
  id: Indicator.shape.id,
  ...fileName,
  subject: Indicator.shape.subject,
  source: Indicator.shape.source,
  level1: Indicator.shape.level1,
  level2: Indicator.shape.level2,
  name: Indicator.shape.name,
  op: Indicator.shape.op,
  target: Indicator.shape.target,
  target_unit: Indicator.shape.target_unit,
  target_text: Indicator.shape.target_text,
  actual: Indicator.shape.actual,
  actual_unit: Indicator.shape.actual_unit,
  actual_text: Indicator.shape.actual_text,
  completion_rate: Indicator.shape.completion_rate,
  change_rate: Indicator.shape.change_rate,
  weight: Indicator.shape.weight,
  score: Indicator.shape.score,
  verdict: Indicator.shape.verdict,
  reason: Indicator.shape.reason,
  group: Indicator.shape.group,
  ...place,
  evidence_count: evidenceCount,
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

export const CheckRow = z.strictObject({
  ...reportKey,
  id: Check.shape.id,
  ...fileName,
  rule: Check.shape.rule,
  subject: Check.shape.subject,
  stated: z.number().nullable().describe('The figure under test, in unit, signed; null when it is no number'),
  stated_text: z.string().nullable().describe('What is under test where it is a grade or met/unmet'),
  computed: z
    .number()
    .nullable()
    .describe('What follows from the inputs exactly as written, to 8 decimals; null when it is no number'),
  computed_text: z.string().nullable().describe('What follows where it is a grade or met/unmet'),
  computed_low: Check.shape.computed_low,
  computed_high: Check.shape.computed_high,
  unit: Check.shape.unit,
  formula: Check.shape.formula,
  inputs: Check.shape.inputs,
  verdict: Check.shape.verdict,
  severity: Check.shape.severity,
  cause: Check.shape.cause,
  message_zh: Check.shape.message.shape.zh,
  message_en: Check.shape.message.shape.en,
  ...placeIfAny,
  evidence_count: evidenceCount,
})
export type CheckRow = z.infer<typeof CheckRow>

export const EvidenceRow = z.strictObject({
  ...reportKey,
  id: z.string().describe('The amount (a1), indicator (i1) or check (c1) that stands there'),
  place: z.int().min(1).describe('1, 2, … in the order of the JSON'),
  ...fileName,
  ...place,
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

export const UnclaimedRow = z.strictObject({
  ...documentKey,
  number: z.int().min(1).describe('1, 2, … in reading order of the document'),
  ...fileName,
  ...place,
})
export type UnclaimedRow = z.infer<typeof UnclaimedRow>

export const ProblemRow = z.strictObject({
  ...documentKey,
  problem: z.int().min(1).describe('1, 2, … in the order of the JSON'),
  ...fileName,
  code: Problem.shape.code,
  level: Problem.shape.level,
  page: Problem.shape.page,
  block: z.string().nullable().describe('Block the problem is about, such as b12'),
  message: Problem.shape.message,
  message_en: Problem.shape.message_en,
})
export type ProblemRow = z.infer<typeof ProblemRow>

export const FileRow = z.strictObject({
  output: DocumentRow.shape.output,
  ...fileName,
  sha256: source.sha256.nullable().describe('SHA-256 of the file; null when it could not be opened'),
  bytes: source.bytes,
  media_type: source.media_type,
  state: FileState.describe(
    'How the reading ended; duplicate: same content as another file, whose rows stand for both',
  ),
  reason_code: Problem.shape.code
    .nullable()
    .describe('The worst problem (error or warning); null when nothing is missing'),
  reason_zh: z.string().nullable().describe('What it says, in Chinese'),
  reason_en: z.string().nullable().describe('What it says, in English'),
  duplicate_of: z.string().nullable().describe('The output of the file with the same content'),
})
export type FileRow = z.infer<typeof FileRow>
