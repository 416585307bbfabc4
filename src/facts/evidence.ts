import { boxesOf, placeOf } from '../document/places.ts'
import type { Cell, Paragraph, PlacedText, Table } from '../document/schema.ts'
import type { Evidence } from './schema.ts'

/** A paragraph, or a cell of a table: somewhere text stands. */
export type Spot = { block: Paragraph } | { block: Table; cell: Cell }

export const textOf = (spot: Spot): PlacedText => ('cell' in spot ? spot.cell : spot.block)

/** Characters that end the clause a number stands in. */
const clauseEnds = /[。；;！？!?，,：:\n]/

/**
 * Evidence for the number at [start, end): the quote is the clause around it (the whole cell in a table), the boxes lie
 * on the number itself.
 */
export function evidenceAt(spot: Spot, start: number, end: number): Evidence {
  const placed = textOf(spot)
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
  }
}

function trimmed(text: string): [number, number] {
  const start = text.length - text.trimStart().length
  return [start, Math.max(text.trimEnd().length, start)]
}

/** A comma or colon between digits belongs to a number and does not end the clause. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  let from = start
  while (from > 0 && !clauseEnds.test(text[from - 1] as string)) from--
  let to = end
  while (to < text.length && !clauseEnds.test(text[to] as string)) to++
  while (from < start && /\s/.test(text[from] as string)) from++
  while (to > end && /\s/.test(text[to - 1] as string)) to--
  return [from, to]
}
