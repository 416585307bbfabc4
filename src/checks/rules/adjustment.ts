import { addUp } from '../../base/decimal.ts'
import { plus } from '../../base/interval.ts'
import type { Facts, Measure } from '../../facts/schema.ts'
import { netChange } from '../../facts/words/change-words.ts'
import { carriedFrom } from '../../facts/words/money-cues.ts'
import type { Candidate, Way } from '../candidate.ts'
import { type Book, closeness, type Entry, isTabled, nearest } from '../relate/book.ts'
import { sameSubject } from '../relate/same-subject.ts'
import { moneyCandidate } from './money-candidate.ts'

/** 调整后预算 = 年初预算 + 调整额; every signed adjustment of the sentence, row or paragraph counts. */
export function adjustmentCandidates(_facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((revised) => {
    if (revised.amount.measure === 'adjustment') return isNet(revised) ? netOf(book, revised) : []
    // 1,286.40万元（约0.13亿元）: a figure said again in round terms is no result of its own
    if (revised.amount.measure !== 'revised' || revised.amount.qualifier === 'about') return []
    const own = book.of(revised.amount.subject)
    const first = nearest(own, revised, ['approved', 'budget']).filter((entry) => closeness(entry, revised) > 0)
    const told = own.filter((entry) => entry.amount.measure === 'adjustment' && closeness(entry, revised) > 0)
    // 追加1,200万元，调减300万元，净增加900万元: the changes, or what they come to
    const [all, net] = [told.filter((entry) => !isNet(entry)), told.filter(isNet)]
    const near = all.filter((entry) => closeness(entry, revised) === 2)
    if (first.length > 0 && told.length === 0) return withCarried(book, revised) ?? elsewhere(book, revised, first)
    if (first.length === 0 && told.length === 0) return fromAfar(book, revised)
    if (first.length === 0 || told.length === 0) return []
    // 预算（含结余）, 年初批复…；上年结转…；追加…，调整后…: what was carried over may be in it
    const carried = carriedOver(book, revised)
    const sets = [all, near, net].filter((set) => set.length > 0)
    const more = carried.length > 0 ? sets.map((set) => [...carried, ...set]) : []
    // a column 上年结转 of the row is part of its sum, what a paragraph tells may be
    const isColumn = revised.amount.evidence[0]?.cell != null && carried.every((c) => closeness(c, revised) === 2)
    const ways = first.flatMap((approved) =>
      (isColumn ? [...more, ...sets] : [...sets, ...more]).map((set) => adjustedBudget(approved, set)),
    )
    const tied = told.every((entry) => closeness(entry, revised) === 2) || first.length === 1
    return [moneyCandidate('adjustment', revised, ways, tied)]
  })
}

/**
 * 年初批复1,795万元，9月追加某补助65万元，追加后即为上表全年预算数: the budget that came of it stands in a table or paragraph of its own. Where the first
 * budget and one change are told in one sentence and no more of either, they may come to it: a difference
 * proves nothing.
 */
function fromAfar(book: Book, revised: Entry): Candidate[] {
  const first = book.of(revised.amount.subject).filter(({ amount }) => amount.measure === 'approved')
  const [approved] = first
  const changes = book.entries.filter(({ amount }) => amount.measure === 'adjustment' && amount.unit === 'CNY')
  const [change] = changes
  if (!approved || !change || first.length > 1 || changes.length > 1 || closeness(approved, change) < 2) return []
  return [moneyCandidate('adjustment', revised, [adjustedBudget(approved, [change])], false)]
}

/** 净增加900万元, 增减相抵后净调减40万元: what the changes told before it come to. */
export const isNet = ({ amount }: Entry): boolean =>
  amount.measure === 'adjustment' &&
  amount.evidence.some(({ quote, start, number_start }) => netChange.test(quote.slice(0, number_start - start)))

/** The changes of its sentence, up and down, of whatever they are; nothing where a part of one could be among them. */
function netOf(book: Book, net: Entry): Candidate[] {
  const told = book.entries.filter(
    ({ amount }) => amount.measure === 'adjustment' && amount.unit === 'CNY' && amount.subject_path.length === 0,
  )
  const all = told.filter((entry) => !isNet(entry))
  const changes = all.filter((entry) => closeness(entry, net) === 2)
  if (changes.length === 0 && told.length - all.length === 1) return netFromAfar(net, all)
  if (changes.length < 2) return []
  const tied = changes.every(({ amount }) => amount.evidence.every(({ quote }) => !/其中|等/.test(quote)))
  return [moneyCandidate('adjustment', net, [sumOfChanges(changes)], tied)]
}

/**
 * 年中净追加40万元。… 一是甲追加27万元；二是乙追加20万元；三是丙核减7万元: one other paragraph tells all the changes of the report. It may leave some out:
 * a difference proves nothing.
 */
function netFromAfar(net: Entry, changes: readonly Entry[]): Candidate[] {
  const [first] = changes
  const isOnePlace = first !== undefined && changes.every((one) => closeness(one, first) > 0 && !isTabled(one))
  return isOnePlace && changes.length >= 2 ? [moneyCandidate('adjustment', net, [sumOfChanges(changes)], false)] : []
}

const sumOfChanges = (changes: readonly Entry[]): Way => ({
  inputs: changes.map((entry) => entry.figure),
  compute: (of) => changes.map((entry) => of(entry.figure)).reduce(plus),
  formula: signed(changes).replace(/^\+ /, ''),
  name: null,
})

