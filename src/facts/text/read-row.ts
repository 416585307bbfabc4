import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { ownName, pathOf, subjectOf } from './context.ts'
import { moneyCuesIn, rateCuesIn } from './cue.ts'
import { figuresInRow, type Slot, slotsBefore, slotsShared } from './distribution.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import { defaultPeriod, periodIn } from './period.ts'
import { type PeriodRow, periodRow } from './period-row.ts'
import { isNotOwnMoney } from './rejects.ts'
import { type Lead, leadOf, type SentenceState } from './sentence-state.ts'
import { toldPeriods } from './series.ts'
import { sharersBefore } from './shared-cost.ts'
import { topicOf } from './topic.ts'

/**
 * Figures in a row that are given out to names or measures: 甲、乙、丙支出分别为1、2和3万元; 预算和决算均为0万元;
 * 三县分别支出…, where the names are those of the row before. Returns how many quantities were used, 0 when there is no row.
 */
export function readRow(state: SentenceState, at: number): number {
  const quantity = state.quantities[at] as Quantity
  if (quantity.kind !== 'money' && quantity.kind !== 'percent') return 0
  const lead = leadOf(state, quantity)
  if (quantity.kind === 'percent') {
    const taken = readShareRow(state, at, lead) || passUnnamedRow(state, at, lead)
    if (taken > 0) return taken
  }
  const length = figuresInRow(state.text, state.quantities, at)
  if (length >= 2 && readPeriods(state, at, length, lead)) return length
  const slots =
    length >= 2
      ? (slotsBefore(lead.clause, length) ?? sharersBefore(lead, length) ?? sameNames(state, lead, length))
      : null
  const shared = slots || quantity.kind === 'percent' ? null : slotsShared(lead.clause)
  const used = slots ?? shared
  if (!used || used.every((slot) => slot.name === null && slot.measure === null)) return 0
  if (shared && used.every((slot) => slot.measure === 'total')) return 0
  if (quantity.kind === 'money' && isNotOwnMoney(lead.clause, '')) return 0
  const rate = quantity.kind === 'percent' ? rateOf(lead) : null
  if (quantity.kind === 'percent' && rate === null) return 0
  const count = shared ? 1 : length
  const row = used.map((_, k) => (shared ? quantity : (state.quantities[at + k] as Quantity)))
  giveOut(state, used, row, rate, lead)
  state.from = (state.quantities[at + count - 1] as Quantity).end
  return count
}

/** 一至四季度依次发放1、2、3和4万元: one subject over the parts of a year, which make up what was said of the year. */
function readPeriods(state: SentenceState, at: number, length: number, lead: Lead): boolean {
  const year = state.context.header.fiscal_year
  if (year === null || isNotOwnMoney(lead.clause, '')) return false
  const isRate = state.quantities[at]?.kind === 'percent'
  const rate = isRate ? rateOf(lead) : null
  if (isRate && rate === null) return false
  const told = toldPeriods([...state.said, ...state.mentions])
  const opened = yearsInFront(lead)
  const row = periodRow(opened + lead.clause, length, year, told) ?? (told && sameRow(lead, told, length, rate))
  if (!row) return false
  const words = opened === '' ? lead.clause.slice(0, row.start) : lead.clause.replace(/(?:分别|依次).*$/, '')
  const found = nameIn(words.replace(/^\s*(?:分|按)[^,]{0,4}(?:看|来看)/, ''))
  const name = found === null ? null : ownName(state.context, found)
  const subject = name ?? topicOf(state, lead) ?? subjectOf(state.context, state.subject)
  const whole = [...state.context.heard, ...state.said, ...state.mentions].findLast(
    (m) =>
      m.quantity.kind === 'money' &&
      m.subject === subject &&
      m.measure === (row.measure ?? 'executed') &&
      (row.isYear ? m.period === String(year) && m.head === null : isOverYears(m.period, row.periods)) &&
      !m.restates &&
      !m.compared,
  )
  const measure = rate ?? row.measure ?? 'executed'
  const parts = row.periods.map((period, k) => ({
    ...mention(state, { name: subject, measure }, state.quantities[at + k] as Quantity, null, ''),
    path: [],
    period,
  }))
  state.mentions.push(...parts)
  if (whole) state.lists.push({ head: whole, parts, complete: true })
  state.from = (state.quantities[at + length - 1] as Quantity).end
  return true
}

