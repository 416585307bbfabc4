import { holdsPoint, middleX, middleY, top } from './boxes.ts'
import { edgesToFrames } from './edges-to-frames.ts'
import { frameToGrid } from './frames-to-cells.ts'
import type { PageContent, Rule, Word } from './page-content.ts'
import { gridToTable, type PageTable } from './page-table.ts'
import { rulesToEdges } from './rules-to-edges.ts'
import { type Line, wordsToLines } from './words-to-lines.ts'

export type PageItem = { kind: 'line'; line: Line } | { kind: 'table'; table: PageTable }

/** What a page consists of in reading order; the edges are kept for tables without frames. */
export interface PageItems {
  page: PageContent
  items: PageItem[]
  edges: Rule[]
}

/** Page -> tables and lines, from top to bottom. */
export function pageToItems(page: PageContent): PageItems {
  const edges = rulesToEdges(page.rules)
  const tables = ruledTables(page, edges)
  const free = page.words.filter((word) => !tables.some((table) => isInside(word, table)))
  const lines = wordsToLines(
    free.filter((word) => !word.turned),
    page.number,
  )
  const items: PageItem[] = [
    ...tables.map((table): PageItem => ({ kind: 'table', table })),
    ...lines.map((line): PageItem => ({ kind: 'line', line })),
  ]
  return { page, edges, items: items.sort((a, b) => topOf(a) - topOf(b)) }
}

export const topOf = (item: PageItem): number => top(item.kind === 'line' ? item.line.box : item.table.box)

const isInside = (word: Word, table: PageTable): boolean => holdsPoint(table.box, middleX(word.box), middleY(word.box))

function ruledTables(page: PageContent, edges: readonly Rule[]): PageTable[] {
  const tables: PageTable[] = []
  for (const frame of edgesToFrames(edges).frames) {
    const grid = frameToGrid(frame)
    if (!grid) continue
    const table = gridToTable(grid, page.words, page.number, page.origin === 'ocr' ? 'image' : 'ruled')
    if (table) tables.push(table)
  }
  return tables
}
