import { foldText } from '../../base/chinese-text.ts'
import { bottom, median, top } from './boxes.ts'
import { setNotesAside } from './foot-notes.ts'
import { headsInTable } from './heads-in-tables.ts'
import { misreadNumbers } from './misread-numbers.ts'
import { type PageItem, type PageItems, topOf } from './page-to-items.ts'
import { neverFurniture } from './words/markers.ts'
import { pageNumber } from './words/page-marks.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** Headers and footers stand in this part of the page's height at its ends. */
const marginZone = 0.13

/** A running header is repeated on this many pages at least; two pages may just look alike. */
const leastRepeats = 3

/** Moves headers, footers and page numbers out of the pages' items, and the notes at the foot of a page. */
export function setFurnitureAside(pages: readonly PageItems[]): {
  pages: PageItems[]
  furniture: Line[]
  notes: Line[]
} {
  const runners = { top: runningLines(pages, 'top'), bottom: runningLines(pages, 'bottom') }
  const numbers = misreadNumbers(pages, (line, height) => isInMargin(line, height, 'bottom'))
  const isMark = (line: Line, end: End): boolean =>
    isPageNumber(line) || numbers.has(line) || runners[end].has(keyOf(line))
  const furniture: Line[] = []
  const notes: Line[] = []
  const bodies = pages.map((page): PageItems => {
    const head = peel(page, 'top', isMark)
    const foot = peel({ ...page, items: head.body }, 'bottom', isMark)
    furniture.push(...head.set, ...foot.set)
    const text = setNotesAside({ ...page, items: foot.body })
    notes.push(...text.notes)
    return text.page
  })
  return { pages: bodies.map((page, i) => withoutHeads(page, bodies[i - 1], furniture)), furniture, notes }
}

/** The page without the running head between the halves of a table; the head goes to `furniture`. */
function withoutHeads(page: PageItems, above: PageItems | undefined, furniture: Line[]): PageItems {
  if (above?.page.number !== page.page.number - 1) return page
  const heads = headsInTable(above, page, (line) => isInMargin(line, page.page.height, 'top'))
  furniture.push(...heads)
  return { ...page, items: page.items.slice(heads.length) }
}

type End = 'top' | 'bottom'

/** Takes lines off one end of the page as long as they are marks that stand in the margin. */
function peel(page: PageItems, end: End, isMark: (line: Line, end: End) => boolean): { body: PageItem[]; set: Line[] } {
  const body = [...page.items]
  const set: Line[] = []
  for (;;) {
    const item = end === 'top' ? body[0] : body.at(-1)
    if (item?.kind !== 'line' || !isInMargin(item.line, page.page.height, end)) break
    if (!isMark(item.line, end)) break
    set.push(item.line)
    if (end === 'top') body.shift()
    else body.pop()
  }
  return { body, set: end === 'top' ? set : set.reverse() }
}

const isInMargin = (line: Line, height: number, end: End): boolean =>
  end === 'top' ? bottom(line.box) < height * marginZone : top(line.box) > height * (1 - marginZone)

const isPageNumber = (line: Line): boolean => pageNumber.test(foldText(textOf(line)))

/** The same text at the same height of the page. */
const keyOf = (line: Line): string => `${Math.round(top(line.box) / 4)} ${textOf(line)}`

/**
 * Lines that come again and again at one end of the pages, and are no titles of forms printed page after page: they stand
 * clear of the text, and the text of no other page reaches up (or down) to them.
 */
function runningLines(pages: readonly PageItems[], end: End): Set<string> {
  const bodySize = median(pages.flatMap(linesOf).map((line) => line.fontSize))
  const found = new Map<string, { count: number; at: number; isClear: boolean }>()
  for (const page of pages) {
    for (const { line, gap } of endLines(page, end)) {
      if (neverFurniture.test(foldText(textOf(line)))) continue
      const isClear = line.fontSize < bodySize * 0.95 || (gap > line.fontSize * 1.5 && line.fontSize < bodySize * 1.15)
      const known = found.get(keyOf(line)) ?? { count: 0, at: top(line.box), isClear: true }
      found.set(keyOf(line), { ...known, count: known.count + 1, isClear: known.isClear && isClear })
    }
  }
  const repeated = new Map([...found].filter(([, { count, isClear }]) => count >= leastRepeats && isClear))
  const borders = pages.flatMap((page) => textBorder(page, end, repeated))
  const isOutside = (at: number): boolean =>
    !borders.some((border) => (end === 'top' ? border <= at + 3 : border >= at - 3))
  return new Set([...repeated].filter(([, { at }]) => isOutside(at)).map(([key]) => key))
}

const linesOf = ({ items }: PageItems): Line[] => items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))

/** The first (last) three lines of a page that stand in its margin, with the distance to what comes after (before). */
function endLines({ items, page }: PageItems, end: End): { line: Line; gap: number }[] {
  const ordered = end === 'top' ? items : items.toReversed()
  const found: { line: Line; gap: number }[] = []
  for (const [i, item] of ordered.slice(0, 3).entries()) {
    if (item.kind !== 'line' || !isInMargin(item.line, page.height, end)) break
    const next = ordered[i + 1]
    const away = (other: PageItem): number =>
      end === 'top' ? topOf(other) - bottom(item.line.box) : top(item.line.box) - bottomOf(other)
    found.push({ line: item.line, gap: next ? away(next) : Number.POSITIVE_INFINITY })
  }
  return found
}

const bottomOf = (item: PageItem): number => (item.kind === 'line' ? bottom(item.line.box) : item.table.bottom)

/** Where the text of a page begins (ends), not counting page numbers and the given lines. */
function textBorder({ items }: PageItems, end: End, running: ReadonlyMap<string, unknown>): number[] {
  const isText = (item: PageItem): boolean =>
    item.kind === 'table' || !(isPageNumber(item.line) || running.has(keyOf(item.line)))
  const item = end === 'top' ? items.find(isText) : items.findLast(isText)
  return item ? [topOf(item)] : []
}
