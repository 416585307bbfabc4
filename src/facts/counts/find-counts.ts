import { foldText } from '../../base/chinese-text.ts'
import type { Block } from '../../document/schema.ts'
import type { Amount, Indicator, Operand, Relation } from '../schema.ts'
import { averageChanges } from './average-changes.ts'
import { goodRates } from './good-rates.ts'
import { averageScores, gradedCounts } from './graded-counts.ts'
import { gradedShares } from './graded-shares.ts'
import { gradedTotals } from './graded-totals.ts'
import { headTotals } from './head-totals.ts'
import { allReachedCounts, dividedIndicators, markedDown, reachedRates } from './indicator-counts.ts'
import { likelihoodCounts } from './likelihood-counts.ts'
import { rateCounts } from './rate-counts.ts'
import { reachedCounts } from './reached-counts.ts'
import { scoredLists } from './scored-lists.ts'
import { numberOf, sizes } from './stated-number.ts'

/**
 * Numbers and averages that the text states of what the tables of the report list row by row. A list of scores may stand under a
 * title of its own behind the report: `all` are the blocks of the whole document.
 */
export function countRelations(
  { blocks, all }: { blocks: readonly Block[]; all: readonly Block[] },
  subject: string,
  {
    amounts,
    indicators,
    relations,
  }: { amounts: readonly Amount[]; indicators: readonly Indicator[]; relations: readonly Relation[] },
): Relation[] {
  const own = scoredLists(blocks)
  const lists = own.length > 0 ? own : scoredLists(all)
  const stated = statedSizes(blocks)
  // 项目有2个，分别是…: the names behind a number are what it counts
  const named = new Set(relations.flatMap((one) => (one.kind === 'count' ? [placeOf(one.stated)] : [])))
  const rated = new Set(relations.flatMap((one) => (one.kind === 'ratio' ? [placeOf(one.stated)] : [])))
  return blocks.flatMap((block, at) =>
    block.kind === 'table'
      ? []
      : [
          ...gradedCounts(block, lists, subject, stated),
          ...gradedTotals(block, subject),
          ...[...gradedShares(block, blocks.slice(0, at)), ...goodRates(block)].filter(
            (one) => one.kind !== 'ratio' || !rated.has(placeOf(one.stated)),
          ),
          ...averageChanges(block, subject),
          ...averageScores(block, lists, subject),
          ...markedDown(block, indicators, subject),
          ...allReachedCounts(block, indicators, subject),
          ...dividedIndicators(block, subject),
          ...reachedRates(block),
          ...reachedCounts(block, indicators, subject),
          ...likelihoodCounts(block, blocks, { indicators, amounts }, subject),
          ...rateCounts(block, amounts, subject, { stated, blocks }).filter(
            (one) => one.kind !== 'count' || !named.has(placeOf(one.stated)),
          ),
          ...headTotals(block, relations, subject),
        ],
  )
}

const placeOf = ({ evidence }: Operand): string => `${evidence.block}/${evidence.number_start}`

/** Every number of projects or units that the text states: 9个部门预算项目. */
const statedSizes = (blocks: readonly Block[]): Set<number> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [...foldText(block.text).matchAll(sizes)].map((m) => numberOf(m[1] as string) ?? 0),
    ),
  )
