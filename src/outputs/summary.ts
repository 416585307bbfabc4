import stringWidth from 'string-width'
import type { Problem } from '../base/problem.ts'
import type { Extraction } from '../pipeline/schema.ts'
import type { ReportHeader } from '../reports/schema.ts'
import { alignColumns, type Column } from './align-columns.ts'
import { isInconsistent } from './findings.ts'
import { type Lang, typeLabels } from './words/labels.ts'
import { sentences, summaryHeadings } from './words/sentences.ts'

/** What one document came to, small enough to keep for every file of a long run. */
export interface DocumentSummary {
  file: string
  /** False when nothing could be read: a problem of level error and no report. */
  read: boolean
  /** The file, or a page of it, could not be read. */
  failed: boolean
  reports: number
  types: ReportHeader['type'][]
  organization: string | null
  amounts: number
  indicators: number
  /** Relations recomputed; those that could not be are in `notChecked`. */
  checks: number
  notChecked: number
  /** Inconsistencies of severity error or warning. */
  findings: number
  notices: number
  numbers: number
  claimed: number
  checkedNumbers: number
  notCheckableNumbers: number
  problems: number
  /** The first problem of the highest level, to say why a file was not read. */
  worst: Problem | null
}

export function summaryOf(extraction: Extraction): DocumentSummary {
  const { reports, problems, coverage } = extraction
  const checks = reports.flatMap((report) => report.checks)
  return {
    file: extraction.source.file,
    read: reports.length > 0 || !problems.some((problem) => problem.level === 'error'),
    failed: problems.some((problem) => problem.level === 'error'),
    reports: reports.length,
    types: [...new Set(reports.map((report) => report.type))],
    organization: reports.find((report) => report.organization !== null)?.organization ?? null,
    amounts: reports.reduce((sum, report) => sum + report.amounts.length, 0),
    indicators: reports.reduce((sum, report) => sum + report.indicators.length, 0),
    checks: checks.filter((check) => check.verdict !== 'not-checkable').length,
    notChecked: checks.filter((check) => check.verdict === 'not-checkable').length,
    findings: checks.filter(isInconsistent).length,
    notices: checks.filter((check) => check.severity === 'notice').length,
    numbers: coverage.numbers,
    claimed: coverage.claimed,
    checkedNumbers: coverage.checked,
    notCheckableNumbers: coverage.not_checkable,
    problems: problems.filter((problem) => problem.level !== 'note').length,
    worst: worstOf(problems),
  }
}

function worstOf(problems: Problem[]): Problem | null {
  for (const level of ['error', 'warning', 'note'] as const) {
    const found = problems.find((problem) => problem.level === level)
    if (found) return found
  }
  return null
}

/** More rows than this are no longer read by a person: only the files that need a look are listed. */
const longestTable = 60

/** Type names longer than this are cut: a file may hold reports of several types. */
const widestType = 24

/** Least cells for a file or organization name, however narrow the terminal is. */
const narrowestName = 16

/** File and organization share what the other columns leave of the terminal's width. */
function columnsFor(rows: readonly (readonly string[])[], width: number): Column[] {
  const columns: Column[] = summaryHeadings.en.map((heading) =>
    ['file', 'type', 'organization'].includes(heading) ? { align: 'left' } : { align: 'right' },
  )
  const widest = (column: number): number => Math.max(...rows.map((row) => stringWidth(row[column] ?? '')))
  const [file, type, organization] = [0, 2, 3]
  const others = columns.map((_, i) =>
    i === file || i === organization ? 0 : Math.min(widest(i), i === type ? widestType : widest(i)),
  )
  const left = width - others.reduce((sum, w) => sum + w, 0) - 2 * (columns.length - 1)
  const names = Math.max(
    narrowestName,
    Math.min(widest(file), left - Math.min(widest(organization), Math.floor(left / 2))),
  )
  columns[file] = { align: 'left', max: names }
  columns[type] = { align: 'left', max: widestType }
  columns[organization] = { align: 'left', max: Math.max(narrowestName, left - names) }
  return columns
}

/** The table at the end of a run with its totals, and the ledger of numbers. Width: cells of the terminal. */
export function showSummary(summaries: readonly DocumentSummary[], lang: Lang, width: number): string {
  const say = sentences[lang]
  const long = summaries.length > longestTable
  const shown = long ? summaries.filter((s) => !s.read || s.findings > 0).slice(0, longestTable) : summaries
  const rows = [summaryHeadings[lang], ...shown.map((s) => rowOf(s, lang))]
  const total = totalOf(summaries)
  if (summaries.length > 1) rows.push(rowOf({ ...total, file: say.total }, lang))
  const unread = summaries.filter((s) => s.failed)
  return [
    ...alignColumns(rows, columnsFor(rows, width)),
    ...(long ? [say.summaryCut(shown.length, summaries.length)] : []),
    '',
    say.totals(summaries.length, unread.length),
    ...unread.map((s) => `  ${s.file}: ${reasonOf(s, lang)}`),
    ...say.ledger(total.numbers, total.claimed, total.checkedNumbers, total.notCheckableNumbers),
  ].join('\n')
}

const reasonOf = ({ worst }: DocumentSummary, lang: Lang): string =>
  worst === null ? '' : `${lang === 'zh' ? worst.message : worst.message_en} [${worst.code}]`

function rowOf(s: DocumentSummary, lang: Lang): string[] {
  const type = s.types.map((t) => typeLabels[lang][t]).join(lang === 'zh' ? '、' : ', ')
  return [
    s.file,
    String(s.reports),
    s.read ? type : sentences[lang].unreadable,
    s.organization ?? '',
    ...[s.amounts, s.indicators, s.checks, s.findings].map(String),
    `${s.claimed}/${s.numbers}`,
    String(s.problems),
  ]
}

function totalOf(summaries: readonly DocumentSummary[]): DocumentSummary {
  const sum = (field: (s: DocumentSummary) => number): number => summaries.reduce((total, s) => total + field(s), 0)
  return {
    file: '',
    read: true,
    failed: summaries.some((s) => s.failed),
    types: [],
    organization: null,
    worst: null,
    reports: sum((s) => s.reports),
    amounts: sum((s) => s.amounts),
    indicators: sum((s) => s.indicators),
    checks: sum((s) => s.checks),
    notChecked: sum((s) => s.notChecked),
    findings: sum((s) => s.findings),
    notices: sum((s) => s.notices),
    numbers: sum((s) => s.numbers),
    claimed: sum((s) => s.claimed),
    checkedNumbers: sum((s) => s.checkedNumbers),
    notCheckableNumbers: sum((s) => s.notCheckableNumbers),
    problems: sum((s) => s.problems),
  }
}
