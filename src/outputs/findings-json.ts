import type { Extraction } from '../pipeline/schema.ts'
import { findingsOf, isInconsistent } from './findings.ts'

/** The findings of several documents for programs: per file its problems, counts and findings, each with the check as it stands in the JSON. */
export function writeFindings(extractions: readonly Extraction[]): string {
  const files = extractions.map((extraction) => {
    const checks = extraction.reports.flatMap((report) => report.checks)
    const findings = findingsOf(extraction)
    return {
      file: extraction.source.file,
      sha256: extraction.source.sha256,
      problems: extraction.problems,
      relations: checks.filter((check) => check.verdict !== 'not-checkable').length,
      not_checkable: checks.filter((check) => check.verdict === 'not-checkable').length,
      inconsistent: checks.filter(isInconsistent).length,
      findings: findings.map(({ report, check }) => ({ report: report.report, title: report.title, ...check })),
    }
  })
  return `${JSON.stringify({ format: 'heshu-findings/1', files }, null, 2)}\n`
}
