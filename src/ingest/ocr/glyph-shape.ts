import type { InkPicture } from './grey-picture.ts'
import type { InkSegment } from './place-symbols.ts'

/** A piece of ink cut out of a picture: its box and its pixels (1 ink, 0 paper), rows from the top. */
export interface InkPiece extends InkSegment {
  pixels: Uint8Array
}

/** What a printed character looks like, whatever its size. */
export interface GlyphShape {
  /** Ink of the character stretched to a square: the share of ink in each of 16 x 16 fields, 0..255. */
  fields: Uint8Array
  /** Of the ink, in letters. */
  width: number
  height: number
  /** How far the ink reaches below the base line, in letters; negative when it ends above. */
  foot: number
}

const side = 16

/** Columns with ink -> the pieces of ink in them: letters that reach over one another (1, and its comma) are parted. */
export function cutOut(picture: InkPicture, segment: InkSegment): InkPiece[] {
  const blobs = blobsOf(picture, segment)
  const pieces: InkPiece[] = []
  for (const blob of blobs.sort((a, b) => a.from - b.from || a.top - b.top)) {
    const over = pieces.findIndex((piece) => reachesOver(piece, blob))
    if (over >= 0) pieces[over] = join(pieces[over] as InkPiece, blob)
    else pieces.push(blob)
  }
  return pieces.sort((a, b) => a.from - b.from)
}

/** One stands over the other by most of the narrower one's width: parts of one letter. */
const reachesOver = (a: InkSegment, b: InkSegment): boolean =>
  Math.min(a.to, b.to) - Math.max(a.from, b.from) > Math.min(a.to - a.from, b.to - b.from) * 0.5

function join(a: InkPiece, b: InkPiece): InkPiece {
  const box = {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }
  const width = box.to - box.from
  const pixels = new Uint8Array(width * (box.bottom - box.top))
  for (const part of [a, b]) {
    const partWidth = part.to - part.from
    for (let i = 0; i < part.pixels.length; i++) {
      if (part.pixels[i] === 0) continue
      pixels[(part.top - box.top + Math.floor(i / partWidth)) * width + part.from - box.from + (i % partWidth)] = 1
    }
  }
  return { ...box, pixels }
}

/** Ink that hangs together, also over corners. */
function blobsOf({ width, data, ink }: InkPicture, { from, to, top, bottom }: InkSegment): InkPiece[] {
  const columns = to - from
  const rows = bottom - top
  const labels = new Uint8Array(columns * rows)
  const members = new Int32Array(columns * rows)
  const blobs: InkPiece[] = []
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if (labels[y * columns + x] !== 0 || (data[(top + y) * width + from + x] as number) > ink) continue
      blobs.push(pieceOf(flood(x, y)))
    }
  }
  return blobs

  /** Marks the blob that holds a pixel, and lists its pixels. */
  function flood(x0: number, y0: number): Int32Array {
    members[0] = y0 * columns + x0
    labels[y0 * columns + x0] = 1
    let found = 1
    for (let next = 0; next < found; next++) {
      const i = members[next] as number
      const y = Math.floor(i / columns)
      const x = i - y * columns
      const [right, below] = [Math.min(columns - 1, x + 1), Math.min(rows - 1, y + 1)]
      for (let v = Math.max(0, y - 1); v <= below; v++) {
        for (let u = Math.max(0, x - 1); u <= right; u++) {
          const at = v * columns + u
          if (labels[at] !== 0 || (data[(top + v) * width + from + u] as number) > ink) continue
          labels[at] = 1
          members[found++] = at
        }
      }
    }
    return members.subarray(0, found)
  }

  function pieceOf(blob: Int32Array): InkPiece {
    let [x0, x1, y0, y1] = [columns, 0, rows, 0]
    for (const i of blob) {
      const y = Math.floor(i / columns)
      const x = i - y * columns
      if (x < x0) x0 = x
      if (x >= x1) x1 = x + 1
      if (y < y0) y0 = y
      if (y >= y1) y1 = y + 1
    }
    const pixels = new Uint8Array((x1 - x0) * (y1 - y0))
    for (const i of blob) {
      const y = Math.floor(i / columns)
      pixels[(y - y0) * (x1 - x0) + i - y * columns - x0] = 1
    }
    return { from: from + x0, to: from + x1, top: top + y0, bottom: top + y1, pixels }
  }
}

