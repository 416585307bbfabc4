import { Decimal } from './decimal.ts'

/**
 * The set of values a written figure may stand for. Ends are exact decimals and belong to the interval, as in
 * XBRL Calculations 1.1: 91.31 stands for 91.305 … 91.315.
 */
export interface Interval {
  low: Decimal
  high: Decimal
}

export const point = (value: Decimal | string | number): Interval => {
  const exact = new Decimal(value)
  return { low: exact, high: exact }
}

export const around = (value: Decimal, half: Decimal): Interval => ({ low: value.minus(half), high: value.plus(half) })

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) })
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) })

/** A figure read as exact: both ends are one value. */
const isPoint = ({ low, high }: Interval): boolean => low === high || low.eq(high)
const isBelowZero = (value: Decimal): boolean => value.isNegative() && !value.isZero()

export function times(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b)) return point(a.low.times(b.low))
  if (!isBelowZero(a.low) && !isBelowZero(b.low)) return { low: a.low.times(b.low), high: a.high.times(b.high) }
  return hull([a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)])
}

/** Null when the divisor may be zero: the quotient then has no bounds. */
export function over(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null
  if (isPoint(a) && isPoint(b)) return point(a.low.div(b.low))
  if (!isBelowZero(a.low) && !isBelowZero(b.low)) return { low: a.low.div(b.high), high: a.high.div(b.low) }
  return hull([a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)])
}

const hull = (ends: readonly Decimal[]): Interval => ({ low: Decimal.min(...ends), high: Decimal.max(...ends) })

const hundred = point(100)

/** The first in per cent of the second; null when the second may be zero. */
export function percentOf(part: Interval, whole: Interval): Interval | null {
  const quotient = over(part, whole)
  return quotient && times(quotient, hundred)
}

export const overlap = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high)
export const holds = (a: Interval, value: Decimal): boolean => a.low.lte(value) && value.lte(a.high)
