import { foldText } from '../../base/chinese-text.ts'
import { heightOf, left, median, middleX, overlapOf, right, unionOf, widthOf } from './boxes.ts'
import { columnBorders, partCells } from './column-borders.ts'
import type { Grid, GridCell } from './frames-to-cells.ts'
import type { Rule } from './page-content.ts'
import { clearance, plainCells } from './plain-cells.ts'
import { type PlacedCell, plainRows } from './plain-rows.ts'
import { ruledRows } from './ruled-rows.ts'
import { widenCells } from './widen-cells.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** Neighbouring lines that are a table: from the first to the line after the last. */
export interface PlainTable {
  from: number
  to: number
  grid: Grid
}

/** Printed pages hold fewer; every piece is compared with every other, so that more would take too long. */
const mostPieces = 1500
const leastColumns = 3
const leastRows = 3
/** Rows of three cells and more, one of them a figure. */
const leastFigureRows = 2
/** Or one row with so many figures: the rest may stand on the next page. */
const leastFigures = 3

/** The first table among the lines whose cells are parted by nothing but room. Null when there is none: prose is left as it is. */
export function findPlainTable(lines: readonly Line[], edges: readonly Rule[]): PlainTable | null {
  for (const { from, to } of blocksOf(lines)) {
    const grid = plainGrid(lines.slice(from, to), edges)
    if (grid) return { from, to, grid }
  }
  return null
}

/** Stretches of lines in one size of type that begin and end with lines of several pieces and hold no running text. */
function blocksOf(lines: readonly Line[]): { from: number; to: number }[] {
  const rows = lines.filter((line) => partCells(line).length >= leastColumns)
  if (rows.length === 0) return []
  const size = median(rows.map((row) => row.fontSize))
  const box = unionOf(rows.map((row) => row.box))
  const isOutside = (line: Line): boolean =>
    Math.abs(line.fontSize - size) > size * 0.1 || isCaption(line) || isProse(line, left(box), right(box))
  const blocks: { from: number; to: number }[] = []
  for (let i = 0; i < lines.length; i++) {
    if (isOutside(lines[i] as Line)) continue
    let to = i
    while (to < lines.length && !isOutside(lines[to] as Line)) to++
    let from = i
    i = to
    const isRow = (line: Line | undefined): boolean => line !== undefined && partCells(line).length >= 2
    while (from < to && !isRow(lines[from])) from++
    while (to > from && !isRow(lines[to - 1])) to--
    if (to > from) blocks.push(withEnds(lines, { from, to }, isOutside))
  }
  return blocks
}

/** With the head of a group of columns above, and the rest of a broken cell above or below. */
function withEnds(
  lines: readonly Line[],
  block: { from: number; to: number },
  isOutside: (line: Line) => boolean,
): { from: number; to: number } {
  let { from, to } = block
  const box = unionOf(lines.slice(from, to).map((line) => line.box))
  const isNear = (above: Line | undefined, below: Line | undefined, heights: number): boolean =>
    above !== undefined && below !== undefined && clearance(above.box, below.box) < heightOf(above.box) * heights
  const isHead = (line: Line): boolean =>
    left(line.box) > left(box) + line.fontSize * 2 &&
    right(line.box) < right(box) - line.fontSize &&
    Math.abs(middleX(line.box) - middleX(box)) > line.fontSize * 1.5
  while (from > 0 && !isOutside(lines[from - 1] as Line)) {
    const line = lines[from - 1] as Line
    if (!isNear(line, lines[from], isHead(line) ? 2.5 : 0.3)) break
    from--
  }
  while (to < lines.length && !isOutside(lines[to] as Line) && isNear(lines[to - 1], lines[to], 0.5)) to++
  return { from, to }
}

const caption =
  /^(?:附?表[\d一二三四五六七八九十]|续表|附件|[(（]?(?:金额)?单位[:：]|注[:：]|备注[:：]|填[报表]人|填表[:：])/

const unit = /(?:金额|计量|货币)?单位[:：].{1,4}$/

const isCaption = (line: Line): boolean =>
  caption.test(foldText(textOf(line))) || partCells(line).some((piece) => unit.test(foldText(textOf(piece))))

/** Running text begins at the margin, or two letters in, and fills the line. */
function isProse(line: Line, from: number, to: number): boolean {
  const pieces = partCells(line)
  const [piece] = pieces
  if (!piece || pieces.length > 1 || left(piece.box) - from > piece.fontSize * 2.3) return false
  const share = overlapOf(left(piece.box), right(piece.box), from, to) / (to - from)
  return share > 0.7 || widthOf(piece.box) > to - from || /[。；]$/.test(textOf(piece))
}

function plainGrid(lines: readonly Line[], edges: readonly Rule[]): Grid | null {
  if (lines.reduce((sum, line) => sum + partCells(line).length, 0) > mostPieces) return null
  const box = unionOf(lines.map((line) => line.box))
  const size = median(lines.map((line) => line.fontSize))
  const xs = [left(box) - 2, ...columnBorders(lines), right(box) + 2]
  if (xs.length - 1 < leastColumns) return null
  const rules = edges.filter((edge) => edge.direction === 'horizontal')
  const found = plainCells(lines, xs, rules)
  const { cells, ys } = ruledRows(found, rules, box) ?? plainRows(found, size)
  if (!isTable(cells, ys.length - 1)) return null
  const wide = widenCells(cells, xs, size)
  return { xs, ys, cells: withEmpty(wide, xs, ys), openTop: false, openBottom: false }
}

/** Enough rows of figures, and cells that keep to the columns. */
function isTable(cells: readonly PlacedCell[], rows: number): boolean {
  if (rows < leastRows) return false
  const inRow = Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row <= row && row < cell.end))
  const figureRows = inRow.filter((row) => row.length >= leastColumns && row.some((cell) => cell.hasFigure))
  const isFull = figureRows.some((row) => row.filter((cell) => cell.hasFigure).length >= leastFigures)
  const crossing = cells.filter((cell) => cell.to - cell.from > 1)
  const overlaps = cells.some((cell, i) =>
    cells
      .slice(i + 1)
      .some((other) => other.row < cell.end && cell.row < other.end && other.from < cell.to && cell.from < other.to),
  )
  return !overlaps && (figureRows.length >= leastFigureRows || isFull) && crossing.length < cells.length * 0.4
}

function withEmpty(cells: readonly PlacedCell[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const grid = cells.map(({ row, end, from, to }): [number, number, number, number] => [row, end, from, to])
  for (let row = 0; row < ys.length - 1; row++) {
    for (let col = 0; col < xs.length - 1; col++) {
      const isFilled = cells.some((cell) => cell.row <= row && row < cell.end && cell.from <= col && col < cell.to)
      if (!isFilled) grid.push([row, row + 1, col, col + 1])
    }
  }
  return grid.map(([row, end, from, to]) => ({
    row,
    col: from,
    rowSpan: end - row,
    colSpan: to - from,
    box: [xs[from] as number, ys[row] as number, xs[to] as number, ys[end] as number],
  }))
}
