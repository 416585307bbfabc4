import type { Candidate } from './candidate.ts'
import type { Draft } from './draft.ts'
import { evaluate } from './evaluate.ts'
import type { Figure } from './figure.ts'
import { judgeCandidate } from './judge-candidate.ts'
import { verdictWith } from './misprint.ts'
import { type Book, type Entry, samePeriod } from './relate/book.ts'
import { givesRate } from './rules/rate-way.ts'
import { digitsOf, near } from './rules/restatement.ts'

/**
 * 总额1,024，其中财政435.46、其他547.57: parts that come to less than the whole may be some of several. Where another place states
 * 476.43 for the same source, which fills the whole to the last digit, the part is wrong.
 */
export function sumRivalDrafts(candidates: readonly Candidate[], book: Book): Draft[] {
  return candidates.flatMap((candidate) => {
    const way = candidate.ways[0]
    if (!candidate.partial || !way || candidate.rule !== 'sum' || candidate.unit !== 'CNY') return []
    // parts that fall short by the slip of one of them are a finding already
    if (judgeCandidate(candidate)?.verdict === 'inconsistent') return []
    const { verdict, high } = evaluate(candidate.stated, way.inputs, way.compute, candidate.exactWhole)
    if (verdict !== 'inconsistent' || high === null || !high.lt(candidate.stated.value)) return []
    const figures = { stated: candidate.stated, way, exactWhole: candidate.exactWhole, partial: true }
    const fits = (figure: Figure, other: Entry): boolean =>
      verdictWith(figures, figure, { ...other.figure, id: figure.id }) === 'consistent'
    const isFilled =
      way.inputs.some((part) => othersOf(part, book).some((other) => fits(part, other))) ||
      othersOf(candidate.stated, book).some((other) => fits(candidate.stated, other) && decides(candidate, other, book))
    if (!isFilled) return []
    const draft = judgeCandidate({ ...candidate, partial: false, tentative: false })
    return draft ? [{ ...draft, cause: 'contradiction' as const }] : []
  })
}

/** What the report states elsewhere for the same name, measure and period. */
function othersOf(figure: Figure, book: Book): Entry[] {
  const own = ownEntry(figure, book)
  if (!own || digitsOf(figure) < 3) return []
  return book
    .of(own.amount.subject)
    .filter(
      (entry) =>
        entry !== own &&
        entry.amount.unit === 'CNY' &&
        entry.amount.measure === own.amount.measure &&
        samePeriod(entry.amount, own.amount) &&
        digitsOf(entry.figure) >= 3 &&
        !near(entry.figure, figure) &&
        ![...entry.blocks].some((block) => own.blocks.has(block)),
    )
}

const ownEntry = (figure: Figure, book: Book): Entry | undefined =>
  book.entries.find((entry) => entry.amount.id === figure.id)

/** Parts of another whole may be meant; a rate beside the whole that only the other one gives tells that they are not. */
function decides(candidate: Candidate, other: Entry, book: Book): boolean {
  const own = ownEntry(candidate.stated, book)
  return (
    own !== undefined &&
    book
      .of(own.amount.subject)
      .some(
        (rate) =>
          rate.amount.measure === 'execution_rate' &&
          [...rate.blocks].some((block) => own.blocks.has(block)) &&
          book
            .of(own.amount.subject)
            .some((n) => n.amount.measure === 'executed' && givesRate(rate, n, other) && !givesRate(rate, n, own)),
      )
  )
}