/** 2022年至2024年，某支出依次为…: the years of a row in a clause of their own in front of it; '' when there are none. */
const yearsInFront = ({ earlier, bracket }: Lead): string =>
  bracket === null && onlyYears.test(earlier.at(-1) ?? '') ? `${earlier.at(-1)},` : ''
const onlyYears =
  /^\s*(?:(?:19|20)\d\d\s*年?度?(?:\s*(?:至|到|-|—|–|~|、|和|及)\s*(?:19|20)\d\d\s*年?度?)+|(?:近|最近|前)[两二三四五]年)(?:间|期间|来)?\s*$/
/** 2022-01/2023-12 of a report on the years 2022 and 2023 that the row goes through. */
const isOverYears = (period: string | null, years: readonly string[]): boolean =>
  years.length >= 2 && period === `${years[0]}-01/${years.at(-1)}-12`

/** 预算分别为…，执行率分别为…: a row of as many figures without names goes on with the periods of the row before. */
function sameRow(lead: Lead, told: readonly string[], length: number, rate: Measure | null): PeriodRow | null {
  const bare = /^\s*[^、和及与]{0,12}(?:分别|依次)(?:为|是|达到?)?\s*$/.test(lead.clause)
  const cue = (rate === null ? moneyCuesIn(lead.clause) : rateCuesIn(lead.clause)).at(-1)
  if (!bare || !cue || told.length !== length || nameIn(lead.clause.slice(0, cue.start)) !== null) return null
  const measure = rate ?? cue.measure
  return { periods: told, measure, isYear: false, start: 0 }
}

function giveOut(state: SentenceState, slots: Slot[], row: Quantity[], rate: Measure | null, lead: Lead): void {
  const head =
    [...state.mentions].reverse().find(
      (m) =>
        m.quantity.kind === 'money' &&
        m.head === null &&
        !m.restates &&
        !m.compared &&
        m.measure !== 'prior' &&
        // the row before is of the same names: none of its figures is their whole
        !slots.some((slot) => slot.name === m.subject),
    ) ?? null
  const named = rate === null && row.length === new Set(row).size && slots.every((slot) => slot.name !== null)
  const list: ListOfParts = { head: head as Mention, parts: [], complete: true }
  let name: string | null = null
  slots.forEach((slot, k) => {
    name = slot.name ?? name
    const found = mention(
      state,
      { name, measure: rate ?? slot.measure },
      row[k] as Quantity,
      named ? head : null,
      lead.whole,
    )
    state.mentions.push(found)
    list.parts.push(found)
  })
  if (named && head) state.lists.push(list)
  if (slots.every((slot) => slot.name !== null)) state.row = slots.map((slot) => slot.name as string)
}

/** Names taken over from the last row or list when the counts agree. */
function sameNames(state: SentenceState, lead: Lead, length: number): Slot[] | null {
  if (!/(?:分别|依次)/.test(lead.clause)) return null
  const parts = state.list?.parts ?? state.lists.at(-1)?.parts ?? []
  const last = [...state.said, ...state.mentions].filter((m) => m.quantity.kind === 'money').slice(-length)
  const same =
    last.length === length && last.every((m) => m.measure === last[0]?.measure) ? last.map((m) => m.subject) : []
  const names = [parts.map((part) => part.subject), state.row, same].find((row) => row.length === length)
  if (!names || new Set(names).size !== length) return null
  const measure = moneyCuesIn(lead.clause).at(-1)?.measure ?? null
  return names.map((name) => ({ name, measure }))
}

function rateOf(lead: Lead): Measure | null {
  const measure = rateCuesIn(lead.clause).at(-1)?.measure ?? null
  return measure === 'share' || measure === 'change_rate' ? null : measure
}

function mention(state: SentenceState, slot: Slot, quantity: Quantity, head: Mention | null, words: string): Mention {
  const measure = slot.measure ?? head?.measure ?? state.mentions.at(-1)?.measure ?? 'budget'
  const period = periodIn(words, state.context.header.fiscal_year)
  return {
    quantity,
    measure,
    subject: slot.name ?? subjectOf(state.context, state.subject),
    path: pathOf(head, state.context, slot.name ?? subjectOf(state.context, state.subject)),
    period: period?.text ?? defaultPeriod(state.context.header, measure),
    base: null,
    baseWords: null,
    sign: 1,
    projected: false,
    sentence: state.sentence.number,
    head,
    restates: null,
  }
}

