import type { Draft } from './draft.ts'
import { isMended } from './mend.ts'
import { type Book, type Entry, samePeriod } from './relate/book.ts'
import { contradictionDraft, digitsOf, near } from './rules/restatement.ts'
import { setAside } from './set-aside.ts'

/** Items of a list that agree with what the report states elsewhere, from which the list speaks of the very same sums. */
const agreeing = 2

/**
 * 主要包括甲项目663.55、乙项目132.84和丙项目79.80: where the other items are to the last digit what the report states for these names
 * elsewhere, an item that is not, while a relation confirms the figure stated elsewhere, is a contradiction.
 */
export function listRivalDrafts(drafts: readonly Draft[], book: Book): Draft[] {
  const holding = idsOf(drafts, (draft) => draft.verdict === 'consistent' || draft.verdict === 'rounded')
  return listsOf(book).flatMap((list) => {
    // figures of one value and name are one amount, with all places that state it
    const odd = list.filter((entry) => entry.blocks.size < 2)
    const [item] = odd
    const telling = list.filter((entry) => entry.blocks.size >= 2 && digitsOf(entry.figure) >= 3)
    if (!item || odd.length > 1 || telling.length < agreeing || digitsOf(item.figure) < 3) return []
    const others = statedElsewhere(item, book)
    const [other] = others
    if (!other || others.some((entry) => !near(entry.figure, other.figure)) || near(other.figure, item.figure))
      return []
    if (!holding.has(other.amount.id) || holding.has(item.amount.id)) return []
    const wrong = drafts.filter(
      ({ verdict, inputs }) =>
        verdict === 'inconsistent' && [item, other].some((entry) => inputs.includes(entry.amount.id)),
    )
    if (!wrong.every((draft) => draft.cause === 'unknown' && isMended(draft, item, other))) return []
    const found = contradictionDraft(item.amount.subject, item.figure, other.figure)
    for (const draft of wrong) setAside(draft, found)
    return [found]
  })
}

const idsOf = (drafts: readonly Draft[], is: (draft: Draft) => boolean): ReadonlySet<string> =>
  new Set(drafts.flatMap((draft) => (draft.figures && is(draft) ? draft.inputs : [])))

/** Sums of one measure for several names in one paragraph; each name once. */
function listsOf(book: Book): Entry[][] {
  const lists = new Map<string, Entry[]>()
  for (const entry of book.entries) {
    const { amount } = entry
    if (amount.unit !== 'CNY') continue
    for (const block of new Set(amount.evidence.flatMap((e) => (e.cell ? [] : [e.block])))) {
      const key = `${block}|${amount.measure}`
      lists.set(key, [...(lists.get(key) ?? []), entry])
    }
  }
  return [...lists.values()].filter(
    (list) => list.length > agreeing && new Set(list.map(({ amount }) => amount.subject)).size === list.length,
  )
}

const statedElsewhere = (entry: Entry, book: Book): Entry[] =>
  book
    .of(entry.amount.subject)
    .filter(
      (other) =>
        other !== entry &&
        other.amount.measure === entry.amount.measure &&
        other.amount.unit === 'CNY' &&
        samePeriod(other.amount, entry.amount) &&
        other.amount.fund_source === entry.amount.fund_source,
    )
