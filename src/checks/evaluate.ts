import type { Decimal } from '../base/decimal.ts'
import { around, holds, type Interval, overlap } from '../base/interval.ts'
import { type Figure, intervalOf, type Reading } from './figure.ts'

/** What recomputing gives: null when it cannot be done (division by zero). */
export type Compute = (of: (figure: Figure) => Interval) => Interval | null

export type Verdict = 'consistent' | 'rounded' | 'truncated' | 'inconsistent' | 'not-checkable'

export interface Evaluation {
  verdict: Verdict
  /** Recomputed from the figures exactly as written. */
  computed: Decimal | null
  low: Decimal | null
  high: Decimal | null
}

/**
 * Compares a stated figure with what follows from others, from the strictest reading to the loosest:
 * consistent (exactly, to the precision the stated figure is written in), rounded (once the rounding of the inputs as written
 * is allowed for), truncated (only if the stated figure was cut off), rounded again (whole numbers ± half). Half-open for
 * truncation, closed otherwise (XBRL Calculations 1.1).
 *
 * @param exactWhole a stated whole number of money, score or count stands for itself; a whole percentage does not
 */
export function evaluate(stated: Figure, inputs: readonly Figure[], compute: Compute, exactWhole: boolean): Evaluation {
  const at = (reading: Reading): Interval | null => compute((figure) => intervalOf(figure, reading))
  const exact = at('point')
  if (!exact) return { verdict: 'not-checkable', computed: null, low: null, high: null }
  const range = at('exact') ?? exact
  const own =
    exactWhole && stated.whole
      ? intervalOf(stated, stated.about ? 'loose' : 'exact')
      : around(stated.value, stated.about ? stated.half.times(2) : stated.half)
  const found = (verdict: Verdict): Evaluation => ({ verdict, computed: exact.low, low: range.low, high: range.high })
  if (holds(own, exact.low)) return found('consistent')
  if (overlap(own, range)) return found('rounded')
  if (isTruncated(stated, exact) || isTruncated(stated, range)) return found('truncated')
  const isLoose = mixesWholes(stated, inputs) || isRateOfWholes(stated, inputs) || isOffByOne(stated, inputs, exact)
  const loose = isLoose ? at('loose') : null
  if (loose && overlap(around(stated.value, stated.half), loose)) return found('rounded')
  return found('inconsistent')
}

/** The stated figure is the recomputed one cut off behind its last digit: stated <= computed < stated + one unit (in size). */
function isTruncated(stated: Figure, computed: Interval): boolean {
  const unit = stated.half.times(2)
  const size = stated.value.abs()
  if (stated.value.isNegative() !== computed.low.isNegative() && !stated.value.isZero()) return false
  const low = computed.low.isNegative() ? computed.high.abs() : computed.low
  const high = computed.low.isNegative() ? computed.low.abs() : computed.high
  return low.lt(size.plus(unit)) && high.gte(size) && high.minus(low).lte(unit)
}

/**
 * A rate is worked out from the accounts, to the cent; sums in whole 万元 beside it are rounded ones. A sum or balance of whole
 * figures is read as exact.
 */
const isRateOfWholes = (stated: Figure, inputs: readonly Figure[]): boolean =>
  stated.written.unit === '%' && inputs.every((figure) => figure.whole && /^[百千]?[万亿]元$/.test(figure.written.unit))

/**
 * 903 = 452 + 452 in whole 万元: each was rounded from the accounts by itself. One unit is all that is allowed for, and nothing
 * in 元, or every mistake on round numbers would be hidden.
 */
const isOffByOne = (stated: Figure, inputs: readonly Figure[], exact: Interval): boolean =>
  inputs.length >= 2 &&
  [stated, ...inputs].every((figure) => figure.whole && /^[百千]?[万亿]元$/.test(figure.written.unit)) &&
  holds(around(stated.value, stated.half.times(2)), exact.low)

/**
 * A whole number among figures with decimals may be a rounded one; where all are whole they are read as exact, or every
 * mistake on round numbers would be hidden.
 */
function mixesWholes(stated: Figure, inputs: readonly Figure[]): boolean {
  const all = [stated, ...inputs].filter((figure) => !figure.value.isZero() && figure.written.unit !== '%')
  // scores and counts are never rounded to whole numbers; sums of money may be
  if (!all.every((figure) => figure.written.unit.endsWith('元'))) return false
  return (
    all.some((figure) => figure.whole && figure.written.unit !== '%') &&
    all.some((figure) => !figure.whole && figure.written.unit !== '%')
  )
}
