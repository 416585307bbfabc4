import type { Box } from '../../document/schema.ts'
import { overlapOf } from './boxes.ts'
import type { Frame } from './edges-to-frames.ts'
import type { Rule } from './page-content.ts'
import { snapTolerance } from './rules-to-edges.ts'

/** A rectangle of the grid that lines enclose, before its text is known. */
export interface GridCell {
  row: number
  col: number
  rowSpan: number
  colSpan: number
  box: Box
}

export interface Grid {
  /** Borders of the columns from left to right, one more than columns. */
  xs: number[]
  /** Borders of the rows from top to bottom, one more than rows. */
  ys: number[]
  cells: GridCell[]
  /** No line closes the table at the bottom (or top): a row may go on over the page. */
  openTop: boolean
  openBottom: boolean
}

/** A border must run along this part of a slot's side to part it from its neighbour. */
const borderShare = 0.6

/** Lines that stick out further than this over the last crossing line enclose an open column (or row). */
const openSide = 8

/** Frame -> grid of cells with spans, closed at open sides. Null when the lines enclose nothing. */
export function frameToGrid(frame: Frame): Grid | null {
  const xs = positions(frame.vertical, frame.horizontal)
  const ys = positions(frame.horizontal, frame.vertical)
  if (xs.length < 2 || ys.length < 2) return null
  const slots = joinSlots(frame, xs, ys)
  return compress({
    xs,
    ys,
    cells: slotsToCells(slots, xs, ys),
    openTop: !frame.horizontal.some((edge) => edge.at <= (ys[0] as number) + snapTolerance),
    openBottom: !frame.horizontal.some((edge) => edge.at >= (ys.at(-1) as number) - snapTolerance),
  })
}

/** Places of the borders across, with the ends of the lines along them where these stick out (open sides). */
function positions(across: readonly Rule[], along: readonly Rule[]): number[] {
  const found = [...new Set(across.map((edge) => edge.at))].sort((a, b) => a - b)
  const first = Math.min(...along.map((edge) => edge.from))
  const last = Math.max(...along.map((edge) => edge.to))
  if (found.length === 0 || first < (found[0] as number) - openSide) found.unshift(first)
  if (last > (found.at(-1) as number) + openSide) found.push(last)
  return found
}

/** For every slot of the raw grid (row-major) the number of the area it belongs to. */
function joinSlots(frame: Frame, xs: number[], ys: number[]): number[] {
  const cols = xs.length - 1
  const rows = ys.length - 1
  const area = Array.from({ length: rows * cols }, (_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (area[root] !== root) root = area[root] as number
    area[i] = root
    return root
  }
  const vertical = byPosition(frame.vertical)
  const horizontal = byPosition(frame.horizontal)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const slot = row * cols + col
      const isOpenRight =
        col + 1 < cols && !isBorder(vertical.get(xs[col + 1] as number), ys[row] as number, ys[row + 1] as number)
      if (isOpenRight) area[rootOf(slot + 1)] = rootOf(slot)
      const isOpenBelow =
        row + 1 < rows && !isBorder(horizontal.get(ys[row + 1] as number), xs[col] as number, xs[col + 1] as number)
      if (isOpenBelow) area[rootOf(slot + cols)] = rootOf(slot)
    }
  }
  return area.map((_, i) => rootOf(i))
}

function byPosition(edges: readonly Rule[]): Map<number, Rule[]> {
  const map = new Map<number, Rule[]>()
  for (const edge of edges) map.set(edge.at, [...(map.get(edge.at) ?? []), edge])
  return map
}

function isBorder(edges: readonly Rule[] | undefined, from: number, to: number): boolean {
  let covered = 0
  for (const edge of edges ?? []) covered += Math.max(0, overlapOf(edge.from, edge.to, from, to))
  return covered >= (to - from) * borderShare
}

/** Areas -> rectangles. An area with a corner cut out (a line was forgotten) is parted into rectangles from the top. */
function slotsToCells(areas: number[], xs: number[], ys: number[]): GridCell[] {
  const cols = xs.length - 1
  const rows = ys.length - 1
  const taken = new Array<boolean>(areas.length).fill(false)
  const cells: GridCell[] = []
  const isFree = (row: number, col: number, area: number): boolean =>
    areas[row * cols + col] === area && taken[row * cols + col] === false
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const area = areas[row * cols + col] as number
      if (!isFree(row, col, area)) continue
      let colEnd = col + 1
      while (colEnd < cols && isFree(row, colEnd, area)) colEnd++
      let rowEnd = row + 1
      while (rowEnd < rows && range(col, colEnd).every((c) => isFree(rowEnd, c, area))) rowEnd++
      for (const r of range(row, rowEnd)) for (const c of range(col, colEnd)) taken[r * cols + c] = true
      const box: Box = [xs[col] as number, ys[row] as number, xs[colEnd] as number, ys[rowEnd] as number]
      cells.push({ row, col, rowSpan: rowEnd - row, colSpan: colEnd - col, box })
    }
  }
  return cells
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** Drops borders at which no cell begins: underlines inside cells, lines that belong to nothing. */
export function compress(grid: Grid): Grid {
  const rowStarts = [...new Set(grid.cells.map((cell) => cell.row))].sort((a, b) => a - b)
  const colStarts = [...new Set(grid.cells.map((cell) => cell.col))].sort((a, b) => a - b)
  const before = (starts: number[], at: number): number => starts.filter((start) => start < at).length
  return {
    ...grid,
    xs: [...colStarts.map((col) => grid.xs[col] as number), grid.xs.at(-1) as number],
    ys: [...rowStarts.map((row) => grid.ys[row] as number), grid.ys.at(-1) as number],
    cells: grid.cells.map((cell) => {
      const row = before(rowStarts, cell.row)
      const col = before(colStarts, cell.col)
      return {
        ...cell,
        row,
        col,
        rowSpan: before(rowStarts, cell.row + cell.rowSpan) - row,
        colSpan: before(colStarts, cell.col + cell.colSpan) - col,
      }
    }),
  }
}
