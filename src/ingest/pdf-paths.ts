import type { Rule } from './layout/page-content.ts'
import { apply, type Matrix } from './pdf-matrix.ts'

/** Filled rectangles up to this thickness are rules. */
const thin = 3

/** Lines may be off the axis by this much over their whole length. */
const askew = 0.7

/** Opcodes inside a path of pdfjs 5.5, each followed by its coordinates. */
const coordinates: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
const moveTo = 0
const lineTo = 1
const closePath = 4

type Point = [number, number]

/**
 * Path -> the straight lines along the axes that the eye sees: stroked segments, and filled rectangles that are thin.
 * Broad filled areas give nothing: their sides are not drawn.
 */
export function pathToRules(
  path: ArrayLike<number>,
  toPage: Matrix,
  paint: { stroked: boolean; filled: boolean },
): Rule[] {
  const rules: Rule[] = []
  for (const subpath of subpathsOf(path, toPage)) {
    if (paint.stroked) rules.push(...strokedRules(subpath))
    else if (paint.filled) rules.push(...filledRule(subpath))
  }
  return rules
}

interface Subpath {
  points: Point[]
  curved: boolean
}

function subpathsOf(path: ArrayLike<number>, toPage: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let current: Subpath = { points: [], curved: false }
  let i = 0
  while (i < path.length) {
    const opcode = path[i] as number
    const length = coordinates[opcode]
    if (length === undefined) return subpaths
    if (opcode === moveTo) {
      current = { points: [], curved: false }
      subpaths.push(current)
    }
    if (opcode === moveTo || opcode === lineTo) {
      current.points.push(apply(toPage, path[i + 1] as number, path[i + 2] as number))
    } else if (opcode === closePath) {
      const first = current.points[0]
      if (first) current.points.push(first)
    } else {
      current.curved = true
      current.points.push(apply(toPage, path[i + length - 1] as number, path[i + length] as number))
    }
    i += 1 + length
  }
  return subpaths
}

function strokedRules({ points, curved }: Subpath): Rule[] {
  if (curved) return []
  const thinRule = points.length >= 4 ? filledRule({ points, curved }) : []
  if (thinRule.length > 0) return thinRule
  return points.slice(1).flatMap((point, i) => segmentRule(points[i] as Point, point))
}

function segmentRule([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const dx = Math.abs(x1 - x0)
  const dy = Math.abs(y1 - y0)
  if (dy <= askew && dx > dy) {
    return [{ direction: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
  }
  if (dx <= askew && dy > dx) {
    return [{ direction: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }]
  }
  return []
}

function filledRule({ points, curved }: Subpath): Rule[] {
  if (curved || points.length < 4) return []
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x0 = Math.min(...xs)
  const x1 = Math.max(...xs)
  const y0 = Math.min(...ys)
  const y1 = Math.max(...ys)
  const lying: Rule = { direction: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 }
  const standing: Rule = { direction: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 }
  // A dot may belong to a dotted line of either direction; alone it is too short for a line.
  if (x1 - x0 <= thin && y1 - y0 <= thin) return [lying, standing]
  if (y1 - y0 <= thin) return [lying]
  return x1 - x0 <= thin ? [standing] : []
}
