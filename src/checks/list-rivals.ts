import type { Draft } from './draft.ts'
import { type Book, type Entry, samePeriod } from './relate/book.ts'
import { contradictionDraft, digitsOf, near } from './rules/restatement.ts'

/** Items of a list that agree with what the report states elsewhere, from which the list speaks of the very same sums. */
const agreeing = 2

/**
 * 主要包括甲项目663.55、乙项目132.84和丙项目79.80: where the other items are to the last digit what the report states for these names
 * elsewhere, an item that is not, while a relation confirms the figure stated elsewhere, is a contradiction.
 */
export function listRivalDrafts(drafts: readonly Draft[], book: Book): Draft[] {
  const holding = idsOf(drafts, (draft) => draft.verdict === 'consistent' || draft.verdict === 'rounded')
  const wrong = idsOf(drafts, (draft) => draft.verdict === 'inconsistent')
  return [...listsOf(book)].flatMap((list) => {
    const odd = list.filter((entry) => entry.blocks.size < 2 || digitsOf(entry.figure) < 3)
    const [item] = odd
    // figures of one value and name are one amount, with all places that state it
    if (!item || odd.length > 1 || list.length - odd.length < agreeing) return []
    const others = statedElsewhere(item, book)
    const [other] = others
    if (!other || others.some((entry) => !near(entry.figure, other.figure)) || near(other.figure, item.figure))
      return []
    if (!holding.has(other.amount.id) || holding.has(item.amount.id)) return []
    if ([item, other].some((entry) => wrong.has(entry.amount.id))) return []
    return [contradictionDraft(item.amount.subject, item.figure, other.figure)]
  })
}

const idsOf = (drafts: readonly Draft[], is: (draft: Draft) => boolean): ReadonlySet<string> =>
  new Set(drafts.flatMap((draft) => (draft.figures && is(draft) ? draft.inputs : [])))

/** Sums of one measure for several names in one sentence; each name once. */
function listsOf(book: Book): Entry[][] {
  const lists = new Map<string, Entry[]>()
  for (const entry of book.entries) {
    const { amount } = entry
    if (amount.unit !== 'CNY' || amount.evidence.some((e) => e.cell)) continue
    const key = `${amount.group}|${amount.measure}`
    lists.set(key, [...(lists.get(key) ?? []), entry])
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