/** Pieces that make up one character -> its shape. */
export function shapeOf(pieces: readonly InkPiece[], em: number, baseline: number): GlyphShape {
  const from = Math.min(...pieces.map((piece) => piece.from))
  const to = Math.max(...pieces.map((piece) => piece.to))
  const top = Math.min(...pieces.map((piece) => piece.top))
  const bottom = Math.max(...pieces.map((piece) => piece.bottom))
  const sums = new Float32Array(side * side)
  for (const piece of pieces) addFields(sums, piece, from, top, side / (to - from), side / (bottom - top))
  const field = ((to - from) * (bottom - top)) / (side * side)
  const fields = new Uint8Array(sums.length)
  for (let i = 0; i < sums.length; i++) fields[i] = Math.min(255, ((sums[i] as number) * 255) / field + 0.5)
  return {
    fields,
    width: (to - from) / em,
    height: (bottom - top) / em,
    foot: (bottom - baseline) / em,
  }
}

/** Every pixel gives its area to the fields that it lies over: first a row of pixels to a row of fields, then that to the fields. */
function addFields(sums: Float32Array, piece: InkPiece, left: number, top: number, scaleX: number, scaleY: number) {
  const width = piece.to - piece.from
  const height = piece.bottom - piece.top
  const line = new Float32Array(side)
  for (let y = 0; y < height; y++) {
    line.fill(0)
    for (let x = 0; x < width; x++) {
      if (piece.pixels[y * width + x] !== 0) addStretch(line, (piece.from - left + x) * scaleX, scaleX)
    }
    const y0 = (piece.top - top + y) * scaleY
    const y1 = Math.min(side, y0 + scaleY)
    for (let row = y0 | 0; row < y1; row++) {
      const high = (Math.min(row + 1, y1) - Math.max(row, y0)) / scaleY
      for (let column = 0, at = row * side; column < side; column++, at++) {
        sums[at] = (sums[at] as number) + (line[column] as number) * high
      }
    }
  }
}

/** Adds 1 to the fields of a row, parted by how much of the stretch lies over each. */
function addStretch(line: Float32Array, from: number, length: number): void {
  const to = Math.min(side, from + length)
  for (let column = from | 0; column < to; column++) {
    const wide = (Math.min(column + 1, to) - Math.max(column, from)) / length
    line[column] = (line[column] as number) + wide
  }
}

/** Sizes and places weigh as much as this many per cent of the fields. */
const sizeWeight = 0.6

/** Fields that are compared before it is asked whether the shapes are too far apart already. */
const stretch = 32

/**
 * 0 for the same shape; characters of one kind and fount are less than 0.12 apart, other characters more than 0.2. What is not nearer
 * than `limit` is infinitely far: nobody wants to know how far.
 */
export function distanceOf(a: GlyphShape, b: GlyphShape, limit = Number.POSITIVE_INFINITY): number {
  const scale = a.fields.length * 255
  const bySize = sizeDistance(a, b)
  const most = (limit - bySize) * scale
  let sum = 0
  for (let i = 0; i < a.fields.length; ) {
    if (sum >= most) return Number.POSITIVE_INFINITY
    for (const end = i + stretch; i < end; i++) {
      const difference = (a.fields[i] as number) - (b.fields[i] as number)
      sum += difference < 0 ? -difference : difference
    }
  }
  return sum >= most ? Number.POSITIVE_INFINITY : sum / scale + bySize
}

/** What the sizes alone say: shapes are at least this far apart. */
const sizeDistance = (a: GlyphShape, b: GlyphShape): number =>
  (Math.abs(a.width - b.width) + Math.abs(a.height - b.height) + Math.abs(a.foot - b.foot)) * sizeWeight
