import type { Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import { isSameTotal } from '../same-total.ts'
import type { Relation } from '../schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import { answerShares } from './answer-shares.ts'
import { controlComparisons } from './control-comparisons.ts'
import { listedCounts } from './listed-counts.ts'
import { progressGaps } from './progress-gaps.ts'
import type { Statement } from './read-statement.ts'
import { sharesOfTold, type ToldCount } from './shares-of-told.ts'
import { surveyRatios } from './survey-ratios.ts'
import { changesOf, yearOnYear } from './year-on-year.ts'

interface Told {
  /** Counts of the paragraphs before. */
  told: readonly ToldCount[]
  /** The indicators of this paragraph. */
  read: readonly Statement[]
  claimed: (q: Quantity) => boolean
}

/** What a paragraph says of how its figures belong together: shares, gaps of progress, counts of lists, changes from year to year. */
export function paragraphRelations(
  { block, text, about }: { block: Paragraph; text: string; about: string },
  { told, read, claimed }: Told,
): Relation[] {
  const listed = listedCounts(block, text, about)
  return [
    ...sharesIn(block, text, about).filter(
      (one) => one.kind !== 'sum' || !listed.some((other) => isSameTotal(one, other)),
    ),
    ...sharesOfTold(block, text, told),
    ...changesIn(block, text, claimed, (now) => nameAt(read, now) ?? about),
    ...progressGaps(block, text, about),
    ...listed,
  ]
}

/** The indicator whose result this figure is. */
const nameAt = (read: readonly Statement[], { start }: Quantity): string | undefined =>
  read.find(({ actual }) => actual?.start === start)?.name

/** Shares of answers, and the other ratios of the paragraph. */
function sharesIn(block: Paragraph, text: string, subject: string): Relation[] {
  const answers = answerShares(block, text)
  return [...answers, ...surveyRatios({ block }, subject).filter((one) => !isOfOneOf(one, answers))]
}

/** Whether a percentage is read as that of an answer already. */
const isOfOneOf = (one: Relation, answers: readonly Relation[]): boolean =>
  one.kind === 'ratio' &&
  answers.some(
    (answer) => answer.kind === 'ratio' && answer.stated.evidence.number_start === one.stated.evidence.number_start,
  )

/** 门急诊量128万人次，较上年的117万人次增长9.8%: both levels and their growth. */
const changesIn = (
  block: Paragraph,
  text: string,
  claimed: (q: Quantity) => boolean,
  nameOf: (now: Quantity) => string,
): Relation[] =>
  sentencesOf(text).flatMap(({ start, end, number }) => {
    const inside = findQuantities(block.text).filter((q) => q.start >= start && q.end <= end && !claimed(q))
    const group = `${block.id}/s${number}`
    return [...yearOnYear(text, inside), ...controlComparisons(text, inside)].flatMap((found) =>
      changesOf(block, text, found, { group, nameOf }),
    )
  })
