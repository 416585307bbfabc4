import { digitsOf, evidenceAt, figureAt, type Spot, textOf } from './evidence.ts'
import type { Indicator, Operand } from './schema.ts'

/**
 * A number that stands at [start, end) of a text, with its unit, as a term of a relation that is no amount and no indicator itself.
 * @param number its digits, as in Written
 */
export const operandAt = (spot: Spot, number: string, unit: string, start: number, end: number): Operand => ({
  id: null,
  written: { number, unit },
  raw: figureAt(textOf(spot).text, start, end),
  evidence: evidenceAt(spot, start, end),
  qualifier: null,
})

/** The result of an indicator at the place that states it; null without one. */
export function operandOfResult({ id, written: { actual }, evidence }: Indicator): Operand | null {
  const place = actual && evidence.find((e) => digitsOf(e) === actual.number)
  return actual && place
    ? { id, written: actual, raw: `${actual.number}${actual.unit}`, evidence: place, qualifier: null }
    : null
}
