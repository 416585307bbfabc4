import type { Box } from '../../document/schema.ts'
import { bottom, heightOf, left, median, middleY, overlapOf, right, top, unionOf } from './boxes.ts'
import type { Word } from './page-content.ts'

/** Words that stand on one line, from left to right. */
export interface Line {
  page: number
  words: Word[]
  box: Box
  /** Of the larger part of the line. */
  fontSize: number
}

/** Two words stand on one line when they share this part of the lower one's height. */
const sharedHeight = 0.5

/** Words in any order -> lines from top to bottom. */
export function wordsToLines(words: readonly Word[], page: number): Line[] {
  const rows: { words: Word[]; y0: number; y1: number }[] = []
  for (const word of [...words].sort((a, b) => middleY(a.box) - middleY(b.box) || left(a.box) - left(b.box))) {
    const row = rows
      .slice(-4)
      .reverse()
      .find(({ y0, y1 }) => {
        const lower = Math.min(y1 - y0, heightOf(word.box))
        return overlapOf(y0, y1, top(word.box), bottom(word.box)) >= lower * sharedHeight
      })
    if (row) row.words.push(word)
    else rows.push({ words: [word], y0: top(word.box), y1: bottom(word.box) })
  }
  return rows.map((row) => lineOf(row.words, page)).sort((a, b) => top(a.box) - top(b.box))
}

export function lineOf(words: readonly Word[], page: number): Line {
  const sorted = [...words].sort((a, b) => left(a.box) - left(b.box))
  return {
    page,
    words: sorted,
    box: unionOf(sorted.map((word) => word.box)),
    fontSize: median(sorted.flatMap((word) => Array.from({ length: word.text.length }, () => word.fontSize))),
  }
}

/** Columns stand apart by more than a full-width blank in running text does, in letters. */
export const columnGap = 1.2

/** Parts a line at gaps wider than the given number of letters: pieces that belong to different things. */
export function partLine(line: Line, letters: number): Line[] {
  const parts: Word[][] = []
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1)
    if (last && left(word.box) - right(last.box) <= line.fontSize * letters) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts.map((words) => lineOf(words, line.page))
}

/** Characters of a line without any blanks. */
export const textOf = (line: Line): string => line.words.map((word) => word.text).join('')
