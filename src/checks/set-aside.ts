import type { Draft } from './draft.ts'

/** Nothing can be said of a relation, and why: it accuses nobody. */
export function leaveUnchecked(draft: Draft, reason: NonNullable<Draft['reason']>): void {
  draft.verdict = 'not-checkable'
  draft.cause = null
  draft.severity = null
  draft.reason = reason
}

/** A relation that is broken by a mistake which another relation names already. */
export function setAside(draft: Draft, named: Draft): void {
  leaveUnchecked(draft, {
    zh: `与“${named.formula}”是同一处错误`,
    en: `same mistake as in “${named.formula}”`,
  })
}
