import type { GreyPicture } from './grey-picture.ts'

/** Pages lie askew by no more than this, in degrees; less than the second is not worth turning. */
const most = 6
const least = 0.25

/** First the angles are tried in coarse steps, then around the best one in fine steps, in degrees. */
const coarse = 0.25
const fine = 0.03

/** So many points of ink show the lines of a page well enough. */
const samples = 12_000

/** A lead of the best angle over none at all that noise does not give. */
const clearLead = 1.06

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * Angle by which the lines of text fall to the right, in radians; 0 for a straight page or one without lines. Of all directions, the
 * upper edges of letters fall into the fewest rows along the lines they stand on.
 */
export function skewOf(picture: GreyPicture, ink: number): number {
  const points = upperEdges(picture, ink)
  if (points.length < 400) return 0
  const counts = new Int32Array(picture.height + 2 * Math.ceil(picture.width * Math.tan(radians(most + coarse))) + 2)
  const scoreAt = (degrees: number): number => sharpness(points, Math.tan(radians(degrees)), counts, picture.width)
  let best = bestOf(-most, most, coarse, scoreAt)
  best = bestOf(best - coarse, best + coarse, fine, scoreAt)
  if (Math.abs(best) < least || scoreAt(best) < scoreAt(0) * clearLead) return 0
  return radians(best)
}

function bestOf(from: number, to: number, step: number, scoreAt: (degrees: number) => number): number {
  let best = 0
  let bestScore = -1
  for (let i = 0; i <= Math.round((to - from) / step); i++) {
    const degrees = from + i * step
    const score = scoreAt(degrees)
    if (score > bestScore) [best, bestScore] = [degrees, score]
  }
  return best
}

/** x and y of ink under paper, one after the other, evenly thinned out. */
function upperEdges({ width, height, data }: GreyPicture, ink: number): Int32Array {
  const points: number[] = []
  for (let y = 1; y < height; y++) {
    // Columns take turns, so that upright strokes do not weigh more than others.
    for (let x = y % 3, at = y * width + x; x < width; x += 3, at += 3) {
      if ((data[at] as number) <= ink && (data[at - width] as number) > ink) points.push(x, y)
    }
  }
  const keep = Math.max(1, Math.floor(points.length / 2 / samples))
  const thinned: number[] = []
  for (let i = 0; i < points.length; i += 2 * keep) thinned.push(points[i] as number, points[i + 1] as number)
  return Int32Array.from(thinned)
}

/** Sum of squares of the rows' counts once the page is turned: high when few rows hold all. */
function sharpness(points: Int32Array, slope: number, counts: Int32Array, width: number): number {
  counts.fill(0)
  const first = Math.ceil(Math.abs(slope) * width)
  for (let i = 0; i < points.length; i += 2) {
    // Rounding by hand: rows are never negative here.
    const row = ((points[i + 1] as number) - (points[i] as number) * slope + first + 0.5) | 0
    counts[row] = (counts[row] as number) + 1
  }
  let sum = 0
  for (const count of counts) sum += count * count
  return sum
}

/** The picture turned about its middle so that lines falling by `angle` lie level; corners that come in are white. */
export function turn({ width, height, data }: GreyPicture, angle: number): GreyPicture {
  const turned = new Uint8Array(data.length).fill(255)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    // Source of the first pixel of the row; every step to the right moves it by (cos, sin).
    const u = cx - cx * cos - (y - cy) * sin
    const v = cy - cx * sin + (y - cy) * cos
    const [from, to] = inside(inside([0, width], u, cos, width - 1), v, sin, height - 1)
    mixRow(data, width, turned, { at: y * width, from, to, u, v, cos, sin })
  }
  return { width, height, data: turned }
}

/** A row of the turned picture: where it begins, the pixels of it that come from the picture, the source of its first one and the step. */
interface TurnedRow {
  at: number
  from: number
  to: number
  u: number
  v: number
  cos: number
  sin: number
}

/** Places between pixels are counted in this many bits: whole numbers are mixed three times as fast as fractions. */
const bits = 12
const one = 1 << bits

/** Pixels as bright as this are paper with the grain of the scanner; its upper bits are all set, so one look tells it of four. */
const paper = 0xf0

/** Every pixel of the row becomes the mean of the four around its source, weighed by how near they are. */
function mixRow(data: Uint8Array, width: number, turned: Uint8Array, { at, from, to, ...row }: TurnedRow): void {
  const [u, v, cos, sin] = [row.u, row.v, row.cos, row.sin].map((n) => n * one) as [number, number, number, number]
  for (let x = from; x < to; x++) {
    const across = (u + x * cos) | 0
    const down = (v + x * sin) | 0
    const source = (down >> bits) * width + (across >> bits)
    const [a, b] = [data[source] as number, data[source + 1] as number]
    const [c, d] = [data[source + width] as number, data[source + width + 1] as number]
    // paper all around, as most of a page is: it is white already
    if ((a & b & c & d) >= paper) continue
    const right = across & (one - 1)
    const upper = (a << bits) + (b - a) * right
    const lower = (c << bits) + (d - c) * right
    turned[at + x] = (upper + ((lower - upper) >> bits) * (down & (one - 1))) >> bits
  }
}

/** The steps x of a stretch at which start + x * slope lies between 0 and `end`, less than it. */
function inside([from, to]: [number, number], start: number, slope: number, end: number): [number, number] {
  if (Math.abs(slope) < 1e-9) return start >= 0 && start < end ? [from, to] : [from, from]
  const [enters, leaves] = [-start / slope, (end - start) / slope].sort((a, b) => a - b) as [number, number]
  return [Math.max(from, Math.ceil(enters + 1e-6)), Math.min(to, Math.ceil(leaves - 1e-6))]
}
