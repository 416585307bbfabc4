import { formStarts } from './document-forms.ts'
import { settleColumns, settleMerges } from './docx-columns.ts'
import { shownControl } from './docx-runs.ts'
import {
  childOf,
  childrenOf,
  element,
  isElement,
  switchAt,
  valueAt,
  type XmlElement,
  type XmlNode,
} from './docx-xml.ts'

export interface GridCell {
  start: number
  span: number
  /** restart: first of a vertical merge; continue: one of the following; null: alone. */
  merge: 'restart' | 'continue' | null
  /** Null for the gap that w:gridBefore and w:gridAfter leave. */
  content: XmlElement | null
}

export interface GridRow {
  isHeader: boolean
  cells: GridCell[]
}

/**
 * A table as mammoth reads it rightly: gaps before and after a row filled, horizontal merges of old files made spans,
 * vertical merges only where the cell above really belongs to one, content controls and deleted rows gone,
 * columns that no cell edge marks left out. More than one where several forms were joined into one table.
 */
export function gridsOf(
  table: XmlElement,
  content: (cell: XmlElement) => XmlNode[],
  gap: () => XmlNode[],
): XmlElement[] {
  const edges = gridEdges(table)
  const rows = rowsOf(table).map((row) => readRow(row, edges))
  return sectionsOf(rows).map((section) => {
    settleColumns(section, edges)
    settleMerges(section)
    const written = section.map(({ isHeader, cells }) =>
      element('w:tr', {}, [
        element('w:trPr', {}, isHeader ? [element('w:tblHeader')] : []),
        ...cells.map((cell) => writeCell(cell, content, gap)),
      ]),
    )
    return element('w:tbl', {}, written)
  })
}

function sectionsOf(rows: GridRow[]): GridRow[][] {
  const starts = formStarts(
    rows.map(({ cells }) => ({
      starts: cells.slice(1).map(({ start }) => start),
      isAcross: cells.length === 1 && cells[0]?.merge !== 'continue',
    })),
  )
  return starts.map((start, i) => rows.slice(start, starts[i + 1]))
}

function writeCell(cell: GridCell, content: (cell: XmlElement) => XmlNode[], gap: () => XmlNode[]): XmlElement {
  const properties: XmlElement[] = []
  if (cell.span > 1) properties.push(element('w:gridSpan', { 'w:val': String(cell.span) }))
  if (cell.merge) properties.push(element('w:vMerge', { 'w:val': cell.merge }))
  const inner = cell.content ? content(cell.content) : gap()
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...inner])
}

/** Rows, also those inside content controls, insertions and custom markup; without hidden and deleted ones. */
function rowsOf(table: XmlElement): XmlElement[] {
  return partsOf(table, 'w:tr').filter((row) => {
    const properties = childOf(row, 'w:trPr')
    return childOf(properties, 'w:del') === undefined && switchAt(properties, 'w:hidden') !== true
  })
}

function partsOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return partsOf(element('w:sdtContent', {}, shownControl(child)), name)
    return ['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'].includes(child.name) ? partsOf(child, name) : []
  })
}

/** Right edges of the grid's columns, in twentieths of a point; empty without widths. */
function gridEdges(table: XmlElement): number[] {
  let x = 0
  return childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((col) => {
    x += Number(col.attributes['w:w'] ?? 0) || 0
    return x
  })
}

const numberAt = (properties: XmlElement | undefined, name: string): number =>
  Math.max(0, Math.trunc(Number(valueAt(properties, name) ?? 0)) || 0)

function readRow(row: XmlElement, edges: number[]): GridRow {
  const properties = childOf(row, 'w:trPr')
  const cells: GridCell[] = []
  let at = 0
  const push = (span: number, cell: XmlElement | null, merge: GridCell['merge'] = null): void => {
    cells.push({ start: at, span, merge, content: cell })
    at += span
  }
  const before = numberAt(properties, 'w:gridBefore')
  if (before > 0) push(before, null)
  let openMerge: GridCell | null = null
  for (const cell of partsOf(row, 'w:tc')) {
    const cellProperties = childOf(cell, 'w:tcPr')
    const span = Math.max(1, numberAt(cellProperties, 'w:gridSpan'))
    const horizontal = mergeOf(cellProperties, 'w:hMerge', 'w:hmerge')
    if (horizontal === 'continue' && openMerge) {
      openMerge.span += span
      at += span
      continue
    }
    push(span, cell, mergeOf(cellProperties, 'w:vMerge', 'w:vmerge'))
    openMerge = horizontal === 'restart' ? (cells.at(-1) ?? null) : null
  }
  const after = numberAt(properties, 'w:gridAfter')
  if (after === 0) fitToWidths(cells, edges, before)
  else push(after, null)
  return { isHeader: switchAt(properties, 'w:tblHeader') ?? false, cells }
}

/** A merge without a value continues the one above; "restart" begins one. */
function mergeOf(properties: XmlElement | undefined, name: string, name2003: string): GridCell['merge'] {
  const found = childOf(properties, name) ?? childOf(properties, name2003)
  if (!found) return null
  return found.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}

/** Widths of cells and columns agree to about a millimetre. */
const widthTolerance = 60

/**
 * Some programs write the widths of a row's cells but not their spans. Where the spans leave the row short of the grid
 * and the widths end on its columns, the widths decide.
 */
function fitToWidths(cells: GridCell[], edges: number[], before: number): void {
  const columns = cells.reduce((sum, cell) => sum + cell.span, 0)
  if (columns >= edges.length) return
  let x = before > 0 ? (edges[before - 1] ?? 0) : 0
  const ends: number[] = []
  for (const cell of cells.slice(before > 0 ? 1 : 0)) {
    x += Number(childOf(childOf(cell.content ?? undefined, 'w:tcPr'), 'w:tcW')?.attributes['w:w'] ?? Number.NaN)
    ends.push(edges.findIndex((edge) => Math.abs(edge - x) <= widthTolerance) + 1)
  }
  if (ends.length === 0 || ends.some((end, i) => end <= (ends[i - 1] ?? before))) return
  let start = before
  cells.slice(before > 0 ? 1 : 0).forEach((cell, i) => {
    cell.start = start
    cell.span = (ends[i] as number) - start
    start = ends[i] as number
  })
}
