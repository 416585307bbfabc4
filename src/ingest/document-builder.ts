import type { Block, Cell, Document, Paragraph, PlacedText, Table } from '../document/schema.ts'

/** A paragraph before it has its id and its place. */
export interface ParagraphDraft {
  text: string
  heading: number | null
  align: Paragraph['align']
  marker: string
}

/** A cell of a grid before it has its place; nested tables are kept apart by the reader. */
export interface CellDraft {
  row: number
  col: number
  rowSpan: number
  colSpan: number
  header: boolean
  text: string
}

/** Text of a format that knows neither pages nor positions. */
const placed = (text: string): PlacedText => ({
  text,
  runs: text === '' ? [] : [{ start: 0, end: text.length, page: null, box: null, confidence: 1, origin: 'native' }],
})

/** Gathers the blocks of a document without pages in reading order and numbers them. */
export class DocumentBuilder {
  readonly #blocks: Block[] = []
  readonly #furniture: Paragraph[] = []

  get blocks(): readonly Block[] {
    return this.#blocks
  }

  /** Paragraphs without any sign are left out: they are only spacing. */
  addParagraph(draft: ParagraphDraft): void {
    if (isBlank(draft.text) && draft.marker === '') return
    this.#blocks.push(paragraph(`b${this.#blocks.length + 1}`, draft))
  }

  addTable(rows: number, cols: number, cells: CellDraft[]): void {
    const table: Table = {
      kind: 'table',
      id: `b${this.#blocks.length + 1}`,
      page: null,
      rows,
      cols,
      cells: [...cells]
        .sort((a, b) => a.row - b.row || a.col - b.col)
        .map(({ text, ...place }): Cell => ({ ...place, ...placed(text), page: null, box: null })),
      method: 'markup',
      pageBreaks: [],
    }
    this.#blocks.push(table)
  }

  addFurniture(draft: ParagraphDraft): void {
    if (isBlank(draft.text)) return
    this.#furniture.push(paragraph(`f${this.#furniture.length + 1}`, draft))
  }

  finish(mediaType: string): Document {
    return { mediaType, pages: [], blocks: this.#blocks, furniture: this.#furniture }
  }
}

const isBlank = (text: string): boolean => text.replace(/[\s\u200b\ufeff]/g, '') === ''

function paragraph(id: string, draft: ParagraphDraft): Paragraph {
  const { text, heading, align, marker } = draft
  return { kind: 'paragraph', id, page: null, heading, align, marker, ...placed(text) }
}
