import { Decimal } from '../base/decimal.ts'

const sizes: readonly [unit: string, yuan: number][] = [
  ['亿元', 100_000_000],
  ['万元', 10_000],
  ['千元', 1_000],
  ['元', 1],
]

/** Computed figures are shown to this many decimals at most: enough to tell a rounding from a difference. */
const decimals = 6

/**
 * A value as a person compares it with the printed figure: yuan in the unit of the print ("0.14万元"), in the largest unit that leaves a
 * whole part where the print has none (a table cell), a rate with %.
 * @param value yuan, per cent, or a count in `unit`
 * @param like the printed figure that this one stands beside
 */
export function showFigure(value: number, unit: string | null, like: string): string {
  if (unit === 'CNY') return showYuan(new Decimal(value), like)
  const figure = new Decimal(value).toDecimalPlaces(decimals).toString()
  if (unit === 'percent') return `${figure}%`
  return `${figure}${unit === 'points' ? '个百分点' : (unit ?? '')}`
}

function showYuan(yuan: Decimal, like: string): string {
  const printed = sizes.find(([name]) => like.endsWith(name))
  const [name, size] = printed ?? sizes.find(([, least]) => yuan.abs().gte(least)) ?? (['元', 1] as const)
  return `${yuan.div(size).toDecimalPlaces(decimals).toString()}${name}`
}
