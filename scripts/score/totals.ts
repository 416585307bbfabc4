import type { DocumentScore, Tally } from './score-document.ts'

export const noTally = (): Tally => ({ found: 0, missed: 0, extra: 0 })

export function addTally(to: Tally, more: Tally): void {
  to.found += more.found
  to.missed += more.missed
  to.extra += more.extra
}

export const addByName = (to: Map<string, Tally>, more: ReadonlyMap<string, Tally>): void => {
  for (const [name, tally] of more) {
    const own = to.get(name) ?? noTally()
    to.set(name, own)
    addTally(own, tally)
  }
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export const recallOf = ({ found, missed }: Tally): number | null => ratio(found, found + missed)
export const precisionOf = ({ found, extra }: Tally): number | null => ratio(found, found + extra)
export const f1Of = ({ found, missed, extra }: Tally): number | null => ratio(2 * found, 2 * found + missed + extra)

/** Sums over many documents. */
export interface Totals {
  documents: number
  header: { right: number; all: number }
  amounts: Tally
  indicators: Tally
  fields: { right: number; all: number }
  checks: { required: number; made: number; agree: number; all: number; abstained: number; alarms: number }
}

export const noTotals = (): Totals => ({
  documents: 0,
  header: { right: 0, all: 0 },
  amounts: noTally(),
  indicators: noTally(),
  fields: { right: 0, all: 0 },
  checks: { required: 0, made: 0, agree: 0, all: 0, abstained: 0, alarms: 0 },
})

export function addScore(to: Totals, { header, amounts, indicators, fields, checks }: DocumentScore): void {
  to.documents++
  addTally(to.amounts, amounts)
  addTally(to.indicators, indicators)
  for (const [own, more] of [
    [to.header, header],
    [to.fields, fields],
  ] as const) {
    own.right += more.right
    own.all += more.all
  }
  for (const name of ['required', 'made', 'agree', 'all', 'abstained'] as const) to.checks[name] += checks[name]
  to.checks.alarms += checks.alarms.length
}

/** 0.9653 -> 96.5; – where there was nothing to count. */
export const percent = (value: number | null, digits = 1): string =>
  value === null ? '–' : (100 * value).toFixed(digits)

export const share = ({ right, all }: { right: number; all: number }): number | null => ratio(right, all)
export const quotient = ratio
