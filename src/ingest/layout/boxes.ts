import type { Box } from '../../document/schema.ts'

export const left = (box: Box): number => box[0]
export const top = (box: Box): number => box[1]
export const right = (box: Box): number => box[2]
export const bottom = (box: Box): number => box[3]
export const widthOf = (box: Box): number => box[2] - box[0]
export const heightOf = (box: Box): number => box[3] - box[1]
export const middleX = (box: Box): number => (box[0] + box[2]) / 2
export const middleY = (box: Box): number => (box[1] + box[3]) / 2

/** The smallest box that holds all; boxes must not be empty. */
export function unionOf(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = boxes[0] as Box
  for (const box of boxes) {
    x0 = Math.min(x0, box[0])
    y0 = Math.min(y0, box[1])
    x1 = Math.max(x1, box[2])
    y1 = Math.max(y1, box[3])
  }
  return [x0, y0, x1, y1]
}

export const holdsPoint = (box: Box, x: number, y: number): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

/** Length that two stretches share; negative when they are apart. */
export const overlapOf = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, otherFrom)

/** Two decimals: a hundredth of a point is finer than any printer. */
export const roundPoint = (x: number): number => Math.round(x * 100) / 100

export const roundBox = (box: Box): Box => [
  roundPoint(box[0]),
  roundPoint(box[1]),
  roundPoint(box[2]),
  roundPoint(box[3]),
]

/** Middle value; 0 for an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
