import { budgetMeasures, type Measure } from '../schema.ts'
import { isAccountLine } from './account-line.ts'
import { isGrantIn } from './account-sides.ts'
import { besideBudget } from './beside-budget.ts'
import { movedBetween } from './between-budgets.ts'
import { budgets, doneOf, isFirst } from './budget-and-done.ts'
import { changeOf, goesOnMoving } from './change-measure.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import { isHandedOn, isOfWeak, isPaidBySource } from './cues-beside.ts'
import { whoIsShort } from './direction.ts'
import { bare, type Found, inherited, parallelOf } from './found-measure.ts'
import { isAddedIncome, transferIn } from './fund-sides.ts'
import { movedLevel } from './moved-level.ts'
import { meaningfulRest, nameIn } from './noun-phrase.ts'
import { restOfBudget } from './paid-by.ts'
import { beforePrior, isPriorInBracket, isPriorLevel } from './prior-level.ts'
import { awarded, wonFrom } from './procurement.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { listMark } from './sentences.ts'

/** 26.40万元未到位: what did not happen is left over; 尚有已到位资金26.40万元结存. */
const notYet =
  /^\s*(?:资金)?(?:结存|留存|剩余)$|^\s*(?:资金)?(?:滞留|闲置|沉淀|尚?未(?:办理)?(?:到位|支付|拨付|使用|支出|执行|兑付|下达)|(?:资金)?(?:尚|还|仍)?未(?:能)?形成(?:实际|有效)?(?:支出|支付)|(?:尚|还|仍)?(?:须|需|将|仍|有)?待[^,。;]{0,16}(?:拨付|支付|兑付|下达|清算|结算))/

/** 将培训经费12万元用于支付物业费: money that went to another purpose was spent. What is to go there is said with 拟, 可 or 计划. */
const isMisused = ({ clause, following, sentence }: Lead): boolean =>
  /^\s*(?:并|又|还)?将[^,]{3,24}$/.test(clause) &&
  /^(?:违规|擅自|直接|全部|先后)?(?:用于|用作|挪用于?|列支)/.test(following) &&
  !/拟|计划|可|应当?|建议|今后|下一步/.test(sentence)

/** 支出2019年服务费310万元: 支出 at the start of a clause with its object behind it is a verb. */
const isVerb = (lead: Lead, cue: CueHit): boolean =>
  cue.measure === 'executed' &&
  nameIn(lead.clause.slice(0, cue.start)) === null &&
  nameIn(lead.clause.slice(cue.end)) !== null

/** 预算600万元，其中…，支付维修费30万元: in a list of what a budget is for, a verb with its object does not say that it was spent. */
function isBudgetItem(state: SentenceState, lead: Lead, cue: CueHit): boolean {
  const head = state.list?.head
  if (!head || cue.measure !== 'executed' || !budgetMeasures.has(head.measure)) return false
  if (/已|实际|累计|共|全年|截至/.test(lead.clause)) return false
  return nameIn(lead.clause.slice(cue.end)) !== null
}

/**
 * 结余150万元，主要有设备购置49万元、创新券兑付22万元: among parts that name no measure, a verb of spending behind a name ends the name, as it
 * does in the name of a row of a table.
 */
function endsName(state: SentenceState, lead: Lead, cue: CueHit): boolean {
  const head = state.list?.head
  if (!head || cue.measure !== 'executed' || head.measure === 'executed') return false
  if (meaningfulRest(lead.clause.slice(cue.end)) !== '' || /已|实际|累计|共|全年|截至|决算|总计|合计/.test(lead.clause))
    return false
  const name = nameIn(lead.clause)
  if (name === null || nameIn(lead.clause.slice(0, cue.start)) === null) return false
  if (state.context.known.has(name)) return true
  const parts = state.list?.parts ?? []
  return /^\s*、/.test(lead.whole) && parts.length > 0 && parts.every((part) => part.measure === head.measure)
}

/** 收入1,678万元，来源为：一般公共预算拨款1,602万元、…: a grant among the parts of what came in is a name. */
const isGrant = ({ list }: SentenceState, { clause }: Lead, cue: CueHit): boolean =>
  list?.head.measure === 'revenue' && cue.measure === 'released' && /拨款$/.test(clause.slice(0, cue.end))

