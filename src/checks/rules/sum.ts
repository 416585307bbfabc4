import { type Interval, over, plus, point } from '../../base/interval.ts'
import type { Facts, Relation } from '../../facts/schema.ts'
import type { Candidate } from '../candidate.ts'
import { type Figure, operandFigure, unitOfValue } from '../figure.ts'

/**
 * Total = sum of its parts, for the lists and tables that say so. Parts after 其中 or before 等 need not cover the whole:
 * then only parts that exceed it are wrong (domain: item 6, guards). Scores add up the same way.
 */
export function sumCandidates(facts: Facts): Candidate[] {
  return facts.relations.flatMap((relation) => (relation.kind === 'sum' ? candidateOf(relation) : []))
}

function candidateOf(relation: Extract<Relation, { kind: 'sum' }>): Candidate[] {
  const stated = operandFigure(relation.total)
  const parts = relation.parts.map(operandFigure)
  if (parts.length < 2) return []
  const points = relation.total.written.unit === '分'
  return [
    {
      rule: points
        ? 'score'
        : isMoney(relation.total.written.unit) || ['', '%'].includes(relation.total.written.unit)
          ? 'sum'
          : 'count',
      subject: relation.subject,
      stated,
      unit: points ? 'points' : unitOfValue(relation.total.written) || 'count',
      exactWhole: true,
      tied: true,
      partial: !relation.complete,
      tentative: relation.tentative ?? false,
      ways: [{ inputs: parts, compute: (of) => total(parts, of), formula: formulaOf(parts), name: null }],
    },
  ]
}

/** 平均得分 = the sum of the scores of a list by their number. */
export function meanCandidates(facts: Facts): Candidate[] {
  return facts.relations.flatMap((relation) => {
    if (relation.kind !== 'mean' || relation.parts.length < 2) return []
    const parts = relation.parts.map(operandFigure)
    return [
      {
        rule: 'score' as const,
        subject: relation.subject,
        stated: operandFigure(relation.stated),
        unit: 'points' as const,
        exactWhole: false,
        tied: true,
        ways: [
          {
            inputs: parts,
            compute: (of: (figure: Figure) => Interval) => over(total(parts, of), point(parts.length)),
            formula: `(${formulaOf(parts)}) ÷ ${parts.length}`,
            name: null,
          },
        ],
      },
    ]
  })
}

const total = (parts: readonly Figure[], of: (figure: Figure) => Interval): Interval =>
  parts.map(of).reduce(plus, point(0))
const isMoney = (unit: string): boolean => unit.endsWith('元')

function formulaOf(parts: readonly Figure[]): string {
  return parts
    .map(({ raw, value }, i) => (i === 0 ? raw : value.isNegative() ? `− ${raw.replace(/^[-−－]/, '')}` : `+ ${raw}`))
    .join(' ')
}
