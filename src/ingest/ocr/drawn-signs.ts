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
  const box = boxOf(pieces)
  const [width, height] = [box.to - box.from, box.bottom - box.top]
  const fits = signs.filter(({ text }) => {
    const size = sizes[text]
    return size && isIn(width / em, size.width) && isIn(height / em, size.height)
  })
  if (fits.length === 0) return null
  const points = pointsOf(pieces, box)
  let best: SignLikeness | null = null
  for (const { text, strokes } of fits) {
    const distance = text === '=' ? barDistance(points) : strokeDistance(points, strokes)
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

/** Pixels with ink in the square of side 1: x and y of each, one after the other. */
type Points = Float64Array

function pointsOf(
  pieces: readonly InkPiece[],
  { from: left, to: right, top: above, bottom: below }: InkSegment,
): Points {
  const [width, height] = [right - left, below - above]
  const points: number[] = []
  for (const { from, to, top, pixels } of pieces) {
    for (let i = 0; i < pixels.length; i++) {
      if (pixels[i] === 0) continue
      const x = from + (i % (to - from)) + 0.5 - left
      const y = top + Math.floor(i / (to - from)) + 0.5 - above
      points.push(x / width, y / height)
    }
  }
  return Float64Array.from(points)
}

/** The larger of two: how far the ink is from the strokes on average, and how far the strokes are from the ink. */
function strokeDistance(points: Points, strokes: readonly Stroke[]): number {
  let away = 0
  for (let i = 0; i < points.length; i += 2) {
    let nearest = Number.POSITIVE_INFINITY
    for (const stroke of strokes) {
      nearest = Math.min(nearest, squareTo(points[i] as number, points[i + 1] as number, stroke))
    }
    away += Math.sqrt(nearest)
  }
  const mean = away / (points.length / 2)
  return mean >= nearStroke ? mean : Math.max(mean, bareDistance(points, strokes))
}

/** How far points along the strokes are from the nearest ink, on average. */
function bareDistance(points: Points, strokes: readonly Stroke[]): number {
  let sum = 0
  for (const [x0, y0, x1, y1] of strokes) {
    for (let step = 0; step < samples; step++) {
      const x = x0 + ((x1 - x0) * step) / (samples - 1)
      const y = y0 + ((y1 - y0) * step) / (samples - 1)
      let nearest = Number.POSITIVE_INFINITY
      for (let i = 0; i < points.length; i += 2) {
        const [across, along] = [(points[i] as number) - x, (points[i + 1] as number) - y]
        nearest = Math.min(nearest, across * across + along * along)
      }
      sum += Math.sqrt(nearest)
    }
  }
  return sum / (strokes.length * samples)
}

/** Points along a stroke that have to find ink near them. */
const samples = 13

/** Square of the distance between a point and a stroke. */
function squareTo(x: number, y: number, [x0, y0, x1, y1]: Stroke): number {
  const [width, height] = [x1 - x0, y1 - y0]
  const t = ((x - x0) * width + (y - y0) * height) / (width * width + height * height)
  const inside = t < 0 ? 0 : t > 1 ? 1 : t
  const [across, along] = [x - x0 - inside * width, y - y0 - inside * height]
  return across * across + along * along
}

/** Two bars fill their upper and lower half and leave the middle free. */
function barDistance(points: Points): number {
  const upper = new Set<number>()
  const lower = new Set<number>()
  for (let i = 0; i < points.length; i += 2) {
    const y = points[i + 1] as number
    if (y > 0.4 && y < 0.6) return 1
    const half = y < 0.5 ? upper : lower
    half.add(Math.floor((points[i] as number) * columns))
  }
  return upper.size >= columns && lower.size >= columns ? 0.03 : 1
}

/** A bar has ink in all of so many columns. */
const columns = 12
