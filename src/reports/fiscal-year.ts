import { foldText } from '../base/chinese-text.ts'
import type { Block } from '../document/schema.ts'
import { flat } from './lines.ts'
import { isYearLine } from './title-line.ts'

const quarterEnd: Record<string, number> = { 一: 3, 二: 6, 三: 9, 四: 12 }
const two = (n: number): string => String(n).padStart(2, '0')

/** Year of the money: in the title, in a line of its own below it (（2022年）), or the year most figures of the text are of. */
export function fiscalYearOf(title: string | null, blocks: readonly Block[]): number | null {
  const inTitle = title ? yearsIn(foldText(title).replace(/\s+/g, '')) : []
  if (inTitle[0] !== undefined) return inTitle[0]
  for (const block of blocks.slice(0, 8)) {
    const line = flat(block)
    const own = isYearLine(line)
      ? /(?:19|20)\d\d/.exec(line)
      : /(?<=\()(?:19|20)\d\d(?=年度?\))/.exec(line.slice(0, 80))
    if (own) return Number(own[0])
  }
  return labelledYear(blocks.slice(0, 40)) ?? mostUsed(blocks)
}

/** 预算年度：2023, 评价年度 | 2023年. */
function labelledYear(blocks: readonly Block[]): number | null {
  for (const block of blocks) {
    const m = /(?:预算|评价|所属|资金|自评|财政|执行|项目)年度[:|]?((?:19|20)\d\d)(?!\d)/.exec(flat(block))
    if (m) return Number(m[1])
  }
  return null
}

/** 2021年至|2023年: a report on several years closes with the last. */
const firstOfSpan = /(?<![〔[\d])(?:19|20)\d\d年?度?[-—–~～至到]+(?=(?:19|20)\d\d年?(?!\d))/

/**
 * 2023年度, 2023年1-7月; not the year of a document number, nor both years of a span. 年度 before other years: the money's year in
 * 2024年开展2023年度项目支出绩效自评.
 */
function yearsIn(written: string): number[] {
  const text = written.replace(firstOfSpan, '')
  const years = [...text.matchAll(/(?<![〔[\d])((?:19|20)\d\d)(年?)(?=(度)|[^\d〕\]-]|$)/g)]
  return [...years.filter((m) => m[3]), ...years.filter((m) => !m[3])].map((m) => Number(m[1]))
}

function mostUsed(blocks: readonly Block[]): number | null {
  const counts = new Map<number, number>()
  for (const block of blocks) {
    const text = flat(block)
    for (const m of text.matchAll(/(?<![〔[\d])((?:19|20)\d\d)年(度|初|末|底|\d{1,2}月\d{1,2}日)?/g)) {
      const year = Number(m[1])
      const near = text.slice(m.index, (m.index ?? 0) + 40)
      const signature = text.length <= 14 && /日$/.test(text)
      const weight = signature ? 0 : /预算|支出|资金|执行|决算|绩效目标/.test(near) ? 3 : 1
      counts.set(year, (counts.get(year) ?? 0) + weight * (m[2] === '度' || m[2] === '初' ? 2 : 1))
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  return best && best[1] >= 2 ? best[0] : null
}

/** Months a monitoring report covers: 1-10月, 截至9月30日, 三季度, 上半年, in the title or most often in the text. */
export function monitoredPeriod(
  title: string | null,
  blocks: readonly Block[],
  year: number | null,
): { start: string; end: string } | null {
  if (year === null) return null
  const inTitle = title ? lastMonthIn(foldText(title).replace(/\s+/g, '')) : []
  const months = inTitle.length > 0 ? inTitle : blocks.flatMap((block) => lastMonthIn(flat(block)))
  const counts = new Map<number, number>()
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  return best ? { start: `${year}-01`, end: `${year}-${two(best[0])}` } : null
}

function lastMonthIn(text: string): number[] {
  const months: number[] = []
  const add = (month: number): void => {
    if (month >= 1 && month <= 12) months.push(month)
  }
  for (const m of text.matchAll(/(?<!\d)1月?(?:1日)?[-—~至](\d{1,2})月/g)) add(Number(m[1]))
  for (const m of text.matchAll(/(?:截至|截止)(?:(?:19|20)\d\d年)?(\d{1,2})月/g)) add(Number(m[1]))
  for (const m of text.matchAll(/第?([一二三四])季度/g))
    if (/监控|运行/.test(text)) add(quarterEnd[m[1] as string] as number)
  if (/上半年/.test(text) && /监控|运行|截至/.test(text)) add(6)
  return months
}
