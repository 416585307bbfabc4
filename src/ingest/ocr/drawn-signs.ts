import type { InkPiece } from './glyph-shape.ts'
import type { InkSegment } from './place-symbols.ts'

type Stroke = [x0: number, y0: number, x1: number, y1: number]

/**
 * Signs of comparison as strokes in a square of side 1. The engine's data does not know ≥ and ≤: it reads 之, 过, 2 or nothing where
 * they stand.
 */
const signs: { text: '≥' | '≤' | '='; strokes: Stroke[] }[] = [
  {
    text: '≥',
    strokes: [
      [0, 0, 1, 0.36],
      [1, 0.36, 0, 0.73],
      [0, 1, 1, 1],
    ],
  },
  {
    text: '≥',
    strokes: [
      [0, 0, 1, 0.34],
      [1, 0.34, 0, 0.68],
      [0, 1, 1, 0.66],
    ],
  },
  {
    text: '≤',
    strokes: [
      [1, 0, 0, 0.36],
      [0, 0.36, 1, 0.73],
      [0, 1, 1, 1],
    ],
  },
  {
    text: '≤',
    strokes: [
      [1, 0, 0, 0.34],
      [0, 0.34, 1, 0.68],
      [1, 1, 0, 0.66],
    ],
  },
  {
    text: '=',
    strokes: [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
    ],
  },
]

/** Sizes of the signs' ink in letters. */
const sizes: Record<string, { width: [number, number]; height: [number, number] }> = {
  '≥': { width: [0.55, 1.05], height: [0.4, 1] },
  '≤': { width: [0.55, 1.05], height: [0.4, 1] },
  '=': { width: [0.35, 1], height: [0.12, 0.45] },
}

/** Ink is on average no further from the strokes, and the strokes from the ink, than this part of the sign's size. */
const nearStroke = 0.057

interface SignLikeness {
  text: '≥' | '≤' | '='
  distance: number
}

/** Pieces of ink that may be one sign of comparison -> the sign they are; null when they are none. */
export function comparisonSignOf(pieces: readonly InkPiece[], em: number): SignLikeness | null {
  const { from, to, top, bottom } = boxOf(pieces)
  const width = to - from
  const height = bottom - top
  const points = pieces.flatMap((piece) => pointsOf(piece, from, top, width, height))
  let best: SignLikeness | null = null
  for (const { text, strokes } of signs) {
    const size = sizes[text]
    if (!size || !isIn(width / em, size.width) || !isIn(height / em, size.height)) continue
    const distance = text === '=' ? barDistance(points, height) : strokeDistance(points, strokes)
    if (distance < nearStroke && distance < (best?.distance ?? 1)) best = { text, distance }
  }
  return best
}

/** A ring, a stroke and one ring or two: the parts of a per cent or per mille sign that do not touch. */
export function perCentSignOf(pieces: readonly InkPiece[]): '%' | '‰' | null {
  if (pieces.length !== 3 && pieces.length !== 4) return null
  const { top, bottom } = boxOf(pieces)
  const height = bottom - top
  const isLow = (piece: InkPiece): boolean => piece.bottom - piece.top < height * 0.7
  const [first, stroke, ...rest] = pieces.toSorted((a, b) => a.from - b.from)
  if (!first || !stroke || isLow(stroke)) return null
  const isHigh = isLow(first) && first.top - top < height * 0.2
  const areRings = rest.every((piece) => isLow(piece) && bottom - piece.bottom < height * 0.2)
  if (!isHigh || !areRings) return null
  return rest.length === 1 ? '%' : '‰'
}

/** The box round pieces of ink. */
export const boxOf = (pieces: readonly InkPiece[]): InkSegment => ({
  from: Math.min(...pieces.map((piece) => piece.from)),
  to: Math.max(...pieces.map((piece) => piece.to)),
  top: Math.min(...pieces.map((piece) => piece.top)),
  bottom: Math.max(...pieces.map((piece) => piece.bottom)),
})

const isIn = (value: number, [low, high]: [number, number]): boolean => value >= low && value <= high

type Point = [number, number]

/** Pixels with ink, in the square. */
function pointsOf({ from, to, top, pixels }: InkPiece, left: number, above: number, width: number, height: number) {
  const points: Point[] = []
  pixels.forEach((ink, i) => {
    if (ink === 0) return
    const x = from + (i % (to - from)) + 0.5 - left
    const y = top + Math.floor(i / (to - from)) + 0.5 - above
    points.push([x / width, y / height])
  })
  return points
}

function strokeDistance(points: readonly Point[], strokes: readonly Stroke[]): number {
  const away = points.map((point) => Math.min(...strokes.map((stroke) => distanceTo(point, stroke))))
  const bare = strokes.flatMap(samplesOf).map((sample) => Math.min(...points.map((point) => gap(point, sample))))
  return Math.max(mean(away), mean(bare))
}

/** Two bars fill their upper and lower third and leave the middle free. */
function barDistance(points: readonly Point[], height: number): number {
  const middle = points.filter(([, y]) => y > 0.4 && y < 0.6).length
  const full = points.length / (height > 0 ? height : 1)
  return middle === 0 && full > 0 && coversBoth(points) ? 0.03 : 1
}

const coversBoth = (points: readonly Point[]): boolean =>
  [points.filter(([, y]) => y < 0.5), points.filter(([, y]) => y >= 0.5)].every((half) => {
    const columns = new Set(half.map(([x]) => Math.floor(x * 12)))
    return columns.size >= 12
  })

const samplesOf = ([x0, y0, x1, y1]: Stroke): Point[] =>
  Array.from({ length: 13 }, (_, i) => [x0 + ((x1 - x0) * i) / 12, y0 + ((y1 - y0) * i) / 12])

const gap = ([x, y]: Point, [u, v]: Point): number => Math.hypot(x - u, y - v)

function distanceTo([x, y]: Point, [x0, y0, x1, y1]: Stroke): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2
  const t = Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length))
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
