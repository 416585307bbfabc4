import type { Quantity } from '../quantity-types.ts'
import { moneyCuesIn } from './cue.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** The last figures of one subject that are of one period each; `isOne` says which measures go together. */
function seriesOf(
  mentions: readonly Mention[],
  measure: string | null,
  isOne: (m: Mention, last: Mention) => boolean,
): Mention[] {
  const run: Mention[] = []
  for (const m of [...mentions].reverse()) {
    const last = run[0]
    if (!last && measure !== null && m.measure !== measure) continue
    if (last && (!isOne(m, last) || m.subject !== last.subject || run.some((n) => n.period === m.period))) break
    run.unshift(m)
  }
  return run.length >= 2 ? run : []
}

const isOneMeasure = (m: Mention, last: Mention): boolean => m.measure === last.measure

/** The last figures of one subject and measure that are of one period each: 186, 198 and 210 of three years. */
export const lastSeries = (mentions: readonly Mention[], measure: string | null): Mention[] =>
  seriesOf(mentions, measure, isOneMeasure)

/** 2023年支付68万元；2022年支付45万元: last year's is a figure of the same row. */
const isOneRow = (m: Mention, last: Mention): boolean =>
  isOneMeasure(m, last) || (last.measure === 'prior' && m.measure === 'executed')

/** The periods of that series, in order. */
export function toldPeriods(mentions: readonly Mention[]): string[] | null {
  const run = lastSeries(
    mentions.filter((m) => !/^\d{4}\/\d{4}$/.test(m.period ?? '')),
    null,
  )
  return run.length >= 2 ? run.map((m) => m.period as string) : null
}

const allYears = /^\s*(?:近)?(?:[两二三四五2-5]个?年度?|各年度?|历年)(?:来|间|内)?[^,\d]{0,8}$/
const eachYear = /^\s*(?:年均|平均每年|每年平均|[两二三四五]年平均)[^,\d]{0,8}$/

/**
 * 三年累计594万元, 年均198万元: of all the years of a series. The sum is the whole of the series; the mean stands for no year. Null for any
 * other figure.
 */
export function ofAllYears(state: SentenceState, lead: Lead): { like: Mention; period: string; sum: Mention[] } | null {
  const isMean = eachYear.test(lead.clause)
  if (!isMean && !(allYears.test(lead.clause) && /累计|合计|共计|总计|共/.test(lead.clause))) return null
  const measure = moneyCuesIn(lead.clause).at(-1)?.measure ?? null
  const money = [...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && !m.restates && /^\d{4}$/.test(m.period ?? ''),
  )
  const plain = lastSeries(money, measure)
  const run = plain.length > 0 ? plain : seriesOf(money, measure === 'executed' ? null : measure, isOneRow)
  const like = run.find((m) => m.measure !== 'prior') ?? run[0]
  if (!like) return null
  const periods = run.map((m) => m.period as string).sort()
  return { like, period: `${periods[0]}/${periods.at(-1)}`, sum: isMean ? [] : run }
}

/** 三年累计594万元, 年均198万元: the sum or the mean of a row over years told before. */
export function sumOfYears(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const years = ofAllYears(state, lead)
  if (!years) return null
  const isMean = years.sum.length === 0
  const found = { ...years.like, quantity, period: years.period, sentence: state.sentence.number, compared: isMean }
  if (!isMean) state.lists.push({ head: found, parts: years.sum, complete: true })
  return found
}
