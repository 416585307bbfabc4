import type { Amount, Evidence, Indicator } from '../../src/facts/schema.ts'
import type { AmountLine, IndicatorLine } from '../generate/truth.ts'
import { type Matching, match } from './match.ts'
import type { Miss, Numbered, Tally } from './score-document.ts'
import { sameNumber, similarity } from './similarity.ts'

export interface FactScore {
  tally: Tally
  byWay: Map<string, Tally>
  fields: { right: number; all: number }
}

type Here = (label: number, at: number) => boolean

const budgets = new Set(['approved', 'revised', 'budget', 'released'])

export const likeSubject = (line: { subject: string; aliases?: string[] }, subject: string | null): number =>
  Math.max(...[line.subject, ...(line.aliases ?? [])].map((name) => similarity(name, subject)))

/** A required line is preferred to an optional one. */
const handicap = (line: { optional?: boolean }, size: number): number => (line.optional ? -size : 0)

const rightMeasure = (line: AmountLine, got: Amount): boolean =>
  [line.measure, ...(line.measure_alt ?? [])].includes(got.measure)

export function scoreAmounts(
  lines: readonly AmountLine[],
  got: readonly Numbered<Amount>[],
  here: Here,
  misses: Miss[],
): FactScore {
  const matching = match(lines, got, (line, amount) => {
    if (line.unit !== amount.unit || !sameNumber(line.value, amount.value)) return 0
    const subject = likeSubject(line, amount.subject)
    if (subject < 0.45) return 0
    if (rightMeasure(line, amount)) return 2 + subject + (here(line.report, amount.at) ? 1 : 0) + handicap(line, 0.4)
    return budgets.has(line.measure) && budgets.has(amount.measure) ? 1 + subject + handicap(line, 0.4) : 0
  })
  const wrong = (i: number): string | null => {
    const amount = got[matching.of.get(i) as number] as Amount
    return rightMeasure(lines[i] as AmountLine, amount)
      ? null
      : `measure ${amount.measure} instead of ${lines[i]?.measure}`
  }
  const show = (line: AmountLine): string => `${line.subject} ${line.measure} ${line.raw} «${line.quote}»`
  const showGot = (amount: Amount): string =>
    `${amount.subject} ${amount.measure} ${amount.raw} «${amount.evidence[0]?.quote}»`
  return tally(lines, got, matching, wrong, show, showGot, 'amount', misses)
}

export function scoreIndicators(
  lines: readonly IndicatorLine[],
  got: readonly Numbered<Indicator>[],
  here: Here,
  misses: Miss[],
): FactScore {
  const matching = match(lines, got, (line, indicator) => {
    const name = Math.max(...[line.name, ...(line.name_alt ?? [])].map((n) => similarity(n, indicator.name)))
    const values =
      (sameNumber(line.actual, indicator.actual) ? 1 : 0) + (sameNumber(line.target, indicator.target) ? 0.5 : 0)
    if (name < 0.4 || (name < 0.6 && values === 0)) return 0
    if (line.actual !== null && indicator.actual !== null && !sameNumber(line.actual, indicator.actual))
      return name > 0.8 ? 0.2 : 0
    return (
      name +
      values +
      0.5 * likeSubject(line, indicator.subject) +
      (here(line.report, indicator.at) ? 0.3 : 0) +
      handicap(line, 0.1)
    )
  })
  const show = (line: IndicatorLine): string =>
    `${line.subject} / ${line.name} target ${line.target} actual ${line.actual} «${line.quote}»`
  const showGot = (i: Indicator): string =>
    `${i.subject} / ${i.name} target ${i.target ?? i.target_text} actual ${i.actual ?? i.actual_text} «${i.evidence[0]?.quote}»`
  const score = tally(lines, got, matching, () => null, show, showGot, 'indicator', misses)
  for (const [i, j] of matching.of) scoreFields(lines[i] as IndicatorLine, got[j] as Indicator, score.fields, misses)
  return score
}

const numbers = ['target', 'actual', 'completion_rate', 'weight', 'score'] as const
const words = ['op', 'verdict', 'level1', 'level2'] as const

function scoreFields(line: IndicatorLine, got: Indicator, fields: FactScore['fields'], misses: Miss[]): void {
  if (line.optional) return
  const count = (right: boolean, name: string, wanted: unknown, found: unknown): void => {
    fields.all++
    if (right) fields.right++
    else
      misses.push({
        kind: 'indicator',
        what: `field ${name}`,
        detail: `${line.name}: ${wanted} / ${found} «${line.quote}»`,
        way: line.way ?? '',
      })
  }
  for (const name of numbers)
    if (line[name] !== null && line[name] !== undefined)
      count(sameNumber(line[name], got[name]), name, line[name], got[name])
  for (const name of words) {
    const wanted = line[name]
    if (wanted === null || wanted === undefined) continue
    count(
      name.startsWith('level') ? similarity(wanted, got[name]) > 0.6 : wanted === got[name],
      name,
      wanted,
      got[name],
    )
  }
}

/** Counts a matching; what was offered beside the labels is laid to the way in which its block says the rest. */
function tally<L extends { way?: string; optional?: boolean }, G extends { evidence: Evidence[] }>(
  lines: readonly L[],
  got: readonly G[],
  matching: Matching,
  wrong: (index: number) => string | null,
  show: (line: L) => string,
  showGot: (got: G) => string,
  kind: 'amount' | 'indicator',
  misses: Miss[],
): FactScore {
  const score: FactScore = { tally: { found: 0, missed: 0, extra: 0 }, byWay: new Map(), fields: { right: 0, all: 0 } }
  const count = (way: string, what: keyof Tally): void => {
    const own = score.byWay.get(way) ?? { found: 0, missed: 0, extra: 0 }
    score.byWay.set(way, own)
    own[what]++
    score.tally[what]++
  }
  const wayOfBlock = new Map<string, string>()
  lines.forEach((line, i) => {
    const j = matching.of.get(i)
    const way = line.way ?? 'other'
    if (j !== undefined) for (const { block } of got[j]?.evidence ?? []) wayOfBlock.set(block, way)
    if (line.optional) return
    const fault = j === undefined ? 'missed' : wrong(i)
    count(way, fault === null ? 'found' : 'missed')
    // A wrong measure is a missed fact and a wrong one.
    if (fault !== null && fault !== 'missed') count(way, 'extra')
    if (fault !== null) misses.push({ kind, what: fault, detail: show(line), way })
  })
  for (const j of matching.extra) {
    const result = got[j] as G
    const way = wayOfBlock.get(result.evidence[0]?.block ?? '') ?? 'other'
    count(way, 'extra')
    misses.push({ kind, what: 'extra', detail: showGot(result), way })
  }
  return score
}
