import type { Quantity } from '../quantity-types.ts'
import { coversYear } from '../years-covered.ts'
import { moneyCuesIn, rateCuesIn } from './cue.ts'
import type { Mention } from './mention.ts'
import { meaningfulRest, nameIn } from './noun-phrase.ts'
import { periodIn } from './period.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * 上年同期执行率为51.60%, 2022年支出进度48%: a clause that opens with another year and goes on with nothing but the rate. A name between the two
 * (上年结转资金执行率) may be of this year.
 */
export function isOfYearBefore({ context, mentions }: SentenceState, lead: Lead): boolean {
  const cue = rateCuesIn(lead.clause).at(-1)
  if (lead.bracket !== null || !cue || (cue.measure !== 'execution_rate' && cue.measure !== 'release_rate'))
    return false
  if (meaningfulRest(lead.clause.slice(cue.end)) !== '') return false
  const m = opensWithYear.exec(lead.clause.slice(0, cue.start))
  const year = context.header.fiscal_year
  const named = m && periodIn(m[1] as string, year)
  if (named)
    return named.prior && !coversYear(context.header, Number(named.text.slice(0, 4))) && saysNothing(m[2] as string)
  // 上年同期支出500万元，执行率51.60%: of the only figure of the sentence
  const last = mentions.at(-1)
  return (
    last?.measure === 'prior' &&
    !last.compared &&
    mentions.every((one) => one.measure === 'prior') &&
    /^\s*[,，]/.test(lead.whole) &&
    saysNothing(lead.clause.slice(0, cue.start))
  )
}

const opensWithYear = /^\s*(?:其中|而|但|与|较|比|和|高于|低于)?((?:19|20)\d\d年度?|上一?年度?|去年)(?!结转|结余)(.*)$/

/** Between the year and the rate: 同期, 全年预算, 部门…, and no name. */
const saysNothing = (words: string): boolean =>
  /^(?:的|同类(?:项目|支出|资金)|同期|同一?时期|全年|当年|年度|部门|单位|整体|总体|财政|预算|资金|支出|经费)*$/.test(
    words.trim(),
  ) ||
  (nameIn(words) === null && moneyCuesIn(words).length === 0 && !/项目|资金|结转|专项/.test(words))

/** 进度60.84%，与7月末的51.60%相比提高…, 较上半年的32.1%加快…: the same rate at the end of an earlier month. */
export function rateOfMonthBefore(state: SentenceState, lead: Lead, quantity: Quantity): Mention | null {
  const m = /^\s*[与较比]((?:截至|截止)?(?:\d{1,2}月(?:份)?|[一二三]季度|上半年|前三季度)(?:末|底)?)的?\s*$/.exec(
    lead.clause,
  )
  const now = state.mentions.findLast((one) => one.quantity.kind === 'percent')
  const month = m ? lastMonthOf(m[1] as string) : null
  const year = state.context.header.fiscal_year
  if (month === null || year === null || now?.measure !== 'execution_rate') return null
  if (
    !/^(?:相比)?,?[^,。;\d]{0,6}(?:提高|上升|增加|加快|提升|增长|下降|回落|减少|降低|放缓|高|低|快|慢)/.test(
      lead.following,
    )
  )
    return null
  return { ...now, quantity, period: `${year}-01/${year}-${month}`, base: null, baseWords: null, restates: null }
}

function lastMonthOf(words: string): string | null {
  const month = /\d{1,2}/.exec(words)?.[0]
  if (month) return Number(month) >= 1 && Number(month) <= 12 ? month.padStart(2, '0') : null
  if (/前三|三季/.test(words)) return '09'
  return /半年|二季/.test(words) ? '06' : '03'
}

/** 执行率93.48%，比上年(91.32%)提高…: the figure in the bracket is last year's. */
export function priorInBracket(lead: Lead, previous: Mention | null): boolean {
  const isOfOtherYear = /(?:上年|去年|上一年度?|同期|[较比与](?:19|20)\d\d\s*年度?)(?:的|为|是)?$/
  if (isOfOtherYear.test(lead.clause.trim()) && lead.bracket === null)
    return previous?.quantity.kind === 'percent' || rateCuesIn(lead.whole).some(({ measure }) => measure !== 'share')
  return (
    lead.bracket !== null &&
    lead.bracket.trim() === '' &&
    /(?:上年|去年|上一年度?|同期)$/.test(lead.beforeBracket.trim()) &&
    (previous !== null || rateCuesIn(lead.beforeBracket).length > 0)
  )
}
