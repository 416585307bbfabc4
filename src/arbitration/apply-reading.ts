import { changeText, quotedRange } from '../document/printed.ts'
import type { Block, Document, PlacedText } from '../document/schema.ts'
import type { ReportPart } from '../reports/schema.ts'
import { readFigure } from './figures-at.ts'
import type { Hypothesis } from './hypotheses.ts'

/** A report in its document. */
export interface Setting {
  part: ReportPart
  document: Document
}

/** The same report with one figure read another way; null when the figure is no longer at its place. */
export function applyReading({ part, document }: Setting, hypothesis: Hypothesis): Setting | null {
  const { block: id, cell: at } = hypothesis.place
  const block = part.blocks.find((b) => b.id === id)
  const changed = block ? changedBlock(block, at, hypothesis) : null
  if (!changed) return null
  const replace = (b: Block): Block => (b.id === id ? changed : b)
  return {
    part: { ...part, blocks: part.blocks.map(replace) },
    document: { ...document, blocks: document.blocks.map(replace) },
  }
}

function changedBlock(block: Block, at: Hypothesis['place']['cell'], hypothesis: Hypothesis): Block | null {
  if (block.kind === 'paragraph') {
    const text = changedText(block, hypothesis)
    return text ? { ...block, ...text } : null
  }
  const cell = block.cells.find((c) => c.row + 1 === at?.row && c.col + 1 === at.column)
  const text = cell ? changedText(cell, hypothesis) : null
  return text ? { ...block, cells: block.cells.map((c) => (c === cell ? { ...c, ...text } : c)) } : null
}

/** Only the glyphs that differ are changed. */
function changedText(placed: PlacedText, { place, alternative, cost }: Hypothesis): PlacedText | null {
  const figure = readFigure(place)
  const start = settledStart(placed, place.number_start)
  if (placed.text.slice(start, start + figure.length) !== figure) return null
  const { text } = alternative
  let same = 0
  while (same < Math.min(text.length, figure.length) && text[same] === figure[same]) same++
  let tail = 0
  while (tail < Math.min(text.length, figure.length) - same && text.at(-1 - tail) === figure.at(-1 - tail)) tail++
  return changeText(placed, start + same, start + figure.length - tail, {
    read: text.slice(same, text.length - tail),
    name: alternative.name,
    cost,
    by: 'arithmetic',
  })
}

/** Where a character of the quoted text stands in the settled one. */
function settledStart(placed: PlacedText, offset: number): number {
  for (let i = 0; i < placed.text.length; i++) {
    const [from, to] = quotedRange(placed, i, i + 1)
    if (from >= offset || to > offset) return i
  }
  return placed.text.length
}
