import { layOut, type PlacedCell } from './grid.ts'
import type { Block, Paper, Paragraph, Table } from './paper.ts'
import { pdfFile } from './pdf-file.ts'

const page = { width: 595, height: 842, left: 68, right: 68, top: 74, bottom: 74 }
const textWidth = page.width - page.left - page.right

interface Pen {
  /** Finished content streams. */
  pages: string[]
  /** Operators of the page being written. */
  ops: string[]
  /** Distance of the next line from the top of the page. */
  y: number
}

/** The paper as a PDF with real text (a standard Chinese font that viewers supply), ruled tables and page numbers. */
export function writePdf(paper: Paper): Uint8Array {
  const pen: Pen = { pages: [], ops: [], y: page.top }
  for (const block of paper.blocks) writeBlock(pen, block)
  endPage(pen)
  return pdfFile(pen.pages, page)
}

function writeBlock(pen: Pen, block: Block): void {
  if (block.kind === 'table') writeTable(pen, block)
  else writeParagraph(pen, block)
}

function endPage(pen: Pen): void {
  const number = `- ${pen.pages.length + 1} -`
  show(pen, number, page.width / 2 - widthOf(number, 9) / 2, page.height - 45, 9)
  pen.pages.push(pen.ops.join('\n'))
  pen.ops = []
  pen.y = page.top
}

function show(pen: Pen, text: string, x: number, baseline: number, size: number): void {
  if (text === '') return
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  pen.ops.push(`BT /F1 ${size} Tf 1 0 0 1 ${place(x)} ${place(page.height - baseline)} Tm <${hex}> Tj ET`)
}

const place = (x: number): string => x.toFixed(2).replace(/\.?0+$/, '')

/** Ideographs are as wide as they are high, Latin letters and digits half of that. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 0.5 : 1) * size, 0)

/** Lines no wider than `width`; a line never begins with closing punctuation. */
function wrap(text: string, width: number, size: number, indent = 0): string[] {
  const lines: string[] = []
  for (const hard of text.split('\n')) {
    let line = ''
    let room = width - (lines.length === 0 ? indent : 0)
    for (const char of hard) {
      if (widthOf(line + char, size) > room && !'，。；、）：'.includes(char)) {
        lines.push(line)
        line = ''
        room = width
      }
      line += char
    }
    lines.push(line)
  }
  return lines
}

function writeParagraph(pen: Pen, { ink, heading, align }: Paragraph): void {
  const size = heading === 0 ? 16 : heading === null ? 11 : 12
  const indent = align === 'left' && heading !== 0 ? size * 2 : 0
  const lines = wrap(ink.text, textWidth, size, indent)
  lines.forEach((line, i) => {
    if (pen.y + size * 1.7 > page.height - page.bottom) endPage(pen)
    const spare = textWidth - widthOf(line, size)
    const shift = align === 'center' ? spare / 2 : align === 'right' ? spare : i === 0 ? indent : 0
    show(pen, line, page.left + shift, pen.y + size, size)
    pen.y += size * 1.7
  })
}

const cellSize = 9
const cellLine = 12.5

function writeTable(pen: Pen, table: Table): void {
  const { cells, rows, cols } = layOut(table)
  const edges = columnEdges(cells, cols)
  const heights = rowHeights(cells, rows, edges)
  pen.y += 4
  for (let first = 0; first < rows; ) {
    const last = lastRowOnPage(pen, cells, heights, first)
    if (last < first) {
      endPage(pen)
      continue
    }
    writeRows(pen, cells, edges, heights, first, last)
    first = last + 1
  }
  pen.y += 10
}

/** Columns share the width in proportion to what stands in them. */
function columnEdges(cells: readonly PlacedCell[], cols: number): number[] {
  const weights = Array.from({ length: cols }, () => 4)
  for (const cell of cells.filter((c) => c.colSpan === 1)) {
    const length = Math.max(...cell.ink.text.split('\n').map((line) => widthOf(line, 1)))
    weights[cell.col] = Math.max(weights[cell.col] as number, Math.min(length + 1, 13))
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const edges = [page.left]
  for (const weight of weights) edges.push((edges.at(-1) as number) + (weight / total) * textWidth)
  return edges
}

const cellWidth = (cell: PlacedCell, edges: readonly number[]): number =>
  (edges[cell.col + cell.colSpan] as number) - (edges[cell.col] as number)

const cellLines = (cell: PlacedCell, edges: readonly number[]): string[] =>
  wrap(cell.ink.text, cellWidth(cell, edges) - 6, cellSize)

function rowHeights(cells: readonly PlacedCell[], rows: number, edges: readonly number[]): number[] {
  const heights = Array.from({ length: rows }, () => cellLine + 6)
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const needed = cellLines(cell, edges).length * cellLine + 6
    const spanned = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0)
    const last = cell.row + cell.rowSpan - 1
    if (needed > spanned) heights[last] = (heights[last] as number) + needed - spanned
  }
  return heights
}

function lastRowOnPage(pen: Pen, cells: readonly PlacedCell[], heights: readonly number[], first: number): number {
  let y = pen.y
  let last = first - 1
  while (last + 1 < heights.length && y + (heights[last + 1] as number) <= page.height - page.bottom) {
    last++
    y += heights[last] as number
  }
  if (last < first && pen.y <= page.top + 4) throw new Error('A row is higher than a page')
  // A header does not stand alone at the foot of a page.
  const onlyHeader = cells.filter((c) => c.row >= first && c.row <= last).every((c) => c.header)
  return onlyHeader && last + 1 < heights.length && pen.y > page.top + 4 ? first - 1 : last
}

function writeRows(
  pen: Pen,
  cells: readonly PlacedCell[],
  edges: readonly number[],
  heights: readonly number[],
  first: number,
  last: number,
): void {
  const tops = [pen.y]
  for (let row = first; row <= last; row++) tops.push((tops.at(-1) as number) + (heights[row] as number))
  for (const cell of cells) {
    const from = Math.max(cell.row, first)
    const to = Math.min(cell.row + cell.rowSpan - 1, last)
    if (from > to) continue
    const top = tops[from - first] as number
    const bottom = tops[to - first + 1] as number
    const x = edges[cell.col] as number
    const width = cellWidth(cell, edges)
    pen.ops.push(`0.5 w ${place(x)} ${place(page.height - bottom)} ${place(width)} ${place(bottom - top)} re S`)
    // What spans a page break is printed where it begins.
    if (cell.row >= first) writeCell(pen, cell, cellLines(cell, edges), { x, width, top, bottom })
  }
  pen.y = tops.at(-1) as number
}

function writeCell(
  pen: Pen,
  cell: PlacedCell,
  lines: string[],
  box: { x: number; width: number; top: number; bottom: number },
): void {
  const height = lines.length * cellLine
  lines.forEach((line, i) => {
    const spare = box.width - widthOf(line, cellSize)
    const shift = cell.align === 'center' ? spare / 2 : cell.align === 'right' ? spare - 3 : 3
    show(
      pen,
      line,
      box.x + shift,
      box.top + Math.max(3, (box.bottom - box.top - height) / 2) + i * cellLine + cellSize,
      cellSize,
    )
  })
}
