import { Decimal, powerOfTen } from '../../base/decimal.ts'
import type { Draft } from '../draft.ts'
import type { Figure } from '../figure.ts'
import type { Book, Entry } from '../relate/book.ts'
import { contradictionDraft } from './restatement.ts'

/** Part of the exact sum by which a rough one may always be off: who writes 约 need not round correctly. */
const roughly = new Decimal('0.02')

/** 全年预算1505万元（约1680万元）: the rough sum behind an exact one restates it, as far as its digits go. */
export function roughSumDrafts(book: Book): Draft[] {
  return book.entries.flatMap((rough) => {
    if (!rough.figure.about || rough.amount.unit !== 'CNY') return []
    const exact = book
      .of(rough.amount.subject)
      .find((entry) => !entry.figure.about && entry.amount.measure === rough.amount.measure && stands(rough, entry))
    if (!exact || agree(rough.figure, exact.figure)) return []
    return [contradictionDraft(rough.amount.subject, rough.figure, exact.figure)]
  })
}

/** Right behind it, with nothing but a bracket and the word 约 between them. */
const stands = (rough: Entry, exact: Entry): boolean =>
  rough.amount.evidence.some((b) =>
    exact.amount.evidence.some(
      (a) =>
        a.block === b.block &&
        !a.cell &&
        !b.cell &&
        b.number_start > a.number_end &&
        b.number_start - a.number_end <= 3,
    ),
  )

/** 约1680万元 is known to 10万元. */
function agree(rough: Figure, exact: Figure): boolean {
  const zeros = rough.whole ? (/0+$/.exec(rough.written.number)?.[0].length ?? 0) : 0
  const unit = rough.half.times(2).times(powerOfTen(zeros))
  return rough.value
    .minus(exact.value)
    .abs()
    .lte(Decimal.max(unit, exact.value.abs().times(roughly)))
}
