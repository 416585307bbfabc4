import { examplesOf } from './examples.ts'
import type { GeneratedScore } from './generated.ts'
import { formats } from './generated.ts'
import type { Tally } from './score-document.ts'
import {
  addByName,
  addScore,
  f1Of,
  noTotals,
  percent,
  precisionOf,
  quotient,
  recallOf,
  share,
  type Totals,
} from './totals.ts'

const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`
const head = (...names: string[]): string =>
  `${row(...names)}\n|${names.map((name, i) => (i === 0 || name === 'example' ? '---|' : '--:|')).join('')}`

export interface GeneratedSums {
  all: Totals
  clean: Totals
  byFormat: Map<string, Totals>
  byKind: Map<string, Totals>
  amounts: Map<string, Tally>
  indicators: Map<string, Tally>
  errors: Map<string, { planted: number; found: number; cause: number; missed: number[] }>
}

export function sumUp(scores: readonly GeneratedScore[]): GeneratedSums {
  const sums: GeneratedSums = {
    all: noTotals(),
    clean: noTotals(),
    byFormat: new Map(),
    byKind: new Map(),
    amounts: new Map(),
    indicators: new Map(),
    errors: new Map(),
  }
  const into = (map: Map<string, Totals>, name: string): Totals => {
    const totals = map.get(name) ?? noTotals()
    map.set(name, totals)
    return totals
  }
  for (const { seed, format, kind, error, score } of scores) {
    for (const totals of [sums.all, into(sums.byFormat, format), into(sums.byKind, kind)]) addScore(totals, score)
    if (error === null) addScore(sums.clean, score)
    addByName(sums.amounts, score.amountsByWay)
    addByName(sums.indicators, score.indicatorsByWay)
    for (const seeded of score.checks.seeded) {
      const own = sums.errors.get(seeded.class) ?? { planted: 0, found: 0, cause: 0, missed: [] }
      sums.errors.set(seeded.class, own)
      own.planted++
      if (seeded.found) own.found++
      else own.missed.push(seed)
      if (seeded.cause) own.cause++
    }
  }
  return sums
}

/** The part of docs/accuracy.md about generated reports. */
export function generatedPage(scores: readonly GeneratedScore[]): string {
  const sums = sumUp(scores)
  const { all, clean } = sums
  const alarms = quotient(1000 * clean.checks.alarms, clean.checks.all)
  const seeds = `seeds ${scores[0]?.seed}–${scores.at(-1)?.seed}`
  return [
    `${all.documents} reports (${seeds}), ${clean.documents} of them clean, the others with one seeded error each. A case: \`npm run generate -- --seed N --out DIR\`.`,
    '',
    head('what', 'value'),
    row(
      'amounts: precision / recall / F1',
      `${percent(precisionOf(all.amounts))} / ${percent(recallOf(all.amounts))} / **${percent(f1Of(all.amounts))}**`,
    ),
    row(
      'indicators: precision / recall / F1',
      `${percent(precisionOf(all.indicators))} / ${percent(recallOf(all.indicators))} / **${percent(f1Of(all.indicators))}**`,
    ),
    row('fields of the indicators found', percent(share(all.fields))),
    row('fields of report headers', percent(share(all.header))),
    row('stated relations that were recomputed', percent(quotient(all.checks.made, all.checks.required))),
    row('… with the verdict that the truth has', percent(quotient(all.checks.agree, all.checks.required))),
    row(
      'false alarms on clean reports',
      `${clean.checks.alarms} of ${clean.checks.all} checks = **${alarms === null ? '–' : alarms.toFixed(2)} per 1,000**`,
    ),
    row('checks that gave up (`not-checkable`)', `${all.checks.abstained} of ${all.checks.all}`),
    '',
    '### Seeded errors',
    '',
    head('class', 'planted', 'found %', 'right cause %', 'missed: seeds'),
    ...[...sums.errors]
      .sort(byName)
      .map(([name, { planted, found, cause, missed }]) =>
        row(name, planted, percent(found / planted), percent(cause / planted), missed.slice(0, 8).join(' ') || '–'),
      ),
    '',
    '### False alarms on clean reports',
    '',
    ...alarmsTable(scores),
    '',
    '### By format and kind of report',
    '',
    head('', 'reports', 'amounts F1', 'indicators F1', 'header'),
    ...formats.flatMap((name) => totalsRow(name, sums.byFormat.get(name))),
    ...[...sums.byKind].sort(byName).flatMap(([name, totals]) => totalsRow(name, totals)),
    '',
    '### Amounts by sentence order and table shape',
    '',
    ...waysTable(sums.amounts, scores),
    '',
    '### Indicators by sentence and table shape',
    '',
    ...waysTable(sums.indicators, scores),
    '',
    '### Worst reports',
    '',
    ...worst(scores),
  ].join('\n')
}