/** 其中：人员经费98.8万元，占44%，支出75.1万元: what the part before it came to, in a clause that is nothing but the verb. */
function isBareCueOfPart({ list, mentions }: SentenceState, lead: Lead, cue: CueHit): boolean {
  const last = mentions.findLast((m) => m.quantity.kind === 'money' && !m.restates)
  return (
    list !== null &&
    cue.measure === 'executed' &&
    lead.clause.slice(0, cue.start).trim() === '' &&
    lead.clause.slice(cue.end).trim() === '' &&
    last !== undefined &&
    // the first part may have no name of its own
    (last.head === list.head || (list.parts.length === 0 && last !== list.head)) &&
    last.measure !== 'executed'
  )
}

/** 下达债券资金80万元，全部用于甲工程，当年支出80万元: in a clause of its own what was spent in the year is no use of what was handed down. */
const isSpentInYear = ({ list }: SentenceState, { clause }: Lead, cue: CueHit): boolean =>
  list !== null &&
  cue.measure === 'executed' &&
  list.head.measure !== 'executed' &&
  /^\s*(?:当年|本年|全年|年内)(?:已|实际|累计)?支出(?:为|了)?\s*$/.test(clause)

/** 上年(42万元): the figure of that year. 余下72万元转入下一年度(中央补助42万元、…): what the bracket names is none. */
const isYearsBracket = ({ list }: SentenceState, { bracket, beforeBracket }: Lead): boolean =>
  bracket !== null &&
  !(list !== null && nameIn(bracket) !== null) &&
  /(?:上年|去年|上一年|年度?)\s*$/.test(beforeBracket)

/** 省市两级应配套400万元: what several levels owe together is nobody's budget. */
const owedByLevels = /[两三各]级(?:财政|政府)?应(?:配套|承担|分担|筹集)/

export function measureOf(state: SentenceState, lead: Lead): Found | null {
  if (owedByLevels.test(lead.clause)) return null
  if (notYet.test(lead.after)) return bare('balance')
  if (isMisused(lead)) return bare('executed')
  if (awarded.test(lead.clause) || wonFrom(lead) !== null || transferIn(lead) !== null) return bare('executed')
  if (whoIsShort(lead.clause) !== null) return { ...bare('balance'), compared: true }
  const beside = besideBudget(lead.clause) ?? headedBy(lead) ?? restOfBudget(state, lead)
  if (beside) return beside
  // 占年计划8.5亿元的111%
  if (/占(?:年度?|全年|年初)?(?:计划|任务)(?:数)?\s*$/.test(lead.clause) && /^的/.test(lead.after))
    return bare('budget')
  if (isGrantIn(lead.clause)) return bare('revenue')
  const done = doneOf(state, lead)
  if (done) return done
  const moved =
    movedLevel(state, lead) ?? movedBetween(state, lead) ?? changeOf(state, lead) ?? goesOnMoving(state, lead)
  if (moved) return moved
  if (beforePrior.test(lead.clause)) return bare('prior')
  const own = moneyCuesIn(lead.clause)
  const verb = verbOfAdjustment(lead.clause, own)
  if (verb) return plain(verb)
  const strong = own
    .filter((hit) => !hit.weak && !isPartOfName(lead.clause, hit) && !saysSource(lead.clause, hit))
    .at(-1)
  const weak = own.filter((hit) => hit.weak).at(-1)
  const ends = (hit: CueHit): boolean => meaningfulRest(lead.clause.slice(hit.end)) === ''
  if (strong && (isBudgetItem(state, lead, strong) || endsName(state, lead, strong) || isGrant(state, lead, strong)))
    return inherited(state)
  if (weak && strong && isOfWeak(lead, strong, weak) && ends(weak)) return plain(weak)
  if (strong && (isHandedOn(state, strong) || isPaidBySource(state, lead, strong)))
    return { ...plain(strong), measure: 'executed' }
  if (
    strong &&
    (!weak ||
      budgets.has(weak.measure) ||
      !ends(weak) ||
      weak.start < strong.start ||
      budgets.has(strong.measure) ||
      strong.end >= weak.start - 4)
  )
    return plain(strong)
  if (!strong && weak?.measure !== 'revenue' && againstBudget.test(lead.following) && nameIn(lead.clause) !== null)
    return bare('executed')
  if (weak && isVerb(lead, weak)) return plain(weak)
  if (!strong && !weak && isAccountLine(state, lead)) return bare('executed')
  if (isYearsBracket(state, lead)) return bare('prior')
  if (weak && (isBareCueOfPart(state, lead, weak) || isSpentInYear(state, lead, weak))) return plain(weak)
  if (state.list)
    return weak && ends(weak) && !budgets.has(weak.measure) && !budgets.has(state.list.head.measure)
      ? plain(weak, false)
      : inherited(state)
  const earlier = earlierCue(lead)
  if (weak && ends(weak) && weak.measure !== 'budget')
    return earlier && budgets.has(earlier.measure) && nameIn(lead.clause.slice(0, weak.start))
      ? { ...plain(earlier), cue: null }
      : plain(weak)
  if (earlier && nameIn(lead.clause) === null) return { ...plain(earlier), cue: null }
  return measureAround(state, lead, { weak, earlier, ends })
}

