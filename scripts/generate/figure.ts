import { Decimal } from '../../src/base/decimal.ts'
import { factorOf, fixed, grouped, withoutTrailingZeros } from './figures.ts'
import { numerals } from './numerals.ts'

/** How a number is printed. */
export interface Spelling {
  /** 1,184.33 */
  grouped?: boolean
  /** １１８４．３３ */
  wide?: boolean
  /** 三百二十 for 320: whole numbers only. */
  chinese?: boolean
  /** Between the number and its unit. */
  gap?: string
  /** In front of the number and after its unit: 约486万元, 500余家. */
  before?: string
  after?: string
  /** A rate in per cent is printed as a ratio: 1 for 100%. */
  ratio?: boolean
  /** Said without digits: 无结余 for a balance of 0. */
  words?: string
}

/**
 * A number in the text of a report, or a word that a relation depends on. Templates hold its token; what is printed is decided at the
 * end, so that a figure can still be made wrong after its sentence is written.
 */
export class Figure {
  readonly id: number
  /** Plain digits as written: "1184.33", "-5.2"; words for a verdict or a grade. */
  number: string
  unit: string
  /** Stands in a header, in a caption or after the last figure of a list, not behind this one. */
  readonly carried: boolean
  readonly spelling: Spelling

  constructor(id: number, number: string, unit: string, carried = false, spelling: Spelling = {}) {
    this.id = id
    this.number = number
    this.unit = unit
    this.carried = carried
    this.spelling = spelling
  }

  /** What is printed. */
  get raw(): string {
    const { wide, chinese, words, ratio, gap = '', before = '', after = '' } = this.spelling
    if (words !== undefined) return words
    if (ratio) return new Decimal(this.number).div(100).toFixed()
    const digits = this.spelling.grouped ? grouped(this.number) : this.number
    const number = chinese ? numerals(this.number) : wide ? widened(digits) : digits
    const unit = this.carried ? '' : wide && this.unit === '%' ? '％' : this.unit
    return `${before}${number}${unit === '' ? '' : gap}${unit}${after}`
  }

  get digits(): number {
    return this.number.split('.')[1]?.length ?? 0
  }

  /** Yuan for money, else the number itself. */
  get value(): Decimal {
    return new Decimal(this.number).times(isMoney(this.unit) ? factorOf(this.unit) : 1)
  }

  /** One unit of the last digit written, in the unit of `value`. */
  get step(): Decimal {
    return new Decimal(10).pow(-this.digits).times(isMoney(this.unit) ? factorOf(this.unit) : 1)
  }

  get isWhole(): boolean {
    return this.digits === 0
  }

  toString(): string {
    return `${open}${this.id}${close}`
  }
}

const open = '\uE000'
const close = '\uE001'

/** The parts of a text with tokens: plain words, and the numbers of figures. */
export const tokens = (text: string): (string | number)[] =>
  text.split(/(\uE000\d+\uE001)/).map((part) => (part.startsWith(open) ? Number(part.slice(1, -1)) : part))

export const isMoney = (unit: string): boolean => ['元', '千元', '万元', '亿元', '万', '亿'].includes(unit)

const widened = (digits: string): string =>
  digits.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** A number with a fixed number of decimals; cut off instead of rounded on request. */
export function written(value: Decimal, digits: number, more: { strip?: boolean; cut?: boolean } = {}): string {
  const text = more.cut ? value.toDecimalPlaces(digits, Decimal.ROUND_DOWN).toFixed(digits) : fixed(value, digits)
  return more.strip ? withoutTrailingZeros(text) : text
}
