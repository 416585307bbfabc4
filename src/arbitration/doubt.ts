import type { Evidence } from '../facts/schema.ts'

/** What recognition says it is surer of than this, it has hardly ever misread. */
const sure = 0.93
/** Below this it says itself that it does not know. */
const unsure = 0.75

/**
 * What is added to the cost of a misreading for how sure recognition was of the figure. A foreign text layer says nothing
 * about its sureness: it is taken as in between.
 */
export function doubtOf({ origin, confidence }: Pick<Evidence, 'origin' | 'confidence'>): number {
  if (origin === 'ocr_layer') return 0.2
  if (confidence >= sure) return 0.5
  return confidence >= unsure ? 0.2 : 0
}