/** 财政拨款安排的会议费支出12万元: says what it was paid from, and no budget of it. */
const saysSource = (clause: string, { measure, start, end }: CueHit): boolean =>
  budgets.has(measure) &&
  /^的[^,;。]*(?:支出|决算)/.test(clause.slice(end)) &&
  /(?:拨款|资金|收入|财力)$/.test(clause.slice(0, start)) &&
  !/预算(?:数|安排)?(?:为|是)?\s*$/.test(clause)

/** 2、支出：1,298万元: nothing but the word stands in front of the colon that opens the sentence. */
function headedBy({ sentence }: Lead): Found | null {
  const label = /^([^,;:。\d]{2,10}):[^,;:。\d]{0,4}$/.exec(sentence.trim().replace(listMark, ''))?.[1] ?? ''
  const [cue, ...more] = moneyCuesIn(label)
  if (!cue?.weak || more.length > 0 || budgets.has(cue.measure)) return null
  const isBare = [label.slice(0, cue.start), label.slice(cue.end)].every((words) => meaningfulRest(words) === '')
  return isBare ? { ...plain(cue), cue: null } : null
}

interface Cues {
  /** Weak cue of the clause. */
  weak: CueHit | undefined
  /** Cue of a clause before it. */
  earlier: CueHit | null
  /** Nothing but fillers stands between a cue and the sum. */
  ends: (hit: CueHit) => boolean
}

/** Where the clause itself has no cue to go by: what stands behind the sum, in the clauses before it, or in the list it is in. */
function measureAround(state: SentenceState, lead: Lead, { weak, earlier, ends }: Cues): Found | null {
  if (/^\s*总额(?:为|共)?\s*$/.test(lead.clause)) return bare('budget')
  if (isAddedIncome(lead)) return bare('revenue')
  if (isFirst(lead)) return bare('approved')
  const behind = cueBehind(lead.after, lead.behind)
  if (behind) return bare(behind)
  if (isPriorLevel(lead) || isPriorInBracket(state, lead)) return bare('prior')
  const seen = lead.earlier.map((clause) => viewed.find(([re]) => re.test(clause))?.[1]).find((m) => m !== undefined)
  if (seen) return bare(seen)
  if (grant.test(lead.clause) && usedFor.test(lead.following)) return bare('released')
  if (sourceWords.test(lead.clause)) return bare('budget')
  const row = inherited(state)
  if (row && /^\s*\)?\s*(?:[、,;]|和|及|与)/.test(lead.whole)) return row
  if (earlier) return { ...plain(earlier), cue: null }
  const parallel = parallelOf(state)
  if (parallel && nameIn(lead.clause)) return parallel
  if (acquired(lead)) return bare('executed')
  if (state.context.openList)
    return { measure: state.context.openList.head.measure, cue: null, sign: 1, ownMeasure: false }
  if (weak && ends(weak)) return state.context.label ? bare(state.context.label) : plain(weak)
  if (state.context.label && nameIn(lead.clause)) return bare(state.context.label)
  const planned = /预计|计划|拟|测算/.test(lead.clause) && /(?:费|费用|资金|经费|支出)\s*$/.test(lead.clause)
  return planned ? bare('budget') : null
}

/** 资金来源为省级补助126万元、…: where the money of the budget comes from. */
const sourceWords = /(?:资金|经费|预算)来源(?:主要)?(?:为|是|包括|有)/

/** 上级应急补助85万元，用于…: a grant that is told with what it is for. */
const grant =
  /^\s*(?:获得?|争取到?|收到|使用)?(?:中央|上级|省级?|市级?|县级?|区级?|财政)[\u4e00-\u9fa5]{0,10}(?:补助|奖补|补贴|奖励|转移支付)(?:资金|经费|款)?(?:共|共计|为)?\s*$/
