import type { Check } from '../checks/schema.ts'
import type { Amount, Evidence, Indicator } from '../facts/schema.ts'
import { alternativesOf } from '../readings/alternatives.ts'
import { probabilityOf, type Signs } from './calibration.ts'
import { placeKey, readFigure } from './figures-at.ts'
import { oddFigures } from './odd-figures.ts'

/** Facts and checks of one report. */
interface Stated {
  amounts: Amount[]
  indicators: Indicator[]
  checks: Check[]
}

/** Checks that recompute a figure: verdicts, grades and counts of names hold for many figures, these only for one. */
const recomputed: ReadonlySet<Check['rule']> = new Set([
  'execution-rate',
  'release-rate',
  'balance',
  'adjustment',
  'sum',
  'share',
  'change',
  'change-rate',
  'completion-rate',
  'restatement',
])

/** The same facts and checks, every recognised figure with the probability that it is read as printed. */
export function rateConfidence<T extends Stated>(report: T): T {
  const signs = signsOf(report)
  const rated = (e: Evidence): Evidence => {
    const known = signs.get(placeKey(e))
    return known ? withProbability(e, probabilityOf(known)) : e
  }
  const withRated = <F extends { evidence: Evidence[] }>(fact: F): F => ({
    ...fact,
    evidence: fact.evidence.map(rated),
  })
  return {
    ...report,
    amounts: report.amounts.map(withRated),
    indicators: report.indicators.map(withRated),
    checks: report.checks.map(withRated),
  }
}

/** A recognised figure that belongs to no fact: nothing is known but how it was read. */
export const rateAlone = (e: Evidence): Evidence =>
  e.origin === 'native' ? e : withProbability(e, probabilityOf(ownSigns(e)))

/** Figures below this carry other readings: they are the ones a person looks at. */
const doubtful = 0.95
/** Other readings that are worth showing. */
const mostAlternatives = 3

function withProbability(e: Evidence, confidence: number): Evidence {
  const alternatives = confidence < doubtful ? alternativesOf(readFigure(e)).slice(0, mostAlternatives) : []
  return {
    ...e,
    confidence,
    ...(alternatives.length > 0
      ? { alternatives: alternatives.map(({ text, name, cost }) => ({ text, class: name, cost })) }
      : {}),
  }
}

/** Signs of every recognised figure of a report, by place. */
export function signsOf({ amounts, indicators, checks }: Stated): Map<string, Signs> {
  const signs = new Map<string, Signs>()
  const at = (e: Evidence): Signs | null => {
    if (e.origin === 'native') return null
    const known = signs.get(placeKey(e)) ?? ownSigns(e)
    signs.set(placeKey(e), known)
    return known
  }
  for (const { evidence } of amounts) {
    for (const e of evidence) {
      const own = at(e)
      if (own) own.restated = evidence.length - 1
    }
  }
  for (const { evidence } of indicators) for (const e of evidence) at(e)
  for (const check of checks) {
    for (const e of check.evidence) {
      const own = at(e)
      if (!own) continue
      if (check.verdict === 'inconsistent' || check.cause === 'ocr-misread') own.isFailing = !isMended(e)
      else if (check.verdict !== 'not-checkable' && recomputed.has(check.rule)) own.holding++
    }
  }
  const places = [...amounts, ...indicators].flatMap(({ evidence }) => evidence)
  for (const [key, odd] of oddFigures(places.filter(({ origin }) => origin !== 'native'))) {
    const own = signs.get(key)
    if (own) own.odd = odd
  }
  return signs
}

const isMended = (e: Evidence): boolean => e.reading?.by === 'arithmetic'

function ownSigns(e: Evidence): Signs {
  const figure = readFigure(e)
  const number = /\d[\d,]*(?:\.\d+)?/.exec(figure)?.[0] ?? ''
  return {
    sureness: e.origin === 'ocr_layer' ? null : e.confidence,
    cost: e.reading?.cost ?? 0,
    holding: 0,
    isFailing: false,
    restated: 0,
    digits: number.replace(/\D/g, '').length,
    hasPoint: number.includes('.'),
    odd: 0,
    isComplete: number !== figure || (e.cell !== null && e.quote.trim() === figure.trim()),
  }
}
