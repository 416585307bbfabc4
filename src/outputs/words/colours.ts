import type { Measure } from '../../facts/schema.ts'

/** Colour of a box by what its figure measures: money planned is blue, spent green, left over orange, rates purple. */
export const measureColours: Record<Measure, string> = {
  approved: '#1f5fbf',
  adjustment: '#5b8def',
  revised: '#003f88',
  budget: '#3a86ff',
  released: '#00a3a3',
  executed: '#1a8f3c',
  balance: '#e07b00',
  revenue: '#7a9e00',
  total: '#4d4d4d',
  executed_projected: '#70c28a',
  balance_projected: '#f0b060',
  execution_rate: '#8a2be2',
  execution_rate_projected: '#b98ae6',
  release_rate: '#5e35b1',
  balance_rate: '#a0522d',
  share: '#c2185b',
  change: '#00695c',
  change_rate: '#33a08f',
  prior: '#8d6e63',
}

/** Indicators, findings and numbers that nothing claims. */
export const markColours = { indicator: '#b59a00', finding: '#e00000', unclaimed: '#9e9e9e' } as const
