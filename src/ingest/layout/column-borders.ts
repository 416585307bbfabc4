import { left, overlapOf, right } from './boxes.ts'
import { columnGap, type Line, lineOf } from './words-to-lines.ts'

/** Cells stand apart by at least so many letters; programs put 0.2 between ideographs and digits. */
const cellGap = 0.3
/** A blank that was typed parts cells only where it is wider than a letter nearly. */
const typedGap = 0.8
/** A narrow gap parts columns where so many other lines have a gap at the same place. */
const leastSupport = 2
/** So does one that no other line crosses, where it is a little wider than between words. */
const clearGap = 0.5

/** Parts a line at every gap that may lie between two cells. */
export function partCells(line: Line): Line[] {
  const parts: Line['words'][] = []
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1)
    const gap = last ? left(word.box) - right(last.box) : Number.POSITIVE_INFINITY
    if (last && gap <= line.fontSize * (word.blankBefore ? typedGap : cellGap)) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts.map((words) => lineOf(words, line.page))
}

/** What no line crosses says little in a short table. */
const leastLines = 6

interface Gap {
  line: number
  from: number
  to: number
  isWide: boolean
}

/**
 * Lines of a table -> places of the borders between its columns, from left to right: as few as part all the pieces that stand
 * apart. A border need not run through all lines, so that parts of a form with columns of their own share one set.
 */
export function columnBorders(lines: readonly Line[]): number[] {
  const pieces = lines.map(partCells)
  const gaps = pieces.flatMap((row, line) =>
    row.slice(1).map((piece, i): Gap => {
      const from = right((row[i] as Line).box)
      const to = left(piece.box)
      return { line, from, to, isWide: to - from > piece.fontSize * columnGap }
    }),
  )
  const least = (lines[0]?.fontSize ?? 0) * 0.2
  const support = ({ line, from, to }: Gap): number =>
    new Set(
      gaps.filter((gap) => gap.line !== line && overlapOf(gap.from, gap.to, from, to) >= least).map((gap) => gap.line),
    ).size
  const isClear = ({ line, from, to }: Gap): boolean =>
    lines.length >= leastLines &&
    to - from >= (lines[line] as Line).fontSize * clearGap &&
    pieces.every((row) => row.every(({ box }) => overlapOf(left(box), right(box), from, to) < (to - from) / 2))
  const real = gaps
    .filter((gap) => gap.isWide || support(gap) >= leastSupport || isClear(gap))
    .sort((a, b) => a.to - b.to)
  const borders: number[] = []
  for (const { from, to } of real) {
    if (borders.some((border) => border > from && border < to)) continue
    borders.push(to - Math.min(1.5, (to - from) / 2))
  }
  return borders
}
