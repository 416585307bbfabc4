import { foldText } from '../base/chinese-text.ts'
import type { Block } from '../document/schema.ts'
import type { ReportHeader } from '../reports/schema.ts'

/** 2022—2023年度, 2022年至2023年: from year to year; 2022年1月至2023年6月 is none. */
const span = /((?:19|20)\d\d)\s*年?(?:度)?\s*[-—–~～至到]+\s*((?:19|20)\d\d)\s*年(?:度)?(?!\s*\d{1,2}\s*月)/

/** What plans are called by their years: 2021—2023年三年行动 is reported on year by year. */
const plans = /规划|行动|计划|方案|五年/

/**
 * The header with the months from the first year to the last where title or subtitle say that the report is on several years
 * (2022—2023年度); other headers as they are. In such a report the figures of an earlier year are no comparison.
 */
export function withYearsCovered(header: ReportHeader, blocks: readonly Block[]): ReportHeader {
  const { fiscal_year: last, type } = header
  if (last === null || type === 'monitoring' || type === 'final-accounts' || header.period_start) return header
  const under = blocks.slice(0, 5).flatMap((block) => (block.kind === 'paragraph' ? [foldText(block.text).trim()] : []))
  const lines = [foldText(header.title ?? ''), ...under.filter((line) => line.length <= 80 && !/[。;]/.test(line))]
  for (const line of lines) {
    const m = span.exec(line)
    const rest = m ? line.replace(m[0], '') : line
    if (/(?:19|20)\d\d\s*年度/.test(rest) || plans.test(line)) return header
    if (!m) continue
    const first = Number(m[1])
    if (Number(m[2]) !== last || first >= last || last - first > 4) return header
    return { ...header, period_start: `${first}-01`, period_end: `${last}-12` }
  }
  return header
}

/** Whether a year is one of several that the report covers. */
export const coversYear = ({ period_start, fiscal_year }: ReportHeader, year: number): boolean =>
  fiscal_year !== null &&
  isOfYears({ period_start, fiscal_year }) &&
  year >= Number(period_start?.slice(0, 4)) &&
  year <= fiscal_year

/** A report on more than one year. */
export const isOfYears = ({ period_start, fiscal_year }: Pick<ReportHeader, 'period_start' | 'fiscal_year'>): boolean =>
  fiscal_year !== null && period_start !== null && Number(period_start.slice(0, 4)) < fiscal_year
