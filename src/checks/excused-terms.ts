import type { Candidate, Way } from './candidate.ts'
import type { Draft } from './draft.ts'
import { evaluate } from './evaluate.ts'
import type { Figure } from './figure.ts'
import { judgeCandidate } from './judge-candidate.ts'
import { type Book, type Entry, placesOf, samePeriod } from './relate/book.ts'
import { contradictionDraft, isSlip } from './rules/restatement.ts'
import { setAside } from './set-aside.ts'

/**
 * 年初预算100、年中调增20、调整后预算150, and 年初预算130 in a table further on: the sum holds by the figure of the table alone. Where a place
 * states a balance or an adjusted budget with all its terms, and only another value of one of them gives it, that term is
 * stated with two values, one of which is wrong.
 */
export function excusedTermDrafts(candidates: readonly Candidate[], drafts: readonly Draft[], book: Book): Draft[] {
  const entries = new Map(book.entries.map((entry) => [entry.amount.id, entry]))
  return candidates.flatMap((candidate) => {
    if (candidate.rule !== 'balance' && candidate.rule !== 'adjustment') return []
    const stated = entries.get(candidate.stated.id ?? '')
    const draft = drafts.find((one) => one.rule === candidate.rule && one.figures?.stated === candidate.stated)
    if (!stated || !draft || (draft.verdict !== 'consistent' && draft.verdict !== 'rounded')) return []
    const places = placesOf(stated)
    return places.flatMap((place) => {
      const own = candidate.ways.filter((way) => termsOf(way, entries).every((term) => isAt(term, place)))
      if (own.length === 0 || own.some((way) => holds(candidate, way))) return []
      const excuse = excuseOf(candidate, own, entries)
      if (!excuse) return []
      const named = contradictionDraft(candidate.subject, excuse.pair[0], excuse.pair[1])
      const broken = judgeCandidate({ ...candidate, ways: [excuse.way], tied: true })
      if (places.length > 1 || broken?.verdict !== 'inconsistent') return [named]
      setAside(draft, broken)
      return [{ ...broken, cause: named.cause }]
    })
  })
}

/** The terms of a way, as the report states them; a way of other figures (indicators) has none. */
const termsOf = (way: Way, entries: ReadonlyMap<string, Entry>): (Entry | undefined)[] =>
  way.inputs.map((figure) => entries.get(figure.id ?? ''))

const isAt = (entry: Entry | undefined, place: string): boolean =>
  entry !== undefined && placesOf(entry).includes(place)

function holds({ stated, exactWhole }: Candidate, way: Way): boolean {
  const { verdict } = evaluate(stated, way.inputs, way.compute, exactWhole)
  return verdict !== 'inconsistent' && verdict !== 'not-checkable'
}

/** A way of the place, and the term of it that a way which holds takes from elsewhere. */
function excuseOf(
  candidate: Candidate,
  own: readonly Way[],
  entries: ReadonlyMap<string, Entry>,
): { way: Way; pair: [Figure, Figure] } | null {
  const holding = candidate.ways.filter((way) => holds(candidate, way))
  for (const way of own) {
    for (const other of holding) {
      const changed = way.inputs.flatMap((figure, i) => (other.inputs[i] === figure ? [] : [i]))
      const [i] = changed
      if (i === undefined || changed.length > 1 || other.inputs.length !== way.inputs.length) continue
      const [a, b] = [way.inputs[i] as Figure, other.inputs[i] as Figure]
      if (isOneFact(entries.get(a.id ?? ''), entries.get(b.id ?? ''))) return { way, pair: [a, b] }
    }
  }
  return null
}

/**
 * Two values of one measure; budgets of two kinds only where one is a slip of the other, and so with 到位: money passes on in steps
 * (收到 12,468, 拨付 12,215), and two such sums are two facts.
 */
const isOneFact = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  samePeriod(a.amount, b.amount) &&
  a.amount.fund_source === b.amount.fund_source &&
  !a.figure.about &&
  !b.figure.about &&
  ((a.amount.measure === b.amount.measure && a.amount.measure !== 'released') || isSlip(a.figure, b.figure))
