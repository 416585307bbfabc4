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
const closePitch = 1.55

/** Pieces of one base line, in type of several kinds, are level to this part of what a row allows: half a line off may be near. */
const exact = 0.5

/** Two lines of so many pieces each, with figures, are two rows. */
const fullRow = 3

/** A value as it stands in a column of figures, also with its sign or unit: ≥95%, 9.5分, 1,200人次. */
const value = /^[≥≤＞＜><=＝]?\s*-?\d[\d,.]*\s*(?:%|[\u4e00-\u9fff/]{0,3})$|^[-—–/]$/

/** 2022年 over the columns of that year is no value. */
const year = /^(?:19|20)\d\d\s*年度?$/

/** Figures, and values with their signs and units. */
export const isValue = (piece: Line): boolean => {
  const text = foldText(textOf(piece))
  return (isFigure(piece) || value.test(text)) && !year.test(text.trim())
}

interface Group extends Span {
  pieces: Line[]
  /** Which of the pieces stands on a line with figures. */
  anchor: number | null
  /** Pieces on the line of the last one, and figures among them. */
  level: number
  values: number
}

interface Span {
  from: number
  to: number
}

/** Lines of a table and the inner borders of its columns -> its cells, with the lines joined that a narrow cell broke. */
export function plainCells(lines: readonly Line[], xs: readonly number[], rules: readonly Rule[]): PlainCell[] {
  const rows = lines.map((line) => partAtBorders(line, xs))
  const all = rows.flat()
  const values = new Set(all.filter((piece) => isValue(piece) && !isBroken(piece, all)))
  const middles = [...values].map((piece) => middleY(piece.box))
  const isCentred = hasCentredCell(rows, xs, middles)
  const groups: Group[] = []
  for (const row of rows) {
    for (const piece of row) {
      const level = row.filter((one) => sameMiddle(one.box, piece.box, piece.fontSize * exact))
      const next: Group = {
        pieces: [piece],
        ...columnsOf(piece, xs),
        anchor: level.length >= 2 && level.some((one) => values.has(one)) ? 0 : null,
        level: level.length,
        values: level.filter((one) => values.has(one)).length,
      }
      const above = groups.findLast((group) => group.from < next.to && next.from < group.to)
      const isFull = above && isCentred && isComplete(above, middles)
      if (above && !isFull && isOneCell(above, next, xs, rules)) addTo(above, next)
      else groups.push(next)
    }
  }
  return groups.map(({ pieces, from, to }) => ({
    lines: pieces,
    box: unionOf(pieces.map((piece) => piece.box)),
    from,
    to,
    hasFigure: pieces.some(isValue),
  }))
}

function addTo(group: Group, { pieces, from, to, anchor, level, values }: Group): void {
  if (anchor !== null) group.anchor = group.pieces.length
  group.pieces.push(...pieces)
  group.from = Math.min(group.from, from)
  group.to = Math.max(group.to, to)
  group.level = level
  group.values = values
}

/** Whether a piece goes on in what stands below it. */
function isOneCell(above: Group, below: Group, xs: readonly number[], rules: readonly Rule[]): boolean {
  const last = above.pieces.at(-1) as Line
  const piece = below.pieces[0] as Line
  const isRow = below.anchor !== null && above.anchor !== null
  const areRows = below.level >= fullRow && above.level >= fullRow && below.values + above.values >= 2
  const isLabelOverValue = isValue(piece) && !isValue(last) && textOf(last).length >= shortestLabel
  if (isRow || areRows || isLabelOverValue || rules.some((rule) => isBetween(rule, last, piece))) return false
  const side: [number, number] = [
    xs[Math.min(above.from, below.from)] as number,
    xs[Math.max(above.to, below.to)] as number,
  ]
  return isRest(last, piece, above.pieces, side, above.level === 1 && below.level === 1)
}

/** Texts of at least so many letters over a figure are names of their own rows. */
const shortestLabel = 4

/** The unit or the per cent sign of a value stands in the next line of a narrow cell. */
const isBroken = (value: Line, pieces: readonly Line[]): boolean =>
  pieces.some((piece) => {
    const step = top(piece.box) - top(value.box)
    const isBelow = step > value.fontSize * 0.8 && step < value.fontSize * pitch
    return isBelow && Math.abs(left(piece.box) - left(value.box)) < value.fontSize && !isValue(piece)
  })

/** Two lines of a column have the figures of their row halfway between them: cells are set to the middle of their rows. */
function hasCentredCell(rows: readonly Line[][], xs: readonly number[], middles: readonly number[]): boolean {
  const pieces = rows.flat()
  return pieces.some((piece) => {
    const { from } = columnsOf(piece, xs)
    const below = pieces.find((one) => top(one.box) > middleY(piece.box) && columnsOf(one, xs).from === from)
    if (!below || top(below.box) - top(piece.box) > piece.fontSize * pitch) return false
    const isLevel = (middle: number): boolean => Math.abs(middle - middleBetween(piece, below)) < piece.fontSize * 0.15
    return middles.some(isLevel)
  })
}

const middleBetween = (first: Line, last: Line): number => (middleY(first.box) + middleY(last.box)) / 2

/** The figures of the row stand at the middle of the lines that are there. */
function isComplete({ pieces, anchor }: Group, middles: readonly number[]): boolean {
  if (anchor !== null) return pieces.length >= 2 * anchor + 1
  const [first, last] = [pieces[0] as Line, pieces.at(-1) as Line]
  return (
    pieces.length % 2 === 0 &&
    middles.some((middle) => Math.abs(middle - middleBetween(first, last)) < first.fontSize * 0.15)
  )
}

/** Figures in neighbouring columns may all but touch: a border between them parts them at this gap, in letters. */
const touching = 0.08

/** A text may stand over the border of its column by this part of a letter. */
const overBorder = 0.1

/** Pieces that only look apart stay together: a gap parts where a border runs through it. */
function partAtBorders(line: Line, xs: readonly number[]): Line[] {
  const parts: Word[][] = []
  const reach = line.fontSize * overBorder
  const starts = new Set(partCells(line).map((piece) => piece.words[0]))
  for (const [i, word] of line.words.entries()) {
    const last = parts.at(-1)?.at(-1)
    const isGap = last !== undefined && (starts.has(word) || isTouching(last, word, line.words[i + 1]))
    const isParted = !last || (isGap && xs.some((x) => x > right(last.box) - reach && x < left(word.box) + reach))
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
function columnsOf({ box, fontSize }: Line, xs: readonly number[]): Span {
  const reach = fontSize * overBorder
  let from = 0
  while (from + 2 < xs.length && (xs[from + 1] as number) <= left(box) + reach) from++
  let to = from + 1
  while (to + 1 < xs.length && (xs[to] as number) < right(box) - reach) to++
  return { from, to }
}

/** Lines on which nothing else stands are one cell even where the first is not full: its author broke it. */
function isRest(
  last: Line,
  piece: Line,
  pieces: readonly Line[],
  [x0, x1]: [number, number],
  areAlone: boolean,
): boolean {
  const step = top(piece.box) - top(last.box)
  const size = Math.max(last.fontSize, piece.fontSize)
  if (step < size * 0.8 || step > size * pitch) return false
  const isAligned = [left, right, middleX].some((end) => Math.abs(end(last.box) - end(piece.box)) < size * 0.3)
  const box: Box = [x0, top(last.box), x1, bottom(piece.box)]
  if (areAlone && isAligned && step < size * closePitch) return true
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
