import type { Box } from '../../document/schema.ts'
import { left, median, right, widthOf } from './boxes.ts'
import { isWide, lineJoin, TextBuilder } from './join-text.ts'
import { firstUnitWidth } from './line-breaks.ts'
import type { Word } from './page-content.ts'
import { type Line, lineOf, textOf, wordsToLines } from './words-to-lines.ts'

/** Room between border and text that programs leave at least, and at most. */
const leastPadding = 1
const mostPadding = 6

/** Lines that are this many letters shorter than they could be were ended by the author. */
const slack = 1.2

/** Words of a cell -> its lines: upright ones from top to bottom, then those on their side. */
export const wordsToCellLines = (words: readonly Word[], page: number): Line[] => [
  ...wordsToLines(
    words.filter((word) => !word.turned),
    page,
  ),
  ...turnedLines(words, page, 90).reverse(),
  ...turnedLines(words, page, 270),
]

/** Letters on their side: every column of them is a line. */
function turnedLines(words: readonly Word[], page: number, angle: 90 | 270): Line[] {
  const columns: Word[][] = []
  const turned = words.filter((word) => word.turned === angle)
  for (const word of turned.sort((a, b) => left(a.box) - left(b.box))) {
    const last = columns.at(-1)
    if (last?.[0] && left(word.box) - left(last[0].box) < word.fontSize * 0.6) last.push(word)
    else columns.push([word])
  }
  return columns.map((column) => {
    const sorted = column.sort((a, b) => (angle === 90 ? a.box[1] - b.box[1] : b.box[1] - a.box[1]))
    return { ...lineOf(sorted, page), words: sorted }
  })
}

/** Lines of a cell -> its text. Lines that were broken because the cell is narrow are joined, others parted by "\n". */
export function cellLinesToText(
  lines: readonly Line[],
  box: Box,
): { text: string; runs: ReturnType<TextBuilder['finish']>['runs'] } {
  const builder = new TextBuilder()
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before) builder.join(isWrapped(before, line, lines, box) ? lineJoin(builder.text, textOf(line)) : '\n')
    builder.addLine(line)
  })
  return builder.finish()
}

/**
 * The line goes on in the next one: what begins there had no room left. Two decimal fractions are two figures, however narrow the
 * cell. `lines` are all lines of the cell.
 */
export function isWrapped(line: Line, next: Line, lines: readonly Line[], box: Box): boolean {
  if (isStacked(lines)) return true
  if (/\.\d+%?$/.test(textOf(line)) && /^\d[\d,]*\.\d/.test(textOf(next))) return false
  const size = Math.max(line.fontSize, next.fontSize)
  return roomOf(lines, box) - widthOf(line.box) <= firstUnitWidth(textOf(next), next.fontSize) + slack * size
}

/** Width that a line of this cell can have. */
function roomOf(lines: readonly Line[], box: Box): number {
  const widest = Math.max(0, ...lines.map((line) => widthOf(line.box)))
  const inset = Math.min(...lines.map((line) => Math.min(left(line.box) - left(box), right(box) - right(line.box))))
  const padding = Math.min(mostPadding, Math.max(leastPadding, inset))
  return Math.max(widest, widthOf(box) - 2 * padding)
}

/** One or two ideographs a line: a label written downwards. */
function isStacked(lines: readonly Line[]): boolean {
  const lengths = lines.map((line) => textOf(line).length)
  return median(lengths) <= 2 && Math.max(...lengths) <= 3 && lines.every((line) => [...textOf(line)].every(isWide))
}
