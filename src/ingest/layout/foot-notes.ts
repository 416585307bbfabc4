import { foldText } from '../../base/chinese-text.ts'
import { bottom, median, top } from './boxes.ts'
import type { PageItem, PageItems } from './page-to-items.ts'
import { footNoteDigit, footNoteMark } from './words/markers.ts'
import { type Line, textOf } from './words-to-lines.ts'

/** Notes are set in type smaller than this part of the usual one, or stand clear of the text by so many letters. */
const smaller = 0.93
const clearance = 2.5

/**
 * The page without the notes at its foot. What stands above a note goes on at the top of the next page: a paragraph, the rows of a table.
 * A note begins with a mark that the text above refers to (1,886.50万元①), or with a plain digit under the rule that parts notes from the text.
 */
export function setNotesAside(page: PageItems): { page: PageItems; notes: Line[] } {
  const { items } = page
  const from = items.findLastIndex((item) => item.kind === 'table') + 1
  const below = items.slice(from).flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const size = median(items.flatMap((item) => (item.kind === 'line' ? [item.line.fontSize] : [])))
  const at = below.findIndex((_, i) => from + i > 0 && beginsNotes(page, from + i, below.slice(i), size))
  if (at < 0) return { page, notes: [] }
  return { page: { ...page, items: items.slice(0, from + at) }, notes: below.slice(at) }
}

function beginsNotes({ page, items }: PageItems, at: number, lines: readonly Line[], bodySize: number): boolean {
  const [first] = lines
  const above = items[at - 1] as PageItem
  if (!first || top(first.box) < page.height / 2) return false
  const text = foldText(textOf(first))
  const mark = footNoteMark.exec(text)?.[0]
  const end = above.kind === 'line' ? bottom(above.line.box) : above.table.bottom
  const isRuled = page.rules.some(
    ({ direction, at: y, from, to }) =>
      direction === 'horizontal' && y > end && y < top(first.box) + 1 && to - from < page.width * 0.6,
  )
  const isSmaller = lines.every((line) => line.fontSize < bodySize * smaller)
  if (!mark) return footNoteDigit.test(text) && isRuled && isSmaller
  const isClear = top(first.box) - end > first.fontSize * clearance
  return (isSmaller || isClear || isRuled) && items.slice(0, at).some((item) => refersTo(item, mark))
}

/** The mark stands behind other words. */
function refersTo(item: PageItem, mark: string): boolean {
  const texts = item.kind === 'line' ? [textOf(item.line)] : item.table.cells.map(({ text }) => text)
  return texts.some((text) => foldText(text).trim().lastIndexOf(mark) > 0)
}
