import { comparedLevel } from './direction.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 全年支出比上年的950万元增加…, 收支总计较2020年度800万元各增加…, 比上年收回的60万元增长…: whatever is compared, the figure is last year's. */
export const beforePrior =
  /(?:[较比]|(?<!连)同)(?:上年|去年|上一年度?|(?:19|20)\d\d年(?:度)?)(?:同期)?(?:(?!.*[增减多少升降追调核节])[\u4e00-\u9fa5]{2,6}的|的?)\s*$/

/** 收回资金80万元，比上年收回的60万元增长…: the verb is that of the figure it is compared with, and names nothing. */
export const repeatsVerb = ({ text, sentence, from }: SentenceState, { clause }: Lead): boolean => {
  const verb = /[较比](?:上年|去年|上一年度?)(?:同期)?([\u4e00-\u9fa5]{2,4})的\s*$/.exec(clause)?.[1]
  return verb !== undefined && text.slice(sentence.start, from).includes(verb)
}

/** 与2022年完成数510万元比: what came of that year, which no word calls income or spending. */
const outcome = /^(?:实际)?(?:完成|执行|实现)(?:数|额|水平)$|^实绩$/

const yearAndVerb =
  /^\s*(?:而|但)?(?:上年度?|去年|上一年度?|(?:19|20)\d\d年度?)(?:已|共|实际|累计|全年)*(?:支付|支出|执行|使用|拨付|到位|完成支出)(?:了|共|为)?\s*$/

/** 管护经费支出68万元；2021年支付45万元: behind a semicolon, nothing but another year and the verb, is of what the stretch before is about. */
export const besideOtherYear = ({ mentions, parallel }: SentenceState, { sentence, bracket }: Lead): string | null =>
  parallel !== null && bracket === null && mentions.length === 0 && yearAndVerb.test(sentence) ? parallel.subject : null

/** 较上年的815.20万元增加…, 2022年度为1,280.55万元，本年度增加…: the level compared with. */
export const isPriorLevel = (lead: Lead): boolean =>
  (/(?:上年|去年|上一年度?|(?:19|20)\d\d年(?:度)?)(?:同期)?的?\s*$/.test(lead.clause) &&
    /[较比与]/.test(lead.clause)) ||
  outcome.test(comparedLevel(lead.clause, lead.following)?.noun ?? '') ||
  (/^\s*(?:上年|去年|上一年度?|(?:19|20)\d\d年度?)(?:同期|支出|收入|决算数?)?(?:为|是)\s*$/.test(lead.clause) &&
    /^,\s*(?:本年度?|今年|当年)?[^,。;]{0,8}(?:增|减|上升|下降|提高|多出|少出)/.test(lead.following))

/** 比上年减少0.85万元，下降5.63%（2023年度为15.10万元）: a bracket right behind a change says what it is measured from. */
export function isPriorInBracket({ context, mentions }: SentenceState, { bracket, beforeBracket }: Lead): boolean {
  const said = /^\s*(?:(?<year>20\d\d)年(?:度)?|上年度?|去年|上一年度?)(?:同期|支出|收入|决算数?)*(?:为|是)?\s*$/.exec(
    bracket ?? '',
  )
  const year = said?.groups?.year
  const isChange = /^change/.test(mentions.at(-1)?.measure ?? '')
  return (
    said !== null &&
    isChange &&
    beforeBracket.trim() === '' &&
    (!year || Number(year) < (context.header.fiscal_year ?? 0))
  )
}
