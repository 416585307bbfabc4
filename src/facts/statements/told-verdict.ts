import { lowerIsBetter } from '../words/lower-is-better.ts'
import { metWords, unmetWords } from './words/roles.ts'

/** The verdict the words behind a result give; to stay below the target is no failure of a rate of complaints. */
export function verdictOf(tail: string, name: string): 'met' | 'unmet' | null {
  const words = lowerIsBetter.test(name) ? tail.replace(/低于[^,。;]{0,10}目标/g, '') : tail
  return unmetWords.test(words) ? 'unmet' : metWords.test(words) ? 'met' : null
}

export function reasonOf(tail: string): string | null {
  const m = /(?:主要)?原因(?:主要)?(?:是|为|:)([^。]{2,80})|主要(?:是)?因(?:为)?([^。]{2,80})/.exec(tail)
  return m ? (m[1] ?? m[2] ?? '').trim() : null
}
