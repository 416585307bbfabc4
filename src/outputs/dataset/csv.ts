import { Decimal } from '../../base/decimal.ts'
import type { Row } from './rows-of.ts'

type Cell = Row[string] | bigint | Decimal

/** Excel takes a file for UTF-8 only if it begins with this mark; WPS and every reader of CSV accept it. */
export const byteOrderMark = '\uFEFF'

/** A line of RFC 4180: cells separated by commas, ended by CRLF; line breaks inside quotes stay as they are. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** Null is an empty cell, an empty text two quotes, a list a JSON array, a number plain digits without exponent. */
function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'bigint') return String(cell)
  if (typeof cell === 'number') return plainDigits(cell)
  if (cell instanceof Decimal) return cell.toFixed()
  const text = withoutFormula(typeof cell === 'string' ? cell : JSON.stringify(cell))
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const plainDigits = (number: number): string => {
  const text = String(number)
  return text.includes('e') ? new Decimal(number).toFixed() : text
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets read as "this is text"; a sign alone is
 * no formula. Texts that begin with an apostrophe get one too: taking one leading apostrophe away gives every text back.
 */
export const withoutFormula = (text: string): string => (startsFormula.test(text) ? `'${text}` : text)

const startsFormula = /^(?:[\s\uFEFF]*[=+\-@＝＋－＠].|[\t\r\n'])/su
