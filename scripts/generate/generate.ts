import { checkLines } from './check-lines.ts'
import { Desk } from './desk.ts'
import { withCover, withPageBreaks } from './documents/dress.ts'
import { type DocumentKind, documentKinds, type KindName } from './documents/kinds.ts'
import { formReport } from './documents/others.ts'
import { drawStyle, tableStyle } from './documents/style.ts'
import type { DraftReport } from './draft.ts'
import { type ErrorClass, errorClasses } from './errors/mutation.ts'
import { type SeededError, seedError } from './errors/seed-error.ts'
import { finishBlocks } from './finish.ts'
import { drawUnitYear, type UnitYear } from './model/unit-year.ts'
import { type Block, type Paper, paragraph } from './paper.ts'
import { type Random, randomFrom } from './random.ts'
import { Scribe } from './scribe.ts'
import type { AmountLine, IndicatorLine, ReportLine, TruthLine } from './truth.ts'
import { factLines } from './write-truth.ts'

/** A generated file before it is written in some format, and what is true of it. */
export interface GeneratedFile {
  seed: number
  kind: KindName
  paper: Paper
  /** The same blocks report by report. */
  reports: Block[][]
  truth: TruthLine[]
  error: SeededError | null
  unit: UnitYear
}

export interface GenerateOptions {
  /** Whether an error is put in; by default more than half of the files have one. */
  error?: boolean
}

/** The file of a seed: the same seed always gives the same file. */
export function generate(seed: number, options: GenerateOptions = {}): GeneratedFile {
  const random = randomFrom(`report ${seed}`)
  const unit = drawUnitYear(random.fork('unit'))
  const wrong = options.error ?? random.fork('wrong').chance(0.55)
  const { kind, drafts, error } = drawDrafts(random, unit, wrong ? random.fork('class').pick(errorClasses) : null)
  const dressing = random.fork('dress')
  const reports = drafts.map((draft, i) => {
    const covered = i === 0 && dressing.chance(0.2) ? withCover(draft, dressing, unit.place) : draft.blocks
    return finishBlocks(withPageBreaks(covered, dressing), draft.scribe)
  })
  const truth = saidOnce(drafts.flatMap((_, i) => linesOf(drafts, reports[i] as Block[], i + 1, error)))
  const blocks = reports.flatMap((own, i) =>
    i > 0 ? [paragraph(dressing.pick([`附件${i}`, `附件${i}：`, `附表${i}`])), ...own] : own,
  )
  return { seed, kind, paper: { title: drafts[0]?.title ?? '', blocks }, reports, truth, error, unit }
}

interface Drafts {
  kind: KindName
  drafts: DraftReport[]
  error: SeededError | null
}

/** Texts are drawn until one has a place for the wanted error, so that rare classes are not rare among the files. */
function drawDrafts(random: Random, unit: UnitYear, wanted: ErrorClass | null): Drafts {
  for (let attempt = 0; ; attempt++) {
    const own = random.fork(`attempt ${attempt}`)
    const kind = drawKind(own.fork('kind'))
    const drafts = drawReports(own.fork('text'), unit, documentKinds[kind])
    const error = wanted ? seedError(drafts, wanted, own.fork('error')) : null
    if (error || !wanted || attempt === 8) return { kind, drafts, error }
  }
}

function drawKind(random: Random): KindName {
  const names = Object.keys(documentKinds) as KindName[]
  return random.pick(names.flatMap((name) => Array.from({ length: documentKinds[name].share }, () => name)))
}

function drawReports(random: Random, unit: UnitYear, kind: DocumentKind): DraftReport[] {
  const style = drawStyle(random, unit.grain)
  const inTables = tableStyle(random, style)
  const desks = (name: string): [Desk, Desk] => {
    const own = random.fork(name)
    const scribe = new Scribe(own, unit.year)
    return [new Desk(scribe, style, own, unit), new Desk(scribe, inTables, own, unit)]
  }
  const main = kind.write(...desks('main'))
  const annexes = kind.annexes && random.chance(0.35) ? random.int(1, Math.min(3, unit.projects.length)) : 0
  return [main, ...Array.from({ length: annexes }, (_, i) => formReport(...desks(`annex ${i}`), i))]
}

function linesOf(
  drafts: readonly DraftReport[],
  blocks: Block[],
  index: number,
  error: SeededError | null,
): TruthLine[] {
  const draft = drafts[index - 1] as DraftReport
  const header: ReportLine = {
    kind: 'report',
    report: index,
    title: draft.title,
    type: draft.type,
    organization: draft.organization,
    fiscal_year: draft.fiscalYear,
    period_end: draft.periodEnd,
    score: draft.score ? Number(draft.score.number) : null,
    grade: draft.grade?.number ?? null,
  }
  const facts = factLines({ title: draft.title, blocks }, index)
  const amounts = facts.filter((line): line is AmountLine => line.kind === 'amount')
  return [
    header,
    ...facts.map((line) => (mayJoin(line, facts, amounts) ? { ...line, optional: true } : line)),
    ...checkLines(drafts, index, error),
  ]
}

/** Whether a fact may be taken as said by a fuller one of the same report. */
function mayJoin(
  line: AmountLine | IndicatorLine,
  facts: readonly (AmountLine | IndicatorLine)[],
  amounts: readonly AmountLine[],
): boolean {
  if (line.kind === 'amount') return saysKind(line, amounts)
  // An outcome told in passing that a sentence with its target, or a row of a table, states too.
  return (
    line.target === null &&
    facts.some((other) => other.kind === 'indicator' && other.target !== null && isToldAs(line, other))
  )
}

const isToldAs = (line: IndicatorLine, other: IndicatorLine): boolean =>
  other.subject === line.subject &&
  other.actual === line.actual &&
  [line.name, ...(line.name_alt ?? [])].includes(other.name)

/** A budget of no said kind is not a fact of its own where the same sum is stated as the first or the adjusted budget. */
const saysKind = (line: AmountLine, amounts: readonly AmountLine[]): boolean =>
  line.measure === 'budget' &&
  amounts.some(
    ({ measure, subject, value }) =>
      subject === line.subject && value === line.value && (measure === 'approved' || measure === 'revised'),
  )

/** What an annex repeats of an earlier report may be taken as said there: where a report ends is measured by its header. */
function saidOnce(lines: readonly TruthLine[]): TruthLine[] {
  const first = new Map<string, number>()
  return lines.map((line) => {
    if (line.kind !== 'amount' && line.kind !== 'indicator') return line
    const value = line.kind === 'amount' ? [line.measure, line.value] : [line.name, line.target, line.actual]
    const key = [line.kind, line.subject, ...value].join('|')
    const report = first.get(key) ?? line.report
    first.set(key, report)
    return report < line.report ? { ...line, optional: true } : line
  })
}
