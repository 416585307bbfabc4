import type { Box, PlacedText } from '../../document/schema.ts'
import { left, median, right, widthOf } from './boxes.ts'
import { isWide, lineJoin, TextBuilder } from './join-text.ts'
import { firstUnitWidth } from './line-breaks.ts'
import type { Word } from './page-content.ts'
import { type Line, lineOf, wordsToLines } from './words-to-lines.ts'

/** Room between border and text that programs leave at least, and at most. */
const leastPadding = 1
const mostPadding = 6

/** Lines that are this many letters shorter than they could be were ended by the author. */
const slack = 1.2

/** Words of a cell -> its text. Lines that were broken because the cell is narrow are joined, others parted by "\n". */
export function wordsToCellText(words: readonly Word[], box: Box, page: number): PlacedText {
  const lines = [...uprightLines(words, page), ...turnedLines(words, page)]
  const builder = new TextBuilder()
  const room = roomOf(lines, box)
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before) builder.join(isHardBreak(before, line, room, lines) ? '\n' : lineJoin(builder.text, textOf(line)))
    builder.addLine(line)
  })
  return builder.finish()
}

const uprightLines = (words: readonly Word[], page: number): Line[] =>
  wordsToLines(
    words.filter((word) => !word.turned),
    page,
  )

/** Letters on their side: columns from right to left where they run down, from left to right where they run up. */
function turnedLines(words: readonly Word[], page: number): Line[] {
  const lines: Line[] = []
  for (const angle of [90, 270] as const) {
    const turned = words.filter((word) => word.turned === angle)
    const columns: Word[][] = []
    for (const word of [...turned].sort((a, b) => left(a.box) - left(b.box))) {
      const last = columns.at(-1)
      if (last?.[0] && left(word.box) - left(last[0].box) < word.fontSize * 0.6) last.push(word)
      else columns.push([word])
    }
    if (angle === 90) columns.reverse()
    for (const column of columns) {
      const sorted = column.sort((a, b) => (angle === 90 ? a.box[1] - b.box[1] : b.box[1] - a.box[1]))
      lines.push({ ...lineOf(sorted, page), words: sorted.map((word) => ({ ...word })) })
    }
  }
  return lines
}

export const textOf = (line: Line): string => line.words.map((word) => word.text).join('')

/** Width that a line of this cell can have. */
function roomOf(lines: readonly Line[], box: Box): number {
  const widest = Math.max(0, ...lines.map((line) => widthOf(line.box)))
  const inset = Math.min(...lines.map((line) => Math.min(left(line.box) - left(box), right(box) - right(line.box))))
  const padding = Math.min(mostPadding, Math.max(leastPadding, inset))
  return Math.max(widest, widthOf(box) - 2 * padding)
}

function isHardBreak(before: Line, line: Line, room: number, lines: readonly Line[]): boolean {
  if (isStacked(lines)) return false
  const size = Math.max(before.fontSize, line.fontSize)
  return room - widthOf(before.box) > firstUnitWidth(textOf(line), line.fontSize) + slack * size
}

/** One or two ideographs a line: a label written downwards. */
function isStacked(lines: readonly Line[]): boolean {
  const lengths = lines.map((line) => textOf(line).length)
  return median(lengths) <= 2 && Math.max(...lengths) <= 3 && lines.every((line) => [...textOf(line)].every(isWide))
}
