import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { passedByCongress } from '../words/fund-budgets.ts'
import { comesTogether, givenBefore, isAllTogether, isAvailable, sumOfAvailable } from './available.ts'
import { closeBracketList } from './bracket-list.ts'
import { closeAddedTo, closeComparedList, closeOtherSide, closeOtherYear } from './close-list.ts'
import { pathOf, subjectOf } from './context.ts'
import { moneyCuesIn } from './cue.ts'
import { indicatorName, isForeign } from './foreign-money.ts'
import { bare, type Found, inherited } from './found-measure.ts'
import { closeFullList } from './full-list.ts'
import { sideOfFund } from './fund-sides.ts'
import type { Mention } from './mention.ts'
import { measureOf } from './money-measure.ts'
import { namedPeriod, periodOf, priorOf, withForecast } from './money-period.ts'
import { chooseSubject, explicitSubject } from './money-subject.ts'
import { nameIn } from './noun-phrase.ts'
import { listHead, openList, settleGuessed } from './open-list.ts'
import { closeAtAwards } from './procurement.ts'
import { restatement } from './restated-sum.ts'
import { nameBefore } from './reviewed-sums.ts'
import { type Lead, leadOf, type SentenceState } from './sentence-state.ts'
import { sumOfYears } from './series.ts'
import { totalBehind } from './totals-of-parts.ts'
import { unpaidPart } from './unpaid-parts.ts'

/** Reads one sum of money; what is only due gives its name to what came in of it, and is none itself. */
export function readMoney(state: SentenceState, quantity: Quantity): Mention | null {
  const owed = dueFrom(leadOf(state, quantity))
  if (owed === null) return readOwn(state, quantity)
  state.subject = owed
  return null
}

/** Reads one sum of money; null when it is no figure of the organization's own budget, or nothing says what it is. */
function readOwn(state: SentenceState, quantity: Quantity): Mention | null {
  const lead = leadOf(state, quantity)
  const restated = restatement(state, quantity, lead)
  if (restated) return restated
  const years = sumOfYears(state, quantity, lead)
  if (years) return years
  const unpaid = unpaidPart(state, lead)
  if (!unpaid && isForeign(state, lead)) {
    if (lead.bracket !== null && /^\s*其中/.test(lead.bracket)) openList(state, lead)
    state.subject = indicatorName(lead.clause) ?? nameBefore(lead.clause) ?? state.subject
    state.foreign = true
    return null
  }
  closeLists(state, quantity, lead)
  const total = totalBehind(state, quantity, lead)
  if (total) return total
  if (!unpaid) openList(state, lead)
  const ofNamed = unpaid ? null : budgetOfNamed(state, quantity, lead)
  const found = unpaid ? inherited(state) : (ofNamed?.found ?? measureOf(state, lead))
  if (!found) return null
  const name = unpaid ? unpaid.name : (ofNamed?.name ?? explicitSubject(state, lead, found.cue))
  if (found.ownMeasure) settleGuessed(state, found.measure, name)
  const part = state.list && !found.ownMeasure ? state.list.head : listHead(state, lead, found.measure, name)
  // 市级配套800万元，上年结转356万元，可用资金共计7,386万元: what comes together is no source
  const lessThat = isAvailable(found.cue) && part === null ? givenBefore(state, lead) : undefined
  const isTogether =
    lessThat !== undefined || (isAvailable(found.cue) && part === null && comesTogether(state.mentions.at(-1)))
  if (isTogether) state.subject = null
  const chosen = isTogether ? subjectOf(state.context, null) : chooseSubject(state, name, part, found.measure, lead)
  const subject = part === null ? sideOfFund(chosen, found.measure, found.cue, lead) : chosen
  if (subject !== chosen) state.subject = subject
  const period = namedPeriod(state, lead, found.cue)
  const measure = withForecast(
    state,
    lead,
    priorOf(lessThat?.measure ?? passedBy(movedBy(found.measure, quantity), lead), period?.prior ?? false, found.cue),
  )
  const mention: Mention = {
    quantity,
    measure,
    subject,
    path: pathOf(part, state.context, subject),
    period: periodOf(state, measure, period),
    base: null,
    baseWords: null,
    sign: found.sign,
    projected: measure.endsWith('_projected'),
    sentence: state.sentence.number,
    head: part,
    restates: null,
    // 比年初预算12万元减少…, 控制在预算12万元以内: what is compared with has no parts either
    compared: found.compared ?? /^\s*(?:比|较|与|[^,]{0,4}控制在)/.test(lead.clause),
    isCancelled: measure !== 'adjustment' && cancelled.test(lead.following),
    isBase: /(?:占|完成|达到?|^\s*(?:为|相当于))[^,]*$/.test(lead.clause) && /^的/.test(lead.after),
  }
  state.foreign = false
  if (period !== null) closeOtherYear(state, mention)
  if (isAvailable(found.cue) || isAllTogether(found.cue, lead.clause)) sumOfAvailable(state, mention)
  return mention
}

/** 全年应收水费386万元，实收352万元: what is due is no figure of the budget, but what came in of it is about the same. */
const dueFrom = ({ clause, bracket }: Lead): string | null =>
  bracket !== null ? null : nameIn(/应(?:收|征)(?![回未尽账款票])([\u4e00-\u9fa5]{2,8})$/.exec(clause)?.[1] ?? '')

/** 年内调整预算数-159万元: with a sign the figure is what the budget was moved by. */
const movedBy = (measure: Measure, { number }: Quantity): Measure =>
  measure === 'revised' && number.startsWith('-') ? 'adjustment' : measure
/** 年初人代会批准收入预算9.6亿元: the budget that the people's congress passed is the first one. */
const passedBy = (measure: Measure, { clause }: Lead): Measure =>
  measure === 'budget' && passedByCongress.test(clause) ? 'approved' : measure
/** 补贴150万元全部取消: a budget that is cut as a whole. */
const cancelled =
  /^\s*,?\s*(?:资金|预算|经费)?(?:已|均|予以|全部|全额|一律|整体){0,2}(?:取消|不再安排|核减为零|压减为零)/

/** A list that ends in front of this figure. */
function closeLists(state: SentenceState, quantity: Quantity, lead: Lead): void {
  closeBracketList(state, lead)
  closeComparedList(state, quantity, lead)
  closeAddedTo(state, lead)
  closeOtherSide(state, lead)
  closeFullList(state, lead)
  closeAtAwards(state, lead)
}

const namedBehind =
  /^\s*的([\u4e00-\u9fa5“”()]{2,20}?(?:项目|工程|专项|课题|经费|任务))[”]?(?=(?:尚|还|仍)?(?:仅|只|已|未|才|实际|累计|截至|目前|至今|全年|当年|支付|支出|执行|使用|完成|因|受|由于))/

/** 210万元的航道疏浚项目仅支付16.8万元: a sum that no words say anything of, in front of a name, is what the project was given. */
function budgetOfNamed(state: SentenceState, quantity: Quantity, lead: Lead): { found: Found; name: string } | null {
  const name = nameIn(namedBehind.exec(state.text.slice(quantity.end, state.sentence.end))?.[1] ?? '')
  if (name === null || lead.bracket !== null || moneyCuesIn(lead.clause).some((hit) => hit.measure !== 'budget'))
    return null
  return { found: bare('budget'), name }
}
