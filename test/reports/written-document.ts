import type { Block, Cell, Document } from '../../src/document/schema.ts'

/** A line of a made-up document: "# …" is a heading, "= …" a centred line, an array a table (rows of cells; '<' joins left). */
export type Line = string | string[][]

/** A document without pages, as a reader would hand it over. */
export function written(lines: readonly Line[]): Document {
  const blocks = lines.map((line, i): Block => (typeof line === 'string' ? paragraph(line, i) : table(line, i)))
  return { mediaType: 'text/html', pages: [], blocks, furniture: [] }
}

const whole = (text: string) => [
  { start: 0, end: text.length, page: null, box: null, confidence: 1, origin: 'native' as const },
]

function paragraph(line: string, i: number): Block {
  const text = line.replace(/^[#=] /, '')
  return {
    kind: 'paragraph',
    id: `b${i + 1}`,
    page: null,
    heading: line.startsWith('# ') ? 1 : null,
    align: line.startsWith('= ') ? 'center' : null,
    marker: '',
    text,
    runs: whole(text),
  }
}

function table(rows: readonly string[][], i: number): Block {
  const cells: Cell[] = []
  rows.forEach((texts, row) => {
    texts.forEach((text, col) => {
      if (text === '<') {
        const left = cells.at(-1)
        if (left) left.colSpan++
        return
      }
      cells.push({ row, col, rowSpan: 1, colSpan: 1, header: false, page: null, box: null, text, runs: whole(text) })
    })
  })
  const cols = Math.max(...rows.map((r) => r.length))
  return {
    kind: 'table',
    id: `b${i + 1}`,
    page: null,
    rows: rows.length,
    cols,
    cells,
    method: 'markup',
    pageBreaks: [],
  }
}
