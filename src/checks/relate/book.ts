import type { Amount, Evidence, Measure } from '../../facts/schema.ts'
import { amountFigure, type Figure } from '../figure.ts'
import { subjectKey } from './same-subject.ts'

/** An amount with its figure and the places that tie it to others. */
export interface Entry {
  amount: Amount
  figure: Figure
  /** b12/s3 or b14/r3, of every place that states it. */
  groups: ReadonlySet<string>
  /** b12, b14. */
  blocks: ReadonlySet<string>
}

/** The amounts of a report by subject. */
export interface Book {
  entries: readonly Entry[]
  of(subject: string): readonly Entry[]
}

export function openBook(amounts: readonly Amount[]): Book {
  const sentences = sentencesOf(amounts)
  const entries = amounts.map((amount) => ({
    amount,
    figure: amountFigure(amount),
    groups: new Set([amount.group, ...amount.evidence.map((e) => groupOf(e, sentences))]),
    blocks: new Set(amount.evidence.map((e) => e.block)),
  }))
  const bySubject = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entries.some((other) => isFinerThan(other, entry))) continue
    const key = subjectKey(entry.amount.subject)
    bySubject.set(key, [...(bySubject.get(key) ?? []), entry])
  }
  return { entries, of: (subject) => bySubject.get(subjectKey(subject)) ?? [] }
}

/** Where in a paragraph figures stand, and the number of the sentence each is in. */
type Sentences = ReadonlyMap<string, readonly { at: number; number: number }[]>

function sentencesOf(amounts: readonly Amount[]): Sentences {
  const found = new Map<string, { at: number; number: number }[]>()
  for (const { group, evidence } of amounts) {
    const [place] = evidence
    const m = /^(b\d+)\/s(\d+)$/.exec(group)
    if (!m || !place || place.block !== m[1]) continue
    found.set(place.block, [...(found.get(place.block) ?? []), { at: place.number_start, number: Number(m[2]) }])
  }
  return found
}

/**
 * The row, or the sentence where the figures before and behind it leave only one (evidence carries no sentence: an amount stated twice
 * has that of its first place); else the paragraph.
 */
function groupOf(e: Evidence, sentences: Sentences): string {
  if (e.cell) return `${e.block}/r${e.cell.row}`
  const others = sentences.get(e.block) ?? []
  const first = Math.max(1, ...others.filter(({ at }) => at <= e.number_start).map(({ number }) => number))
  const last = Math.min(...others.filter(({ at }) => at >= e.number_start).map(({ number }) => number))
  return first === last ? `${e.block}/s${first}` : e.block
}

/** 0.98亿元（精确数为9,845.38万元）: one fact in one place, in two precisions. The round figure proves nothing that the other does not. */
export const isFinerThan = (fine: Entry, round: Entry): boolean =>
  fine !== round &&
  fine.figure.half.lt(round.figure.half) &&
  fine.amount.unit === round.amount.unit &&
  fine.amount.measure === round.amount.measure &&
  fine.amount.subject === round.amount.subject &&
  samePeriod(fine.amount, round.amount) &&
  fine.figure.value.minus(round.figure.value).abs().lte(round.figure.half) &&
  closeness(fine, round) === 2 &&
  !areColumns(fine, round)

/** Two cells of one row state two things, however near their figures come to each other. */
const areColumns = (a: Entry, b: Entry): boolean =>
  a.amount.evidence.some((x) =>
    b.amount.evidence.some(
      (y) => x.cell && y.cell && x.block === y.block && x.cell.row === y.cell.row && x.cell.column !== y.cell.column,
    ),
  )

/** 2: stated in one sentence or table row; 1: in one paragraph or table; 0: elsewhere in the report. */
export function closeness(a: Entry, b: Entry): 0 | 1 | 2 {
  if (a.amount.group === b.amount.group || [...a.groups].some((g) => g.includes('/') && b.groups.has(g))) return 2
  return [...a.blocks].some((block) => b.blocks.has(block)) ? 1 : 0
}

/** Entries of these measures, nearest to `to` first, then in reading order. */
export function nearest(entries: readonly Entry[], to: Entry, measures: readonly Measure[]): Entry[] {
  return entries
    .filter((entry) => entry !== to && measures.includes(entry.amount.measure) && entry.amount.unit === 'CNY')
    .map((entry, i) => ({ entry, i, near: closeness(entry, to) }))
    .sort(
      (a, b) =>
        b.near - a.near ||
        measures.indexOf(a.entry.amount.measure) - measures.indexOf(b.entry.amount.measure) ||
        a.i - b.i,
    )
    .map(({ entry }) => entry)
}

/** Table rows and paragraphs that state the figure. */
export const placesOf = (entry: Entry): string[] => [...new Set(entry.amount.evidence.map(placeOf))]
/** Where a figure begins in the text of its block; of figures of one paragraph the earlier one is the smaller. */
export const figureStart = ({ amount }: Entry): number => amount.evidence[0]?.number_start ?? 0

/** The figure that stands last in front of another one; undefined where all stand behind it. */
export const lastInFront = (entries: readonly Entry[], entry: Entry): Entry | undefined =>
  entries
    .filter((other) => figureStart(other) < figureStart(entry))
    .sort((a, b) => figureStart(a) - figureStart(b))
    .at(-1)

/** The first of figures that are all of one value; null for none, or for several values. */
export const oneValue = (entries: readonly Entry[]): Entry | null =>
  new Set(entries.map(({ figure }) => figure.value.toString())).size === 1 ? (entries[0] as Entry) : null

/** Only tables state it. */
export const isTabled = ({ amount }: Entry): boolean => amount.evidence.every(({ cell }) => cell !== null)

export const placeOf = (e: Evidence): string => (e.cell ? `${e.block}/r${e.cell.row}` : e.block)

/** Figures of different periods are not compared; a figure without a period goes with any. */
export const samePeriod = (a: Amount, b: Amount): boolean =>
  a.period === null || b.period === null || a.period === b.period

/** A year, or the years that a report covers: 2022-01/2023-12. */
const inYears = (period: string | null): boolean => {
  const m = /^(\d{4})(?:-01\/(\d{4})-12)?$/.exec(period ?? '')
  return m !== null && m[1] !== m[2]
}

/** Of entries of several years (a matrix of sources and years) those of the year of `to`; all, when there are none. */
export function ofItsYear(entries: readonly Entry[], to: Entry): readonly Entry[] {
  const { period } = to.amount
  if (!inYears(period)) return entries
  const own = entries.filter(({ amount }) => amount.period === period)
  const other = entries.filter(({ amount }) => inYears(amount.period) && amount.period !== period)
  return own.length > 0 ? entries.filter((entry) => !other.includes(entry)) : entries
}

/** Of sums spent by the middle and by the end of the year (1—6月, 全年), told as near as each other, those of the period of `to`; all, when there are none. */
export const ofItsPeriod = (entries: readonly Entry[], to: Entry): Entry[] =>
  entries.filter(
    (entry) =>
      entry.amount.period === to.amount.period ||
      !entries.some(
        (other) => other.amount.period === to.amount.period && closeness(other, to) >= closeness(entry, to),
      ),
  )

/** What is left at the end of July is left of the year's budget when all that was spent by then is taken off. */
export const isOfSpan = (entry: Entry, spent: Entry): boolean =>
  closeness(spent, entry) === 2 || entry.amount.period === spent.amount.period
