import { foldText } from '../../base/chinese-text.ts'
import type { Box } from '../../document/schema.ts'
import { bottom, heightOf, left, middleX, middleY, overlapOf, right, top, unionOf } from './boxes.ts'
import type { Grid, GridCell } from './frames-to-cells.ts'
import type { Rule } from './page-content.ts'
import { isFigure, type Parting } from './partings.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** Of the filled cells below the header, this part must be figures for a column of figures. */
const figureShare = 0.6

interface Row {
  pieces: Line[]
  box: Box
}

/** Lines that stand in columns -> grid. Null when the columns do not line up or hold no figures: it may be prose. */
export function linesToGrid(lines: readonly Line[], { part, isStrict }: Parting, edges: readonly Rule[]): Grid | null {
  const rows = linesToRows(lines, part, edges)
  const columns = columnsOf(rows)
  if (!columns || rows.length < 3) return null
  const cells = rows.flatMap((row, i) => rowToCells(row, i, columns))
  if (figureColumns(rows, columns, isStrict) < (isStrict ? 2 : 1)) return null
  const ys = rows.map((row, i) => (i === 0 ? top(row.box) : (bottom((rows[i - 1] as Row).box) + top(row.box)) / 2))
  ys.push(bottom((rows.at(-1) as Row).box))
  const xs = bordersOf(columns)
  for (const cell of cells) {
    cell.box = [
      xs[cell.col] as number,
      ys[cell.row] as number,
      xs[cell.col + cell.colSpan] as number,
      ys[cell.row + 1] as number,
    ]
  }
  return { xs, ys, cells, openTop: false, openBottom: false }
}

/**
 * Lines -> rows. Between two ruling lines that enclose one row of several pieces, everything is that row; elsewhere a line
 * of few pieces right below (or above) a row is the wrapped rest of its cells.
 */
function linesToRows(lines: readonly Line[], part: Parting['part'], edges: readonly Rule[]): Row[] {
  const box = unionOf(lines.map((line) => line.box))
  const borders = edges
    .filter((edge) => edge.direction === 'horizontal')
    .filter((edge) => overlapOf(edge.from, edge.to, left(box), right(box)) > (right(box) - left(box)) * 0.8)
    .map((edge) => edge.at)
    .sort((a, b) => a - b)
  const bands = new Map<number, Line[]>()
  for (const line of lines) {
    const band = borders.filter((border) => border < middleY(line.box)).length
    bands.set(band, [...(bands.get(band) ?? []), line])
  }
  return [...bands]
    .sort(([a], [b]) => a - b)
    .flatMap(([band, within]) => {
      const isClosed = band > 0 && band < borders.length
      const full = within.filter((line) => part(line).length >= 3)
      return isClosed && full.length <= 1 ? [rowOf(within, part)] : joinWrapped(within, part)
    })
}

function rowOf(lines: readonly Line[], part: Parting['part']): Row {
  const pieces = lines.flatMap((line) => part(line))
  return { pieces, box: unionOf(lines.map((line) => line.box)) }
}

/** A wrapped rest stands closer to its row than this many heights of a line. */
const wrapDistance = 0.6

function joinWrapped(lines: readonly Line[], part: Parting['part']): Row[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    const above = last?.at(-1)
    const pieces = part(line)
    const isRest =
      above !== undefined &&
      pieces.length <= 2 &&
      !pieces.some((piece) => isFigure(piece)) &&
      top(line.box) - bottom(above.box) < heightOf(line.box) * wrapDistance &&
      last?.some((other) => part(other).length >= 3)
    if (isRest) last?.push(line)
    else rows.push([line])
  }
  return rows.map((row) => rowOf(row, part))
}

/** Stretches of x that the pieces of full rows occupy, from left to right; null when there are fewer than three. */
function columnsOf(rows: readonly Row[]): [number, number][] | null {
  const most = Math.max(...rows.map((row) => row.pieces.length))
  const full = rows.filter((row) => row.pieces.length >= Math.max(3, most - 1))
  const bodies = full.filter((row) => row.pieces.some((piece) => isFigure(piece)))
  const pieces = (bodies.length >= 2 ? bodies : full)
    .flatMap((row) => row.pieces)
    .sort((a, b) => left(a.box) - left(b.box))
  const columns: [number, number][] = []
  for (const { box, fontSize } of pieces) {
    const last = columns.at(-1)
    if (last && left(box) < last[1] + fontSize * 0.3) last[1] = Math.max(last[1], right(box))
    else columns.push([left(box), right(box)])
  }
  return columns.length >= 3 && columns.length >= most - 1 ? columns : null
}

/** Borders in the middle between columns. */
const bordersOf = (columns: readonly [number, number][]): number[] => [
  (columns[0] as [number, number])[0] - 2,
  ...columns.slice(1).map(([from], i) => ((columns[i] as [number, number])[1] + from) / 2),
  (columns.at(-1) as [number, number])[1] + 2,
]

/** Pieces -> cells of a row; a piece over several columns spans them, columns without a piece are empty cells. */
function rowToCells(row: Row, index: number, columns: readonly [number, number][]): GridCell[] {
  const borders = bordersOf(columns)
  const cells: GridCell[] = []
  const spans = row.pieces.map((piece) => spanOf(piece.box, borders))
  for (let col = 0; col < columns.length; ) {
    const reach = Math.max(col + 1, ...spans.filter(([from, to]) => from <= col && to > col).map(([, to]) => to))
    cells.push({ row: index, col, rowSpan: 1, colSpan: reach - col, box: row.box })
    col = reach
  }
  return cells
}

/** Columns that a box lies in: those of which it covers a good part, or the one it is nearest to. */
function spanOf(box: Box, borders: readonly number[]): [number, number] {
  const shares = borders.slice(1).map((border, i) => overlapOf(borders[i] as number, border, left(box), right(box)))
  const widest = shares.indexOf(Math.max(...shares))
  let from = widest
  let to = widest + 1
  const isCovered = (i: number): boolean =>
    (shares[i] ?? 0) > 0.35 * ((borders[i + 1] as number) - (borders[i] as number))
  while (from > 0 && isCovered(from - 1)) from--
  while (to < shares.length && isCovered(to)) to++
  return [from, to]
}

/** Figures of one column stand below one another to this many points, by their left or right ends or their middles. */
const exact = 1.5

/** Number of columns that hold figures from the second row on; where it must be certain, exactly below one another. */
function figureColumns(rows: readonly Row[], columns: readonly [number, number][], isStrict: boolean): number {
  const borders = bordersOf(columns)
  const hasFigures = (col: number): boolean => {
    const pieces = rows
      .slice(1)
      .flatMap((row) => row.pieces)
      .filter((piece) => {
        const [from, to] = spanOf(piece.box, borders)
        return from === col && to === col + 1
      })
    const figures = pieces.filter((piece) => isFigure(piece) && /\d/.test(foldText(textOf(piece))))
    if (figures.length < 2 || figures.length < pieces.length * figureShare) return false
    return !isStrict || [left, right, middleX].some((end) => spread(figures.map(({ box }) => end(box))) <= exact)
  }
  return columns.filter((_, col) => hasFigures(col)).length
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
