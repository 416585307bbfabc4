import { minus, plus, point } from '../../base/interval.ts'
import type { Way } from '../candidate.ts'
import type { Figure } from '../figure.ts'
import type { Entry } from '../relate/book.ts'
import { measureNames } from '../words.ts'

/** What figures come to together. */
export const sumWay = (parts: readonly Figure[]): Way => ({
  inputs: parts,
  compute: (of) => parts.map(of).reduce(plus, point(0)),
  formula: parts.map(({ raw }) => raw).join(' + '),
  name: null,
})

/** What is left of a figure when others are taken off. */
export const restWay = (whole: Figure, gone: readonly Figure[]): Way => ({
  inputs: [whole, ...gone],
  compute: (of) => minus(of(whole), gone.map(of).reduce(plus, point(0))),
  formula: [whole, ...gone].map(({ raw }) => raw).join(' − '),
  name: null,
})

/** What is left of a budget, called after what kind of budget it is. */
export const restOf = (budget: Entry, spent: Entry): Way => ({
  ...restWay(budget.figure, [spent.figure]),
  name: measureNames[budget.amount.measure],
})
