import { foldText } from '../base/chinese-text.ts'
import { recalled } from '../base/recall.ts'
import type { Block, Cell, Paragraph, Table } from '../document/schema.ts'

const unblanked = recalled((text: string): string => foldText(text).replace(/\s+/g, ''))

/** Text of a block on one line, folded, without blanks: tables give their cells in reading order. */
export const flat = (block: Block): string =>
  block.kind === 'paragraph' ? unblanked(block.text) : block.cells.map((cell) => unblanked(cell.text)).join('|')

export const isTable = (block: Block): block is Table => block.kind === 'table'
export const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph'

/** The cell right of a cell in the same row, skipping nothing: the value that belongs to a label cell. */
export function cellRightOf(table: Table, label: Cell): Cell | null {
  const col = label.col + label.colSpan
  return (
    table.cells.find((cell) => cell.col === col && cell.row <= label.row && label.row < cell.row + cell.rowSpan) ?? null
  )
}

/** Numbers of money or per cent: a block that has some carries content, not only titles. */
export const hasFigures = (block: Block): boolean => /\d(?:\.\d+)?(?:万|亿|千)?元|\d%|\d\.\d\d/.test(flat(block))

/** Text of a cell, folded, without blanks. */
export const squeezed = (cell: Pick<Cell, 'text'>): string => unblanked(cell.text)

/** The words of a sentence of folded text up to a place in it. */
export const sentenceTo = (text: string, end: number): string => /[^。;]*$/.exec(text.slice(0, end))?.[0] ?? ''

/** Where something stands in a document: half-open offsets into the text of a paragraph or of a cell. */
export type Place = ({ block: Paragraph; cell?: undefined } | { block: Table; cell: Cell }) & {
  start: number
  end: number
}

interface Squeezed {
  text: string
  place: (start: number, end: number) => { start: number; end: number }
}

/** A text folded and without blanks, and the way back from its offsets to those of the text as it stands. */
export const squeezedPlaced = ({ text }: Pick<Cell, 'text'>): Squeezed => placedIn(text)

const placedIn = recalled((text: string): Squeezed => {
  const folded = foldText(text)
  const kept: number[] = []
  for (let i = 0; i < folded.length; i++) if (!/\s/.test(folded[i] as string)) kept.push(i)
  return {
    text: unblanked(text),
    place: (start, end) => ({ start: kept[start] ?? 0, end: (kept[end - 1] ?? 0) + 1 }),
  }
})
