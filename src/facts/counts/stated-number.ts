import { readChineseNumeral } from '../../base/chinese-numerals.ts'

/** A whole number in digits or in words, as part of a pattern: 12, 十二. */
export const numeral = '(?<!\\d|\\d[.,])\\d{1,4}(?!\\d|[.,]\\d|%)|[一二两三四五六七八九十]{1,3}'

/** The value of what `numeral` found; null for words that are no number. */
export function numberOf(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits)
  const read = readChineseNumeral(digits)
  return read === null ? null : Number(read)
}

/** How many projects or units a text states: 9个部门预算项目. */
export const sizes = new RegExp(`(${numeral})\\s*(?:个|项|家)(?:[\\u4e00-\\u9fa5]{0,6})?(?:项目|单位|部门)`, 'g')
