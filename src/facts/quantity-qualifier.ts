import type { Quantity } from './quantity-types.ts'
import { after as afterWords, before as beforeWords, notBefore } from './words/qualifiers.ts'

/** About, over or under, from the words right before and after the number; null for bounds of targets (不超过) and for none. */
export function qualifierAround(folded: string, start: number, end: number, over: boolean): Quantity['qualifier'] {
  if (over) return 'over'
  const before = folded.slice(Math.max(0, start - 5), start).replace(/(?:人民币|达到|为|达|至)?\s*$/, '')
  if (!notBefore.some((word) => before.endsWith(word))) {
    const word = beforeWords.find(([w]) => before.endsWith(w))
    if (word) return word[1]
  }
  const after = folded.slice(end, end + 3).trimStart()
  return afterWords.find(([w]) => after.startsWith(w))?.[1] ?? null
}
