/** What is known about how a recognised figure was read. */
export interface Signs {
  /** What recognition says of its least sure glyph, 0..1; null for a foreign text layer, which says nothing. */
  sureness: number | null
  /** Cost of the reading that was settled on; 0 where it was read as it stands. */
  cost: number
  /** Arithmetic relations it is in that hold. */
  holding: number
  /** It is in a relation that does not hold, or that a misreading keeps open. */
  isFailing: boolean
  /** Other places that state the same value. */
  restated: number
  /** Digits it has. */
  digits: number
  hasPoint: boolean
  /** Ways in which it is written otherwise than most figures of its kind in the report. */
  odd: number
  /** It has a unit, a % sign, or fills its cell. */
  isComplete: boolean
}

/** Weights of the signs, in log-odds. */
export interface Weights {
  always: number
  sureness: number
  layer: number
  cost: number
  holding: number
  failing: number
  restated: number
  long: number
  point: number
  odd: number
  complete: number
}

/**
 * Fitted on scans of our own reports, spoilt in nine ways (`npm run scans -- --fit`); never on other people's. More sureness, more relations
 * that hold and more places that say the same never lower the probability, whatever the fit says.
 */
export const weights: Weights = {
  always: 0,
  sureness: 1.13,
  layer: 3.2,
  cost: -0.3,
  holding: 1.51,
  failing: -0.29,
  restated: 0.88,
  long: -0.6,
  point: 1.23,
  odd: -1.09,
  complete: 0.82,
}

/** The signs as numbers, each the larger the more there is of it. */
export function measured(signs: Signs): Record<keyof Weights, number> {
  const { sureness } = signs
  return {
    always: 1,
    // nines: 0.9 is 1, 0.99 is 2; engines are hardly ever surer than that
    sureness: sureness === null ? 0 : Math.min(2.3, -Math.log10(Math.max(1e-3, 1 - sureness))),
    layer: sureness === null ? 1 : 0,
    cost: signs.cost,
    holding: Math.min(2, signs.holding),
    failing: signs.isFailing ? 1 : 0,
    restated: Math.min(2, signs.restated),
    long: Math.max(0, signs.digits - 4),
    point: signs.hasPoint ? 1 : 0,
    odd: signs.odd,
    complete: signs.isComplete ? 1 : 0,
  }
}

/** Probability that the figure is read as printed, 0..1, to three decimals: log-odds are a weighted sum of the signs. */
export function probabilityOf(signs: Signs, by: Weights = weights): number {
  const values = measured(signs)
  const sum = (Object.keys(by) as (keyof Weights)[]).reduce((total, name) => total + by[name] * values[name], 0)
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000
}
