import { nameIn } from './noun-phrase.ts'
import type { Lead } from './sentence-state.ts'

/** 培训支出(项)：支出决算为…: the clause before a colon names the subject. */
export function colonName(lead: Lead): string | null {
  if (lead.bracket !== null || lead.earlier.length === 0) return null
  const at = lead.whole.lastIndexOf(':')
  if (
    at < 0 ||
    /[,;]/.test(
      lead.whole
        .slice(at + 1)
        .trim()
        .slice(0, -1),
    )
  )
    return null
  const before = lead.whole.slice(0, at).split(/[,;:]/).at(-1) as string
  return before.length <= 60 ? nameIn(before) : null
}
