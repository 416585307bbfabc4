import { type Book, closeness, type Entry, isTabled, nearest, ofItsYear, oneValue, samePeriod } from '../relate/book.ts'

/**
 * 与上年支出9,972万元相比，增加864万元 opens a paragraph of its own: this year's figure is what the report states elsewhere of the same thing.
 * Nothing says which one is meant, so a difference proves nothing.
 */
export function nowElsewhere(book: Book, entry: Entry, before: readonly Entry[]): Entry[] {
  if (before.length === 0) return []
  const quote = before[0]?.amount.evidence[0]?.quote ?? ''
  return nearest(ofItsYear(book.of(entry.amount.subject), entry), entry, [/收入/.test(quote) ? 'revenue' : 'executed'])
}

/**
 * 比上年减少3,200元 in a paragraph that states neither level: a row of a table that gives this year's and last year's of the same thing, if no
 * other row does.
 */
export function levelsInRow(book: Book, entry: Entry): { now: Entry[]; before: Entry[] } {
  const own = book.of(entry.amount.subject).filter(isTabled)
  const before = nearest(own, entry, ['prior'])
  const now = nearest(ofItsYear(own, entry), entry, ['executed']).filter((other) =>
    samePeriod(other.amount, entry.amount),
  )
  const isOne = now.length === 1 && before.length === 1 && closeness(now[0] as Entry, before[0] as Entry) === 2
  return isOne ? { now, before } : { now: [], before: [] }
}

/** 公务接待费减少0.15万元，下降25%: in a paragraph of changes the level is the only one that the report states of the same thing. */
export function levelElsewhere(book: Book, entry: Entry): Entry[] {
  const own = ofItsYear(book.of(entry.amount.subject), entry)
  const levels = nearest(own, entry, ['executed']).filter((other) => samePeriod(other.amount, entry.amount))
  const one = oneValue(levels)
  return one ? [one] : []
}
