import { foldText } from '../../src/base/chinese-text.ts'
import { boxesOf } from '../../src/document/places.ts'
import type { Document, PlacedText } from '../../src/document/schema.ts'
import { findQuantities } from '../../src/facts/quantity.ts'
import type { Place } from '../generate/scan/raster.ts'

/** A figure and where its middle stands on the page, in PDF points from the top left. */
export interface TrueFigure {
  page: number
  x: number
  y: number
  /** With its unit: "7.5万元". */
  text: string
}

/**
 * Every figure of a document with text, as a scan of it shows them.
 * @param places by page: where a point of the original is on the scan; left out for a scan that lies straight
 */
export function trueFigures(document: Document, places: readonly Place[] = []): TrueFigure[] {
  return textsOf(document).flatMap((placed) =>
    findQuantities(placed.text).flatMap(({ start, end, raw }) => {
      const page = placed.runs.find((run) => run.end > start)?.page
      const [box] = boxesOf(placed, start, end)
      if (!page || !box) return []
      const middle: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
      const [x, y] = places[page - 1]?.(...middle) ?? middle
      return [{ page, x, y, text: raw }]
    }),
  )
}

function textsOf({ blocks, furniture }: Document): PlacedText[] {
  return [
    ...blocks.flatMap((block): PlacedText[] => (block.kind === 'paragraph' ? [block] : block.cells)),
    ...furniture,
  ]
}

/** How far the middle of a figure may be from where it is expected: a third of a line up or down, a wide figure to the sides. */
const reach = { x: 16, y: 6.5 }

/** The figure that stands at a place; null when there is none near it. */
export function figureNear(truth: readonly TrueFigure[], page: number, x: number, y: number): TrueFigure | null {
  let best: TrueFigure | null = null
  let least = Number.POSITIVE_INFINITY
  for (const figure of truth) {
    const [dx, dy] = [Math.abs(figure.x - x), Math.abs(figure.y - y)]
    if (figure.page !== page || dx > reach.x || dy > reach.y) continue
    if (dx + 2 * dy < least) {
      best = figure
      least = dx + 2 * dy
    }
  }
  return best
}

/** Two figures say the same: sign, digits and size of unit; separators and what is counted do not matter. */
export function isSameFigure(a: string, b: string): boolean {
  return essence(a) === essence(b)
}

function essence(figure: string): string {
  const folded = foldText(figure).replace(/[\s,]/g, '')
  const number = /-?\d+(?:\.\d+)?/.exec(folded)?.[0] ?? folded
  const unit = /^(?:%|‰|[百千]?[万亿]?元?)/.exec(folded.slice(folded.indexOf(number) + number.length))?.[0] ?? ''
  return `${number}${unit}`
}
