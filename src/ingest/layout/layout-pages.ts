import type { Block, Cell, Paragraph, Table } from '../../document/schema.ts'
import { findAlignedTables } from './aligned-tables.ts'
import { setFurnitureAside } from './furniture.ts'
import { TextBuilder } from './join-text.ts'
import { linesToAreas, linesToParagraphs } from './lines-to-paragraphs.ts'
import type { PageContent } from './page-content.ts'
import type { PageTable } from './page-table.ts'
import { pageToItems } from './page-to-items.ts'
import { splitForms } from './split-forms.ts'
import { stitchTables } from './stitch-tables.ts'
import type { Line } from './words-to-lines.ts'

/** Words and rules of all pages -> paragraphs and tables in reading order, and what stands in the margins. */
export function layoutPages(pages: readonly PageContent[]): { blocks: Block[]; furniture: Paragraph[] } {
  const { pages: inner, furniture, notes } = setFurnitureAside(pages.map(pageToItems))
  const bodies = inner.map(findAlignedTables)
  const areas = linesToAreas(
    bodies.map(({ page, items }) => ({
      number: page.number,
      width: page.width,
      lines: [
        ...items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])),
        ...notes.filter((line) => line.page === page.number),
      ],
    })),
  )
  const blocks: Block[] = []
  const waiting = [...notes]
  // a note stands behind what begins on its page, wherever that ends
  const putNotes = (before: number): void => {
    const behind = waiting.findIndex(({ page }) => page >= before)
    const ready = waiting.splice(0, behind < 0 ? waiting.length : behind)
    for (const draft of linesToParagraphs(ready, areas))
      blocks.push({ kind: 'paragraph', id: nextId(blocks), ...draft })
  }
  let lines: Line[] = []
  const flush = (): void => {
    for (const draft of linesToParagraphs(lines, areas)) {
      putNotes(draft.page ?? 0)
      blocks.push({ kind: 'paragraph', id: nextId(blocks), ...draft })
    }
    lines = []
  }
  for (const item of stitchTables(splitForms(bodies))) {
    if (item.kind === 'line') lines.push(item.line)
    else {
      flush()
      putNotes(item.table.page)
      blocks.push(toTable(item.table, nextId(blocks)))
    }
  }
  flush()
  putNotes(Number.POSITIVE_INFINITY)
  return { blocks, furniture: furniture.map(toFurniture) }
}

const nextId = (blocks: readonly Block[]): string => `b${blocks.length + 1}`

function toTable({ page, rows, xs, cells, method, pageBreaks }: PageTable, id: string): Table {
  const plain = cells.map(({ lines: _, ...cell }): Cell => cell)
  return { kind: 'table', id, page, rows, cols: xs.length - 1, cells: plain, method, pageBreaks }
}

function toFurniture(line: Line, index: number): Paragraph {
  const builder = new TextBuilder()
  builder.addLine(line)
  return {
    kind: 'paragraph',
    id: `f${index + 1}`,
    page: line.page,
    heading: null,
    align: null,
    marker: '',
    ...builder.finish(),
  }
}
