declare module 'natural/lib/natural/distance/index.js' {
  /** Share of common pairs of neighbouring characters, 0 to 1. */
  export function DiceCoefficient(a: string, b: string): number
  const distances: { DiceCoefficient: typeof DiceCoefficient }
  export default distances
}
