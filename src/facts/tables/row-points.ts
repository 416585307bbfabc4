import { foldText } from '../../base/chinese-text.ts'
import type { Cell } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand } from '../schema.ts'
import { unsigned } from '../unsigned.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import type { Columns } from './indicator-columns.ts'
import type { TableContext } from './table-facts.ts'

/** Full marks and score of a row. */
export interface Points {
  weight: Operand | null
  score: Operand | null
  /** Hebei: marks of the row on its own scale, of which the score is the share that `weight` gives. */
  marks: Operand | null
  /** 得分率: the score in per cent of the full marks. */
  rate: Operand | null
  /** 扣分: what was taken off the full marks; whether it is printed with a minus is left out. */
  deduction: Operand | null
}

/**
 * Weight and score of a row: from their columns, from one cell that holds both (8/8), from the name (检疫批次（10分）);
 * where marks are converted (单项得分 × 权重占比 = 折算得分), the share is the weight and the converted marks are the score.
 */
export function pointsOf(context: TableContext, columns: Columns): Points {
  const rate = rateIn(context, columns.get('score-rate'))
  const taken = operand(context, columns.get('deduction'))
  const deduction = taken && unsigned(taken)
  const both = columns.get('score-of-weight')
  const m = both ? /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(plain(both)) : null
  if (both && m) {
    const slash = both.text.search(/[/／]/)
    return {
      score: points(context, both, m[1] as string, 0, slash),
      weight: points(context, both, m[2] as string, slash + 1, both.text.length),
      marks: null,
      rate,
      deduction,
    }
  }
  if (columns.has('converted-score'))
    return {
      weight: operand(context, columns.get('share-of-score'), true),
      score: operand(context, columns.get('converted-score')),
      marks: operand(context, columns.get('score')),
      rate,
      deduction,
    }
  return {
    weight:
      operand(context, columns.get('weight')) ??
      operand(context, columns.get('share-of-score'), true) ??
      inBrackets(context, columns.get('name')),
    score: operand(context, columns.get('score')),
    marks: null,
    rate,
    deduction,
  }
}

/** Per cent, with its sign or under a header that has it; a quotient is none. */
export function rateIn(context: TableContext, cell: Cell | undefined): Operand | null {
  const found = cell ? cellNumber(cell.text) : null
  if (!cell || !found || (found.unit !== '%' && (found.unit !== '' || Number(found.number) <= 1))) return null
  return operandAt({ block: context.grid.table, cell }, found.number, '%', found.start, found.end)
}

const bracketed = /[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]/

/** （10分） behind the name of an indicator or of a level. */
export function inBrackets(context: TableContext, cell: Cell | null | undefined): Operand | null {
  const m = cell ? bracketed.exec(foldText(cell.text)) : null
  if (!cell || !m) return null
  const start = m.index + m[0].indexOf(m[1] as string)
  return points(context, cell, m[1] as string, start, start + (m[1] as string).length)
}

/** A cell that holds nothing but a number of points; a percentage only where the column is a share of the total. */
export function operand(context: TableContext, cell: Cell | undefined, share = false): Operand | null {
  const found = cell ? cellNumber(cell.text) : null
  return cell && found && (share || found.unit !== '%')
    ? points(context, cell, found.number, found.start, found.end)
    : null
}

export const points = (context: TableContext, cell: Cell, number: string, start: number, end: number): Operand =>
  operandAt({ block: context.grid.table, cell }, number, '分', start, end)

/**
 * Full marks and score of a total row. Its cells are merged in many ways: where the columns do not say, the first number is
 * the full marks and the last the score.
 */
export function totalPoints(context: TableContext, columns: Columns, row: number, first: Cell): Omit<Points, 'marks'> {
  const { weight, score, rate, deduction } = pointsOf(context, columns)
  const cells = context.grid
    .row(row)
    .filter((cell) => cell !== first && cell.row === row && cellNumber(cell.text) !== null)
  if (context.grid.row(row).some((cell) => /^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/.test(plain(cell))))
    return { weight, score, rate, deduction }
  // 得分 | 分值: where both stand below their headers, their order is the table's own
  if (weight && score && weight.evidence.cell?.column !== score.evidence.cell?.column)
    return { weight, score, rate, deduction }
  const [one, last] = [cells[0], cells.at(-1)]
  if (cells.length === 2 && weight?.evidence.cell?.column === (last?.col ?? 0) + 1)
    return { weight: operand(context, one), score: operand(context, last), rate, deduction }
  const full = weight ?? (cells.length >= 2 ? operand(context, one) : null)
  return {
    weight: full,
    score: score ?? (cells.length >= 2 || full === null ? operand(context, last) : null),
    rate,
    deduction,
  }
}