const usedFor = /^\s*,?\s*(?:主要|全部|专项)?用于/

/** 从支出用途看，全年361.74万元…: what is looked at. */
const viewed: ReadonlyArray<readonly [RegExp, Measure]> = [
  [/^\s*(?:从|按).*(?:支出|使用|用途)[^,]*(?:看|分)$/, 'executed'],
  [/^\s*(?:从|按).*收入[^,]*(?:看|分)$/, 'revenue'],
  [/^\s*(?:从|按).*(?:预算|来源)[^,]*(?:看|分)$/, 'budget'],
]

const plain = (cue: CueHit, ownMeasure = true): Found => ({
  measure: cue.measure,
  cue,
  sign: fallingAdjustment(cue) ? -1 : 1,
  ownMeasure,
})
const fallingAdjustment = (cue: CueHit): boolean => cue.measure === 'adjustment' && /减|收回|[调转]出/.test(cue.word)

/** 公用经费211.87万元，比年初预算230万元减少…: what stands against a budget without a word for it was spent. */
const againstBudget = /^,?(?:比|较|与)(?:年初|全年|当年|年度)?(?:批复|部门)?预算(?:数|安排)?(?:的)?\d/

/** 年中调增|供暖改造|预算20万元: the verb says what the figure is, the noun behind the name only what was moved. */
function verbOfAdjustment(clause: string, own: readonly CueHit[]): CueHit | null {
  const noun = own.at(-1)
  const verb = own.findLast((hit) => hit.end <= (noun?.start ?? 0))
  if (noun?.measure !== 'budget' || verb?.measure !== 'adjustment' || !/^(?:[追调压核]|年中)/.test(verb.word))
    return null
  const between = clause.slice(verb.end, noun.start)
  const isName = !/[,;、至到为后]/.test(between) && nameIn(between) !== null
  return isName && meaningfulRest(clause.slice(noun.end)) === '' ? verb : null
}

/** 项目预算编制…, 预算支出…: the cue is the first half of a longer name; in 支付评价费 it is a verb. */
const isPartOfName = (clause: string, hit: CueHit): boolean =>
  /^(?:管理|编制|绩效|系统|单位|部门|科目|评价|监控|平台|中心|局|制度|办法)(?![\u4e00-\u9fa5]{0,4}费)/.test(
    clause.slice(hit.end),
  )

/** A cue in a clause before this one that had no figure of its own: 年初批复项目6个，共2,386.50万元. */
function earlierCue(lead: Lead): CueHit | null {
  for (const clause of [...lead.earlier].reverse()) {
    // 按照“先建后补、据实结算”的办法，980万元安排到8个乡镇: a rule, and no word for the sum
    if (/^\s*(?:按照?|根据|依据|本着|坚持|遵循)[^,]*的?(?:办法|原则|要求|规定|方式|机制|思路)\s*$/.test(clause))
      continue
    const hits = moneyCuesIn(clause).filter((hit) => !hit.weak)
    const hit = hits.find((h) => budgets.has(h.measure)) ?? hits.at(-1)
    if (hit) return hit
  }
  return null
}

/** 15万元预算资金, 40万元的支出: the cue right behind the figure. */
function cueBehind(after: string, behind: string): Measure | null {
  if (/^\s*(?:资金)?已[^,。;]{0,16}?(?:拨付到位|到位)/.test(behind)) return 'released'
  if (/^\s*(?:资金)?已[^,。;]{0,16}?(?:支付|支出|兑付|使用|发放|付清|付讫|结清)/.test(behind)) return 'executed'
  const text = after.replace(/^\s*(?:的|整的|元整的)?/, '')
  const hit = moneyCuesIn(text).at(0)
  return hit && hit.start <= 2 && !(hit.weak && hit.word === '使用') ? hit.measure : null
}

/** 印制手册7385件，共计15万元: what was bought was paid for. */
const acquired = (lead: Lead): boolean =>
  /^\s*(?:共计|合计|总计|共|计|花费|金额)?(?:为)?\s*$/.test(lead.clause) &&
  lead.earlier.some((clause) => /(?:购|印|采|制作|租|建|修|发放|维修|聘)[^,]*\d/.test(clause))