/** Which rules cry wolf, the most frequent first, with the seeds to look at. */
function alarmsTable(scores: readonly GeneratedScore[]): string[] {
  const seeds = new Map<string, number[]>()
  for (const { seed, error, score } of scores) {
    if (error !== null) continue
    for (const { rule } of score.checks.alarms) seeds.set(rule, [...(seeds.get(rule) ?? []), seed])
  }
  const lines = [...seeds]
    .sort((a, b) => b[1].length - a[1].length || byName(a, b))
    .map(([rule, all]) => row(rule, all.length, [...new Set(all)].slice(0, 8).join(' ')))
  return lines.length === 0 ? ['None.'] : [head('rule', 'alarms', 'seeds'), ...lines]
}

const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1)

const totalsRow = (name: string, totals: Totals | undefined): string[] =>
  totals
    ? [
        row(
          name,
          totals.documents,
          percent(f1Of(totals.amounts)),
          percent(f1Of(totals.indicators)),
          percent(share(totals.header)),
        ),
      ]
    : []

/** The weakest ways first. */
function waysTable(ways: ReadonlyMap<string, Tally>, scores: readonly GeneratedScore[]): string[] {
  const examples = examplesOf(
    [...ways.keys()].filter((name) => name !== 'other'),
    scores[0]?.seed ?? 1,
  )
  const lines = [...ways]
    .filter(([name]) => name !== 'other')
    .sort((a, b) => (f1Of(a[1]) ?? 1) - (f1Of(b[1]) ?? 1) || byName(a, b))
    .map(([name, tally]) =>
      row(
        name,
        tally.found + tally.missed,
        percent(precisionOf(tally)),
        percent(recallOf(tally)),
        percent(f1Of(tally)),
        examples.get(name) ?? '',
      ),
    )
  const other = ways.get('other')
  const outside = other
    ? [row('elsewhere: no fact stands there', 0, '', '', '', `${other.extra} offered where the truth has none`)]
    : []
  return [head('way', 'facts', 'precision', 'recall', 'F1', 'example'), ...lines, ...outside]
}

function worst(scores: readonly GeneratedScore[]): string[] {
  const faults = ({ score }: GeneratedScore): number =>
    score.amounts.missed +
    score.amounts.extra +
    score.indicators.missed +
    score.indicators.extra +
    5 * score.checks.alarms.length
  const shown = [...scores].sort((a, b) => faults(b) - faults(a) || a.seed - b.seed).slice(0, 15)
  return [
    head('seed', 'format', 'kind', 'amounts missed / extra', 'indicators missed / extra', 'false alarms'),
    ...shown.map(({ seed, format, kind, score: { amounts, indicators, checks } }) =>
      row(
        seed,
        format,
        kind,
        `${amounts.missed} / ${amounts.extra}`,
        `${indicators.missed} / ${indicators.extra}`,
        checks.alarms.length,
      ),
    ),
  ]
}
