import { readFigure, worth } from '../generate/figures.ts'
import { type AmountFact, type IndicatorFact, type Ink, marked, type Paper } from '../generate/paper.ts'
import type { CheckLine, ReportLine } from '../generate/truth.ts'

/** One published sample: what is written, in which formats, and what is true of it. */
export interface Sample {
  name: string
  /** How each format is made: "word" is our own writer of docx files, "office" and "browser" print to PDF. */
  formats: { extension: 'html' | 'docx' | 'pdf'; charset?: 'gb18030'; by?: 'office' | 'browser' }[]
  site: { site: string; date: string; contact: string } | null
  paper: Paper
  report: Omit<ReportLine, 'kind' | 'report'>
  checks: Omit<CheckLine, 'kind' | 'report'>[]
  /** What is planted, for the list in samples/README.md. */
  planted: { where: string; what: string; verdict: string }[]
}

type AmountMore = { unit?: string; aliases?: string[]; optional?: boolean; alt?: string[]; period?: string; sign?: -1 }

/** Writes amounts of one fiscal year. `unit` is the unit of the caption or header where the figure has none. */
export const amountsOf =
  (year: string) =>
  (raw: string, subject: string, measure: string, more: AmountMore = {}): Ink => {
    const percent = raw.endsWith('%') || more.unit === '%'
    const value = worth(raw, percent ? '%' : more.unit).times(more.sign ?? 1)
    const fact: AmountFact = {
      kind: 'amount',
      subject,
      measure,
      value: value.toNumber(),
      unit: percent ? 'percent' : 'CNY',
      period: more.period ?? year,
      ...(more.aliases ? { aliases: more.aliases } : {}),
      ...(more.alt ? { measure_alt: more.alt } : {}),
      ...(more.optional ? { optional: true } : {}),
    }
    return marked(raw, fact)
  }

type IndicatorMore = Partial<Omit<IndicatorFact, 'kind' | 'name' | 'subject'>>

const blank: Omit<IndicatorFact, 'name' | 'subject'> = {
  kind: 'indicator',
  source: 'table',
  level1: null,
  level2: null,
  op: null,
  target: null,
  target_unit: null,
  actual: null,
  actual_unit: null,
  completion_rate: null,
  weight: null,
  score: null,
  verdict: null,
}

/** Writes indicators of one subject; the marked text is the sentence, or the name in its table row. */
export const indicatorsOf =
  (subject: string) =>
  (raw: string, name: string, more: IndicatorMore): Ink =>
    marked(raw, { ...blank, subject, name, ...more })

/** Row of an indicator table: name, target, result, weight and score as they stand in the cells. */
export function indicatorRow(
  subject: string,
  levels: [string, string],
  row: [name: string, target: string, actual: string, weight: string, score: string],
): { name: Ink; target: string; actual: string; weight: string; score: string } {
  const [name, target, actual, weight, score] = row
  const wanted = readTarget(target)
  const got = readTarget(actual)
  const fact: IndicatorFact = {
    ...blank,
    subject,
    name,
    level1: levels[0],
    level2: levels[1],
    op: wanted.op,
    target: wanted.number,
    target_unit: wanted.unit,
    ...(wanted.number === null ? { target_text: target } : {}),
    actual: got.number,
    actual_unit: got.unit,
    ...(got.number === null ? { actual_text: actual, optional: true } : {}),
    weight: Number(weight),
    score: Number(score),
  }
  return { name: marked(name, fact), target, actual, weight, score }
}

const signs = { '≥': '>=', '≤': '<=', '=': '=', '＝': '=', '>': '>', '<': '<' } as const

function readTarget(text: string): { op: IndicatorFact['op']; number: number | null; unit: string | null } {
  const sign = text[0] as keyof typeof signs
  const op = signs[sign] ?? null
  const match = /^(-?[\d,.]+)(.*)$/.exec(op ? text.slice(1) : text)
  if (!match) return { op, number: null, unit: null }
  return { op, number: readFigure(match[1] as string).number.toNumber(), unit: match[2] || null }
}

/** A holding relation. */
export const holds = (
  rule: string,
  subject: string,
  stated: number,
  computed: number,
  inputs: string,
): Sample['checks'][number] => ({
  rule,
  subject,
  stated,
  computed,
  verdict: 'consistent',
  cause: null,
  inputs,
})

export const broken = (
  rule: string,
  subject: string,
  stated: number,
  computed: number,
  inputs: string,
  cause: string,
  more: Partial<Sample['checks'][number]> = {},
): Sample['checks'][number] => ({
  rule,
  subject,
  stated,
  computed,
  verdict: 'inconsistent',
  cause,
  inputs,
  planted: true,
  ...more,
})
