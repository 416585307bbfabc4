import { monthSpan, wholeYearHead, yearPartWords } from './words/year-parts.ts'

/** Header words without those that name a part of the year. */
export const timeless = (words: string): string =>
  yearPartWords.reduce((text, { words: part }) => text.replace(part, ''), words).replace(monthSpan, '')

/** Whether a head says when and nothing else: 上半年, 1—6月, 三季度, 全年. */
export const isTimeHead = (words: string): boolean =>
  wholeYearHead.test(words) || (timeless(words) === '' && words !== '')

/**
 * The months of a head that says when and nothing else (1—6月 and 全年 over 执行数 | 执行率), the innermost of those above a column. Null where
 * none of them does; a term of school has its months only beside the other one.
 */
export function monthsOfHeads(path: readonly string[]): readonly [from: number, to: number] | null {
  const head = path.findLast(isTimeHead)
  if (head === undefined) return null
  if (wholeYearHead.test(head)) return [1, 12]
  const part = yearPartWords.find(({ words }) => words.test(head))
  if (part) return part.kind === 'term' ? null : part.months
  return spanOf(head)
}

/**
 * How many months of the year the words of a head cover that name a part of it from its beginning: 1—6月完成值 6, 前三季度完成 9, 全年完成值 12. Null
 * where they name none, or one that begins later.
 */
export function monthsCovered(words: string): number | null {
  if (/全年|年度(?!指标|目标|绩效)|1[-—~至]12月/.test(words)) return 12
  if (/前三季度/.test(words)) return 9
  const part = yearPartWords.find((one) => one.words.test(words))
  const months = part?.kind === 'term' ? null : (part?.months ?? spanOf(words))
  return months?.[0] === 1 ? months[1] : null
}

/** The months that words name by their numbers: 1—6月, 截至6月. */
export function spanOf(words: string): readonly [from: number, to: number] | null {
  const months = monthSpan.exec(words)
  if (months) return [Number(months[1]), Number(months[2])]
  const end = /(?:截至|截止|至)(\d{1,2})月/.exec(words)
  return end && [1, Number(end[1])]
}
