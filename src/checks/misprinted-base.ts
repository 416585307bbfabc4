import type { Cause } from './candidate.ts'
import { repaired, repairsOf } from './misprint.ts'
import { type Book, type Entry, samePeriod } from './relate/book.ts'
import { isSource } from './relate/same-subject.ts'
import { givesRate } from './rules/rate-way.ts'
import { digitsOf, isShifted, isSlip } from './rules/restatement.ts'

/** A base that does not give the rate beside it, and the sum that it was meant to be. */
export interface MisprintedBase {
  part: Entry
  /** The base as printed, the one that was meant. */
  pair: [Entry, Entry]
  cause: Cause | null
}

const order = ['revised', 'budget', 'approved', 'released']

/**
 * 年初预算120、调整后预算1200、支出105、执行率87.5%: another base of the place gives the rate, and rates of other bases are common. Where
 * the base that the rate is of is a misprint, that excuses nothing: it differs from the base that fits by a slip, or less is
 * budgeted than was spent or than one of its own sources holds, while the sum that fits is stated for it elsewhere.
 *
 * @param parts spending, as the place of the rate states it
 * @param wholes budgets of the name: in that place, and in the whole report
 */
export function misprintedBase(
  rate: Entry,
  parts: readonly Entry[],
  wholes: { here: readonly Entry[]; all: readonly Entry[] },
  book: Book,
): MisprintedBase | null {
  const [part, ...more] = parts.filter(({ figure }) => !figure.about)
  const misprinted = part && baseOf(rate, wholes.here)
  if (!part || more.length > 0 || !misprinted || givesRate(rate, part, misprinted)) return null
  const isExceeded = part.figure.value.gt(misprinted.figure.value)
  const isMeant = (entry: Entry): boolean => {
    if (entry === misprinted || !givesRate(rate, part, entry)) return false
    if (isShiftOf(misprinted, entry)) return true
    if (isSlip(misprinted.figure, entry.figure)) return isExceeded || digitsOf(misprinted.figure) >= 4
    return isExceeded && isStatedForIt(misprinted, entry, wholes.here)
  }
  const meant =
    [...wholes.here, ...wholes.all].find(isMeant) ??
    sourcesOf(misprinted, book).find((entry) => isExceeded && givesRate(rate, part, entry))
  return meant
    ? { part, pair: [misprinted, meant], cause: isShiftOf(misprinted, meant) ? 'decimal-shift' : null }
    : null
}

/**
 * 全年预算29310000.00元、支出2931.00元、执行率100%: the terms beside a rate give it with another unit or the point elsewhere in one of
 * them, though a second place that states the same rate is right.
 */
export function slippedTerm(rate: Entry, parts: readonly Entry[], wholes: readonly Entry[]): MisprintedBase | null {
  const [part, ...more] = parts.filter(({ figure }) => !figure.about)
  const base = part && baseOf(rate, wholes)
  if (!part || more.length > 0 || !base || givesRate(rate, part, base)) return null
  for (const term of [part, base]) {
    const repair = repairsOf(term.figure).find(({ cause, ...rest }) => {
      if (cause === 'digit-swap') return false
      const meant = { ...term, figure: repaired({ cause, ...rest }) }
      return givesRate(rate, term === part ? meant : part, term === base ? meant : base)
    })
    if (repair) return { part, pair: [base, part], cause: repair.cause }
  }
  return null
}

/** The base that the words of the rate mean, stated once in its place. */
export function baseOf(rate: Entry, here: readonly Entry[]): Entry | null {
  const { base } = rate.amount
  const measure =
    base && base !== 'budget' ? base : order.find((one) => here.some(({ amount }) => amount.measure === one))
  const [first, ...more] = here.filter(({ amount, figure }) => amount.measure === measure && !figure.about)
  return first && more.length === 0 && !first.figure.value.isZero() ? first : null
}

/** A point moved by two digits, or by one in a figure of two digits or more; 约728万元 is 7284700元 as well as it can be. */
function isShiftOf({ figure: a }: Entry, { figure: b }: Entry): boolean {
  if (b.about) return ['10', '100', '0.1', '0.01'].some((k) => b.value.minus(a.value.times(k)).abs().lte(b.half))
  return isShifted(a, b) && (digitsOf(a) >= 2 || [a.value.div(b.value), b.value.div(a.value)].some((k) => k.eq(100)))
}

const isStatedForIt = (misprinted: Entry, entry: Entry, here: readonly Entry[]): boolean =>
  entry.amount.measure === misprinted.amount.measure &&
  entry.amount.fund_source === misprinted.amount.fund_source &&
  samePeriod(entry.amount, misprinted.amount) &&
  !here.includes(entry)

/** Sources of the same table that hold more than the whole. */
const sourcesOf = ({ amount, figure, blocks }: Entry, book: Book): Entry[] =>
  book.entries.filter(
    (entry) =>
      entry.amount.measure === amount.measure &&
      (entry.amount.fund_source !== null || isSource(entry.amount.subject)) &&
      samePeriod(entry.amount, amount) &&
      entry.figure.value.gt(figure.value) &&
      [...entry.blocks].some((block) => blocks.has(block)),
  )
