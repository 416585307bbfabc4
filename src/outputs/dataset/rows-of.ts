import { Decimal, powerOfTen } from '../../base/decimal.ts'
import type { Problem } from '../../base/problem.ts'
import type { Check } from '../../checks/schema.ts'
import type { Amount, Evidence, Indicator } from '../../facts/schema.ts'
import type { Extraction, Report } from '../../pipeline/schema.ts'
import { isInconsistent } from '../findings.ts'
import { columnsOf, decimalDigits } from './columns.ts'
import type {
  AmountRow,
  CheckRow,
  DocumentRow,
  EvidenceRow,
  IndicatorRow,
  ProblemRow,
  ReportRow,
  UnclaimedRow,
} from './row-schemas.ts'

/** A row as the writers take it: one cell a column. */
export type Row = Record<string, string | number | readonly string[] | null>

/** What one document gives to every table but that of the files. */
export interface DocumentRows {
  documents: DocumentRow[]
  reports: ReportRow[]
  amounts: AmountRow[]
  indicators: IndicatorRow[]
  checks: CheckRow[]
  evidence: EvidenceRow[]
  unclaimed: UnclaimedRow[]
  problems: ProblemRow[]
}

/**
 * One document as rows of every table, in reading order.
 * @param output name of its JSON file, from the folder of results
 */
export function rowsOf(extraction: Extraction, output: string): DocumentRows {
  const { sha256, file } = extraction.source
  const rows: DocumentRows = {
    documents: [documentRow(extraction, output)],
    reports: extraction.reports.map((report) => reportRow(report, sha256, file)),
    amounts: [],
    indicators: [],
    checks: [],
    evidence: [],
    unclaimed: extraction.coverage.unclaimed.map((one, i) => ({ sha256, number: i + 1, file, ...placeOf(one) })),
    problems: extraction.problems.map((problem, i) => problemRow(problem, sha256, i + 1, file)),
  }
  for (const report of extraction.reports) {
    const key = { sha256, report: report.report, file }
    rows.amounts.push(...report.amounts.map((amount) => amountRow(amount, key)))
    rows.indicators.push(...report.indicators.map((indicator) => indicatorRow(indicator, key)))
    rows.checks.push(...report.checks.map((check) => checkRow(check, key)))
    for (const { id, evidence } of [...report.amounts, ...report.indicators, ...report.checks]) {
      rows.evidence.push(...evidence.map((one, i) => ({ ...key, id, place: i + 1, ...placeOf(one) })))
    }
  }
  return withinColumns(rows)
}

interface Key {
  sha256: string
  report: number
  file: string
}

function documentRow({ source, generator, reports, problems, coverage }: Extraction, output: string): DocumentRow {
  const { unclaimed: _, ...counts } = coverage
  return {
    ...source,
    output,
    report_count: reports.length,
    problem_count: problems.length,
    error_count: problems.filter(({ level }) => level === 'error').length,
    ...counts,
    version: generator.version,
    pipeline: generator.pipeline,
  }
}

function reportRow(report: Report, sha256: string, file: string): ReportRow {
  const { amounts, indicators, checks, region, grade_bands, ...header } = report
  return {
    sha256,
    file,
    ...header,
    region_name: region?.name ?? null,
    region_code: region?.code ?? null,
    grade_bands: grade_bands?.map(({ grade, from }) => `${grade} ${from}`) ?? null,
    amount_count: amounts.length,
    indicator_count: indicators.length,
    check_count: checks.length,
    inconsistent_count: checks.filter(isInconsistent).length,
  }
}

function amountRow({ written, evidence, ...amount }: Amount, key: Key): AmountRow {
  return {
    ...key,
    ...amount,
    written_number: written.number,
    written_unit: written.unit,
    ...placeOf(evidence[0] as Evidence),
    evidence_count: evidence.length,
  }
}

function indicatorRow({ written: _, evidence, ...indicator }: Indicator, key: Key): IndicatorRow {
  return { ...key, ...indicator, ...placeOf(evidence[0] as Evidence), evidence_count: evidence.length }
}

