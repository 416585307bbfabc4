import type { Document, Paragraph, Table } from '../../src/document/schema.ts'
import type { ReadResult } from '../../src/ingest/reader.ts'

export const options = { ocr: 'never' } as const

export function documentOf(result: ReadResult): Document {
  if (!result.document) throw new Error(result.problems.map(({ code }) => code).join())
  return result.document
}

export const paragraphsOf = (document: Document): Paragraph[] =>
  document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph')

export const tablesOf = (document: Document): Table[] =>
  document.blocks.filter((block): block is Table => block.kind === 'table')

/** Paragraphs with the number shown before them. */
export const linesOf = (document: Document): string[] => paragraphsOf(document).map(({ marker, text }) => marker + text)

/** A table drawn as text: cells by rows, a cell over several columns or rows as text(columns x rows). */
export function drawn(table: Table | undefined): string[] {
  if (!table) return []
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(
        ({ col, text, colSpan, rowSpan }) => `${col}:${text}${colSpan * rowSpan > 1 ? `(${colSpan}x${rowSpan})` : ''}`,
      )
      .join(' | '),
  )
}
