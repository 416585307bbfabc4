import { foldText } from '../../base/chinese-text.ts'
import { bottom, median, top } from './boxes.ts'
import type { PageItem, PageItems } from './page-to-items.ts'
import { neverFurniture } from './words/markers.ts'
import { pageNumber } from './words/page-marks.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** Headers and footers stand in this part of the page's height at its ends. */
const marginZone = 0.13

/** A running header is repeated on this many pages at least; two pages may just look alike. */
const leastRepeats = 3

/** Titles are set larger than the text; headers never are. */
const titleSize = 1.15

/** Moves headers, footers and page numbers out of the pages' items. */
export function setFurnitureAside(pages: readonly PageItems[]): { pages: PageItems[]; furniture: Line[] } {
  const bodySize = median(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.line.fontSize] : []))),
  )
  const repeats = countRepeats(pages)
  const furniture: Line[] = []
  const bodies = pages.map((page): PageItems => {
    const isMark = (line: Line): boolean => {
      if (neverFurniture.test(foldText(textOf(line)))) return false
      if (isPageNumber(line)) return true
      return line.fontSize <= bodySize * titleSize && (repeats.get(repeatKey(line)) ?? 0) >= leastRepeats
    }
    const { body, set } = peel(page, isMark)
    furniture.push(...set)
    return { ...page, items: body }
  })
  return { pages: bodies, furniture }
}

const isPageNumber = (line: Line): boolean => pageNumber.test(foldText(textOf(line)).replace(/\s/g, ''))

/** Takes lines off both ends of the page as long as they are marks that stand in the margin. */
function peel(page: PageItems, isMark: (line: Line) => boolean): { body: PageItem[]; set: Line[] } {
  const body = [...page.items]
  const height = page.page.height
  const head: Line[] = []
  while (body[0]?.kind === 'line' && bottom(body[0].line.box) < height * marginZone && isMark(body[0].line)) {
    head.push(body[0].line)
    body.shift()
  }
  const foot: Line[] = []
  for (;;) {
    const last = body.at(-1)
    if (last?.kind !== 'line' || top(last.line.box) < height * (1 - marginZone) || !isMark(last.line)) break
    foot.unshift(last.line)
    body.pop()
  }
  return { body, set: [...head, ...foot] }
}

const repeatKey = (line: Line): string => `${Math.round(top(line.box) / 4)} ${textOf(line).replace(/\s/g, '')}`

function countRepeats(pages: readonly PageItems[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { items, page } of pages) {
    for (const item of items) {
      if (item.kind !== 'line') continue
      const isMargin =
        bottom(item.line.box) < page.height * marginZone || top(item.line.box) > page.height * (1 - marginZone)
      if (isMargin) counts.set(repeatKey(item.line), (counts.get(repeatKey(item.line)) ?? 0) + 1)
    }
  }
  return counts
}
