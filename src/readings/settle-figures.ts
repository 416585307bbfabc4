import { foldText } from '../base/chinese-text.ts'
import { placeOf } from '../document/places.ts'
import { asQuoted, changeText } from '../document/printed.ts'
import type { Change, Document, Paragraph, PlacedText } from '../document/schema.ts'
import { doubledFigures } from './doubled.ts'
import { letterSlips } from './letters.ts'
import { settleColumns } from './settle-columns.ts'
import { figureSlips } from './words/figure-slips.ts'

/**
 * Reads the figures of recognised text as they were printed, where the grammar of figures leaves no other choice: 99,38%,
 * 10O0/0, 2,17亿元, 36.5力元. What was recognised stays beside it (`printed`).
 * Native text is never touched. The document given stays as it is.
 */
export function settleFigures(document: Document): Document {
  const isNative = document.pages.every((page) => page.origin === 'native')
  if (isNative) return document
  const { blocks, ...rest } = mapTexts(document, settled)
  return { ...rest, blocks: blocks.map((block) => (block.kind === 'table' ? settleColumns(block) : block)) }
}

/** The document that evidence is re-read from: settled where it was recognised here, as published everywhere else. */
export function quotedDocument(document: Document): Document {
  if (document.pages.every((page) => page.origin === 'native')) return document
  return mapTexts(document, (placed) => {
    const { printed: _, ...rest } = { ...placed, ...asQuoted(placed) }
    return rest as typeof placed
  })
}

function mapTexts(document: Document, change: <T extends PlacedText>(placed: T, isCell: boolean) => T): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'paragraph'
        ? change(block, false)
        : { ...block, cells: block.cells.map((cell) => change(cell, true)) },
    ),
    furniture: document.furniture.map((line): Paragraph => change(line, false)),
  }
}

/** A text with its figures settled, or the same object when there was nothing to settle. */
export function settled<T extends PlacedText>(placed: T, isCell: boolean): T {
  if (placed.runs.every((run) => run.origin === 'native')) return placed
  let text: T = placed
  for (const { start, end, once } of doubledFigures(foldText(text.text)).reverse())
    text = changed(text, start, end, { read: once, name: 'doubled-glyph', cost: 0.1 })
  for (const slip of figureSlips) {
    if (slip.where === 'cell' && !isCell) continue
    // letters first need their signs and separators, signs and separators their digits: letters go between
    if (slip.name === 'point-look-alike' && text.text !== '') text = withDigits(text, isCell)
    for (const match of [...foldText(text.text).matchAll(slip.seen)].reverse()) {
      if (slip.unsure !== undefined && isSure(text, match.index, match[0].length, slip.unsure)) continue
      const read = typeof slip.printed === 'string' ? slip.printed : slip.printed(match[0])
      text = changed(text, match.index, match.index + match[0].length, { read, name: slip.name, cost: slip.cost })
    }
  }
  return text
}

/** Recognition was at least so sure of these characters. */
const isSure = (text: PlacedText, start: number, length: number, limit: number): boolean =>
  placeOf(text, start, start + length).confidence >= limit

function withDigits<T extends PlacedText>(placed: T, isCell: boolean): T {
  let text = placed
  for (const { at, digit, cost } of letterSlips(foldText(text.text), isCell).reverse())
    text = changed(text, at, at + 1, { read: digit, name: 'letter-for-digit', cost })
  return text
}

function changed<T extends PlacedText>(
  placed: T,
  start: number,
  end: number,
  change: Pick<Change, 'read' | 'name' | 'cost'>,
): T {
  // blanks between words stand in no run: they may go with either neighbour
  const native = placed.runs.some((run) => run.origin === 'native' && run.start < end && run.end > start)
  return native ? placed : { ...placed, ...changeText(placed, start, end, { ...change, by: 'grammar' }) }
}
