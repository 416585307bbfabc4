import { foldText } from '../base/chinese-text.ts'
import { boxesOf, placeOf } from '../document/places.ts'
import { asQuoted, changesIn, quotedRange, recognisedText } from '../document/printed.ts'
import type { Block, Cell, Paragraph, PlacedText, Table } from '../document/schema.ts'
import type { Evidence, Reading } from './schema.ts'

/** A paragraph, or a cell of a table: somewhere text stands. */
export type Spot = { block: Paragraph } | { block: Table; cell: Cell }

/** Every place of a block that text stands in. */
export const spotsOf = (block: Block): Spot[] =>
  block.kind === 'table' ? block.cells.map((cell) => ({ block, cell })) : [{ block }]

export const textOf = (spot: Spot): PlacedText => ('cell' in spot ? spot.cell : spot.block)

/** A figure at [start, end) of a text as it is printed: a cell may break its line within one (1,374, | 500.00). */
export const figureAt = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .trim()
    .replace(/\s*\n\s*/g, '')

/** Characters that end the clause a number stands in. */
const clauseEnds = /[。；;！？!?，,：:\n]/

/**
 * Evidence for the number at [start, end) of a text: the quote is the clause around it (the whole cell in a table), the boxes
 * lie on the number itself.
 */
export function evidenceAt(spot: Spot, settledStart: number, settledEnd: number): Evidence {
  const settled = textOf(spot)
  const placed = asQuoted(settled)
  const [start, end] = quotedRange(settled, settledStart, settledEnd)
  const reading = readingOf(settled, settledStart, settledEnd)
  const [from, to] = 'cell' in spot ? trimmed(placed.text) : clauseAround(placed.text, start, end)
  const place = placeOf(placed, start, end)
  return {
    page: place.page ?? spot.block.page,
    quote: placed.text.slice(from, to),
    boxes: boxesOf(placed, start, end),
    block: spot.block.id,
    cell: 'cell' in spot ? { row: spot.cell.row + 1, column: spot.cell.col + 1 } : null,
    start: from,
    end: to,
    number_start: start,
    number_end: end,
    origin: place.origin,
    confidence: place.confidence,
    ...(reading ? { reading } : {}),
  }
}

/** How a figure was read, where that is not what was recognised; null for figures read as they stand. */
function readingOf(settled: PlacedText, start: number, end: number): Reading | null {
  const changes = changesIn(settled, start, end)
  if (changes.length === 0) return null
  return {
    text: settled.text.slice(start, end),
    recognised: recognisedText(settled, start, end),
    cost: Math.round(changes.reduce((sum, change) => sum + change.cost, 0) * 100) / 100,
    classes: [...new Set(changes.map((change) => change.name))],
    by: changes.some((change) => change.by === 'arithmetic') ? 'arithmetic' : 'grammar',
  }
}

/** The figure of an evidence exactly as it is quoted. */
export const quotedFigure = (e: Evidence): string => e.quote.slice(e.number_start - e.start, e.number_end - e.start)

/** The words in front of the figure of an evidence, folded. */
export const wordsBefore = ({ quote, start, number_start }: Evidence): string =>
  foldText(quote.slice(0, number_start - start))

/** The digits of the figure of an evidence, as in Written. */
export const digitsOf = (e: Evidence): string =>
  /\d[\d,]*(?:\.\d+)?/.exec(foldText(quotedFigure(e)))?.[0].replaceAll(',', '') ?? ''

/** A figure as its quote prints it, with the blanks that its readers do not see. */
export function asPrinted(raw: string, { quote }: Evidence): string {
  if (quote.includes(raw)) return raw
  const signs = [...raw].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'))
  return new RegExp(signs.join('[^\\S\\n]?')).exec(quote)?.[0] ?? raw
}

function trimmed(text: string): [number, number] {
  const start = text.length - text.trimStart().length
  return [start, Math.max(text.trimEnd().length, start)]
}

/** A comma or colon between digits belongs to a number and does not end the clause. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  let from = start
  while (from > 0 && !isClauseEnd(text, from - 1)) from--
  let to = end
  while (to < text.length && !isClauseEnd(text, to)) to++
  while (from < start && /\s/.test(text[from] as string)) from++
  while (to > end && /\s/.test(text[to - 1] as string)) to--
  return [from, to]
}

const isClauseEnd = (text: string, at: number): boolean =>
  clauseEnds.test(text[at] as string) && !isInFigure.test(foldText(text.slice(Math.max(0, at - 1), at + 2)))

const isInFigure = /^\d[,:]\d$/
