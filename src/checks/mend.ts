import type { Draft } from './draft.ts'
import { evaluate } from './evaluate.ts'
import { holdsWith, verdictWith } from './misprint.ts'
import type { Entry } from './relate/book.ts'

/**
 * The relation holds once another value stands for the figure; parts that need not cover their whole no longer exceed it.
 * `exactly`: without any allowance for rounding.
 */
export function isMended({ figures }: Draft, entry: Entry, other: Entry, exactly = false): boolean {
  const figure = figures && [figures.stated, ...figures.way.inputs].find(({ id }) => id === entry.amount.id)
  if (!figures || !figure) return false
  const meant = { ...other.figure, id: figure.id }
  if (exactly) return verdictWith(figures, figure, meant) === 'consistent'
  if (holdsWith(figures, figure, meant)) return true
  if (!figures.partial) return false
  const put = (one: typeof figure): typeof figure => (one === figure ? meant : one)
  const { stated, way } = figures
  const { high } = evaluate(
    put(stated),
    way.inputs.map(put),
    (of) => way.compute((one) => of(put(one))),
    figures.exactWhole,
  )
  return high?.lt(put(stated).value) ?? false
}
