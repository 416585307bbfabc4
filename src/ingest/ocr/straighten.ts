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
    const row = Math.round((points[i + 1] as number) - (points[i] as number) * slope) + first
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
    let u = cx + (0 - cx) * cos - (y - cy) * sin
    let v = cy + (0 - cx) * sin + (y - cy) * cos
    for (let x = 0, at = y * width; x < width; x++, at++, u += cos, v += sin) {
      const column = Math.floor(u)
      const row = Math.floor(v)
      if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) continue
      const [right, down] = [u - column, v - row]
      const from = row * width + column
      const upper = (data[from] as number) * (1 - right) + (data[from + 1] as number) * right
      const lower = (data[from + width] as number) * (1 - right) + (data[from + width + 1] as number) * right
      turned[at] = upper * (1 - down) + lower * down
    }
  }
  return { width, height, data: turned }
}
