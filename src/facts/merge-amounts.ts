import { squeeze } from '../base/chinese-text.ts'
import type { Amount, Relation } from './schema.ts'
import { payingLevel } from './text/fund-source.ts'

/** Name reduced to what tells subjects apart: no quotes, brackets' contents or trailing general words. */
const nameKey = (subject: string): string =>
  payingLevel(squeeze(subject)) ??
  (squeeze(subject)
    .replace(/["'“”‘’《》]/g, '')
    .replace(/^(?:(?:一般公共预算)?财政拨款)?(三公经费)(?:财政拨款|一般公共预算)?(?:支出)?$/, '$1')
    .replace(/(?:项目|专项|支出|经费|资金|费用?)+$/, '') ||
    squeeze(subject))

/**
 * A rate of what arrived and a rate of the budget are two facts, though their values may be the same; so is a rate of the initial
 * budget, where that was another sum.
 */
const baseKey = (a: Amount, changed: ReadonlySet<string>): string =>
  // 占99.40% of what came in, 占本年支出的99.40%: by chance one number
  a.measure === 'share' && flowWords.test(a.base ?? '')
    ? (a.base as string)
    : a.unit === 'percent' && (a.base === 'released' || (a.base === 'approved' && changed.has(nameKey(a.subject))))
      ? a.base
      : ''

const flowWords = /本年(?:支出|收入)/

/** Names whose budget was changed in the year: the initial and the revised one have no value in common. */
function changedBudgets(amounts: readonly Amount[]): ReadonlySet<string> {
  const values = new Map<string, Record<'approved' | 'revised', Set<number>>>()
  for (const { subject, measure, value } of amounts) {
    if (measure !== 'approved' && measure !== 'revised') continue
    const of = values.get(nameKey(subject)) ?? { approved: new Set(), revised: new Set() }
    of[measure].add(Number(value))
    values.set(nameKey(subject), of)
  }
  const isChanged = ([, { approved, revised }]: [string, { approved: Set<number>; revised: Set<number> }]): boolean =>
    approved.size > 0 && revised.size > 0 && ![...approved].some((value) => revised.has(value))
  return new Set([...values].filter(isChanged).map(([name]) => name))
}

/** 中央资金 of one project is not that of another; `whole` is what figures without an owner are about. */
function ownerKey(a: Amount, whole: string): string {
  if (a.fund_source === null) return ''
  const owner = a.subject_path.at(-1) ?? whole
  return owner === whole ? '' : nameKey(owner)
}

const keyOf = (a: Amount, whole: string, changed: ReadonlySet<string>, measure = a.measure): string =>
  [
    nameKey(a.measure === 'revenue' ? a.subject.replace(/收入$/, '') || a.subject : a.subject),
    measure,
    a.unit,
    a.value,
    baseKey(a, changed),
    ownerKey(a, whole),
  ].join('|')

/** Equal periods, or one inside the other: a year and its first ten months in a monitoring report. */
function onePeriod(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  const [year, part] = a.includes('/') ? [b, a] : [a, b]
  return !year.includes('/') && part.startsWith(`${year}-01/${year}-`)
}

const budgets: ReadonlySet<string> = new Set(['approved', 'revised'])

/**
 * The same fact stated again with the same value becomes one amount with more evidence, as precise as the finest place states it.
 * Relations are pointed at the amount that stays. A 预算 whose kind is not said is the initial or the revised one of the same value, where there is just one.
 * Figures in other units (44.74万元 and 447438.63元) differ in value and stay apart: a rule compares them.
 */
export function mergeAmounts(amounts: Amount[], whole = ''): { amounts: Amount[]; renamed: Map<string, string> } {
  const changed = changedBudgets(amounts)
  const key = (a: Amount, measure = a.measure): string => keyOf(a, whole, changed, measure)
  const kept = new Map<string, Amount[]>()
  const renamed = new Map<string, string>()
  const called = new Map<string, string>()
  const exact = new Map<string, Set<Amount['measure']>>()
  for (const amount of amounts)
    if (budgets.has(amount.measure))
      exact.set(key(amount, 'budget'), (exact.get(key(amount, 'budget')) ?? new Set()).add(amount.measure))
  for (const amount of amounts) {
    const [said, ...more] = amount.measure === 'budget' ? (exact.get(key(amount)) ?? []) : []
    if (said !== undefined && more.length === 0) amount.measure = said
    const same = kept.get(key(amount)) ?? []
    const first = same.find((other) => onePeriod(other.period, amount.period))
    if (first) {
      first.evidence.push(...amount.evidence)
      // 305万元 that a table states as 3,050,000.00 is known to the cent
      if (amount.precision < first.precision && amount.qualifier === null)
        Object.assign(first, { precision: amount.precision, written: amount.written })
      renamed.set(amount.id, first.id)
      if (first.subject === amount.subject.replace(/收入$/, ''))
        called.set(`${amount.group}|${amount.subject}`, first.subject)
    } else kept.set(key(amount), [...same, amount])
  }
  const all = [...kept.values()].flat()
  // 财政拨款收入 of a row that the text calls 财政拨款: so are the other figures of the row
  for (const amount of all) amount.subject = called.get(`${amount.group}|${amount.subject}`) ?? amount.subject
  return { amounts: all, renamed }
}

/** Relations with every id replaced. */
export const renameIds = (relations: Relation[], rename: (id: string) => string): Relation[] =>
  renamedIn(relations, rename) as Relation[]

function renamedIn(value: unknown, rename: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'id' && typeof inner === 'string' ? rename(inner) : renamedIn(inner, rename),
    ]),
  )
}
