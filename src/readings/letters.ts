import { digitLetters } from './words/digit-letters.ts'

/** A letter that stands for a digit: offset into the text, and the digit. */
export interface LetterSlip {
  at: number
  digit: string
  cost: number
}

const letters = Object.keys(digitLetters).join('')
/** A run of digits and letters that look like digits, with separators, that no other letter touches. */
const token = new RegExp(`(?<![A-Za-z0-9.])[0-9${letters}]+(?:[.,]\\s?[0-9${letters}]+)*(?![A-Za-z0-9])`, 'g')
const unitBehind = /^\s*(?:%|‰|个?百分点|[百千]?万|亿|元|倍|[个份人次项家条场户件台套册天月年米吨])/

/**
 * Letters that were printed as digits: 1O, l5万元, o.o0. Only inside a run of digits and look-alikes that is shaped like a figure
 * and is followed by a unit, or fills its cell: names and codes (A4, Oracle, 5G, S231) keep their letters.
 * @param folded the text, folded; @param isCell the text is a whole cell
 */
export function letterSlips(folded: string, isCell: boolean): LetterSlip[] {
  const found: LetterSlip[] = []
  for (const match of folded.matchAll(token)) {
    const word = match[0]
    const read = [...word].map((c) => digitLetters[c]?.digit ?? c).join('')
    if (read === word || !isFigure(word, read, folded, match.index, isCell)) continue
    for (const [i, c] of [...word].entries()) {
      const letter = digitLetters[c]
      if (letter) found.push({ at: match.index + i, digit: letter.digit, cost: letter.cost })
    }
  }
  return found
}

function isFigure(word: string, read: string, folded: string, at: number, isCell: boolean): boolean {
  if (!/^(?:\d{1,3}(?:,\s?\d{3})+|\d+)(?:[.,]\s?\d+)?$/.test(read)) return false
  const behind = folded.slice(at + word.length)
  const hasUnit = unitBehind.test(behind)
  const fillsCell = isCell && folded.trim().replace(/[%元万亿]+$/, '') === word
  if (!hasUnit && !fillsCell) return false
  const digits = word.replace(/\D/g, '').length
  if (digits === 0) return /^[oO][.,][oO]+$/.test(word) && (fillsCell || hasUnit)
  // a leading letter without decimals may be a code: B2, S5
  return !/^[SBZDQbgs]/.test(word) || /[.,]/.test(word) || /^\s*(?:%|[百千]?万元|亿元|元)/.test(behind)
}
