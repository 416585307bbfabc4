import type { Block, Cell, Document, Paragraph, PlacedText, Table } from '../document/schema.ts'
import { isPageCut, joinCutTables, type TableDraft } from './cut-tables.ts'
import { spacedTables } from './spaced-tables.ts'

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

  /** A table that goes on from the page before joins its first half; the lines of the page break go to the furniture. */
  addTable(rows: number, cols: number, cells: CellDraft[]): void {
    const draft: TableDraft = { rows, cols, cells: [...cells].sort((a, b) => a.row - b.row || a.col - b.col) }
    const at = this.#blocks.findLastIndex((block) => block.kind === 'table')
    const above = this.#blocks[at]
    const between = this.#blocks.slice(at + 1).filter((block) => block.kind === 'paragraph')
    const joined =
      above?.kind === 'table' &&
      between.length > 0 &&
      between.length <= longestCut &&
      isPageCut(between.map(({ text }) => text))
        ? joinCutTables(above, draft)
        : null
    if (above?.kind !== 'table' || joined === null) {
      this.#blocks.push(table(`b${this.#blocks.length + 1}`, draft, []))
      return
    }
    this.#blocks.splice(at, between.length + 1, table(above.id, joined, [...above.pageBreaks, above.rows]))
    for (const line of between) this.addFurniture(line)
  }

  addFurniture(draft: ParagraphDraft): void {
    if (isBlank(draft.text)) return
    this.#furniture.push(paragraph(`f${this.#furniture.length + 1}`, draft))
  }

  finish(mediaType: string): Document {
    return { mediaType, pages: [], blocks: withSpacedTables(this.#blocks), furniture: this.#furniture }
  }
}

/** The blocks with tables that were typed with tabs or blanks as tables; the blocks after them are numbered anew. */
function withSpacedTables(blocks: Block[]): Block[] {
  const lines = blocks.map((block) => (isLine(block) ? block.text : ''))
  const tables = spacedTables(lines)
  if (tables.length === 0) return blocks
  const kept = blocks.flatMap((block, i): Block[] => {
    const typed = tables.find(({ from, to }) => from <= i && i < to)
    if (typed === undefined) return [block]
    return typed.from === i ? [typedTable(typed.rows)] : []
  })
  return kept.map((block, i) => ({ ...block, id: `b${i + 1}` }))
}

const isLine = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && block.heading === null && block.marker === ''

function typedTable(rows: string[][]): Table {
  const cells = rows.flatMap((row, at) =>
    row.map((text, col): CellDraft => ({ row: at, col, rowSpan: 1, colSpan: 1, header: at === 0, text })),
  )
  return { ...table('', { rows: rows.length, cols: rows[0]?.length ?? 0, cells }, []), method: 'aligned' }
}

/** Lines that a page break leaves between the halves of a table, at most: the page's number, 续表, the unit. */
const longestCut = 3

const isBlank = (text: string): boolean => text.replace(/[\s\u200b\ufeff]/g, '') === ''

const table = (id: string, { rows, cols, cells }: TableDraft, pageBreaks: number[]): Table => ({
  kind: 'table',
  id,
  page: null,
  rows,
  cols,
  cells: cells.map(
    ({ row, col, rowSpan, colSpan, header, text }): Cell => ({
      row,
      col,
      rowSpan,
      colSpan,
      header,
      ...placed(text),
      page: null,
      box: null,
    }),
  ),
  method: 'markup',
  pageBreaks,
})

function paragraph(id: string, draft: ParagraphDraft): Paragraph {
  const { text, heading, align, marker } = draft
  return { kind: 'paragraph', id, page: null, heading, align, marker, ...placed(text) }
}
