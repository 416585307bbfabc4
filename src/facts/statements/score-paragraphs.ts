import { addUp } from '../../base/decimal.ts'
import type { Operand, Relation } from '../schema.ts'

/** Full marks with the marks reached. */
export type ScorePair = readonly [full: Operand, got: Operand]

/** The pairs and the total one paragraph tells. */
export interface ParagraphScores {
  pairs: readonly ScorePair[]
  total: Operand | null
}

const marksOf = ([full]: ScorePair): string => full.written.number

/**
 * Marks told paragraph by paragraph (（一）决策：分值15分，得分13.5分… （二）过程：…) add up to the score of the whole where their full marks come
 * to 100: all of them, or those that hold the ones behind them.
 */
export function sumOfParagraphs(told: readonly ParagraphScores[], subject: string): Relation[] {
  const withPairs = told.filter(({ pairs }) => pairs.length > 0)
  const totals = told.flatMap(({ total }) => (total && Number(total.written.number) <= 100 ? [total] : []))
  const pairs = withPairs.flatMap((one) => one.pairs)
  if (withPairs.length < 2 || totals.length === 0) return []
  const parts = [pairs, outermost(pairs)].find((some) => some.length > 1 && addUp(some.map(marksOf)).eq(100))
  if (!parts) return []
  const sum = addUp(parts.map(([, got]) => got.written.number))
  const numbers = new Set(totals.map(({ written }) => Number(written.number)))
  const total =
    totals.find(({ written }) => sum.eq(written.number)) ?? (numbers.size === 1 ? (totals[0] as Operand) : null)
  if (!total) return []
  return [
    {
      kind: 'sum',
      subject,
      group: total.evidence.block,
      total,
      parts: parts.map(([, got]) => got),
      complete: true,
    },
  ]
}

/** The pairs whose full marks the ones right behind them do not add up to, and those whose they do, without these. */
function outermost(pairs: readonly ScorePair[]): ScorePair[] {
  const kept: ScorePair[] = []
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as ScorePair
    kept.push(pair)
    let left = addUp([marksOf(pair)])
    let j = i + 1
    while (j < pairs.length && left.gt(0)) left = left.minus(marksOf(pairs[j++] as ScorePair))
    if (left.isZero() && j - i > 2) i = j - 1
  }
  return kept
}
