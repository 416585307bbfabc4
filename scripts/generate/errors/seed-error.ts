import type { Decimal } from '../../../src/base/decimal.ts'
import { brokenRelations } from '../check-lines.ts'
import type { DraftReport } from '../draft.ts'
import type { Random } from '../random.ts'
import { drawsOf, type ErrorClass, type Mutation } from './mutation.ts'

/** The error that was put into a file. */
export interface SeededError {
  class: ErrorClass
  mutation: Mutation
  /** What stood there before, and its value in yuan or per cent. */
  was: string
  value: Decimal | null
}

/**
 * Makes one figure of the file wrong, as an error of the given class does. A change that no stated relation shows is no error that a
 * reader could find: it is taken back. Null if the file has no place for such an error.
 */
export function seedError(reports: readonly DraftReport[], wanted: ErrorClass, random: Random): SeededError | null {
  const candidates = reports.flatMap((report) => drawsOf[wanted](report, random))
  for (const mutation of random.sample(candidates, 12)) {
    const { figure } = mutation
    const before = { number: figure.number, unit: figure.unit, raw: figure.raw }
    const value = Number.isNaN(Number(before.number)) ? null : figure.value
    if (mutation.number === before.number && mutation.unit === before.unit) continue
    figure.number = mutation.number
    figure.unit = mutation.unit
    if (brokenRelations(mutation.report).length > 0) return { class: wanted, mutation, was: before.raw, value }
    figure.number = before.number
    figure.unit = before.unit
  }
  return null
}