const signed = (changes: readonly Entry[]): string =>
  changes.map(({ figure }) => `${figure.value.isNegative() ? '−' : '+'} ${figure.raw.replace(/^[-−－]/, '')}`).join(' ')

/**
 * Adjustments under other names: those of the projects in the sentence of the whole (调减“甲”180万元、调增“乙”60万元，调整后预算2,220万元), and for a
 * row of a table the only one that the text tells of its project.
 */
function elsewhere(book: Book, revised: Entry, first: readonly Entry[]): Candidate[] {
  const adjustments = book.entries.filter((entry) => entry.amount.measure === 'adjustment')
  // 年初批复420万元，其中…。年中调增甲20万元，调整后…: the sentence before, where the paragraph tells of no other change
  const isOnly =
    first.length === 1 &&
    adjustments.every((entry) => closeness(entry, revised) !== 1) &&
    book.entries.every(
      (other) => other === revised || other.amount.measure !== 'revised' || closeness(other, revised) !== 2,
    )
  // sources in columns: the first budget and the adjusted one are rows of the table
  const isTurned = first.length === 1 && isTabled(revised) && first.every(isTabled)
  const approved = first.find((entry) => closeness(entry, revised) === 2) ?? (isOnly || isTurned ? first[0] : undefined)
  if (!approved) return []
  const parts = adjustments.filter((entry) => closeness(entry, revised) === 2)
  const told = adjustments.filter((entry) => sameSubject(entry.amount.subject, revised.amount.subject))
  const isRow = revised.amount.evidence[0]?.cell != null
  const changes = isRow ? (told.length === 1 ? told : []) : parts
  if (changes.length === 0) return []
  const isAll = !isRow && changes.every(({ amount }) => amount.evidence.every(({ quote }) => !/等/.test(quote)))
  // what one of them is made of would count twice
  const tied =
    isAll &&
    changes.every(({ amount }) => amount.subject_path.length === 0) &&
    approved.amount.evidence[0]?.cell == null
  return [moneyCandidate('adjustment', revised, [adjustedBudget(approved, changes)], tied)]
}

/**
 * 年初预算 | 上年结转 | 全年预算: rows of a table that tells of no other change. A row that does not add up is a finding where most of the
 * others do; null where the row has no such columns.
 */
function withCarried(book: Book, revised: Entry): Candidate[] | null {
  if (revised.amount.evidence[0]?.cell == null) return null
  const way = carriedWay(book, revised)
  if (!way) return null
  const rows = book.entries.filter((row) => row.amount.measure === 'revised' && closeness(row, revised) > 0)
  const held = rows.filter((row) => {
    const terms = carriedWay(book, row)?.inputs.map(({ value }) => value)
    return terms && addUp(terms).eq(row.figure.value)
  })
  return [moneyCandidate('adjustment', revised, [way], held.length >= 2 && held.length * 2 > rows.length)]
}

function carriedWay(book: Book, revised: Entry): Way | null {
  const carried = carriedOver(book, revised).filter((entry) => closeness(entry, revised) === 2)
  const approved = nearest(book.of(revised.amount.subject), revised, ['approved', 'budget'])[0]
  if (!approved || carried.length === 0 || closeness(approved, revised) < 2) return null
  return adjustedBudget(approved, carried)
}

/** What was carried over from the year before, of the sentence of a figure, else of its paragraph. */
export function carriedOver(book: Book, to: Entry): Entry[] {
  const near = book.entries.filter((entry) => isCarried(entry) && closeness(entry, to) > 0)
  const close = near.filter((entry) => closeness(entry, to) === 2)
  return close.length > 0 ? close : near
}

/** 上年结转 | 全年预算 | 执行数 | 结余: among the sources of a table what is left of what was carried over, not what was carried over. */
export function isSourceRow(left: Entry, own: readonly Entry[]): boolean {
  const inTable = (...measures: Measure[]): boolean =>
    own.some((one) => isTabled(one) && measures.includes(one.amount.measure) && closeness(one, left) > 0)
  return isTabled(left) && inTable('revised', 'budget', 'approved') && inTable('executed')
}

const isCarried = ({ amount }: Entry): boolean =>
  amount.measure === 'balance' && amount.unit === 'CNY' && carriedFrom.test(amount.subject)

/**
 * 年初未安排，年中追加712.42万元，支出648.30万元: where the report states no budget of a matter, the only sum that was added in this sentence is
 * all of it; what was carried over is all that is spent of it. The budgets, where there are some.
 */
export function budgetsOr(budgets: Entry[], own: readonly Entry[], to: Entry): Entry[] {
  if (budgets.length > 0) return budgets
  const carried = own.filter((entry) => entry !== to && isCarried(entry))
  if (carried.length > 0) return carried
  const added = own.filter(({ amount }) => amount.measure === 'adjustment' && amount.unit === 'CNY')
  const [only] = added
  return only && added.length === 1 && closeness(only, to) === 2 && !only.figure.value.isNegative() ? [only] : []
}

/** The first budget with all its adjustments, signs and all. */
export const adjustedBudget = (approved: Entry, changes: readonly Entry[]): Way => ({
  inputs: [approved.figure, ...changes.map((entry) => entry.figure)],
  compute: (of) => changes.map((entry) => of(entry.figure)).reduce(plus, of(approved.figure)),
  formula: `${approved.figure.raw} ${signed(changes)}`,
  name: null,
})
