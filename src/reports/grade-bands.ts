import type { Block } from '../document/schema.ts'
import { flat } from './lines.ts'
import { grades } from './words/titles.ts'

export interface Band {
  grade: string
  /** Lowest score of the grade. */
  from: number
}

const words = [...grades]
  .filter((g) => !/[A-D]/.test(g))
  .sort((a, b) => b.length - a.length)
  .join('|')
const number = '(\\d{1,3}(?:\\.\\d+)?)'
const named = `(?:的)?(?:评?(?:定)?(?:为|是|属于)|等级为|项目等级为|,|:)?["“]?(${words})["”]?`
const patterns: readonly [RegExp, 'from' | 'below'][] = [
  [
    new RegExp(`${number}分?(?:\\(含(?:${number}分?)?\\))?(?:及)?以上(?:\\(含(?:${number}分?)?\\))?${named}`, 'g'),
    'from',
  ],
  [
    new RegExp(
      `${number}分?(?:\\(含(?:${number}分?)?\\))?[-—~至到]{1,2}(?:${number})分?(?:\\(不?含(?:${number}分?)?\\))?${named}`,
      'g',
    ),
    'from',
  ],
  [new RegExp(`(${words})["”]?(?:级|等)?(?:[:(])${number}分?(?:\\(含\\))?(?:及)?(?:以上|[-—~至到]{1,2})`, 'g'), 'from'],
]

/** The bands a report prints (90分（含）以上为优，80分…至90分为良); null when it prints fewer than two. */
export function gradeBandsOf(blocks: readonly Block[]): Band[] | null {
  const bands = new Map<string, number>()
  for (const block of blocks) {
    const text = flat(block)
    if (!new RegExp(words).test(text) || !/\d分?/.test(text)) continue
    for (const [pattern] of patterns) {
      for (const m of text.matchAll(pattern)) {
        const groups = m.slice(1).filter((g) => g !== undefined)
        const grade = groups.find((g) => /[\u4e00-\u9fa5]/.test(g)) as string
        const from = Number(groups.find((g) => /^\d/.test(g)))
        if (from <= 100 && !bands.has(grade)) bands.set(grade, from)
      }
    }
  }
  const list = [...bands].map(([grade, from]) => ({ grade, from })).sort((a, b) => b.from - a.from)
  return list.length >= 2 ? list : list.length === 1 && (list[0] as Band).from >= 85 ? list : null
}
