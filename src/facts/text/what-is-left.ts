import { Decimal } from '../../base/decimal.ts'
import type { Measure } from '../schema.ts'
import { subjectOf } from './context.ts'
import type { CueHit } from './cue.ts'
import { meaningfulRest } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 加上2022年结转68.3万元: what the year before left, called by its number. */
export function carriedYear({ context }: SentenceState, { clause }: Lead, cue: CueHit | null): string | null {
  if (cue?.measure !== 'balance' || !/^结[转余]/.test(cue.word) || /下年|次年/.test(cue.word)) return null
  if (meaningfulRest(clause.slice(cue.end)) !== '') return null
  const year = /((?:19|20)\d\d)年度?(?:末|底)?\s*$/.exec(clause.slice(0, cue.start))?.[1]
  return year !== undefined && Number(year) === (context.header.fiscal_year ?? 0) - 1 ? `上年${cue.word}` : null
}

/** 上年结转资金100万元，支出80万元，执行率80%: at the head of a sentence what was carried over is what was spent of, if no more was. */
export function spentOfCarried(
  { context, subject, mentions, quantities, from }: SentenceState,
  { following }: Lead,
): boolean {
  const [carried, next] = quantities.filter((q) => q.start >= from && q.kind === 'money')
  return (
    mentions.length === 0 &&
    subjectOf(context, subject) === context.fallback &&
    carried !== undefined &&
    next !== undefined &&
    /^[,、](?:本年|当年|全年|截至[^,。;]{0,8}|已|实际|累计|共)*(?:支出|使用|执行|支付|完成支出)/.test(following) &&
    new Decimal(next.value).lte(carried.value)
  )
}

/**
 * …实际支出3,574万元。基本支出…；项目支出…。年末结转结余111万元: a paragraph that began with the whole and went through its halves comes
 * back to the whole with what is left at the end of the year.
 */
export function isYearEnd(state: SentenceState, measure: Measure, lead: Lead): boolean {
  const { context, said } = state
  return (
    measure === 'balance' &&
    state.mentions.length === 0 &&
    /^\s*(?:截至)?(?:年末|年底|期末|12月底)/.test(lead.clause) &&
    context.paragraph !== null &&
    halfNames.test(context.paragraph) &&
    said[0]?.subject === context.fallback
  )
}

const halfNames = /^(?:基本|项目)支出$|^(?:人员|公用)(?:经费|支出)$|^[“"]?三公[”"]?经费$|^机关运行经费$/

/** Words that take sums off another. */
export const takesOff = '扣[除减]|减[去除]|剔除|除去'

/** 扣除结转下年的200万元后，: what is told next is left when all that was taken off. */
export const isWithoutThat = ({ whole, sentence }: Lead): boolean =>
  /^\s*(?:以|之)?[后外],/.test(whole) && new RegExp(takesOff).test(sentence)

/**
 * 收入总计扣除支出、调出资金5,600万元后，年终结余3,673万元; 当年收入加上级补助480万元、上年结余620万元，收入总计…: what is left, or comes together, is of the
 * whole, and not of what was taken off or added last.
 */
export const isOfAll = (measure: Measure, lead: Lead): boolean =>
  measure === 'balance' ? isWithoutThat(lead) : measure === 'total' && /收入(?:再)?加/.test(lead.sentence)
