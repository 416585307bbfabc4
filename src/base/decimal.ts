import { Decimal as DecimalJs } from 'decimal.js'

/** Exact decimal for money and rates: 60 significant digits, never exponent notation in text. */
export const Decimal = DecimalJs.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 })
export type Decimal = InstanceType<typeof Decimal>

/** 10 to the power of a whole number. */
export const powerOfTen = (exponent: number): Decimal => new Decimal(`1e${exponent}`)

/** Half a unit of the last digit of a number as it is written: 0.005 for 91.31, 0.5 for 91. */
export const halfUnit = (number: string): Decimal => new Decimal(`5e-${(number.split('.')[1]?.length ?? 0) + 1}`)

/** What numbers come to together; 0 for none. */
export const addUp = (values: readonly DecimalJs.Value[]): Decimal =>
  values.reduce<Decimal>((sum, value) => sum.plus(value), new Decimal(0))
