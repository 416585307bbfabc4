import { percentOf } from '../../base/interval.ts'
import type { Way } from '../candidate.ts'
import type { Figure } from '../figure.ts'

/** One figure in per cent of another. */
export const quotientWay = (part: Figure, whole: Figure): Way => ({
  inputs: [part, whole],
  compute: (of) => percentOf(of(part), of(whole)),
  formula: `${part.raw} ÷ ${whole.raw}`,
  name: null,
})
