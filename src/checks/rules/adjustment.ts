import { plus } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import { type Book, closeness, type Entry, nearest } from '../relate/book.ts'

/** 调整后预算 = 年初预算 + 调整额; every signed adjustment of the sentence, row or paragraph counts. */
export function adjustmentCandidates(_facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((revised) => {
    // 1,286.40万元（约0.13亿元）: a figure said again in round terms is no result of its own
    if (revised.amount.measure !== 'revised' || revised.amount.qualifier === 'about') return []
    const own = book.of(revised.amount.subject)
    const first = nearest(own, revised, ['approved', 'budget']).filter((entry) => closeness(entry, revised) > 0)
    const all = own.filter((entry) => entry.amount.measure === 'adjustment' && closeness(entry, revised) > 0)
    const near = all.filter((entry) => closeness(entry, revised) === 2)
    if (first.length === 0 || all.length === 0) return []
    // 预算（含结余）: what was carried over is in it
    const carried = book.entries.filter((entry) => isCarried(entry) && closeness(entry, revised) === 2)
    const sets = [all, near].filter((set) => set.length > 0)
    const ways = first.flatMap((approved) =>
      [...sets, ...(carried.length > 0 ? sets.map((set) => [...carried, ...set]) : [])].map((set) =>
        wayOf(approved, set),
      ),
    )
    const tied = all.every((entry) => closeness(entry, revised) === 2) || first.length === 1
    return [
      {
        rule: 'adjustment',
        subject: revised.amount.subject,
        stated: revised.figure,
        unit: 'CNY',
        exactWhole: true,
        ways,
        tied,
      },
    ]
  })
}

const isCarried = ({ amount }: Entry): boolean =>
  amount.measure === 'balance' && amount.unit === 'CNY' && /^(?:上年|年初)/.test(amount.subject)

const wayOf = (approved: Entry, changes: readonly Entry[]): Way => ({
  inputs: [approved.figure, ...changes.map((entry) => entry.figure)],
  compute: (of) => changes.map((entry) => of(entry.figure)).reduce(plus, of(approved.figure)),
  formula: [
    approved.figure.raw,
    ...changes.map(({ figure }) => `${figure.value.isNegative() ? '−' : '+'} ${figure.raw.replace(/^[-−－]/, '')}`),
  ].join(' '),
  name: null,
})
