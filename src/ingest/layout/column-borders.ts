import type { Box } from '../../document/schema.ts'
import { left, middleY, overlapOf, right } from './boxes.ts'
import type { Word } from './page-content.ts'
import { columnGap, type Line, lineOf } from './words-to-lines.ts'

/** Cells stand apart by at least so many letters; programs put 0.2 between ideographs and digits, and nothing between ideographs. */
const cellGap = 0.26
const wideGap = 0.18
/** A blank that was typed parts cells only where it is wider than a letter nearly. */
const typedGap = 0.8
/** A narrow gap parts columns where so many other lines have a gap at the same place. */
const leastSupport = 2
/** So does one that no other line crosses, where it is a little wider than between words. */
const clearGap = 0.5
/** And one in a line of so many pieces: a header. */
const manyPieces = 5

/** Parts a line at every gap that may lie between two cells. */
export function partCells(line: Line): Line[] {
  const parts: Line['words'][] = []
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1)
    const gap = last ? left(word.box) - right(last.box) : Number.POSITIVE_INFINITY
    if (last && gap <= line.fontSize * leastGap(last, word)) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts.map((words) => lineOf(words, line.page))
}

/** What no line crosses says little in a short table. */
const leastLines = 6

const leastGap = (last: Word, word: Word): number => {
  if (word.blankBefore) return typedGap
  return isIdeograph(last.text.at(-1)) && isIdeograph(word.text[0]) ? wideGap : cellGap
}

const isIdeograph = (character: string | undefined): boolean => /[\u2e80-\u9fff]/.test(character ?? '')

/** A border lies so many points before what begins behind it. */
const inset = 1.5

/** Middles nearer than so many letters are of one row. */
const sameRow = 1

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
  const boxes = lines.flatMap((line) => line.words.map((word) => word.box))
  const gaps = pieces.flatMap((row, line) => row.flatMap((piece): Gap[] => gapBehind(piece, pieces, line)))
  const least = (lines[0]?.fontSize ?? 0) * 0.2
  const support = ({ line, from, to }: Gap): number =>
    new Set(
      gaps.filter((gap) => gap.line !== line && overlapOf(gap.from, gap.to, from, to) >= least).map((gap) => gap.line),
    ).size
  const isClear = ({ line, from, to }: Gap): boolean =>
    lines.length >= leastLines &&
    to - from >= (lines[line] as Line).fontSize * clearGap &&
    pieces.every((row) => row.every(({ box }) => overlapOf(left(box), right(box), from, to) < (to - from) / 2))
  const isAmongMany = ({ line, from, to }: Gap): boolean =>
    (pieces[line]?.length ?? 0) >= manyPieces && to - from >= (lines[line] as Line).fontSize * clearGap
  const real = gaps
    .filter((gap) => gap.isWide || support(gap) >= leastSupport || isClear(gap) || isAmongMany(gap))
    .sort((a, b) => a.to - b.to)
  const borders: number[] = []
  for (const { from, to } of real) {
    if (borders.some((border) => border > from && border < to)) continue
    const least = to - Math.min(inset, (to - from) / 2)
    const shared = Math.max(...real.filter((gap) => gap.from < least && gap.to > least).map((gap) => gap.from))
    borders.push(clearPlace(shared, least, boxes))
  }
  return borders.sort((a, b) => a - b)
}

/** The room to the nearest piece on the right, on the same line or half a line off, as beside a cell of two lines. */
function gapBehind(piece: Line, lines: readonly (readonly Line[])[], line: number): Gap[] {
  const size = piece.fontSize
  const beside = lines
    .slice(Math.max(0, line - 2), line + 3)
    .flatMap((row) =>
      row.filter(
        ({ box }) => left(box) > right(piece.box) && Math.abs(middleY(box) - middleY(piece.box)) < size * sameRow,
      ),
    )
  if (beside.length === 0) return []
  const from = right(piece.box)
  const to = Math.min(...beside.map(({ box }) => left(box)))
  return [{ line, from, to, isWide: to - from > size * columnGap }]
}

/** Between two places the one, furthest to the right, that the fewest pieces lie over. */
function clearPlace(from: number, to: number, boxes: readonly Box[]): number {
  const before = boxes.flatMap((box) => [left(box) - inset, left(box) - inset / 3])
  const places = [...new Set([to, ...before.filter((x) => x > from && x < to + inset)])].map((x) => ({
    x,
    over: boxes.filter((box) => left(box) < x && right(box) > x).length,
  }))
  return (places.sort((a, b) => a.over - b.over || b.x - a.x)[0] as { x: number }).x
}
