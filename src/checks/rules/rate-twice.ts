import type { Cause } from '../candidate.ts'
import type { Figure } from '../figure.ts'
import { type Entry, samePeriod } from '../relate/book.ts'
import { sameSubject } from '../relate/same-subject.ts'
import { digitsOf, isShifted, near } from './restatement.ts'

/**
 * One rate of one name, by one base and for one period, in two places (执行率88.79% in the table, 88.97% in the text): the slip
 * that lies between the two, or null. Other differences may be two rates and are left alone.
 */
export const rateTwice = (a: Entry, b: Entry): Cause | null => (isOneRate(a, b) ? rateSlip(a.figure, b.figure) : null)

const isOneRate = ({ amount: x }: Entry, { amount: y }: Entry): boolean =>
  x.unit === 'percent' &&
  y.unit === 'percent' &&
  x.measure === y.measure &&
  /(?:execution|release)_rate/.test(x.measure) &&
  x.base === y.base &&
  x.fund_source === y.fund_source &&
  samePeriod(x, y) &&
  sameSubject(x.subject, y.subject) &&
  x.evidence.every((e) => y.evidence.every((f) => e.block !== f.block))

/** Two digits changed places, or the point moved: three digits or more, or two rates may be meant. */
function rateSlip(a: Figure, b: Figure): Cause | null {
  if (digitsOf(a) < 3 || digitsOf(b) < 3 || near(a, b) || a.about || b.about) return null
  if (isSwapped(bare(a.written.number), bare(b.written.number))) return 'digit-swap'
  return isShifted(a, b) ? 'decimal-shift' : null
}

/** 69.80 and 69.8 are one number. */
const bare = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number)

/** Two digits that stand side by side changed places. */
function isSwapped(x: string, y: string): boolean {
  if (x.length !== y.length || x.indexOf('.') !== y.indexOf('.')) return false
  const [a, b] = [x, y].map((text) => text.replace('.', '')) as [string, string]
  const at = [...a].findIndex((digit, i) => digit !== b[i])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
