import { Decimal as DecimalJs } from 'decimal.js'

/** Exact decimal for money and rates: 60 significant digits, never exponent notation in text. */
export const Decimal = DecimalJs.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 })
export type Decimal = InstanceType<typeof Decimal>
