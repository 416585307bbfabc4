import type { Measure } from '../schema.ts'
import { fundBudget, insuranceFund, isFund, ownerIncome, transferName } from '../words/fund-budgets.ts'
import type { Context } from './context.ts'
import type { CueHit } from './cue.ts'
import { nameIn } from './noun-phrase.ts'
import { nameAbove } from './outline.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** What is said of the spending of a fund, or of both of its sides. */
const notIncome: ReadonlySet<Measure> = new Set([
  'executed',
  'executed_projected',
  'balance',
  'balance_projected',
  'total',
])

const fundOf = (subject: string): string | null => {
  const fund = subject.replace(/收入$/, '')
  return fundBudget.test(fund) || isFund(fund) ? fund.replace(/预算$/, '') : null
}

/** 本年支出预算数654亿元: the cue may begin behind the word for the side. */
const ofSpending = /支出(?:预算|决算|执行)数?(?:为|是|共)*\s*$/

/**
 * 国有资本经营收入预算1,850万元，实际完成1,926万元；支出预算1,300万元…: the income of a fund has a budget, a rate and a change of its own, beside those
 * of its spending. What is left over, and a total, is of both sides.
 */
export function sideOfFund(subject: string, measure: Measure, cue: CueHit | null, { clause }: Lead): string {
  const fund = fundOf(subject)
  if (fund === null) return subject
  if (measure === 'revenue' || cue?.word.startsWith('收入预算')) return `${fund}收入`
  return notIncome.has(measure) || cue?.word.includes('支出') || ofSpending.test(clause)
    ? subject.replace(/收入$/, '')
    : subject
}

/** 三、社会保险基金预算 above, or told before: the money of the insured is what the report is about. */
const isTold = ({ outline, paragraph, fallback }: Context): boolean =>
  [nameAbove(outline), paragraph, fallback].some((name) => name !== null && insuranceFund.test(name))

const ofFund =
  /(?:基金|保险|医保|社保)(?:收入|支出|待遇)(?:预算|决算)?(?:数|总额|合计)?(?:共|计|约|为|是|达到?|完成|实现)*\s*$/

/** 基金收入预算8.5亿元, and the income, spending and rest of the insured in the account of their budget: no volume of business. */
export function isOfFundBudget({ context }: SentenceState, { clause }: Lead): boolean {
  if (/基金(?:收入|支出)预算(?:数|安排)?(?:共|计|约|为|是)*\s*$/.test(clause)) return true
  return isTold(context) && (ofFund.test(clause) || /(?:结余|滚存)[^,;。]{0,8}$/.test(clause))
}

/** 收入1,926万元，其中企业上缴利润1,512万元: a part of the income of the state's capital. */
export const isOwnerIncome = ({ context, subject }: SentenceState, { clause }: Lead): boolean =>
  ownerIncome.test(clause) &&
  [subject, context.paragraph, nameAbove(context.outline)].some((name) => /国有资本经营/.test(name ?? ''))

const leaves =
  /调出(?:资金)?(?:到|至|入)?(?:[省市州县区]?[本级]*一般公共(?:财政)?预算)(?:资金|统筹使用|统筹)?(?:共|计|为)*\s*$|^[\s和及与]*调出资金(?:共|计|为)*\s*$/

/** 调出到一般公共预算620万元: what leaves a fund for another budget is no change of its own. Null for any other figure. */
export const transferIn = ({ clause }: Lead): string | null => (leaves.test(clause) ? transferName : null)

/** 当年收入加上级补助4,870万元、…，收入总计…: what is added to the income of the year came in as well. */
export const isAddedIncome = ({ sentence, following }: Lead): boolean =>
  /收入(?:再)?加(?:上)?[^,。;\d]{2,16}$/.test(sentence) && /^[、,和及]/.test(following)

/** 本年收入加上级补助: the name is that of what is added. Null for any other clause. */
export function addedName({ clause }: Lead): string | null {
  const name = /收入(?:再)?加(?:上)?(?=[上中省市县区债调动转专一历])([^,。;\d]{2,16})$/.exec(clause)?.[1]
  return name === undefined ? null : nameIn(name)
}
