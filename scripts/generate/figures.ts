import { Decimal } from '../../src/base/decimal.ts'

const factors: Record<string, number> = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  万: 10_000,
  亿元: 100_000_000,
  亿: 100_000_000,
  '%': 1,
}

export const factorOf = (unit: string): Decimal => {
  const factor = factors[unit]
  if (factor === undefined) throw new Error(`No such unit: ${unit}`)
  return new Decimal(factor)
}

/** Half-width digits without separators and spaces, with an ASCII minus sign: what Decimal can read. */
const bare = (raw: string): string =>
  raw
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '')
    .replace(/[－−]/g, '-')

/** The number written in `raw` ("1,184.33万元") and its unit; `unit` is that of the header where the figure has none. */
export function readFigure(raw: string, unit = ''): { number: Decimal; unit: string; digits: number } {
  const match = /^(-?\d+(?:\.(\d+))?)(%|[一-鿿]*)$/.exec(bare(raw))
  if (!match) throw new Error(`Not a figure: ${raw}`)
  return { number: new Decimal(match[1] as string), unit: match[3] || unit, digits: match[2]?.length ?? 0 }
}

/** Yuan, or the figure before the % sign. */
export function worth(raw: string, unit = ''): Decimal {
  const figure = readFigure(raw, unit)
  return figure.number.times(factorOf(figure.unit || '元'))
}

/** Digits of a number with a fixed number of decimals, halves away from zero, as offices round. */
export const fixed = (value: Decimal, digits: number): string => value.toFixed(digits, Decimal.ROUND_HALF_UP)

/** 1234567.8 -> 1,234,567.8 */
export function grouped(number: string): string {
  const [whole, fraction] = number.split('.') as [string, string | undefined]
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? separated : `${separated}.${fraction}`
}

export const withoutTrailingZeros = (number: string): string =>
  number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number
