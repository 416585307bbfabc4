import type { Rule } from './page-content.ts'
import { snapTolerance } from './rules-to-edges.ts'

/** Edges that touch one another, directly or through others: the lines of one table, or of one box. */
export interface Frame {
  horizontal: Rule[]
  vertical: Rule[]
}

/** Edges -> frames: every group of edges that hang together and has both directions. The rest is returned as loose. */
export function edgesToFrames(edges: readonly Rule[]): { frames: Frame[]; loose: Rule[] } {
  const parent = edges.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] as number
    parent[i] = root
    return root
  }
  const horizontal = edges.flatMap((edge, i) => (edge.direction === 'horizontal' ? [i] : []))
  const vertical = edges.flatMap((edge, i) => (edge.direction === 'vertical' ? [i] : []))
  for (const h of horizontal) {
    for (const v of vertical) if (touch(edges[h] as Rule, edges[v] as Rule)) parent[rootOf(h)] = rootOf(v)
  }
  const groups = new Map<number, Frame>()
  edges.forEach((edge, i) => {
    const frame = groups.get(rootOf(i)) ?? { horizontal: [], vertical: [] }
    groups.set(rootOf(i), frame)
    frame[edge.direction].push(edge)
  })
  const all = [...groups.values()]
  const isFrame = (frame: Frame): boolean => frame.horizontal.length > 0 && frame.vertical.length > 0
  return {
    frames: all.filter(isFrame),
    loose: all.filter((frame) => !isFrame(frame)).flatMap((frame) => [...frame.horizontal, ...frame.vertical]),
  }
}

const touch = (h: Rule, v: Rule): boolean =>
  h.at >= v.from - snapTolerance &&
  h.at <= v.to + snapTolerance &&
  v.at >= h.from - snapTolerance &&
  v.at <= h.to + snapTolerance
