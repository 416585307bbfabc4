import { arbitrateReadings } from '../arbitration/arbitrate-readings.ts'
import { rateConfidence } from '../arbitration/rate-confidence.ts'
import type { Problem } from '../base/problem.ts'
import { type JudgedReport, judgeAttachedForm } from '../checks/judge-attached-form.ts'
import type { Document } from '../document/schema.ts'
import { quotedDocument, settleFigures } from '../readings/settle-figures.ts'
import { splitReports } from '../reports/split-reports.ts'
import { measureCoverage } from './coverage.ts'
import type { Coverage, Report } from './schema.ts'

/** What a document states: its reports with their checks, what stood in the way, and the ledger of its numbers. */
export interface Statements {
  reports: Report[]
  problems: Problem[]
  coverage: Coverage
  /** With the figures of recognised pages as they were read: what evidence is re-read from. */
  document: Document
}

/** Document -> reports -> facts -> checks. @param name of the source file: some reports are named by nothing else */
export function readReports(document: Document, name: string): Statements {
  const judgedReports: JudgedReport[] = []
  const problems: Problem[] = []
  let settled = settleFigures(document)
  for (const part of splitReports(settled, name)) {
    const judged = arbitrateReadings(part, settled)
    settled = judged.document
    problems.push(...judged.problems)
    judgedReports.push({ header: part.header, facts: judged.facts, checks: judged.checks })
  }
  const reports = judgedReports.map((one, i): Report => {
    const form = judgedReports[i + 1]
    const checks = form ? [...one.checks, ...judgeAttachedForm(one, form)] : one.checks
    const { amounts, indicators } = one.facts
    return rateConfidence({ ...one.header, amounts, indicators, checks })
  })
  if (reports.every(isBare)) problems.push(nothingFound)
  return { reports, problems, coverage: measureCoverage(settled, reports), document: quotedDocument(settled) }
}

/** Neither a title nor a figure: another kind of file, an error page in place of the report, a cover alone. */
const isBare = (report: Report): boolean =>
  report.title === null && report.amounts.length === 0 && report.indicators.length === 0

const nothingFound: Problem = {
  code: 'report.not-found',
  level: 'warning',
  page: null,
  message: '文件可以读取，但没有找到报告标题，也没有找到任何预算、支出或指标数字。请核对是否为绩效报告本身。',
  message_en:
    'The file was read, but it holds no title of a report and no budget, spend or indicator figure. Make sure that it is the report itself.',
}
