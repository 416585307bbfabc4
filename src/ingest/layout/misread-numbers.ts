import { squeeze } from '../../base/chinese-text.ts'
import { bottom, middleX, top } from './boxes.ts'
import type { PageItems } from './page-to-items.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** A page number and what may be printed round it, in signs. */
const longestNumber = 6
/** Two page numbers stand at one place when they are no further apart than this, in points. */
const samePlace = 12
/** The numbers stand this far off the text, in letters. */
const clearOfText = 1.5
/** Fewer pages do not show a place. */
const leastPages = 3

/**
 * The last lines of scanned pages that are page numbers by their place: short, clear of the text and at the same place in the
 * lower margin of most pages. What was recognised there says little: — 2 — may come out as 至多二.
 */
export function misreadNumbers(
  pages: readonly PageItems[],
  isInMargin: (line: Line, height: number) => boolean,
): Set<Line> {
  const scanned = pages.filter(({ page }) => page.origin === 'ocr')
  const feet = scanned.flatMap(({ items, page }): Line[] => {
    const [above, last] = [items.at(-2), items.at(-1)]
    if (last?.kind !== 'line' || !isInMargin(last.line, page.height)) return []
    const end = above === undefined ? 0 : above.kind === 'line' ? bottom(above.line.box) : above.table.bottom
    const isClear = top(last.line.box) - end > last.line.fontSize * clearOfText
    return isClear && squeeze(textOf(last.line)).length <= longestNumber ? [last.line] : []
  })
  const isAt = (line: Line, other: Line): boolean =>
    Math.abs(top(line.box) - top(other.box)) <= samePlace &&
    Math.abs(middleX(line.box) - middleX(other.box)) <= samePlace
  const least = Math.max(leastPages, scanned.length / 2)
  return new Set(feet.filter((line) => feet.filter((other) => isAt(line, other)).length >= least))
}
