import type { Block } from '../document/schema.ts'
import { flat } from './lines.ts'
import { gradeSteps } from './words/grades.ts'

export interface Band {
  grade: string
  /** Lowest score of the grade. */
  from: number
}

/** Grades for a pattern, the longest first. */
export const gradeWords = [...gradeSteps.flat()].sort((a, b) => b.length - a.length).join('|')
const stepOf = (grade: string): number => gradeSteps.findIndex((words) => words.includes(grade))

const n = '\\d{1,3}(?:\\.\\d+)?'
const points = `${n}分?(?:\\(不?含(?:${n}分?)?\\)|含)?`
/** 90分（含）以上, 80（含）-90, ≥80分且<90分, 80≤得分<90, 60分以下: one way each to write a band of scores. */
const band = [
  `${points}[-—~至到]{1,2}${points}`,
  `[≥>]=?${points}(?:且|,|、|和)?(?:得分)?[<≤]=?${points}`,
  `${points}[≤<]=?[\\u4e00-\\u9fa5A-Za-z]{0,4}[<≤]=?${points}`,
  `${points}[>≥]=?[\\u4e00-\\u9fa5A-Za-z]{1,4}[>≥]=?${points}`,
  `${points}(?:及|或)?(?:其)?以上(?:\\(不?含(?:${n}分?)?\\)|含${n}分?)?(?:,?(?:低于|不足|不满|小于|${n}分?以下)(?:${points})?)?`,
  `[≥>]=?${points}`,
  `(?:${points}(?:以下|及以下)(?:\\(不?含\\))?|(?:低于|不足|不满|小于|[<≤]=?)${points})`,
].join('|')
/** A band has its grade beside it: most texts need no look for one. */
const namesGrade = new RegExp(gradeWords)
const written = `["“]?(${gradeWords})["”]?`
const ends = '(?=["”]?(?:级|等|档|次|的|[^\\u4e00-\\u9fa5]|$))'
const forwards = new RegExp(
  `(${band})(?:的|者)?(?:项目|部门|单位)?[,|]?(?:等级|等次|结果)?(?:评定?|定|确定|认定)?(?:等级|等次)?(?:为|是|属于?|:)?${written}${ends}`,
  'g',
)
const backwards = new RegExp(
  `${written}(?:级|等级|等次|档)?(?:为|是|[:(|\\[]|指)(?:得分|分数|总分|评分|分值)?(?:在|为|是)?(${band})`,
  'g',
)

/**
 * The bands a report prints (90分（含）以上为优，80分…至90分为良 or 优（90≤得分≤100）、良…), best first; null when it prints fewer
 * than two, unless the one is that of the best grade.
 */
export function gradeBandsOf(blocks: readonly Block[]): Band[] | null {
  const found: [Band[], Band[]] = [[], []]
  for (const block of blocks) {
    const text = flat(block)
    if (!namesGrade.test(text)) continue
    for (const m of text.matchAll(forwards)) found[0].push({ grade: m[2] as string, from: lowest(m[1] as string) })
    for (const m of text.matchAll(backwards)) found[1].push({ grade: m[1] as string, from: lowest(m[2] as string) })
  }
  const [best] = found.map(inOrder).sort((a, b) => b.length - a.length)
  if (!best || best.length === 0) return null
  return best.length >= 2 || (best[0] as Band).from >= 85 ? best : null
}

/**
 * Where a text (folded, without blanks) prints bands, in which a grade is nobody's own: half-open ranges. A grade with its one
 * band behind it (等级为优（90分以上）) is still a grade.
 */
export function bandsIn(text: string): [number, number][] {
  if (!namesGrade.test(text)) return []
  const [ahead, behind] = [forwards, backwards].map((pattern) => [...text.matchAll(pattern)]) as [
    RegExpExecArray[],
    RegExpExecArray[],
  ]
  const behindBands = inOrder(behind.map((m) => ({ grade: m[1] as string, from: lowest(m[2] as string) })))
  const isBehind = behindBands.length >= 2 && behindBands.length > ahead.length
  return (isBehind ? behind : ahead).map((m) => [m.index, m.index + m[0].length])
}

/** 0 for 60分以下; else the lower of the numbers. */
function lowest(written: string): number {
  const numbers = (written.match(new RegExp(n, 'g')) ?? []).map(Number)
  return /^(?:低于|不足|不满|小于|[<≤])|[\d分)]以下|及以下/.test(written) && numbers.length === 1
    ? 0
    : Math.min(...numbers)
}

/** Each grade once, with falling scores from step to step; none where the text does not keep that order. */
function inOrder(found: readonly Band[]): Band[] {
  const bands = new Map<string, number>()
  for (const { grade, from } of found) if (from <= 100 && !bands.has(grade)) bands.set(grade, from)
  const list = [...bands].map(([grade, from]) => ({ grade, from })).sort((a, b) => b.from - a.from)
  const falls = list.every((one, i) => i === 0 || stepOf(one.grade) > stepOf((list[i - 1] as Band).grade))
  return falls ? list : []
}