/** 占总支出的8.1%和91.9%, without a word for it. */
const bareShares = /^(\s*)占(?:到|了)?(.*?)(?:的)?(?:比|比例|比重)?(?:为|是|达到?)?\s*$/

/** The sums told last are a row of as many names: 甲、乙采购规模分别为2.6亿元和30.4亿元，…. */
const isBehindRow = ({ row, mentions }: SentenceState, length: number): boolean =>
  row.length === length && mentions.slice(-length).every((m, i) => m.quantity.kind === 'money' && m.subject === row[i])

/** 分别占总支出的37.37%、28.37%和15.04%: shares of the names in front, or of the sums of money said last (前三项分别占…). */
function readShareRow(state: SentenceState, at: number, lead: Lead): number {
  const length = figuresInRow(state.text, state.quantities, at)
  const m =
    /^(.*?)(?:分别|依次)占(?:到|了)?(.*?)(?:的)?(?:比例|比重)?(?:为|达)?\s*$/.exec(lead.clause) ??
    // 占比依次为…, 占总支出的比重分别为…
    /^(.*?)占(.*?)(?:的)?(?:比|比例|比重)(?:分别|依次)(?:为|是|达到?)?\s*$/.exec(lead.clause) ??
    (isBehindRow(state, length) ? bareShares.exec(lead.clause) : null)
  if (length < 2 || !m) return 0
  const named = slotsBefore(`${m[1]}分别`, length)?.map((slot) => slot.name)
  const said = [...state.said, ...state.mentions]
  const sums = named
    ? named.map((name) => said.findLast((one) => one.subject === name && one.quantity.kind === 'money'))
    : lastSums(state, length, m[1] as string)
  const names = named ?? sums?.map((sum) => sum?.subject ?? null)
  if (!names || names.some((name) => name === null)) return 0
  names.forEach((name, i) => {
    const of = sums?.[i]
    const share = mention(
      state,
      { name, measure: 'share' },
      state.quantities[at + i] as Quantity,
      of?.head ?? null,
      lead.whole,
    )
    state.mentions.push({
      ...share,
      period: of && of.subject === name ? of.period : share.period,
      part: named ? undefined : of,
      baseWords: (m[2] as string).trim() === '' ? null : (m[2] as string).trim(),
      // 招标、询价采购分别占采购规模的78%、22%: no sum is told of them, and the one told last is that of something else
      isApart: of === undefined,
    })
  })
  state.from = (state.quantities[at + length - 1] as Quantity).end
  return length
}

/**
 * 占总支出的26.0%、45.4%和28.6%, 增幅为6.7%、-4.5%和-21.7%: shares and growth rates in a row are of as many things. Where nothing says which,
 * the first of them is not that of the thing named last either. Returns how many figures were passed over.
 */
function passUnnamedRow(state: SentenceState, at: number, lead: Lead): number {
  const length = figuresInRow(state.text, state.quantities, at)
  const cue = rateCuesIn(lead.clause).at(-1)
  const isOne = length < 2 || (cue?.measure !== 'share' && cue?.measure !== 'change_rate')
  if (isOne || !state.quantities.slice(at, at + length).every(({ kind }) => kind === 'percent')) return 0
  state.from = (state.quantities[at + length - 1] as Quantity).end
  return length
}

/** The sums of money said last, of as many things or times as there are shares; the first of them after 前三项. */
function lastSums(state: SentenceState, length: number, words: string): Mention[] | null {
  const run: Mention[] = []
  for (const m of [...state.said, ...state.mentions].reverse()) {
    if (m.quantity.kind !== 'money') continue
    const [next] = run
    // the first part may stand outside of the list that its words open
    const isBeside = next && m.head !== next.head && (m.sentence !== next.sentence || run.length >= length)
    if (next && (m.measure !== next.measure || isBeside)) break
    run.unshift(m)
  }
  const used = /前[两二三四五六]/.test(words) ? run.slice(0, length) : run.slice(-length)
  return used.length === length && new Set(used.map((m) => `${m.subject} ${m.period}`)).size === length ? used : null
}
