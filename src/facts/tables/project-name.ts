import type { Cell } from '../../document/schema.ts'
import { cellNumber } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import { cleaned } from './row-labels.ts'

const labels =
  /^(?:项目名称|项目\(政策\)名称|转移支付(?:\(项目\))?名称|政策名称|专项(?:资金)?名称|资金名称|专项名称|任务名称)$/

/** The project a form is about: the cell right of 项目名称, without its code. Null when the form names none. */
export function projectIn(grid: Grid): string | null {
  for (const cell of grid.table.cells) {
    if (!labels.test(plain(cell).replace(/[:：]$/, ''))) continue
    const next = grid.at(cell.row, cell.col + cell.colSpan)
    const below = grid.at(cell.row + cell.rowSpan, cell.col)
    if (
      !next ||
      next.row !== cell.row ||
      (below &&
        plain(below) !== '' &&
        cell.header &&
        next.header &&
        labels.test(plain(cell)) &&
        /单位|预算|资金/.test(plain(next)))
    )
      continue
    const name = cleaned(plain(next))
    if (headsList(grid, cell)) continue
    if (
      name.length >= 2 &&
      name.length <= 60 &&
      !/^\d+$/.test(name) &&
      !/^(?:主管部门|年初预算|预算|资金|实施单位)/.test(name)
    )
      return name
  }
  return null
}

/** 项目名称 over a list of projects: header words beside it, figures below them. */
function headsList(grid: Grid, label: Cell): boolean {
  const beside = grid.row(label.row).filter((cell) => cell !== label)
  if (beside.some((cell) => cellNumber(cell.text) !== null)) return false
  if (beside.filter((cell) => wordsMeaning(plain(cell)) !== null).length < 2) return false
  const end = label.row + label.rowSpan
  return [end, end + 1].some(
    (row) => grid.row(row).filter((cell) => cell.col > label.col && cellNumber(cell.text) !== null).length >= 2,
  )
}
