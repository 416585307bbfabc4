import type { Desk } from '../desk.ts'
import { type Cell, cell, type Paragraph, paragraph } from '../paper.ts'

export type Entry = Cell | string | { toString(): string }

/** A cell of a table: strings and figures become plain cells. */
export const box = (entry: Entry, more: Partial<Omit<Cell, 'ink'>> = {}): Cell =>
  typeof entry === 'object' && 'ink' in entry ? { ...entry, ...more } : cell(String(entry), more)

export const head = (label: string, more: Partial<Omit<Cell, 'ink'>> = {}): Cell =>
  cell(label, { header: true, ...more })

/** A row made as wide as the table by widening one of its cells (the last by default). */
export function stretched(row: readonly Entry[], cols: number, at = row.length - 1): Cell[] {
  const cells = row.map((entry) => box(entry))
  const width = cells.reduce((sum, { colSpan }) => sum + colSpan, 0)
  const target = cells[at]
  if (!target || width > cols) throw new Error(`A row of ${width} columns does not fit into ${cols}`)
  cells[at] = { ...target, colSpan: target.colSpan + cols - width }
  return cells
}

/** Where a table says in which unit its money is. */
export function unitLine(d: Desk): Paragraph {
  const { unit } = d.style
  return paragraph(d.pick([`单位：${unit}`, `金额单位：${unit}`, `（单位：${unit}）`]), { align: 'right' })
}
