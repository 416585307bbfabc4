import type { ReportHeader } from '../../reports/schema.ts'
import type { Measure } from '../schema.ts'
import { forecastWords } from '../words/change-words.ts'
import { coversYear, isOfYears } from '../years-covered.ts'
import type { CueHit } from './cue.ts'
import { comparedLevel } from './direction.ts'
import { defaultPeriod, isOfWholeYear, type Period, periodIn, sameMonthsBefore } from './period.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 收入从2015年的2,007万元上升到…: the year of the level that it moved from. */
const movedFrom = /(?:由|从)\s*((?:19|20)\d\d)\s*年度?的?\s*$/

/** The period a sum of money is of: named in its clause, or earlier in the sentence or paragraph; null when none is. */
export function namedPeriod(state: SentenceState, lead: Lead, cue: CueHit | null): Period | null {
  // 第四季度配套资金才拨付，形成结转12万元: what is left is so at the end of the year
  if (/形成(?:的)?结[转余]/.test(lead.clause)) return null
  const source = movedFrom.exec(lead.clause)?.[1]
  if (source !== undefined && Number(source) < (state.context.header.fiscal_year ?? 0))
    return { text: source, prior: true }
  const period = clausePeriod(state, lead, cue) ?? sentencePeriod(state, lead)
  const { header } = state.context
  if (period?.prior && isLastYearReported(lead)) return null
  const before = period?.prior ? sameMonthsBefore(header, lead.clause) : null
  if (period && before) return { ...period, text: before }
  if (!period || !isOfYears(header)) return period
  if (isOfAllYears(lead, header)) return null
  const isCompared = /[较比与]|上年|去年|同期/.test(lead.clause)
  return { ...period, prior: period.prior && (isCompared || !coversYear(header, Number(period.text.slice(0, 4)))) }
}

/** 去年全年收入31亿元，同比增加…: told in the new year, and itself compared with the year before. */
const isLastYearReported = ({ clause, following }: Lead): boolean =>
  /去年/.test(clause) && !/[较比与同]/.test(clause) && /^,?\s*(?:同比|[比较]上年|[比较]前年)/.test(following)

/** 2022—2023年共安排…, 截至2023年底累计支出…: of all years that the report is on. */
const isOfAllYears = ({ clause, earlier }: Lead, { fiscal_year }: ReportHeader): boolean =>
  [clause, ...earlier].some((words) =>
    new RegExp(
      `(?:20\\d\\d年?(?:度)?[-—–~至到]+|(?:截至|截止)到?)${fiscal_year}年(?:度)?(?:[底末]|12月|[^\\d月])`,
    ).test(words.replace(/\s/g, '')),
  )

/** Budgets and forecasts are of the whole year, changes of the year reported, whatever period the sentence opens with. */
export function periodOf(state: SentenceState, measure: Measure, named: Period | null): string | null {
  const usual = defaultPeriod(state.context.header, measure)
  if (
    !named ||
    (measure === 'prior' && !named.prior) ||
    (named.prior && (measure === 'change' || measure === 'adjustment'))
  )
    return usual
  return named.text.includes('/') && isOfWholeYear(measure) && measure !== 'prior' ? usual : named.text
}

const beforeCue = (lead: Lead, cue: CueHit | null): string => (cue ? lead.clause.slice(0, cue.start) : lead.clause)

const opensWithYear = /^\s*(?:其中|与|较|比|和)?\s*(?:(?:19|20)\d\d\s*年|上年|去年|上一年)/

const spentInYear =
  /(?<!预计|预测|测算)全年(?:累计|实际|总|共|共计|已|完成)*(?:支出|执行|使用|支付|到位|拨付|收入|发放)/

const opensWithLastYear = /^\s*(?:其中:?)?(?:上年|去年|上一年)度?(?!末|底|结)/
const bareClause = /^\s*(?:共|实际|累计|合计|已)*[\u4e00-\u9fa5]{2}\s*$/

/** A year inside a name (支付2022年设备款) is no period of the figure; one that opens the clause is. */
function clausePeriod(state: SentenceState, lead: Lead, cue: CueHit | null): Period | null {
  const words = beforeCue(lead, cue)
  const year = state.context.header.fiscal_year
  const period = periodIn(words, year)
  // 上半年支出310万元，下半年支出550万元，全年支出860万元
  if (!period && year !== null && spentInYear.test(words + (cue?.word ?? '')))
    return { text: String(year), prior: false }
  if (!period?.prior || opensWithYear.test(words) || lead.bracket !== null) return period
  if (comparedLevel(lead.clause, lead.following)) return period
  return /(?:上年|去年)[^,]{0,6}$/.test(words) ? period : null
}

function sentencePeriod(state: SentenceState, lead: Lead) {
  const year = state.context.header.fiscal_year
  // 项目15个(含2023年转入5个)，年初批复…: what a bracket says in passing
  const here = periodIn(lead.earlier.join(',').replace(/\([^()]*\)/g, ''), year)
  if (
    here &&
    (!here.prior || (lead.earlier.some((clause) => opensWithYear.test(clause)) && !/本年|今年|当年/.test(lead.clause)))
  )
    return here
  const last = state.mentions.at(-1)
  // 上年度共收到90万元，支出85万元: a bare clause goes on with last year
  if (last?.measure === 'prior' && last.period && opensWithLastYear.test(lead.sentence) && bareClause.test(lead.clause))
    return { text: last.period, prior: true }
  const firstWords = periodIn(
    state.text.slice(state.sentence.start, state.mentions[0]?.quantity.start ?? state.sentence.end),
    year,
  )
  if (firstWords && last && !firstWords.prior) return firstWords
  const { header } = state.context
  // 2021年…，收入由上年的90万元降到70万元: in a report on several years the year that opens the sentence is what it tells of
  const opens = /^\s*(?:其中:?)?((?:19|20)\d\d)年(?:度)?(?!末|底|初)/.exec(lead.sentence)?.[1]
  if (opens && last && isOfYears(header) && coversYear(header, Number(opens)))
    return { text: opens, prior: Number(opens) < Number(year) }
  return state.context.period ? { ...state.context.period, prior: false } : null
}

/** A figure of an earlier year is the previous year's figure of the same thing. */
export function priorOf(measure: Measure, prior: boolean, cue: CueHit | null): Measure {
  if (!prior || cue?.word.startsWith('上年结') || measure === 'balance' || measure === 'change') return measure
  return 'prior'
}

export function withForecast(state: SentenceState, lead: Lead, measure: Measure): Measure {
  // 按在校学生3,000人测算，…: what a plan was reckoned from is no forecast of what follows
  const before = /[按据依以][^,;。]*$/.test(state.text.slice(state.sentence.start, state.from))
  const words = lead.earlier
    .concat(lead.clause)
    .join(',')
    .replace(before ? /^\s*(?:进行)?测算(?=,)/ : /[按据依][^,]{0,20}测算/g, '')
  if (forecastWords.some((word) => words.includes(word))) state.projected = true
  else if (/截至|已|实际|到位/.test(lead.clause)) state.projected = false
  if (!state.projected) return measure
  if (measure === 'executed') return 'executed_projected'
  return measure === 'balance' ? 'balance_projected' : measure
}
