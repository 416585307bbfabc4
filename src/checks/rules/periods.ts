import { plus } from '../../base/interval.ts'
import type { Facts, Measure } from '../../facts/schema.ts'
import type { Candidate } from '../candidate.ts'
import { type Book, closeness, type Entry, isTabled } from '../relate/book.ts'

/** Months of a period written 2024-01/2024-09, or of a year: counted from year 0. */
function span(period: string | null): { from: number; to: number } | null {
  const year = /^\d{4}$/.test(period ?? '') ? Number(period) * 12 : null
  if (year !== null) return { from: year + 1, to: year + 12 }
  const m = period ? /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) : null
  return m ? { from: Number(m[1]) * 12 + Number(m[2]), to: Number(m[3]) * 12 + Number(m[4]) } : null
}

/** What is budgeted, released and spent over several years is told year by year as well. */
const ofYears: ReadonlySet<Measure> = new Set(['executed', 'budget', 'approved', 'revised', 'released'])

/** Spending to date = the spending of its quarters, where one paragraph gives them all; a sum over years = the sums of its years. */
export function periodCandidates(_facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((total) => {
    const whole = span(total.amount.period)
    const { measure } = total.amount
    const isOverYears = whole !== null && whole.to - whole.from >= 12
    if (!whole || (measure !== 'executed' && !(isOverYears && ofYears.has(measure)))) return []
    const others = book
      .of(total.amount.subject)
      .filter((entry) => entry !== total && entry.amount.measure === measure && isNear(entry, total))
    const parts = chain(others, whole.from, whole.to)
    if (!parts || parts.length < 2) return []
    return [
      {
        rule: 'sum',
        subject: total.amount.subject,
        stated: total.figure,
        unit: 'CNY',
        exactWhole: true,
        tied: true,
        ways: [
          {
            inputs: parts.map((part) => part.figure),
            compute: (of) =>
              parts.slice(1).reduce((sum, part) => plus(sum, of(part.figure)), of((parts[0] as Entry).figure)),
            formula: parts.map((part) => part.figure.raw).join(' + '),
            name: null,
          },
        ],
      },
    ]
  })
}

/**
 * 上半年支出310万元；…下半年支出550万元，全年支出860万元: the parts of a year in the paragraph that tells the whole; the columns of a table have their own
 * sums (facts/tables/year-parts.ts).
 */
const isNear = (entry: Entry, total: Entry): boolean =>
  closeness(entry, total) > 0 && (total.amount.period?.includes('/') === true || (isOfYear(total) && !isTabled(entry)))

/** What is called that of the year: a sum since the project began may have no other period. */
const isOfYear = ({ amount }: Entry): boolean =>
  amount.evidence.some(
    ({ cell, quote, start, number_start }) =>
      cell === null && /(?:全年|本年|当年|今年|年度)[^,，。;；]{0,8}$/.test(quote.slice(0, number_start - start)),
  )

/** Periods that follow each other without a gap from `from` to `to`, the shortest first so that quarters win over halves. */
function chain(entries: readonly Entry[], from: number, to: number): Entry[] | null {
  if (from > to) return []
  const next = entries
    .map((entry) => ({ entry, at: span(entry.amount.period) }))
    .filter(({ at }) => at !== null && at.from === from && at.to <= to)
    .sort((a, b) => (a.at?.to ?? 0) - (b.at?.to ?? 0))
  for (const { entry, at } of next) {
    const rest = chain(
      entries.filter((other) => other !== entry),
      (at?.to ?? 0) + 1,
      to,
    )
    if (rest) return [entry, ...rest]
  }
  return null
}
