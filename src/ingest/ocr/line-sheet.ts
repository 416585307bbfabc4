import type { PixelBox } from './cell-lines.ts'
import type { GreyPicture } from './grey-picture.ts'
import type { LineOnInk } from './lines-to-words.ts'
import type { InkSegment, Stretch } from './place-symbols.ts'

/** A line cut out of the picture: its box there, and where it begins on the sheet. */
interface Strip {
  box: PixelBox
  left: number
  top: number
}

/**
 * Lines of cells cut out of a picture and set on a sheet of their own without the lines between them. Cells that stand beside
 * one another stay in one row: an engine that sees a single digit alone does not know how high its line is.
 */
export interface LineSheet {
  picture: GreyPicture
  rows: { top: number; bottom: number; strips: Strip[] }[]
}

/** White on all sides of a row, in pixels. */
const margin = 24
const rowGap = 18

/** White between the strips of a row, in heights of the row: wider than any blank inside a line. */
const stripGap = 1.2

/** Around the ink of a line there is blur that belongs to it. */
const blur = 2

/** @param boxes ink of the lines; must not be empty */
export function toLineSheet(picture: GreyPicture, boxes: readonly PixelBox[]): LineSheet {
  const rows: LineSheet['rows'] = []
  let top = margin
  let width = 0
  for (const group of rowsOf(boxes.map((box) => grow(box, picture)))) {
    const first = Math.min(...group.map((box) => box[1]))
    const last = Math.max(...group.map((box) => box[3]))
    let left = margin
    const strips = group.map((box): Strip => {
      const strip = { box, left, top: top + box[1] - first }
      left += box[2] - box[0] + Math.round((last - first) * stripGap)
      return strip
    })
    width = Math.max(width, left)
    rows.push({ top, bottom: top + last - first, strips })
    top += last - first + rowGap
  }
  const sheet: GreyPicture = { width, height: top + margin, data: new Uint8Array(width * (top + margin)).fill(255) }
  for (const strip of rows.flatMap((row) => row.strips)) copy(picture, strip, sheet)
  return { picture: sheet, rows }
}

const grow = ([x0, y0, x1, y1]: PixelBox, { width, height }: GreyPicture): PixelBox => [
  Math.max(0, x0 - blur),
  Math.max(0, y0 - blur),
  Math.min(width, x1 + blur),
  Math.min(height, y1 + blur),
]

/** Lines stand in one row when they share most of the lower one's height. */
const sharedHeight = 0.7

function rowsOf(boxes: readonly PixelBox[]): PixelBox[][] {
  const rows: { first: number; last: number; boxes: PixelBox[] }[] = []
  for (const box of boxes.toSorted((a, b) => a[1] + a[3] - b[1] - b[3] || a[0] - b[0])) {
    const [, top, , bottom] = box
    const row = rows.slice(-3).find(({ first, last, boxes: inside }) => {
      const shared = Math.min(last, bottom) - Math.max(first, top)
      const isClear = inside.every((other) => other[2] <= box[0] || other[0] >= box[2])
      return isClear && shared >= Math.min(last - first, bottom - top) * sharedHeight
    })
    if (row) {
      row.boxes.push(box)
      row.first = Math.min(row.first, top)
      row.last = Math.max(row.last, bottom)
    } else rows.push({ first: top, last: bottom, boxes: [box] })
  }
  return rows.map((row) => row.boxes.sort((a, b) => a[0] - b[0]))
}

function copy(from: GreyPicture, { box: [x0, y0, x1, y1], left, top }: Strip, to: GreyPicture): void {
  for (let y = y0; y < y1; y++) {
    to.data.set(from.data.subarray(y * from.width + x0, y * from.width + x1), (top + y - y0) * to.width + left)
  }
}

/**
 * What was read on a sheet -> the same at its places in the picture, one line for every strip. Symbols have to be placed on the ink
 * of the sheet already: the white between the strips is where the engine likes to see quotation marks.
 */
export function fromLineSheet(sheet: LineSheet, read: readonly LineOnInk[]): LineOnInk[] {
  return sheet.rows.flatMap(({ top, bottom, strips }) => {
    const lines = read.filter((line) => {
      const middle = (line.top + line.bottom) / 2
      return middle >= top - rowGap / 2 && middle < bottom + rowGap / 2
    })
    return strips.flatMap((strip) => withoutEchoes(lines.flatMap((line) => partOf(line, strip))))
  })
}

/** A strip holds one line. Of two that were read one above the other, the shorter is the heads of the other's letters. */
function withoutEchoes(parts: readonly LineOnInk[]): LineOnInk[] {
  const kept: LineOnInk[] = []
  for (const part of parts.toSorted((a, b) => b.symbols.length - a.symbols.length)) {
    const [from, to] = extentOf(part)
    const isEcho = kept.some((line) => {
      const [first, last] = extentOf(line)
      return Math.min(last, to) - Math.max(first, from) > (to - from) / 2
    })
    if (!isEcho) kept.push(part)
  }
  return kept
}

const extentOf = ({ symbols }: LineOnInk): [number, number] => [
  Math.min(...symbols.map(({ from }) => from)),
  Math.max(...symbols.map(({ to }) => to)),
]

function partOf(line: LineOnInk, { box, left, top: stripTop }: Strip): LineOnInk[] {
  const [x0, y0, x1, y1] = box
  const right = left + x1 - x0
  const isInside = ({ from, to }: Stretch): boolean => (from + to) / 2 >= left && (from + to) / 2 < right
  const moved = <T extends InkSegment>(ink: T): T => ({
    ...ink,
    from: ink.from + x0 - left,
    to: ink.to + x0 - left,
    top: ink.top + y0 - stripTop,
    bottom: ink.bottom + y0 - stripTop,
  })
  const symbols = line.symbols.filter(isInside).map(moved)
  if (symbols.length === 0) return []
  return [{ em: line.em, top: y0, bottom: y1, symbols, ink: line.ink.filter(isInside).map(moved) }]
}