function checkRow({ stated, computed, message, evidence, ...check }: Check, key: Key): CheckRow {
  const [first] = evidence
  return {
    ...key,
    ...check,
    stated: typeof stated === 'number' ? stated : null,
    stated_text: typeof stated === 'string' ? stated : null,
    computed: typeof computed === 'number' ? computed : null,
    computed_text: typeof computed === 'string' ? computed : null,
    message_zh: message.zh,
    message_en: message.en,
    ...(first ? placeOf(first) : noPlace),
    evidence_count: evidence.length,
  }
}

function problemRow(problem: Problem, sha256: string, number: number, file: string): ProblemRow {
  return { sha256, problem: number, file, ...problem, block: problem.block ?? null }
}

type Place = Omit<EvidenceRow, keyof Key | 'id' | 'place'>

function placeOf({ page, quote, block, cell, boxes, origin, confidence, reading }: Evidence): Place {
  const edge = (side: 0 | 1 | 2 | 3, pick: (...edges: number[]) => number): number | null =>
    boxes.length === 0 ? null : pick(...boxes.map((box) => box[side]))
  return {
    page,
    quote,
    block,
    cell_row: cell?.row ?? null,
    cell_column: cell?.column ?? null,
    x0: edge(0, Math.min),
    y0: edge(1, Math.min),
    x1: edge(2, Math.max),
    y1: edge(3, Math.max),
    origin,
    confidence,
    reading_text: reading?.text ?? null,
    reading_by: reading?.by ?? null,
  }
}

const noPlace: { [column in keyof Place]: null } = {
  page: null,
  quote: null,
  block: null,
  cell_row: null,
  cell_column: null,
  x0: null,
  y0: null,
  x1: null,
  y1: null,
  origin: null,
  confidence: null,
  reading_text: null,
  reading_by: null,
}

/**
 * Makes every cell one that all formats hold alike. Text that is no well-formed Unicode and zero characters get the replacement character. A figure
 * that the columns of figures cannot hold exactly becomes null, with a note among the problems of its document that says what it was.
 */
function withinColumns(rows: DocumentRows): DocumentRows {
  const document = rows.documents[0] as DocumentRow
  const tooLong: ProblemRow[] = []
  for (const table of Object.keys(rows) as (keyof DocumentRows)[]) {
    const columns = columnsOf(table)
    for (const row of rows[table] as Row[]) {
      for (const { name, type } of columns) {
        const cell = row[name] as Row[string]
        if (type === 'text' && cell !== null) row[name] = storable(cell as string)
        if (type === 'list' && cell !== null) row[name] = (cell as string[]).map(storable)
        if (type !== 'decimal' || cell === null || isExact(cell as number)) continue
        row[name] = null
        const number = document.problem_count + tooLong.length + 1
        tooLong.push(figureTooLong(document, number, `${table}.${name} ${row.report}/${row.id ?? ''}`, String(cell)))
      }
    }
  }
  rows.problems.push(...tooLong)
  document.problem_count += tooLong.length
  return rows
}

const storable = (text: string): string => text.replaceAll(/\p{Surrogate}|\0/gu, '\uFFFD')

function isExact(figure: number): boolean {
  if (Number.isSafeInteger(figure)) return true
  const { precision, scale } = decimalDigits
  const exact = new Decimal(figure)
  return exact.decimalPlaces() <= scale && exact.abs().lt(powerOfTen(precision - scale))
}

const figureTooLong = (document: DocumentRow, problem: number, place: string, figure: string): ProblemRow => ({
  sha256: document.sha256,
  problem,
  file: document.file,
  code: 'dataset.figure-too-long',
  level: 'warning',
  page: null,
  block: null,
  message: `${place} 的数字 ${figure} 位数过多，数据集中留空；原文见同一行的文字列。`,
  message_en: `The figure ${figure} of ${place} has more digits than a dataset holds and is left empty; the text columns of its row have it as printed.`,
})
