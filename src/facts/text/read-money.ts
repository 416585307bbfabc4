import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { forecastWords } from '../words/money-cues.ts'
import { payees } from '../words/not-money-facts.ts'
import { ownName, pathOf, subjectOf } from './context.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import { changeVerbAt, comparisonIn } from './direction.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { meaningfulRest, nameIn } from './noun-phrase.ts'
import { defaultPeriod, isOfWholeYear, type Period, periodIn } from './period.ts'
import { isNotOwnMoney } from './rejects.ts'
import { type Lead, leadOf, type SentenceState } from './sentence-state.ts'

const budgets: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released', 'adjustment'])

/** Reads one sum of money; null when it is no figure of the organization's own budget, or nothing says what it is. */
export function readMoney(state: SentenceState, quantity: Quantity): Mention | null {
  const lead = leadOf(state, quantity)
  const restated = restatement(state, quantity, lead)
  if (restated) return restated
  if (isForeign(state, lead)) {
    state.subject = indicatorName(lead.clause) ?? state.subject
    state.foreign = true
    return null
  }
  closeBracketList(state, lead)
  const total = totalBehind(state, quantity, lead)
  if (total) return total
  openList(state, lead)
  const found = measureOf(state, lead)
  if (!found) return null
  const names = namesAround(lead, found.cue)
  const part = state.list && !found.ownMeasure ? state.list.head : listHead(state, lead)
  const explicit = names ?? countedObject(lead) ?? itemName(state, lead) ?? purpose(lead)
  const subject = chooseSubject(state, explicit, part, found.measure)
  const period = clausePeriod(state, lead, found.cue) ?? sentencePeriod(state, lead)
  const measure = withForecast(state, lead, priorOf(found.measure, period?.prior ?? false, found.cue))
  const mention: Mention = {
    quantity,
    measure,
    subject,
    path: pathOf(part, state.context.fallback),
    period: periodOf(state, measure, period),
    base: null,
    baseWords: null,
    sign: found.sign,
    projected: measure.endsWith('_projected'),
    sentence: state.sentence.number,
    head: part,
    restates: null,
    compared: found.compared ?? false,
    isBase: /(?:占|完成|达到?)[^,]*$/.test(lead.clause) && /^的/.test(lead.after),
  }
  state.foreign = false
  return mention
}

/** 甲3万元、乙2万元，合计5万元: the total said behind its parts. */
function totalBehind(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  if (
    !/^(?:以上|上述)?(?:[两二三四五六七八九十]|\d{1,2})?(?:项|者|个|类|县|市|区)?(?:资金|支出|经费|项目)?(?:共计|合计|总计)(?:支出|安排|为)?\s*$/.test(
      lead.clause.trim(),
    )
  )
    return null
  const last = state.mentions.at(-1)
  if (!last || last.quantity.kind !== 'money') return null
  const parts: Mention[] = []
  for (const m of [...state.mentions].reverse()) {
    if (
      m.quantity.kind !== 'money' ||
      m.measure !== last.measure ||
      m.restates ||
      (m.head !== last.head && m.head !== null)
    )
      break
    parts.unshift(m)
  }
  if (parts.length < 2 || new Set(parts.map((m) => m.subject)).size !== parts.length) return null
  const total: Mention = {
    ...last,
    quantity,
    subject: last.head?.subject ?? subjectOf(state.context, null),
    path: [],
    head: null,
  }
  state.lists.push({ head: total, parts, complete: true })
  state.list = null
  state.part = null
  state.subject = total.subject
  return total
}

/** Budgets and forecasts are of the whole year, changes of the year reported, whatever period the sentence opens with. */
function periodOf(state: SentenceState, measure: Measure, named: Period | null): string | null {
  const usual = defaultPeriod(state.context.header, measure)
  if (
    !named ||
    (measure === 'prior' && !named.prior) ||
    (named.prior && (measure === 'change' || measure === 'adjustment'))
  )
    return usual
  return named.text.includes('/') && isOfWholeYear(measure) ? usual : named.text
}

