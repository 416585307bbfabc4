import type { Draft } from './draft.ts'

/** A relation that is broken by a mistake which another relation names already. */
export function setAside(draft: Draft, named: Draft): void {
  draft.verdict = 'not-checkable'
  draft.cause = null
  draft.severity = null
  draft.reason = {
    zh: `与“${named.formula}”是同一处错误`,
    en: `same mistake as in “${named.formula}”`,
  }
}
