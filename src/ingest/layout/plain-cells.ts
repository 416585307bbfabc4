import { foldText } from '../../base/chinese-text.ts'
import type { Box } from '../../document/schema.ts'
import { bottom, heightOf, left, middleX, middleY, overlapOf, right, top, unionOf } from './boxes.ts'
import { isWrapped } from './cell-text.ts'
import { partCells } from './column-borders.ts'
import type { Rule, Word } from './page-content.ts'
import { isFigure } from './partings.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** A cell of a table without lines: what stands in it, and the columns it reaches over (`to` is the one after the last). */
export interface PlainCell {
  lines: Line[]
  box: Box
  from: number
  to: number
  hasFigure: boolean
}

/** Lines of one cell follow one another within so many heights of a line. */
const pitch = 1.75

/** Two lines of so many pieces each, with figures, are two rows. */
const fullRow = 3

/** A value as it stands in a column of figures, also with its sign or unit: ≥95%, 9.5分, 1,200人次. */
const value = /^[≥≤＞＜><=＝]?\s*-?\d[\d,.]*\s*(?:%|[\u4e00-\u9fff/]{0,3})$|^[-—–/]$/

/** Figures, and values with their signs and units. */
export const isValue = (piece: Line): boolean => isFigure(piece) || value.test(foldText(textOf(piece)))

/** Lines of a table and the inner borders of its columns -> its cells, with the lines joined that a narrow cell broke. */
export function plainCells(lines: readonly Line[], xs: readonly number[], rules: readonly Rule[]): PlainCell[] {
  const groups: { pieces: Line[]; from: number; to: number; rowLines: Set<number>; level: number; values: number }[] =
    []
  lines.forEach((line, at) => {
    const pieces = partAtBorders(line, xs)
    const values = pieces.filter(isValue)
    for (const piece of pieces) {
      const isLevel = (one: Line): boolean => sameMiddle(one.box, piece.box, piece.fontSize)
      const [level, own] = [pieces.filter(isLevel).length, values.filter(isLevel).length]
      const isRow = pieces.length >= 2 && own > 0
      const [from, to] = columnsOf(piece, xs)
      const above = groups.filter((group) => group.from < to && from < group.to).at(-1)
      const last = above?.pieces.at(-1)
      const isSame =
        above &&
        last &&
        !(isRow && above.rowLines.size > 0) &&
        !(level >= fullRow && above.level >= fullRow && own + above.values >= 2) &&
        isRest(last, piece, above.pieces, [
          xs[Math.min(above.from, from)] as number,
          xs[Math.max(above.to, to)] as number,
        ]) &&
        !rules.some((rule) => isBetween(rule, last, piece))
      const group = isSame ? above : { pieces: [], from, to, rowLines: new Set<number>(), level, values: own }
      if (!isSame) groups.push(group)
      group.pieces.push(piece)
      group.level = level
      group.values = own
      group.from = Math.min(group.from, from)
      group.to = Math.max(group.to, to)
      if (isRow) group.rowLines.add(at)
    }
  })
  return groups.map(({ pieces, from, to }) => ({
    lines: pieces,
    box: unionOf(pieces.map((piece) => piece.box)),
    from,
    to,
    hasFigure: pieces.some(isValue),
  }))
}

/** Figures in neighbouring columns may all but touch: a border between them parts them at this gap, in letters. */
const touching = 0.08

/** Pieces that only look apart stay together: a gap parts where a border runs through it. */
function partAtBorders(line: Line, xs: readonly number[]): Line[] {
  const parts: Word[][] = []
  const starts = new Set(partCells(line).map((piece) => piece.words[0]))
  for (const [i, word] of line.words.entries()) {
    const last = parts.at(-1)?.at(-1)
    const isGap = last !== undefined && (starts.has(word) || isTouching(last, word, line.words[i + 1]))
    const isParted = !last || (isGap && xs.some((x) => x > right(last.box) - 0.1 && x < left(word.box) + 0.1))
    if (isParted) parts.push([word])
    else parts.at(-1)?.push(word)
  }
  return parts.map((words) => ({ ...line, words, box: unionOf(words.map((word) => word.box)) }))
}

/** Both words are ideographs, or both figures, or the second is an amount that nothing follows: 维修费 12.50. */
function isTouching(last: Word, word: Word, next: Word | undefined): boolean {
  if (left(word.box) - right(last.box) <= word.fontSize * touching) return false
  const isAlone = !next || left(next.box) - right(word.box) > word.fontSize * touching
  const kind = (character: string | undefined): string => (/[\d%]/.test(character ?? '') ? 'figure' : 'word')
  return kind(last.text.at(-1)) === kind(word.text[0]) || (isAlone && amount.test(foldText(word.text)))
}

const amount = /^-?[\d,]*\.\d+%?$/

/** Columns whose inside a piece touches. */
function columnsOf({ box, fontSize }: Line, xs: readonly number[]): [number, number] {
  const reach = fontSize * 0.1
  let from = 0
  while (from + 2 < xs.length && (xs[from + 1] as number) <= left(box) + reach) from++
  let to = from + 1
  while (to + 1 < xs.length && (xs[to] as number) < right(box) - reach) to++
  return [from, to]
}

function isRest(last: Line, piece: Line, pieces: readonly Line[], [x0, x1]: [number, number]): boolean {
  const step = top(piece.box) - top(last.box)
  const size = Math.max(last.fontSize, piece.fontSize)
  if (step < size * 0.8 || step > size * pitch) return false
  const isAligned = [left, right, middleX].some((end) => Math.abs(end(last.box) - end(piece.box)) < size * 0.3)
  const box: Box = [x0, top(last.box), x1, bottom(piece.box)]
  return isAligned && isWrapped(last, piece, [...pieces, piece], box)
}

const isBetween = (rule: Rule, above: Line, below: Line): boolean =>
  rule.at > middleY(above.box) &&
  rule.at < middleY(below.box) &&
  overlapOf(rule.from, rule.to, left(below.box), right(below.box)) > 0

export const clearance = (above: Box, below: Box): number => top(below) - bottom(above)
export const sameMiddle = (a: Box, b: Box, size: number): boolean => Math.abs(middleY(a) - middleY(b)) < size * 0.3
export const shareOf = (a: Box, b: Box): number =>
  overlapOf(top(a), bottom(a), top(b), bottom(b)) / Math.min(heightOf(a), heightOf(b))
