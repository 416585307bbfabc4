import type { Cell } from '../../document/schema.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import type { Columns } from './indicator-columns.ts'
import type { TableContext } from './table-facts.ts'
import type { Value } from './target-value.ts'

/** The indicator's own words; where the form has no column for them, the words of the target up to its number. */
export function nameOf(context: TableContext, columns: Columns, row: number | null, target: Value): string | null {
  const cell = columns.get('name')
  if (cell && isLeftOut(columns, cell)) return levelOf(columns, row)
  if (cell) {
    const name = cleanName(plain(cell))
    return name !== '' &&
      !/^(?:…+|\.{3,}|——+|指标\d*[:：]?)$/.test(name) &&
      (row === null || cell.row === row || cell.rowSpan > 1) &&
      cellNumber(cell.text) === null
      ? name
      : null
  }
  const spanning = context.grid
    .row(row ?? -1)
    .find(
      (c) =>
        c.row === row && c.colSpan >= 2 && c.col <= 2 && /[\u4e00-\u9fa5]/.test(plain(c)) && !columnsHold(columns, c),
    )
  if (spanning) return cleanName(plain(spanning).replace(/[(（].*[)）]$/, ''))
  const words = plain(own(columns.get('target'), row)) || plain(own(columns.get('actual'), row))
  if (words === '') return null
  const before = target.written
    ? words.slice(0, Math.max(0, words.indexOf(target.written.number) < 0 ? words.search(/\d/) : words.search(/\d/)))
    : words
  const name = before.replace(
    /(?:不(?:得)?(?:少|低|小|高|多|大)于|不超过|控制在|达到|达|≥|≤|=|>|<|为|至少|覆盖率?达到)+$/,
    '',
  )
  return name.length >= 2 ? cleanName(name) : cleanName(words)
}

/** One blank cell, or one with a table of its own in it, from the name to the result: the row is scored as a whole. */
const isLeftOut = (columns: Columns, cell: Cell): boolean =>
  plain(cell) === '' && columns.get('target') === cell && columns.get('actual') === cell

/** The level that this row alone belongs to. */
function levelOf(columns: Columns, row: number | null): string | null {
  const alone = [columns.get('level2'), columns.get('level1')].find(
    (cell) => cell && cell.row === row && cell.rowSpan === 1 && plain(cell) !== '',
  )
  return alone && columns.has('weight') ? cleanName(plain(alone)) : null
}

/** A cell that began further up holds no value of this row; `row` is null where the cells were picked one by one. */
export const own = (cell: Cell | undefined, row: number | null): Cell | null =>
  cell && (row === null || cell.row === row) ? cell : null

const columnsHold = (columns: Columns, cell: Cell): boolean =>
  columns.get('target') === cell || columns.get('actual') === cell

const cleanName = (name: string): string =>
  name
    .replace(/^(?:指标\d+|三级指标\d*|\d{1,2})[:：.、]/, '')
    .replace(/^[-·•]/, '')
    .replace(/[(（]\d+(?:\.\d+)?分[)）]$/, '')
    .replace(/[:：;；]$/, '')
