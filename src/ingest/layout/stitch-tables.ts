import { squeeze } from '../../base/chinese-text.ts'
import { isPageCut } from '../cut-tables.ts'
import { alignColumns } from './align-columns.ts'
import { bottom } from './boxes.ts'
import { carriedRows } from './carried-rows.ts'
import { goesOnUnderHeader, isContinuation, repeatedRows, startsAgain } from './is-continuation.ts'
import { joinTables } from './join-tables.ts'
import type { PageTable } from './page-table.ts'
import type { PageItem, PageItems } from './page-to-items.ts'
import { spilledLines, withSpilled } from './spilled-lines.ts'
import { textOf } from './words-to-lines.ts'

/** Items of all pages (without furniture) in reading order, with the tables joined that page breaks parted. */
export function stitchTables(pages: readonly PageItems[]): PageItem[] {
  const foot = lowestContent(pages)
  const known = cellTexts(pages)
  const items: PageItem[] = []
  let lastPage = 0
  for (const { page, items: next } of pages) {
    const first = next[0]
    const isNext = page.number === lastPage + 1
    lastPage = page.number
    const over = isNext && first?.kind === 'table' ? spilledLines(items) : null
    const last = over ? withSpilled(over) : items.at(-1)
    const at = items.length - (over?.lines.length ?? 0)
    items.push(...next)
    const carried = isNext && last?.kind === 'table' ? carriedRows(last.table, next, page.number) : null
    if (carried && last?.kind === 'table' && isContinuation(last.table, carried.table, footOf(page, foot)))
      items.splice(at - 1, carried.lines + 1, { kind: 'table', table: joinTables(last.table, carried.table, known) })
    if (!isNext || last?.kind !== 'table' || first?.kind !== 'table') continue
    const pair = alignColumns(last.table, first.table) ?? underOneHeader(last.table, first.table)
    if (!pair || !isContinuation(pair[0], pair[1], footOf(page, foot))) continue
    items.splice(at - 1, items.length - next.length - at + 2, {
      kind: 'table',
      table: joinTables(pair[0], pair[1], known),
    })
  }
  return joinPageCuts(items, known)
}

/** A file made of the text of another one keeps that one's page numbers, with the halves of a table around them on one page. */
function joinPageCuts(items: readonly PageItem[], known: ReadonlySet<string>): PageItem[] {
  const joined: PageItem[] = []
  let between: string[] = []
  let table = -1
  for (const item of items) {
    const above = joined[table]
    if (item.kind === 'line') between.push(textOf(item.line))
    else if (above?.kind === 'table' && isPageCut(between)) {
      const pair = onOneGrid(above.table, item.table)
      if (pair && !startsAgain(pair[0], pair[1], repeatedRows(pair[0], pair[1]))) {
        joined.splice(table, joined.length - table, { kind: 'table', table: joinTables(pair[0], pair[1], known) })
        between = []
        continue
      }
    }
    joined.push(item)
    if (item.kind === 'line') continue
    table = joined.length - 1
    between = []
  }
  return joined
}

/** Halves that were set as tables of their own have as many columns, of widths of their own. */
const onOneGrid = (above: PageTable, below: PageTable): [PageTable, PageTable] | null =>
  above.xs.length === below.xs.length ? [above, { ...below, xs: above.xs }] : alignColumns(above, below)

/** Halves that were set as tables of their own repeat the header over columns of other widths: the words tell that they are one. */
const underOneHeader = (above: PageTable, below: PageTable): [PageTable, PageTable] | null =>
  above.xs.length === below.xs.length && goesOnUnderHeader(above, below) ? [above, { ...below, xs: above.xs }] : null

function cellTexts(pages: readonly PageItems[]): Set<string> {
  const tables = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [item.table] : [])))
  return new Set(tables.flatMap((table) => table.cells.map((cell) => squeeze(cell.text))))
}

const footOf = ({ height }: PageItems['page'], foot: ReadonlyMap<number, number>): number =>
  foot.get(Math.round(height)) ?? height

/** How far down the text reaches, for every height of page. */
function lowestContent(pages: readonly PageItems[]): Map<number, number> {
  const lowest = new Map<number, number>()
  for (const { page, items } of pages) {
    const key = Math.round(page.height)
    for (const item of items) {
      const end = bottom(item.kind === 'line' ? item.line.box : item.table.box)
      lowest.set(key, Math.max(lowest.get(key) ?? 0, end))
    }
  }
  return lowest
}