/** …(其中中央资金1500万元)；已支付…: a list opened inside a bracket ends with it. */
function closeBracketList(state: SentenceState, lead: Lead): void {
  if (state.list && /\)/.test(lead.whole) && !/\(/.test(lead.whole.split(')')[0] as string)) {
    state.list = state.outer
    state.outer = null
    state.part = null
  }
}

/** 安排30万元用于水质监测: the purpose behind the figure names the subject. */
function purpose(lead: Lead): string | null {
  const m = /^\s*(?:资金|经费)?(?:主要)?用于(.{2,16})$/.exec(lead.after)
  return m ? nameIn(m[1] as string) : null
}

const insideBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Not the organization's money; a bare 金额 or 资金 is about what the clause before counts (贷款26笔、金额0.09亿元). */
function isForeign(state: SentenceState, lead: Lead): boolean {
  if (isNotOwnMoney(lead.clause, lead.after)) return true
  if (
    state.foreign &&
    (lead.clause.trim().length <= 1 ||
      lead.bracket !== null ||
      (insideBracket(lead.sentence) && !moneyCuesIn(lead.clause).some((hit) => !hit.weak)))
  )
    return true
  const bare = /^(?:.*[、])?\s*(?:涉及)?(?:资金|金额|总额|共计|合计|达|为)*\s*$/.test(lead.clause)
  return (
    bare && [lead.clause, ...lead.earlier.slice(-1)].some((clause) => isNotOwnMoney(clause.replace(/\d.*$/, ''), ''))
  )
}

/** 短信费用上年预期指标为…: what an indicator is called. */
function indicatorName(clause: string): string | null {
  const m = /^(.*?)(?:上年)?(?:预期指标|预期值|目标值|年度指标值|指标值|预期|实际完成值)/.exec(clause)
  return m ? nameIn(m[1] as string) : null
}

