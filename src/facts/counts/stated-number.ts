import { readChineseNumeral } from '../../base/chinese-numerals.ts'

/** A whole number in digits or in words, as part of a pattern: 12, 十二. */
export const numeral = '(?<!\\d|\\d[.,])\\d{1,4}(?!\\d|[.,]\\d|%)|[一二两三四五六七八九十]{1,3}'

/** The value of what `numeral` found; null for words that are no number. */
export function numberOf(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits)
  const read = readChineseNumeral(digits)
  return read === null ? null : Number(read)
}
