import { formStarts, type RowShape } from './document-forms.ts'
import { type HtmlElement, isTag, styleOf } from './html-tree.ts'

export interface GridCell {
  row: number
  col: number
  rowSpan: number
  colSpan: number
  header: boolean
  element: HtmlElement
}

export interface Grid {
  rows: number
  cols: number
  cells: GridCell[]
}

/** HTML allows no more; more is an attack on memory. */
const maxSpan = 1000

/** The grid of a table as browsers lay it out; more than one where several forms were joined into one table. */
export function gridsOf(table: HtmlElement): Grid[] {
  const { rows, cells } = layOut(table)
  const own = Array.from({ length: rows }, (): GridCell[] => [])
  const hangs = new Set<number>()
  for (const cell of cells) {
    own[cell.row]?.push(cell)
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row++) hangs.add(row)
  }
  const shapes = own.map(
    (row, i): RowShape => ({ starts: row.slice(1).map(({ col }) => col), isAcross: row.length === 1 && !hangs.has(i) }),
  )
  const starts = formStarts(shapes)
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? rows
    const section = own.slice(start, end).flatMap((row) => row.map((cell) => ({ ...cell, row: cell.row - start })))
    return { rows: end - start, cols: compress(section), cells: section }
  })
}

function layOut(table: HtmlElement): { rows: number; cells: GridCell[] } {
  const rows = rowsOf(table)
  const covered = rows.map(() => new Set<number>())
  const cells: GridCell[] = []
  rows.forEach(({ element, lastRow, isHead }, row) => {
    let col = 0
    for (const cell of element.children) {
      if (!isTag(cell) || (cell.tag !== 'td' && cell.tag !== 'th')) continue
      while (covered[row]?.has(col)) col++
      const rowSpan = Math.min(spanOf(cell, 'rowspan', lastRow - row + 1), lastRow - row + 1)
      const colSpan = freeColumns(covered[row] as Set<number>, col, spanOf(cell, 'colspan', 1))
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = col; c < col + colSpan; c++) covered[r]?.add(c)
      }
      cells.push({ row, col, rowSpan, colSpan, header: cell.tag === 'th' || isHead, element: cell })
      col += colSpan
    }
  })
  return { rows: rows.length, cells }
}

interface Row {
  element: HtmlElement
  /** Last row of its group: a span does not leave it. */
  lastRow: number
  isHead: boolean
}

function rowsOf(table: HtmlElement): Row[] {
  const rows: Row[] = []
  const addGroup = (group: HtmlElement[], isHead: boolean): void => {
    const shown = group.filter((row) => !isRuler(row))
    const lastRow = rows.length + shown.length - 1
    for (const element of shown) rows.push({ element, lastRow, isHead })
  }
  const heads = table.children.filter(isTag)
  const loose = heads.filter((child) => child.tag === 'tr')
  const groups = heads.filter((child) => ['thead', 'tbody', 'tfoot'].includes(child.tag))
  if (loose.length > 0) addGroup(loose, false)
  // A tfoot may be written before the body but is shown after it.
  for (const group of [...groups.filter((at) => at.tag !== 'tfoot'), ...groups.filter((at) => at.tag === 'tfoot')]) {
    addGroup(
      group.children.filter((child): child is HtmlElement => isTag(child) && child.tag === 'tr'),
      group.tag === 'thead',
    )
  }
  return rows
}

/** Word and Excel write a last row of height 0 that only sets the widths. */
const isRuler = (row: HtmlElement): boolean =>
  row.attributes.height === '0' || /^0(?:px|pt)?$/.test(styleOf(row.attributes).get('height') ?? '')

/** "2", "2px" and rubbish; 0 means the rest of the group. */
function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan', rest: number): number {
  const value = Number.parseInt(cell.attributes[name] ?? '1', 10)
  if (value === 0) return rest
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, maxSpan)
}

/** A cell that would run into one hanging down from above ends before it. */
function freeColumns(covered: Set<number>, col: number, span: number): number {
  for (let c = col + 1; c < col + span; c++) if (covered.has(c)) return c - col
  return span
}

/** Columns in which no cell begins are only the reach of spans that were counted too wide. */
function compress(cells: GridCell[]): number {
  const starts = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b)
  const order = new Map(starts.map((start, i) => [start, i]))
  for (const cell of cells) {
    const first = order.get(cell.col) as number
    let end = first + 1
    while (end < starts.length && (starts[end] as number) < cell.col + cell.colSpan) end++
    cell.col = first
    cell.colSpan = end - first
  }
  return starts.length
}
