import type { Paragraph } from '../../src/document/schema.ts'
import { findFacts } from '../../src/facts/find-facts.ts'
import type { Facts } from '../../src/facts/schema.ts'
import type { ReportHeader } from '../../src/reports/schema.ts'

export const header: ReportHeader = {
  report: 1,
  title: '青禾县水利局2023年度中小河流治理项目绩效自评报告',
  type: 'self-evaluation',
  organization: '青禾县水利局',
  region: null,
  fiscal_year: 2023,
  period_start: null,
  period_end: null,
  score: null,
  grade: null,
  grade_bands: null,
  page_start: null,
  page_end: null,
}

/** A report of plain paragraphs; one that starts with # is a heading. */
export function factsOf(texts: readonly string[], changes: Partial<ReportHeader> = {}): Facts {
  const blocks = texts.map(
    (text, i): Paragraph => ({
      kind: 'paragraph',
      id: `b${i + 1}`,
      text: text.replace(/^#/, ''),
      runs: [],
      page: null,
      heading: text.startsWith('#') ? 2 : null,
      align: null,
      marker: '',
    }),
  )
  const document = { mediaType: 'text/html', pages: [], blocks, furniture: [] }
  return findFacts({ header: { ...header, ...changes }, blocks }, document).facts
}
