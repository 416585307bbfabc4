import type { Extraction } from '../../src/pipeline/schema.ts'
import type { AmountLine, CheckLine, IndicatorLine, ReportLine, TruthLine } from '../generate/truth.ts'
import { match } from './match.ts'
import { type Alarm, scoreChecks } from './score-checks.ts'
import { scoreAmounts, scoreIndicators } from './score-facts.ts'
import { sameNumber, similarity } from './similarity.ts'

/** Found, missed and wrongly offered facts, and where each of them stood. */
export interface Tally {
  found: number
  missed: number
  extra: number
}

export interface Miss {
  kind: 'report' | 'amount' | 'indicator' | 'check'
  what: string
  detail: string
  way: string
}

export interface DocumentScore {
  header: { right: number; all: number }
  amounts: Tally
  indicators: Tally
  fields: { right: number; all: number }
  amountsByWay: Map<string, Tally>
  indicatorsByWay: Map<string, Tally>
  checks: {
    required: number
    made: number
    agree: number
    /** Every check of the result, and those that gave up. */
    all: number
    abstained: number
    wrong: number
    detected: number
    causes: number
    causeRight: number
    alarms: Alarm[]
    /** Seeded errors by class: detected with the right cause, with another, or not. */
    seeded: { class: string; found: boolean; cause: boolean; named: string | null }[]
  }
  misses: Miss[]
}

export type GotReport = Extraction['reports'][number]
export type Numbered<T> = T & { at: number }

/** Scores one document against its labels, with the conventions of the labels' README. */
export function scoreDocument(truth: readonly TruthLine[], extraction: Extraction): DocumentScore {
  const misses: Miss[] = []
  const heads = truth.filter((line): line is ReportLine => line.kind === 'report')
  const { header, reportOf } = scoreHeaders(heads, extraction.reports, misses)
  const here = (label: number, at: number): boolean => (reportOf.get(label) ?? label) === at
  const all = <K extends 'amounts' | 'indicators' | 'checks'>(key: K): Numbered<GotReport[K][number]>[] =>
    extraction.reports.flatMap((report, i) => report[key].map((entry) => ({ ...entry, at: i + 1 }))) as Numbered<
      GotReport[K][number]
    >[]
  const amounts = scoreAmounts(
    truth.filter((line): line is AmountLine => line.kind === 'amount'),
    all('amounts'),
    here,
    misses,
  )
  const indicators = scoreIndicators(
    truth.filter((line): line is IndicatorLine => line.kind === 'indicator'),
    all('indicators'),
    here,
    misses,
  )
  const checks = scoreChecks(
    truth.filter((line): line is CheckLine => line.kind === 'check'),
    all('checks'),
    here,
    misses,
  )
  return {
    header,
    amounts: amounts.tally,
    amountsByWay: amounts.byWay,
    indicators: indicators.tally,
    indicatorsByWay: indicators.byWay,
    fields: indicators.fields,
    checks,
    misses,
  }
}

function scoreHeaders(
  heads: readonly ReportLine[],
  reports: readonly GotReport[],
  misses: Miss[],
): { header: DocumentScore['header']; reportOf: Map<number, number> } {
  const matching = match(
    heads,
    reports,
    (head, got) => 0.01 + similarity(head.title, got.title) + (head.report === got.report ? 0.5 : 0),
  )
  const header = { right: 0, all: 0 }
  heads.forEach((head, i) => {
    const got = reports[matching.of.get(i) ?? -1]
    const field = (name: keyof ReportLine & keyof GotReport, same: (wanted: never, found: never) => boolean): void => {
      const wanted = head[name]
      if (wanted === null || wanted === undefined) return
      header.all++
      if (got && same(wanted as never, got[name] as never)) header.right++
      else misses.push({ kind: 'report', what: `wrong ${name}`, detail: `${wanted} / ${String(got?.[name])}`, way: '' })
    }
    const alike = (a: string, b: string): boolean => similarity(a, b) > 0.8
    field('title', alike)
    field('type', (a, b) => a === b)
    field('organization', alike)
    field('fiscal_year', sameNumber)
    field('score', sameNumber)
    field('grade', (a, b) => a === b)
  })
  return { header, reportOf: new Map([...matching.of].map(([i, j]) => [heads[i]?.report as number, j + 1])) }
}
