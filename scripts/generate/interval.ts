import { Decimal } from '../../src/base/decimal.ts'
import type { Figure } from './figure.ts'

/** Closed interval of exact decimals. */
export interface Interval {
  low: Decimal
  high: Decimal
}

/**
 * The values that a written figure may stand for: half a unit of its last digit to both sides. A whole number is exact in the strict
 * reading and may be off by half in the loose one; a written 0 is always exact.
 */
export function intervalOf(figure: Figure, loose: boolean): Interval {
  const { value } = figure
  if (value.isZero() || (figure.isWhole && !loose)) return { low: value, high: value }
  const half = figure.step.div(2)
  return { low: value.minus(half), high: value.plus(half) }
}

/** The values of a stated figure that was cut off instead of rounded. */
export function cutOff(figure: Figure): Interval {
  const { value, step } = figure
  return value.isNegative() ? { low: value.minus(step), high: value } : { low: value, high: value.plus(step) }
}

export const meet = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high)

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) })

export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) })

export const times = (a: Interval, b: Interval): Interval => span(corners(a, b, (x, y) => x.times(y)))

/** Null where the divisor may be zero. */
export function over(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null
  return span(corners(a, b, (x, y) => x.div(y)))
}

export const exactly = (value: Decimal | number | string): Interval => ({
  low: new Decimal(value),
  high: new Decimal(value),
})

export const negated = (a: Interval): Interval => ({ low: a.high.neg(), high: a.low.neg() })

const corners = (a: Interval, b: Interval, of: (x: Decimal, y: Decimal) => Decimal): Decimal[] => [
  of(a.low, b.low),
  of(a.low, b.high),
  of(a.high, b.low),
  of(a.high, b.high),
]

const span = (values: Decimal[]): Interval => ({ low: Decimal.min(...values), high: Decimal.max(...values) })
