import { minus, percentOf, point, times } from '../../base/interval.ts'
import type { Facts, Operand, Relation } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import { type Figure, operandFigure, unitOfValue } from '../figure.ts'
import { sumQuotientWay } from './quotient-way.ts'

/** Shares, rates, differences and growth that a sentence or a table states with all their terms. */
export function statedCandidates(facts: Facts): Candidate[] {
  return facts.relations.flatMap((relation) => {
    if (relation.kind === 'ratio') return [ratio(relation)]
    if (relation.kind === 'difference') return [difference(relation)]
    // the score of an indicator that follows from a rate is that of the execution-score rule
    if (relation.kind === 'product') return relation.stated.id === null ? [product(relation)] : []
    return relation.kind === 'growth' ? growth(relation) : []
  })
}

function ratio(relation: Extract<Relation, { kind: 'ratio' }>): Candidate {
  const parts = [relation.numerator, ...(relation.more ?? [])].map(operandFigure)
  const d = operandFigure(relation.denominator)
  const rule = relation.rule === 'balance-rate' ? 'execution-rate' : relation.rule
  return {
    rule,
    subject: relation.subject,
    stated: operandFigure(relation.stated),
    unit: 'percent',
    exactWhole: false,
    tied: true,
    tentative: relation.tentative ?? false,
    ways: [sumQuotientWay(parts, d)],
  }
}

function difference(relation: Extract<Relation, { kind: 'difference' }>): Candidate {
  const term = relation.rule === 'progress' ? rateFigure : operandFigure
  const a = term(relation.minuend)
  const b = term(relation.subtrahend)
  return {
    rule: relation.rule,
    subject: relation.subject,
    stated: operandFigure(relation.stated),
    unit: unitOfValue(relation.stated.written),
    exactWhole: relation.rule !== 'progress',
    tied: true,
    ways: [{ inputs: [a, b], compute: (of) => minus(of(a), of(b)), formula: `${a.raw} − ${b.raw}`, name: null }],
  }
}

/** A rate whose last digit was rounded, or cut off: also one in whole per cent. */
function rateFigure(operand: Operand): Figure {
  const figure = operandFigure(operand)
  return { ...figure, whole: false, half: figure.half.times(2) }
}

function product(relation: Extract<Relation, { kind: 'product' }>): Candidate {
  const factor = operandFigure(relation.factor)
  const percent = operandFigure(relation.percent)
  return {
    rule: relation.rule,
    subject: relation.subject,
    stated: operandFigure(relation.stated),
    unit: 'points',
    exactWhole: false,
    tied: true,
    ways: [
      {
        inputs: [factor, percent],
        compute: (of) => times(of(factor), times(of(percent), point('0.01'))),
        formula: `${factor.raw} × ${percent.raw.replace(/[%％]?$/, '%')}`,
        name: null,
      },
    ],
  }
}

function growth(relation: Extract<Relation, { kind: 'growth' }>): Candidate[] {
  const way = growthWay(relation)
  return way
    ? [
        {
          rule: 'change-rate',
          subject: relation.subject,
          stated: operandFigure(relation.stated),
          unit: 'percent',
          exactWhole: false,
          tied: true,
          ways: [way],
        },
      ]
    : []
}

function growthWay(relation: Extract<Relation, { kind: 'growth' }>): Way | null {
  const now = operandFigure(relation.current)
  if (relation.prior) {
    const before = operandFigure(relation.prior)
    return {
      inputs: [now, before],
      compute: (of) => percentOf(minus(of(now), of(before)), of(before)),
      formula: `(${now.raw} − ${before.raw}) ÷ ${before.raw}`,
      name: null,
    }
  }
  if (!relation.change) return null
  const change = operandFigure(relation.change)
  if (change.value.eq(now.value)) return null
  const sign = change.value.isNegative() ? '+' : '−'
  return {
    inputs: [now, change],
    compute: (of) => percentOf(of(change), minus(of(now), of(change))),
    formula: `${change.raw} ÷ (${now.raw} ${sign} ${change.raw})`,
    name: null,
  }
}