/** 4,860万元(约0.49亿元), 7.5万元，折合75000元: the same figure in other digits. */
function restatement(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const last = state.mentions.at(-1)
  if (!last || last.quantity.kind !== 'money') return null
  const words = (lead.bracket ?? lead.whole).replace(/[\s,约]/g, '')
  const inBracket =
    lead.bracket !== null &&
    /^[\s(]*$/.test(lead.beforeBracket) &&
    /^(?:即|合|折合|折合人民币|折|人民币|约合)?$/.test(words)
  if (!inBracket && !/^(?:即|折合|折合人民币|合人民币|约合)$/.test(words)) return null
  return { ...last, quantity, restates: last }
}

/** 其中, 包括, 分别为 and the like make the last figure the head of a list. */
function openList(state: SentenceState, lead: Lead): void {
  const mark =
    /其中|(?:支出|预算|资金|收入|经费|总额)中[,:]|主要包括|包括|具体为|分别为|分别是|依次为|分别用于|主要用于|由|用于|从[^,。]{1,10}看|按[^,。]{1,10}分/.exec(
      lead.whole,
    )
  if (!mark) return
  const nested = lead.bracket !== null && /^[\s,、]*$/.test(lead.beforeBracket) ? (state.mentions.at(-1) ?? null) : null
  const possible = [...state.said, ...state.mentions]
    .reverse()
    .find(
      (m) =>
        m.quantity.kind === 'money' &&
        m.head === null &&
        !m.restates &&
        m.measure !== 'change' &&
        m.measure !== 'prior' &&
        !m.compared,
    )
  const named = /中[,:]$/.test(mark[0])
    ? (state.context.wholes.get(
        moneyCuesIn(`${lead.whole.slice(0, mark.index)}${mark[0].slice(0, -2)}`).at(-1)?.measure ?? '',
      ) ?? null)
    : null
  // a second 包括 or 其中 behind a part lists what the part consists of
  const within =
    state.list && state.list.parts.length > 0 && !/[;。]/.test(lead.whole) ? (state.list.parts.at(-1) ?? null) : null
  const head = nested ?? named ?? within ?? possible ?? state.context.whole
  if (!head || state.list?.head === head) return
  if (mark[0] === '由' && !/构成|组成/.test(state.text.slice(state.sentence.start, state.sentence.end))) return
  const complete = mark[0] === '由' || /分别|依次|从/.test(mark[0])
  if (nested || within) state.outer = state.list
  state.list = {
    head,
    parts: [],
    complete: complete && (nested ?? possible) !== undefined,
    mixed: mark[0] === '由',
    guessed: !nested && !possible,
  }
  state.lists.push(state.list)
}

/** 26.40万元未到位: what did not happen is left over. */
const notYet = /^\s*(?:资金)?(?:滞留|闲置|沉淀|尚?未(?:办理)?(?:到位|支付|拨付|使用|支出|执行|兑付|下达))/

/** 支出2019年服务费310万元: 支出 at the start of a clause with its object behind it is a verb. */
const isVerb = (lead: Lead, cue: CueHit): boolean =>
  cue.measure === 'executed' &&
  nameIn(lead.clause.slice(0, cue.start)) === null &&
  nameIn(lead.clause.slice(cue.end)) !== null

/** 预算600万元，其中…，支付维修费30万元: in a list of what a budget is for, a verb with its object does not say that it was spent. */
function isBudgetItem(state: SentenceState, lead: Lead, cue: CueHit): boolean {
  const head = state.list?.head
  if (!head || cue.measure !== 'executed' || !['approved', 'revised', 'budget'].includes(head.measure)) return false
  if (/已|实际|累计|共|全年|截至/.test(lead.clause)) return false
  return nameIn(lead.clause.slice(cue.end)) !== null
}

interface Found {
  measure: Measure
  cue: CueHit | null
  sign: 1 | -1
  /** Said by the clause itself, not taken over from the list. */
  ownMeasure: boolean
  /** A difference from another figure. */
  compared?: boolean
}

function measureOf(state: SentenceState, lead: Lead): Found | null {
  if (notYet.test(lead.after)) return { measure: 'balance', cue: null, sign: 1, ownMeasure: true }
  const change = changeOf(lead)
  if (change) return change
  const own = moneyCuesIn(lead.clause)
  const strong = own.filter((hit) => !hit.weak && !isPartOfName(lead.clause, hit)).at(-1)
  const weak = own.filter((hit) => hit.weak).at(-1)
  const ends = (hit: CueHit): boolean => meaningfulRest(lead.clause.slice(hit.end)) === ''
  if (strong && isBudgetItem(state, lead, strong)) return inherited(state)
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
  if (weak && isVerb(lead, weak)) return plain(weak)
  if (lead.bracket !== null && /(?:上年|去年|上一年|年度?)\s*$/.test(lead.beforeBracket))
    return { measure: 'prior', cue: null, sign: 1, ownMeasure: true }
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
  const behind = cueBehind(lead.after, lead.behind)
  if (behind) return { measure: behind, cue: null, sign: 1, ownMeasure: true }
  if (/(?:上年|去年|上一年度?|(?:19|20)\d\d年(?:度)?)的?\s*$/.test(lead.clause) && /[较比与]/.test(lead.clause))
    return { measure: 'prior', cue: null, sign: 1, ownMeasure: true }
  const row = inherited(state)
  if (row && /^\s*(?:[、,;]|和|及|与)/.test(lead.whole)) return row
  if (earlier) return { ...plain(earlier), cue: null }
  const parallel = parallelOf(state)
  if (parallel && nameIn(lead.clause)) return parallel
  if (acquired(lead)) return { measure: 'executed', cue: null, sign: 1, ownMeasure: true }
  if (state.context.openList)
    return { measure: state.context.openList.head.measure, cue: null, sign: 1, ownMeasure: false }
  if (weak && ends(weak)) return plain(weak)
  const planned = /预计|计划|拟|测算/.test(lead.clause) && /(?:费|费用|资金|经费|支出)\s*$/.test(lead.clause)
  return planned ? { measure: 'budget', cue: null, sign: 1, ownMeasure: true } : null
}

const plain = (cue: CueHit, ownMeasure = true): Found => ({
  measure: cue.measure,
  cue,
  sign: fallingAdjustment(cue) ? -1 : 1,
  ownMeasure,
})
const fallingAdjustment = (cue: CueHit): boolean => cue.measure === 'adjustment' && /减|收回|调出/.test(cue.word)

/** 较上年增加, 各增加: a change; 较年初增加 and 追加: an adjustment. */
function changeOf(lead: Lead): Found | null {
  const verb = changeVerbAt(lead.clause)
  if (!verb) return null
  const compared = comparisonIn(lead.sentence)
  const cue: CueHit = {
    measure: 'change',
    word: verb.word,
    start: verb.start,
    end: lead.clause.length,
    weak: false,
    base: null,
  }
  if (/追|调|核|压|收回/.test(verb.word))
    return { measure: 'adjustment', cue: { ...cue, measure: 'adjustment' }, sign: verb.sign, ownMeasure: true }
  if (compared === 'budget') return { measure: 'adjustment', cue, sign: verb.sign, ownMeasure: true, compared: true }
  if (compared === 'year' || /[各均]\s*$/.test(lead.clause.slice(0, verb.start)))
    return { measure: 'change', cue, sign: verb.sign, ownMeasure: true }
  if (verb.word.length === 1) return null
  return {
    measure: /年中|预算|指标/.test(lead.sentence) ? 'adjustment' : 'change',
    cue,
    sign: verb.sign,
    ownMeasure: true,
  }
}

/** 项目预算编制…, 预算支出…: the cue is the first half of a longer name. */
const isPartOfName = (clause: string, hit: CueHit): boolean =>
  /^(?:管理|编制|绩效|系统|单位|部门|科目|评价|监控|平台|中心|局|制度|办法)/.test(clause.slice(hit.end))

/** A cue in a clause before this one that had no figure of its own: 年初批复项目6个，共2,386.50万元. */
function earlierCue(lead: Lead): CueHit | null {
  for (const clause of [...lead.earlier].reverse()) {
    const hits = moneyCuesIn(clause).filter((hit) => !hit.weak)
    const hit = hits.find((h) => budgets.has(h.measure)) ?? hits.at(-1)
    if (hit) return hit
  }
  return null
}

/** 15万元预算资金, 40万元的支出: the cue right behind the figure. */
function cueBehind(after: string, behind: string): Measure | null {
  if (/^\s*(?:资金)?已[^,。;]{0,16}?(?:拨付到位|到位)/.test(behind)) return 'released'
  if (/^\s*(?:资金)?已[^,。;]{0,16}?(?:支付|支出|兑付|使用|发放)/.test(behind)) return 'executed'
  const text = after.replace(/^\s*(?:的|整的|元整的)?/, '')
  const hit = moneyCuesIn(text).at(0)
  return hit && hit.start <= 2 && !(hit.weak && hit.word === '使用') ? hit.measure : null
}

/** 甲100万元，占20%；乙50万元，…: after a semicolon the figures go on in parallel to the first of the clause before. */
function parallelOf(state: SentenceState): Found | null {
  if (!state.parallel || state.mentions.length > 0) return null
  return { measure: state.parallel.measure, cue: null, sign: state.parallel.sign, ownMeasure: false }
}

function inherited(state: SentenceState): Found | null {
  const from = state.list?.head ?? [...state.mentions].reverse().find((m) => m.quantity.kind === 'money')
  if (!from) return null
  const measure = from.measure === 'revised' || from.measure === 'total' ? from.measure : from.measure
  return { measure, cue: null, sign: from.sign, ownMeasure: false }
}

/** The head when the figure names its own measure but stands in the list all the same (其中：中央到位…). */
const listHead = (state: SentenceState, lead: Lead): Mention | null =>
  state.list && /^\s*(?:[、;,]|和|及|其中|[(:])/.test(lead.whole) && state.list.head.measure !== 'total'
    ? state.list.head
    : null

/** The name behind the cue (支出疫木除治费168万元), else the one in front of it. */
function namesAround(lead: Lead, cue: CueHit | null): string | null {
  if (!cue) return nameIn(lead.clause) ?? colonName(lead)
  const rest = meaningfulRest(lead.clause.slice(cue.end))
  if (/^(?:该|本|此|上述)(?:项目|专项|资金|单位|工程)?/.test(rest)) return null
  if (rest !== '' && cue.measure !== 'change' && !payees.some((payee) => rest.includes(payee))) {
    const name = nameIn(lead.clause.slice(cue.end))
    if (name) return name
  }
  if (cue.measure === 'balance' && /^(?:年初|上年)/.test(cue.word)) return cue.word
  if (cue.measure === 'change' || cue.measure === 'adjustment')
    return changed(lead.clause.slice(0, cue.start)) ?? colonName(lead)
  if (cue.word.startsWith('采购') && /政府\s*$/.test(lead.clause.slice(0, cue.start))) return '政府采购'
  const stretch = cue.weak ? lead.clause.slice(0, cue.end) : lead.clause.slice(0, cue.start)
  return nameIn(cue.weak ? shortened(stretch, cue) : stretch) ?? colonName(lead)
}

/** 财政拨款收入减少…: what has changed, named as the figure itself is. */
function changed(stretch: string): string | null {
  const cue = moneyCuesIn(stretch).at(-1)
  if (!cue || meaningfulRest(stretch.slice(cue.end)) !== '') return nameIn(stretch)
  return nameIn(cue.weak ? shortened(stretch.slice(0, cue.end), cue) : stretch.slice(0, cue.start))
}

/** 财政拨款收入 is about 财政拨款; 教育支出 and 事业收入 keep their names. */
function shortened(stretch: string, cue: CueHit): string {
  return /(?:财政拨款|财政拨款["”]?|资金|经费|费|额)$/.test(stretch.slice(0, cue.start))
    ? stretch.slice(0, cue.start)
    : stretch
}

/** 培训支出(项)：支出决算为…: the clause before a colon names the subject. */
function colonName(lead: Lead): string | null {
  if (lead.bracket !== null || lead.earlier.length === 0) return null
  const at = lead.whole.lastIndexOf(':')
  if (
    at < 0 ||
    /[,;]/.test(
      lead.whole
        .slice(at + 1)
        .trim()
        .slice(0, -1),
    )
  )
    return null
  const before = lead.whole.slice(0, at).split(/[,;:]/).at(-1) as string
  return before.length <= 60 ? nameIn(before) : null
}

/** 印制手册7385件，共计15万元: what was bought was paid for. */
const acquired = (lead: Lead): boolean =>
  /^\s*(?:共计|合计|总计|共|计|花费|金额)?(?:为)?\s*$/.test(lead.clause) &&
  lead.earlier.some((clause) => /(?:购|印|采|制作|租|建|修|发放|维修|聘)[^,]*\d/.test(clause))

/** 购置监测设备2台，支出86万元: the object counted in the clause before. */
function countedObject(lead: Lead): string | null {
  for (const clause of [...lead.earlier].reverse()) {
    const m = /^(.{3,30}?)\s*\d+(?:\.\d+)?\s*(?:万|余)?[\u4e00-\u9fa5]{1,3}(?:\([\u4e00-\u9fa5]+\))?\s*$/.exec(
      clause.trim(),
    )
    const name = m ? nameIn(m[1] as string) : null
    if (name && !/^(?:共计|总计|合计|人次)$/.test(name) && !moneyCuesIn(name).some((hit) => !hit.weak)) return name
  }
  return null
}

/** The first clause of an item names it: 好差评系统改造项目，年初预算安排0万元. */
function itemName(state: SentenceState, lead: Lead): string | null {
  if (state.mentions.length > 0 || state.said.length > 0 || lead.earlier.length === 0) return null
  const first = lead.earlier[0] as string
  if (
    state.sentence.start + first.length < state.from ||
    first.length > 40 ||
    /按照|根据|^因|由于/.test(first) ||
    moneyCuesIn(first).some((hit) => !hit.weak && hit.start > 1)
  )
    return null
  return /(?:项目|专项|经费|费|费用|工程|资金|补助|补贴|建设|改造|服务|维护|系统|平台|支出|活动|中心|局|委|办|院|校|站|队|所|镇|乡|街道)["”)]?\s*$/.test(
    first,
  )
    ? nameIn(first)
    : null
}

function chooseSubject(state: SentenceState, named: string | null, part: Mention | null, measure: Measure): string {
  const explicit = named === null ? null : ownName(state.context, named)
  if (explicit === null && part && state.list && endsList(state, state.list, measure)) {
    const { subject } = state.list.head
    state.list = null
    state.part = null
    return subject
  }
  if (explicit === null) return part && state.part ? state.part : subjectOf(state.context, state.subject)
  if (part) state.part = explicit
  else state.subject = explicit
  return explicit
}

/** …，宣传支出12万元，结余3.14万元: a measure that no part had closes the list and is about the whole. */
const endsList = (state: SentenceState, list: ListOfParts, measure: Measure): boolean =>
  measure !== list.head.measure &&
  list.parts.length >= 2 &&
  !state.mentions.some((m) => m.measure === measure && list.parts.some((part) => part.subject === m.subject))

const beforeCue = (lead: Lead, cue: CueHit | null): string => (cue ? lead.clause.slice(0, cue.start) : lead.clause)

const opensWithYear = /^\s*(?:其中|与|较|比|和)?\s*(?:(?:19|20)\d\d\s*年|上年|去年|上一年)/

/** A year inside a name (支付2022年设备款) is no period of the figure; one that opens the clause is. */
function clausePeriod(state: SentenceState, lead: Lead, cue: CueHit | null): Period | null {
  const words = beforeCue(lead, cue)
  const period = periodIn(words, state.context.header.fiscal_year)
  if (!period?.prior || opensWithYear.test(words) || lead.bracket !== null) return period
  return /(?:上年|去年)[^,]{0,6}$/.test(words) ? period : null
}

function sentencePeriod(state: SentenceState, lead: Lead) {
  const year = state.context.header.fiscal_year
  const here = periodIn(lead.earlier.join(','), year)
  if (
    here &&
    (!here.prior || (lead.earlier.some((clause) => opensWithYear.test(clause)) && !/本年|今年|当年/.test(lead.clause)))
  )
    return here
  const last = state.mentions.at(-1)
  const firstWords = periodIn(
    state.text.slice(state.sentence.start, state.mentions[0]?.quantity.start ?? state.sentence.end),
    year,
  )
  if (firstWords && last && !firstWords.prior) return firstWords
  return state.context.period ? { ...state.context.period, prior: false } : null
}

/** A figure of an earlier year is the previous year's figure of the same thing. */
function priorOf(measure: Measure, prior: boolean, cue: CueHit | null): Measure {
  if (!prior || cue?.word.startsWith('上年结') || measure === 'balance' || measure === 'change') return measure
  return 'prior'
}

function withForecast(state: SentenceState, lead: Lead, measure: Measure): Measure {
  const words = lead.earlier.concat(lead.clause).join(',')
  if (forecastWords.some((word) => words.includes(word))) state.projected = true
  else if (/截至|已|实际|到位/.test(lead.clause)) state.projected = false
  if (!state.projected) return measure
  if (measure === 'executed') return 'executed_projected'
  return measure === 'balance' ? 'balance_projected' : measure
}
