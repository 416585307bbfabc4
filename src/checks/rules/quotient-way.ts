import { percentOf, plus } from '../../base/interval.ts'
import type { Way } from '../candidate.ts'
import type { Figure } from '../figure.ts'

/** One figure in per cent of another. */
export const quotientWay = (part: Figure, whole: Figure): Way => sumQuotientWay([part], whole)

/** The sum of figures in per cent of another. */
export const sumQuotientWay = (parts: readonly Figure[], whole: Figure): Way => ({
  inputs: [...parts, whole],
  compute: (of) => percentOf(parts.map(of).reduce(plus), of(whole)),
  formula: `${sumOf(parts)} ÷ ${whole.raw}`,
  name: null,
})

const sumOf = (parts: readonly Figure[]): string => {
  const written = parts.map(({ raw }) => raw).join(' + ')
  return parts.length > 1 ? `(${written})` : written
}
