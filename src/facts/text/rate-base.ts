import type { Measure } from '../schema.ts'
import { moneyCuesIn, rateCuesIn } from './cue.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 以年初预算数为分母, 按调整后预算计算, 用到位资金作基数. */
const baseClause =
  /^\s*(?:若|如|如果|倘若)?(?:改)?(?:以|按|按照|用)([\u4e00-\u9fa5()]{2,16}?)(?:(?:作为?|为)(?:分母|基数|基准|依据|口径)|(?:口径)?(?:计算|测算|衡量)|口径)(?:计算|测算)?$/

/** 较调整后预算完成99.67%, 对比年初预算数完成: the budget in front of the verb is what the rate is of. */
const againstBudget =
  /^(?:.*[^\u4e00-\u9fa5])?\s*(?:较|比|对比|对照|相比|与)([\u4e00-\u9fa5()]{2,14}?)(?:相比)?(?:完成|执行|支出)(?:了|率?为|达到?)?\s*$/

/** 累计支出470万元，为预算总额的94%: what was spent, by the budget that the words name. */
const ofNamedBudget = /^\s*,?\s*约?(?:为|是|相当于|达到?)([\u4e00-\u9fa5]{2,14}?)的\s*$/

const compared =
  /^(.*?)(?:较|比|对比|对照|与|同|和|跟)([\u4e00-\u9fa5()]{2,16}?)(?:相比|比较|之比|的?比例|的?比值)率?约?(?:为|是|达到?)?\s*$/
const namesBudget = /预算[数额]?$|指标$/

/** 累计支出与批复概算相比为83%, 与年初预算相比为98.46%: what was spent, over the budget that the words name. */
function comparesWithBudget(clause: string): Measure | null {
  const [, spent, budget = ''] = compared.exec(clause.trim()) ?? []
  if (spent === undefined) return null
  const isSpending =
    moneyCuesIn(spent).at(-1)?.measure === 'executed' || (spent.trim() === '' && namesBudget.test(budget))
  const base = moneyCuesIn(budget).at(-1)?.measure
  return isSpending && base !== undefined && rateBases.has(base) ? base : null
}

const verb = /(?:则|即|应|约)?(?:为|是|达到?)\s*$/

const rateBases: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released'])

/** A rate whose base the clause before or its own names (若以年初预算数为分母，则为107.88%; 按预算安排计算为91%); `measure` is that of the rate told before it in the sentence. */
export function rateOnBase(state: SentenceState, lead: Lead): { measure: Measure; base: Measure } | null {
  const against = againstBudget.exec(lead.clause.trim())?.[1]
  const budget = against === undefined ? undefined : moneyCuesIn(against).at(-1)
  if (budget && rateBases.has(budget.measure) && namesBudget.test(against ?? ''))
    return { measure: 'execution_rate', base: budget.measure }
  const versus = comparesWithBudget(lead.clause)
  if (versus !== null) return { measure: 'execution_rate', base: versus }
  const previous = state.mentions.at(-1)
  const whole = ofNamedBudget.exec(lead.whole)?.[1]
  const ofWhole = whole === undefined ? undefined : moneyCuesIn(whole).at(-1)
  if (previous?.measure === 'executed' && ofWhole && rateBases.has(ofWhole.measure))
    return { measure: 'execution_rate', base: ofWhole.measure }
  const bare = lead.clause.replace(verb, '').trim() === '' || baseClause.test(lead.clause.replace(verb, ''))
  const [cue] = rateCuesIn(lead.clause)
  if (!bare && cue?.measure !== 'execution_rate') return null
  const named = (baseClause.exec(lead.earlier.at(-1)?.trim() ?? '') ??
    baseClause.exec(lead.clause.replace(verb, '')))?.[1]
  const base = named === undefined ? undefined : moneyCuesIn(named).at(-1)?.measure
  if (!base || !rateBases.has(base)) return null
  const before = state.text.slice(state.text.lastIndexOf('。', state.from) + 1, state.from + lead.whole.length)
  const told = cue ?? rateCuesIn(before).findLast(({ measure }) => measure === 'execution_rate')
  return told ? { measure: 'execution_rate', base } : null
}
