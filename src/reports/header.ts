import type { Block, Document } from '../document/schema.ts'
import { fiscalYearOf, monitoredPeriod } from './fiscal-year.ts'
import { gradeOf } from './grade.ts'
import { gradeBandsOf } from './grade-bands.ts'
import { flat } from './lines.ts'
import { organizationOf } from './organization.ts'
import { regionOf } from './region.ts'
import type { ReportHeader } from './schema.ts'
import { scoreOf } from './score.ts'
import { typeCues } from './words/titles.ts'

export interface HeaderInput {
  report: number
  /** Title on one line without blanks, for reading; null when there is none. */
  title: string | null
  /** The title as it stands. */
  written: string | null
  blocks: readonly Block[]
  /** The title stands over a form: its fields say whose it is. */
  isForm: boolean
  document: Document
  /** Header of the report before in the same file: an annex without a name of its own takes organization and year from it. */
  before: ReportHeader | null
}

/** What a logical report says about itself. */
export function headerOf({ report, title, written, blocks, isForm, document, before }: HeaderInput): ReportHeader {
  const organization =
    organizationOf(title, blocks, isForm) ?? before?.organization ?? organizationOf(null, document.blocks)
  const type = typeOf(title, blocks)
  const fiscal_year = fiscalYearOf(title, blocks) ?? before?.fiscal_year ?? null
  const period =
    type === 'monitoring' ? (monitoredPeriod(title, blocks, fiscal_year) ?? periodBefore(before, fiscal_year)) : null
  const isScored = type !== 'monitoring' && type !== 'final-accounts'
  const pages = blocks.map((block) => block.page).filter((page) => page !== null)
  return {
    report,
    title: written,
    type,
    organization: organization?.replaceAll('(', '（').replaceAll(')', '）') ?? null,
    region: regionOf(organization, blocks),
    fiscal_year,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    score: isScored ? (scoreOf(blocks)?.score ?? null) : null,
    grade: isScored ? (gradeOf(blocks, isForm)?.grade ?? null) : null,
    grade_bands: gradeBandsOf(blocks),
    page_start: pages.length > 0 ? Math.min(...pages) : null,
    page_end: pages.length > 0 ? Math.max(...pages, ...lastPages(blocks)) : null,
  }
}

const periodBefore = (before: ReportHeader | null, year: number | null) =>
  before?.period_start && before.period_end && before.fiscal_year === year
    ? { start: before.period_start, end: before.period_end }
    : null

const lastPages = (blocks: readonly Block[]): number[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.page ?? 0) : block.runs.map((run) => run.page ?? 0),
  )

/** Type by the words of a title; null when they tell none. */
export const typeInTitle = (title: string): ReportHeader['type'] | null =>
  typeCues.find(([, cue]) => cue.test(title))?.[0] ?? null

/** Type by the words of the title; without a title by those the text uses most. */
function typeOf(title: string | null, blocks: readonly Block[]): ReportHeader['type'] {
  const named = title ? typeInTitle(title) : null
  if (named) return named
  const text = blocks.slice(0, 400).map(flat).join('')
  const count = (re: RegExp): number => (text.match(re) ?? []).length
  const scores: [ReportHeader['type'], number][] = [
    ['monitoring', count(/运行监控|绩效监控/g)],
    ['final-accounts', count(/支出决算|收入决算|决算情况说明/g)],
    ['department', count(/部门整体支出|整体支出绩效/g)],
    ['self-evaluation', count(/绩效自评|自评|绩效评价|项目绩效/g)],
  ]
  const [type, most] = scores.reduce((best, next) => (next[1] > best[1] ? next : best))
  return most >= 2 ? type : 'other'
}
