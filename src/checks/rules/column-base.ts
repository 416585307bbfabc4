import type { Measure } from '../../facts/schema.ts'
import type { Book, Entry } from '../relate/book.ts'
import { givesRate } from './rate-way.ts'

interface Terms {
  numerators: readonly Measure[]
  denominators: readonly Measure[]
}

/**
 * The budget that a column of rates is worked out with: rows whose budgets differ (年初 154.00, 调整后 169.68) tell it. Where they agree,
 * a rate of the column that only another budget gives is wrong. Null where no row tells, or two rows tell otherwise.
 */
export function columnBase(rate: Entry, terms: Terms, book: Book): Measure | null {
  const rates = book.entries.filter((other) => other !== rate && other.amount.measure === rate.amount.measure)
  const told = cellsOf(rate).flatMap(({ block, row, column }) =>
    rates
      .flatMap((other) => cellsOf(other).filter((cell) => cell.block === block && cell.column === column))
      .filter((cell, i, all) => cell.row !== row && all.findIndex((one) => one.row === cell.row) === i)
      .flatMap((cell) => {
        const found = basesOf(cell, terms, book)
        return found ? [found] : []
      }),
  )
  const [first, ...rest] = told
  const common = first?.filter((measure) => rest.every((measures) => measures.includes(measure)))
  const [measure, ...more] = common ?? []
  if (!measure || more.length > 0) return null
  // one row that is of another budget than rates are meant to be of may be the wrong one
  return measure === terms.denominators[0] || told.length >= 2 ? measure : null
}

interface Cell {
  entry: Entry
  block: string
  row: number
  column: number
}

const cellsOf = (entry: Entry): Cell[] =>
  entry.amount.evidence.flatMap(({ block, cell }) =>
    cell ? [{ entry, block, row: cell.row, column: cell.column }] : [],
  )

/** The budgets of its row that give the rate; null where they are one, or all do, or none does. */
function basesOf({ entry: rate, block, row }: Cell, terms: Terms, book: Book): Measure[] | null {
  const own = book.entries.filter((entry) => entry.groups.has(`${block}/r${row}`) && entry.amount.unit === 'CNY')
  const [part, ...more] = own.filter(({ amount }) => terms.numerators.includes(amount.measure))
  const wholes = own.filter(
    ({ amount, figure }) => terms.denominators.includes(amount.measure) && !figure.value.isZero(),
  )
  if (!part || more.length > 0 || new Set(wholes.map(({ amount }) => amount.measure)).size < wholes.length) return null
  const giving = wholes.filter((whole) => givesRate(rate, part, whole))
  return giving.length > 0 && giving.length < wholes.length ? giving.map(({ amount }) => amount.measure) : null
}
