import type { Draft } from './draft.ts'
import { setAside } from './set-aside.ts'

/** A figure of the text that contradicts its table breaks the sums it is the total of as well: one mistake is one finding. */
export function foldRestated(drafts: readonly Draft[]): void {
  // of two amounts either may be wrong; what a table states in its total row is no amount of the relation
  const wrong = drafts.filter(
    ({ rule, verdict, inputs }) => rule === 'restatement' && verdict === 'inconsistent' && inputs.length === 1,
  )
  for (const draft of drafts) {
    const id = draft.figures?.stated.id ?? null
    if (draft.rule !== 'sum' || draft.verdict !== 'inconsistent' || id === null) continue
    const named = wrong.find(({ inputs }) => inputs[0] === id)
    if (named) setAside(draft, named)
  }
}

/** One slip of a figure, found against its table or its parts and against what the report states of it elsewhere, is one finding. */
export function foldSlips(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.rule !== 'restatement' || draft.verdict !== 'inconsistent' || draft.inputs.length !== 2) continue
    const named = drafts.find((other) => other !== draft && namesSlip(other, draft))
    if (named) setAside(draft, named)
  }
}

/** The same slip of a figure of the text, found against its table or its parts. */
const namesSlip = ({ verdict, cause, figures }: Draft, { inputs, cause: own }: Draft): boolean =>
  verdict === 'inconsistent' &&
  cause === own &&
  (cause === 'unit-slip' || cause === 'decimal-shift' || cause === 'digit-swap') &&
  inputs.includes(figures?.stated.id ?? '')
