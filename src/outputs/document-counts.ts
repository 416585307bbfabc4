import { z } from 'zod'
import { rules } from '../checks/schema.ts'
import type { Extraction } from '../pipeline/schema.ts'
import { reportTypes } from '../reports/schema.ts'
import { isInconsistent } from './findings.ts'

const count = z.int().min(0)

/** What one document came to, in numbers: small enough to be kept for every file of a long run. */
export const DocumentCounts = z.strictObject({
  pages: count.describe('0 where the format has no pages'),
  reports: count,
  types: z.array(z.enum(reportTypes)).describe('Types of the reports, each once'),
  organization: z.string().nullable().describe('Of the first report that names one'),
  amounts: count,
  indicators: count,
  checks: count.describe('Relations that were recomputed'),
  not_checked: count.describe('Relations that could not be recomputed'),
  findings: count.describe('Inconsistencies of severity error or warning'),
  findings_by_rule: z.partialRecord(z.enum(rules), count),
  notices: count,
  numbers: count.describe('Numbers with a unit or % in the document'),
  claimed: count.describe('Of those, held by an amount or indicator'),
  checked_numbers: count,
  not_checkable_numbers: count,
  problems: count.describe('Problems of level error or warning'),
})
export type DocumentCounts = z.infer<typeof DocumentCounts>

export function countsOf({ source, reports, problems, coverage }: Extraction): DocumentCounts {
  const checks = reports.flatMap((report) => report.checks)
  const findings = checks.filter(isInconsistent)
  const byRule: DocumentCounts['findings_by_rule'] = {}
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1
  return {
    pages: source.pages ?? 0,
    reports: reports.length,
    types: [...new Set(reports.map((report) => report.type))],
    organization: reports.find((report) => report.organization !== null)?.organization ?? null,
    amounts: reports.reduce((sum, report) => sum + report.amounts.length, 0),
    indicators: reports.reduce((sum, report) => sum + report.indicators.length, 0),
    checks: checks.filter((check) => check.verdict !== 'not-checkable').length,
    not_checked: checks.filter((check) => check.verdict === 'not-checkable').length,
    findings: findings.length,
    findings_by_rule: byRule,
    notices: checks.filter((check) => check.severity === 'notice').length,
    numbers: coverage.numbers,
    claimed: coverage.claimed,
    checked_numbers: coverage.checked,
    not_checkable_numbers: coverage.not_checkable,
    problems: problems.filter((problem) => problem.level !== 'note').length,
  }
}

export const noCounts: DocumentCounts = {
  pages: 0,
  reports: 0,
  types: [],
  organization: null,
  amounts: 0,
  indicators: 0,
  checks: 0,
  not_checked: 0,
  findings: 0,
  findings_by_rule: {},
  notices: 0,
  numbers: 0,
  claimed: 0,
  checked_numbers: 0,
  not_checkable_numbers: 0,
  problems: 0,
}

/** Sums of all counts; types and organizations are not added up. */
export function addCounts(a: DocumentCounts, b: DocumentCounts): DocumentCounts {
  const byRule = { ...a.findings_by_rule }
  for (const rule of rules) {
    const more = b.findings_by_rule[rule]
    if (more !== undefined) byRule[rule] = (byRule[rule] ?? 0) + more
  }
  return {
    pages: a.pages + b.pages,
    reports: a.reports + b.reports,
    types: [],
    organization: null,
    amounts: a.amounts + b.amounts,
    indicators: a.indicators + b.indicators,
    checks: a.checks + b.checks,
    not_checked: a.not_checked + b.not_checked,
    findings: a.findings + b.findings,
    findings_by_rule: byRule,
    notices: a.notices + b.notices,
    numbers: a.numbers + b.numbers,
    claimed: a.claimed + b.claimed,
    checked_numbers: a.checked_numbers + b.checked_numbers,
    not_checkable_numbers: a.not_checkable_numbers + b.not_checkable_numbers,
    problems: a.problems + b.problems,
  }
}
