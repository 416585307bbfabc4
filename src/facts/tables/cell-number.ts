import { foldText } from '../../base/chinese-text.ts'

/** A cell that holds one number and nothing else. */
export interface CellNumber {
  /** Plain decimal text with sign: "-120000.00". */
  number: string
  /** Unit written in the cell: 万元, 元, 万, %, '' for none. */
  unit: string
  /** Where the number with its unit stands in the cell's text. */
  start: number
  end: number
}

/** -5.00万元, △5.00, and the brackets of accounts, which are a minus: (5.00), (5.00)万元, (5.00%). */
const shape =
  /^([-−–△(]|负)?\s*(?:¥|￥)?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\s?\d+)?\s*(%(?=\)))?(\))?\s*(亿元|万元|千元|元|万|亿|%|分)?(?:整)?$/

/** Marks for "nothing here": they are no zeros. */
const nils = /^(?:[—–\-－─/／\\*]+|空|无|不适用|N\/A|nan)?$/i

export const isNil = (text: string): boolean => nils.test(foldText(text).replace(/\s+/g, ''))

/** The number of a cell, or null when the cell holds words, nothing, or a malformed figure. */
export function cellNumber(text: string): CellNumber | null {
  const folded = foldText(text)
  const from = folded.length - folded.trimStart().length
  const body = folded.trim()
  const tight = body.replace(/(?<=[\d,.])\s+(?=[\d,.])/g, '')
  const m = shape.exec(tight)
  if (!m) return null
  const bracketed = m[1] === '('
  if (bracketed !== (m[5] === ')') || (m[4] && m[6])) return null
  const negative = m[1] !== undefined
  const number = `${negative ? '-' : ''}${(m[2] as string).replace(/,/g, '')}${(m[3] ?? '').replace(/\s/g, '')}`
  return { number, unit: m[4] ?? m[6] ?? '', start: from, end: from + body.length }
}

/** 2022.12.6, 2022.12: a day or a month, no figure. */
const date = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])(?:\.(?:0?[1-9]|[12]\d|3[01]))?$/

/** Digits and separators that make no number: 7,00.0,77. */
export const isMalformed = (text: string): boolean => {
  const body = foldText(text).replace(/\s+/g, '')
  if (date.test(body)) return false
  return /^[-−]?[\d,.]+(?:万元|元|%)?$/.test(body) && /[,.].*[,.]|,/.test(body) && cellNumber(text) === null
}
