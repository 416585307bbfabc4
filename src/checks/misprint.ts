import { Decimal, powerOfTen } from '../base/decimal.ts'
import type { Cause } from './candidate.ts'
import type { Draft } from './draft.ts'
import { evaluate, type Verdict } from './evaluate.ts'
import type { Figure } from './figure.ts'

export interface Repair {
  figure: Figure
  cause: Cause
  /** The figure as it was probably meant, in the unit of value. */
  value: Decimal
}

/** Likely slips first: a wrong unit, a moved point, two digits swapped. */
export function repairsOf(figure: Figure): Repair[] {
  if (figure.value.isZero()) return []
  const money = figure.written.unit.endsWith('元')
  const units: Repair[] = money
    ? ['10000', '0.0001'].map((k) => ({ figure, cause: 'unit-slip', value: figure.value.times(k) }))
    : []
  const points: Repair[] = ['10', '0.1', '100', '0.01', '1000', '0.001'].map((k) => ({
    figure,
    cause: 'decimal-shift',
    value: figure.value.times(k),
  }))
  return [...units, ...points, ...swaps(figure)]
}

/** The figure with the decimals it would have if meant otherwise: the half unit moves with the value. */
export function repaired(repair: Repair): Figure {
  const { figure, value } = repair
  if (repair.cause === 'digit-swap') return { ...figure, value }
  const factor = value.div(figure.value)
  // 7280% may be 72.8% that moved two places: its last zero was never written
  const digits = figure.written.number.replace('.', '')
  const zeros = factor.lt(1) && figure.written.unit === '%' ? (/0+$/.exec(digits)?.[0].length ?? 0) : 0
  const half = figure.half.times(factor).times(powerOfTen(zeros))
  return { ...figure, value, half, whole: figure.whole && factor.gte(1) }
}

/** All values with two digits exchanged. */
function swaps(figure: Figure): Repair[] {
  const digits = [...figure.written.number]
  const places = digits.flatMap((c, i) => (/\d/.test(c) ? [i] : []))
  const scale = new Decimal(figure.written.number).isZero() ? new Decimal(1) : figure.value.div(figure.written.number)
  const found = new Map<string, Repair>()
  for (const [k, i] of places.entries()) {
    for (const j of places.slice(k + 1)) {
      if (digits[i] === digits[j]) continue
      const swapped = [...digits]
      swapped[i] = digits[j] as string
      swapped[j] = digits[i] as string
      const value = new Decimal(swapped.join('')).times(scale)
      found.set(value.toString(), { figure, cause: 'digit-swap', value })
    }
  }
  return [...found.values()]
}

/** The verdict on a relation if one of its figures were another. */
export function verdictWith(
  { stated, way, exactWhole }: NonNullable<Draft['figures']>,
  figure: Figure,
  other: Figure,
): Verdict {
  return evaluate(
    figure === stated ? other : stated,
    way.inputs.map((input) => (input === figure ? other : input)),
    (of) => way.compute((input) => of(input === figure ? other : input)),
    exactWhole,
  ).verdict
}

/** Whether a relation would hold if one of its figures were another. */
export function holdsWith(figures: NonNullable<Draft['figures']>, figure: Figure, other: Figure): boolean {
  const verdict = verdictWith(figures, figure, other)
  return verdict === 'consistent' || verdict === 'rounded'
}
