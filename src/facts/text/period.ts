import type { ReportHeader } from '../../reports/schema.ts'
import type { Measure } from '../schema.ts'
import { isOfYears } from '../years-covered.ts'

/** A period named in a sentence: months of a year, or a whole year. */
export interface Period {
  text: string
  /** The year before the fiscal year, or further back. */
  prior: boolean
}

const two = (n: number): string => String(n).padStart(2, '0')
const quarters: Record<string, [number, number]> = { 一: [1, 3], 二: [4, 6], 三: [7, 9], 四: [10, 12] }

/** The period that a stretch of text names last, or null. `year` is the fiscal year of the report. */
export function periodIn(stretch: string, year: number | null): Period | null {
  if (year === null) return null
  // 活动集中在一季度，支出进度已达…: when it was done is not up to when it is counted
  const text = stretch.replace(/\s+/g, '').replace(/集中(?:在|于)[^,;。]*/g, '')
  const found: { at: number; period: Period }[] = []
  const add = (re: RegExp, make: (m: RegExpMatchArray) => Period | null): void => {
    for (const m of text.matchAll(re)) {
      const period = make(m)
      if (period) found.push({ at: (m.index ?? 0) + m[0].length, period })
    }
  }
  const span = (y: number, from: number, to: number): Period | null =>
    from < 1 || to > 12 || from > to ? null : { text: `${y}-${two(from)}/${y}-${two(to)}`, prior: y < year }
  add(/(\d{1,2})月?[-—~至到](\d{1,2})月/g, (m) => span(year, Number(m[1]), Number(m[2])))
  add(/(?:截至|截止|到|至)(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:\d{1,2}日|底|末|份)?/g, (m) =>
    until(Number(m[1] ?? year), Number(m[2]), year),
  )
  add(/第?([一二三四])季度(?:当季)?(?!末)/g, (m) => span(year, ...(quarters[m[1] as string] as [number, number])))
  add(/前三季度/g, () => span(year, 1, 9))
  add(/上半年/g, () => span(year, 1, 6))
  add(/下半年/g, () => span(year, 7, 12))
  add(/((?:19|20)\d\d)年度?(?!\d|初|[-—~至]|\d{0,2}月)/g, (m) => ({ text: m[1] as string, prior: Number(m[1]) < year }))
  add(/(?:上年度?|去年|上一年度?)(?!结转|结余)/g, () => ({ text: String(year - 1), prior: true }))
  found.sort((a, b) => a.at - b.at)
  return found.at(-1)?.period ?? null
}

function until(endYear: number, month: number, year: number): Period | null {
  if (month < 1 || month > 12) return null
  if (endYear < year) return { text: `${endYear}-01/${endYear}-${two(month)}`, prior: true }
  if (endYear === year && month === 12) return { text: String(year), prior: false }
  return { text: `${year}-01/${endYear}-${two(month)}`, prior: false }
}

const wholeYear: ReadonlySet<Measure> = new Set([
  'approved',
  'revised',
  'budget',
  'adjustment',
  'executed_projected',
  'balance_projected',
  'execution_rate_projected',
  'prior',
])

export const isOfWholeYear = (measure: Measure): boolean => wholeYear.has(measure)

/** The period of a figure that names none: what was spent by the cut-off of a monitoring report, the fiscal year otherwise. */
export function defaultPeriod(header: ReportHeader, measure: Measure): string | null {
  const year = header.fiscal_year
  if (year === null) return null
  if (measure === 'prior') return String(year - 1)
  if (isOfYears(header)) return `${header.period_start}/${header.period_end}`
  const cutOff = header.period_end
  if (header.type !== 'monitoring' || wholeYear.has(measure) || !cutOff || cutOff === `${year}-12`) return String(year)
  return `${header.period_start ?? `${year}-01`}/${cutOff}`
}

/** 上年同期 in a report on January to July: the same months of the year before. Null where it says less, or the report covers the year. */
export function sameMonthsBefore(
  { period_start, period_end, fiscal_year, type }: ReportHeader,
  words: string,
): string | null {
  const end = /^(\d{4})-(\d\d)$/.exec(period_end ?? '')
  if (
    type !== 'monitoring' ||
    !end ||
    end[2] === '12' ||
    Number(end[1]) !== fiscal_year ||
    !/(?:上一?年度?|去年)同期/.test(words)
  )
    return null
  return `${fiscal_year - 1}-${period_start?.slice(5) ?? '01'}/${fiscal_year - 1}-${end[2]}`
}
