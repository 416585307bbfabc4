import { Decimal } from '../base/decimal.ts'
import type { Draft } from '../checks/draft.ts'
import { type Figure, figureOf } from '../checks/figure.ts'
import { holdsWith } from '../checks/misprint.ts'
import type { Evidence } from '../facts/schema.ts'
import { type Alternative, alternativesOf } from '../readings/alternatives.ts'
import { doubtOf } from './doubt.ts'
import { placeKey, readFigure } from './figures-at.ts'

/** A figure of a relation that does not hold, read another way. */
export interface Hypothesis {
  place: Evidence
  alternative: Alternative
  /** Cost of the confusion, more where recognition was sure of what it saw. */
  cost: number
  /** Relations that do not hold now and would with this reading. */
  votes: number
}

/** Readings that cost more than this are never tried. */
const dearest = 2.6

/** Readings of recognised figures under which relations that fail now would hold; most votes first, then cheapest. */
export function hypothesesOf(drafts: readonly Draft[]): Hypothesis[] {
  const found = new Map<string, Hypothesis>()
  for (const draft of drafts) {
    if (draft.verdict !== 'inconsistent') continue
    const here = new Map<string, Hypothesis>()
    for (const hypothesis of draft.figures ? ofArithmetic(draft.figures) : ofStatement(draft)) {
      const key = `${placeKey(hypothesis.place)}=${hypothesis.alternative.text}`
      if (hypothesis.cost <= dearest) here.set(key, hypothesis)
    }
    for (const [key, hypothesis] of here) {
      const known = found.get(key)
      if (known) known.votes++
      else found.set(key, hypothesis)
    }
  }
  return [...found.values()].sort((a, b) => b.votes - a.votes || a.cost - b.cost)
}

/** Of longer sums only the total is doubted: among so many parts some misreading fits by chance. */
const mostParts = 40

function ofArithmetic(figures: NonNullable<Draft['figures']>): Hypothesis[] {
  const { stated, way } = figures
  return [stated, ...(way.inputs.length > mostParts ? [] : way.inputs)].flatMap((figure) =>
    readingsOf(figure.evidence).flatMap((hypothesis) => {
      const other = withNumber(figure, hypothesis)
      return other && holdsWith(figures, figure, other) ? [hypothesis] : []
    }),
  )
}

/** Statements without arithmetic: of two values of one fact either may be misread; elsewhere only a sign can be told from a digit. */
function ofStatement(draft: Draft): Hypothesis[] {
  return draft.evidence.flatMap((place, i) =>
    readingsOf(place).filter(({ alternative }) =>
      draft.rule === 'restatement' ? agrees(draft, place, i === 0, alternative) : alternative.name === 'sign-as-digit',
    ),
  )
}

function agrees(draft: Draft, place: Evidence, isStated: boolean, alternative: Alternative): boolean {
  const { stated, computed } = draft
  const now = numberIn(readFigure(place))
  const then = numberIn(alternative.text)
  if (!now || !then || now.isZero() || stated === null || computed === null) return false
  if (typeof stated === 'string' || typeof computed === 'string') return false
  const [own, other] = isStated ? [stated, computed] : [computed, stated]
  return own.times(then).div(now).eq(other)
}

function readingsOf(place: Evidence): Hypothesis[] {
  if (place.origin === 'native') return []
  const doubt = doubtOf(place)
  return alternativesOf(readFigure(place)).map((alternative) => ({
    place,
    alternative,
    cost: Math.round((alternative.cost + doubt) * 100) / 100,
    votes: 1,
  }))
}

/** The figure with the number of another reading; the sign its verb gave it (调减6万元 is −6) stays. */
function withNumber(figure: Figure, { place, alternative }: Hypothesis): Figure | null {
  const now = numberIn(readFigure(place))
  const then = numberIn(alternative.text)
  const written = new Decimal(figure.written.number)
  if (!now || !then || !now.abs().eq(written.abs())) return null
  const number = now.isNegative() === written.isNegative() || written.isZero() ? then : then.neg()
  const decimals = /\.(\d+)/.exec(alternative.text)?.[1]?.length ?? 0
  return figureOf({ number: number.toFixed(decimals), unit: figure.written.unit }, figure)
}

function numberIn(text: string): Decimal | null {
  const m = /-?\d[\d,]*(?:\.\d+)?/.exec(text)
  return m ? new Decimal(m[0].replaceAll(',', '')) : null
}
