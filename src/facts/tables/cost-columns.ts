import type { Cell } from '../../document/schema.ts'
import { isSpendingAbove } from './caption-words.ts'
import { cellNumber } from './cell-number.ts'
import { bareHeader, wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import type { MeasureRows } from './measure-rows.ts'
import type { TableContext } from './table-facts.ts'
import { costKinds, costSums, saysSpending, wholeHeads } from './words/measure-rows.ts'

/**
 * 费用类别 | 设备费 | 材料费 | 小计 over 金额 | 30.00 | 20.00 | 50.00: what was spent, kind by kind in columns. The first head names the kinds; that they
 * were spent it says itself, or the label of the row, or the line above the table. Nothing is read where none of them says so.
 */
export function costColumns({ grid, part }: Pick<TableContext, 'grid' | 'part'>): MeasureRows[] {
  const found: MeasureRows[] = []
  for (let row = 0; row < grid.rows - 1; row++) {
    const columns = columnsIn(grid, row)
    const label = grid.at(row + 1, 0)
    if (!columns || !label || label.row !== row + 1 || !costSums.test(bareHeader(plain(label)))) continue
    const figures = columns.map(({ cell }) => grid.at(row + 1, cell.col))
    if (!figures.every((cell) => cell?.row === row + 1 && cellNumber(cell.text) !== null)) continue
    const words = `${plain(grid.at(row, 0))} ${plain(label)}`
    if (!saysSpending.test(words) && !isSpendingAbove(grid.table, part.blocks)) continue
    found.push({
      from: row,
      to: row + 2,
      columns,
      rows: [{ row: row + 1, label, rate: false, measure: 'executed' }],
      isDivided: true,
    })
  }
  return found
}

/** The kinds, two at least, and their whole, which is the first or the last of the columns; null where there is none. */
function columnsIn(grid: Grid, row: number): MeasureRows['columns'] | null {
  const [first, ...heads] = grid.row(row)
  if (!first || first.row !== row || !costKinds.test(bareHeader(plain(first)))) return null
  if (heads.length < 3 || !heads.every((cell) => cell.row === row && cell.colSpan === 1 && isName(cell))) return null
  const wholes = heads.filter((cell) => wholeHeads.test(bareHeader(plain(cell))))
  const [whole, ...more] = wholes
  if (!whole || more.length > 0 || (whole !== heads[0] && whole !== heads.at(-1))) return null
  return heads.map((cell) => ({
    cell,
    name: cell === whole ? null : bareHeader(plain(cell)),
    head: '',
    inside: /^其中/.test(plain(cell)),
    under: null,
  }))
}

/** Words that are no measure of their own. */
function isName(cell: Cell): boolean {
  const words = bareHeader(plain(cell))
  const meaning = wordsMeaning(words)
  return (
    wholeHeads.test(words) ||
    (/^[^\d]{2,20}$/.test(words) && (meaning === null || meaning.kind === 'subject' || /费$/.test(words)))
  )
}
