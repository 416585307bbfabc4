import type { Quantity } from '../quantity-types.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

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
