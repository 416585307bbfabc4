import { Decimal } from '../../../src/base/decimal.ts'
import type { Random } from '../random.ts'

/** Smallest step of sums of a report, in yuan: whole 万元, hundredths of it, yuan, or fen. */
export type Grain = 10_000 | 1_000 | 100 | 1 | 0.01

export const toGrain = (value: Decimal, grain: Grain): Decimal => value.div(grain).round().times(grain)

/** A sum between the bounds (in yuan), small sums as likely as large ones. */
export function drawSum(random: Random, low: number, high: number, grain: Grain): Decimal {
  const exponent = Math.log10(low) + random.next() * (Math.log10(high) - Math.log10(low))
  const sum = toGrain(new Decimal(Math.round(10 ** exponent * 100)).div(100), grain)
  return Decimal.max(sum, grain)
}

/** Parts of a sum that add up to it exactly; each is at least one grain if the sum allows. */
export function divide(random: Random, sum: Decimal, count: number, grain: Grain): Decimal[] {
  const weights = Array.from({ length: count }, () => 0.15 + random.next())
  const total = weights.reduce((a, b) => a + b, 0)
  const parts: Decimal[] = []
  let rest = sum
  for (let i = 0; i < count - 1; i++) {
    const part = toGrain(sum.times((weights[i] as number).toFixed(6)).div(total.toFixed(6)), grain)
    const kept = Decimal.min(part, rest)
    parts.push(kept)
    rest = rest.minus(kept)
  }
  return [...parts, rest]
}

/** Per cent, not rounded. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal => part.div(whole).times(100)

export const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(value), new Decimal(0))
