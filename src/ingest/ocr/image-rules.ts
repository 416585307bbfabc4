import type { InkPicture } from './grey-picture.ts'

/** A stretch of ink in one row (or, for vertical rules, in one column), half-open. */
interface InkRun {
  at: number
  from: number
  to: number
}

/** A ruling line in a picture, in pixels. */
export interface ImageRule {
  direction: 'horizontal' | 'vertical'
  /** Row of a horizontal, column of a vertical rule: its middle. */
  at: number
  from: number
  to: number
  /** From its first to its last row (column), half-open: more than its thickness when it is askew or bent. */
  first: number
  last: number
  runs: InkRun[]
}

/**
 * Sizes in pixels at 200 dpi: printed rules are thin and longer than the strokes of letters. What is shorter than `sure` is a rule
 * only between two others.
 */
const shortestRun = 20
const widestGap = 2
const thickest = 11
const shortest = 26
const sure = 90

/** Ends of a short rule meet the rules across within this. */
const meeting = 7

/** Ruling lines of a picture: long thin runs of ink along the axes, with small gaps and a small skew forgiven. */
export function findRules(picture: InkPicture): ImageRule[] {
  const { inRows, inColumns } = longRuns(picture)
  const horizontal = rulesAlong(picture, 'horizontal', inRows)
  const vertical = rulesAlong(picture, 'vertical', inColumns)
  const isSure = (rule: ImageRule): boolean => rule.to - rule.from >= sure
  const [sureHorizontal, sureVertical] = [horizontal.filter(isSure), vertical.filter(isSure)]
  return [
    ...horizontal.filter((rule) => isSure(rule) || isBetween(rule, sureVertical)),
    ...vertical.filter((rule) => isSure(rule) || isBetween(rule, sureHorizontal)),
  ]
}

/** Both ends meet a rule that crosses there. */
const isBetween = (rule: ImageRule, across: readonly ImageRule[]): boolean =>
  [rule.from, rule.to].every((end) =>
    across.some(
      (other) =>
        Math.abs(other.at - end) <= meeting && other.from <= rule.at + meeting && other.to >= rule.at - meeting,
    ),
  )

function rulesAlong(picture: InkPicture, direction: ImageRule['direction'], found: readonly InkRun[]): ImageRule[] {
  return chains(found).flatMap((runs) => {
    const from = Math.min(...runs.map((run) => run.from))
    const to = Math.max(...runs.map((run) => run.to))
    const area = runs.reduce((sum, run) => sum + run.to - run.from, 0)
    if (to - from < shortest || area > (to - from) * thickest) return []
    const at = runs.reduce((sum, run) => sum + (run.at + 0.5) * (run.to - run.from), 0) / area
    const first = Math.min(...runs.map((run) => run.at))
    const last = Math.max(...runs.map((run) => run.at)) + 1
    return standsFree(picture, direction, runs) ? [{ direction, at, from, to, first, last, runs }] : []
  })
}

/** Beside a rule there is paper, on one side at least; letters may touch the other. */
const besideReach = 4
const besideInk = 0.3

/** Strokes of neighbouring letters may lie in a row like a rule, but then there is ink above them and below. */
function standsFree(picture: InkPicture, direction: ImageRule['direction'], runs: readonly InkRun[]): boolean {
  const { width, height, data, ink } = picture
  const [across, stepAlong, stepAcross] = direction === 'horizontal' ? [height, 1, width] : [width, width, 1]
  const top = new Map<number, number>()
  const bottom = new Map<number, number>()
  for (const { at, from, to } of runs) {
    for (let along = from; along < to; along += 2) {
      const key = along >> 1
      top.set(key, Math.min(top.get(key) ?? at, at))
      bottom.set(key, Math.max(bottom.get(key) ?? at, at))
    }
  }
  const share = (edge: Map<number, number>, step: number): number => {
    let inked = 0
    for (const [key, at] of edge) {
      const beside = at + step * besideReach
      const isInside = beside >= 0 && beside < across
      if (isInside && (data[beside * stepAcross + key * 2 * stepAlong] as number) <= ink) inked++
    }
    return inked / edge.size
  }
  return Math.min(share(top, -1), share(bottom, 1)) < besideInk
}

/**
 * Runs of ink in rows, from the top, and in columns, from the left; gaps bridged. Both at one go, all columns side by side: a picture is
 * large, and lies in memory by rows.
 */
function longRuns({ width, height, data, ink }: InkPicture): { inRows: InkRun[]; inColumns: InkRun[] } {
  const inRows: InkRun[] = []
  const inColumns: InkRun[] = []
  // One past the last ink of the current run; far before the first pixel when there is none.
  const froms = new Int32Array(width)
  const tos = new Int32Array(width).fill(-height)
  for (let y = 0, row = 0; y < height; y++, row += width) {
    let from = 0
    let to = -width
    for (let x = 0; x < width; x++) {
      if ((data[row + x] as number) > ink) continue
      if (x - to > widestGap) {
        if (to - from >= shortestRun) inRows.push({ at: y, from, to })
        from = x
      }
      to = x + 1
      const below = tos[x] as number
      if (y - below > widestGap) {
        const above = froms[x] as number
        if (below - above >= shortestRun) inColumns.push({ at: x, from: above, to: below })
        froms[x] = y
      }
      tos[x] = y + 1
    }
    if (to - from >= shortestRun) inRows.push({ at: y, from, to })
  }
  for (let x = 0; x < width; x++) {
    const [from, to] = [froms[x] as number, tos[x] as number]
    if (to - from >= shortestRun) inColumns.push({ at: x, from, to })
  }
  return { inRows, inColumns: inColumns.sort((a, b) => a.at - b.at || a.from - b.from) }
}

/** Runs that lie against one another in neighbouring rows belong together. */
function chains(runs: readonly InkRun[]): InkRun[][] {
  const parent = runs.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] as number
    parent[i] = root
    return root
  }
  let above = 0
  runs.forEach((run, i) => {
    while ((runs[above] as InkRun).at < run.at - 1) above++
    for (let j = above; j < i && (runs[j] as InkRun).at < run.at; j++) {
      const other = runs[j] as InkRun
      if (other.from < run.to + widestGap && run.from < other.to + widestGap) parent[rootOf(j)] = rootOf(i)
    }
  })
  const groups = new Map<number, InkRun[]>()
  runs.forEach((run, i) => {
    const root = rootOf(i)
    const group = groups.get(root)
    if (group) group.push(run)
    else groups.set(root, [run])
  })
  return [...groups.values()]
}
