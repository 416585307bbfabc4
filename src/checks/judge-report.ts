import { Decimal } from '../base/decimal.ts'
import type { Evidence, Facts } from '../facts/schema.ts'
import type { ReportHeader } from '../reports/schema.ts'
import { accountLineRivalDrafts } from './account-line-rivals.ts'
import type { Candidate } from './candidate.ts'
import { leaveRefutedColumns } from './column-consensus.ts'
import { leaveAbsurdRates } from './doubtful-units.ts'
import type { Draft } from './draft.ts'
import { excusedTermDrafts } from './excused-terms.ts'
import { leaveFarOff } from './far-off.ts'
import { placeKey } from './figure.ts'
import { followTotals } from './follow-totals.ts'
import { judgeCandidate } from './judge-candidate.ts'
import { listRivalDrafts } from './list-rivals.ts'
import { messageOf, shown } from './message.ts'
import { type Book, openBook } from './relate/book.ts'
import { foldRestated, foldSlips } from './restated-figures.ts'
import { rivalDrafts } from './rivals.ts'
import { formulaCandidates } from './rules/formulas.ts'
import { arithmeticRules, statementRules } from './rules/index.ts'
import type { Check } from './schema.ts'
import { settleExecutionScores } from './settle-execution-scores.ts'
import { severityOf } from './severity.ts'
import { sumRivalDrafts } from './sum-rivals.ts'
import { traceCauses } from './trace-causes.ts'

/** Every relation of a report with its verdict, before causes are sought and mistakes that follow from one another are set aside. */
export interface Relations {
  book: Book
  candidates: readonly Candidate[]
  drafts: readonly Draft[]
}

export function findRelations(header: ReportHeader, facts: Facts): Relations {
  const book = openBook(facts.amounts)
  const candidates = candidatesOf(header, facts, book)
  return { book, candidates, drafts: draftsOf(candidates, header, facts, book) }
}

/** Every relation between the stated numbers of one report, recomputed: candidates -> verdicts -> causes -> checks. */
export const judgeReport = (header: ReportHeader, facts: Facts): Check[] => judgeRelations(findRelations(header, facts))

/** The checks that relations come to; the relations themselves stay as they are. */
export function judgeRelations({ book, candidates, drafts: found }: Relations): Check[] {
  const drafts = found.map((draft) => ({ ...draft }))
  traceCauses(drafts, book)
  foldRestated(drafts)
  followTotals(drafts)
  drafts.push(...rivalDrafts(drafts, book), ...sumRivalDrafts(candidates, book))
  drafts.push(...excusedTermDrafts(candidates, drafts, book))
  drafts.push(...listRivalDrafts(drafts, book), ...accountLineRivalDrafts(drafts, book))
  foldSlips(drafts)
  leaveAbsurdRates(drafts)
  leaveRefutedColumns(drafts)
  leaveFarOff(drafts)
  settleExecutionScores(drafts)
  return inReadingOrder(drafts.filter(isKept)).map((draft, i) => checkOf(draft, `c${i + 1}`))
}

/** Relations that count as long as no cause is known: those found by layout alone only where they hold. */
export const countedDrafts = ({ drafts }: Relations): Draft[] =>
  drafts.filter((draft) => !draft.tentative || draft.verdict !== 'inconsistent')

function candidatesOf(header: ReportHeader, facts: Facts, book: Book): Candidate[] {
  const found = once(arithmeticRules.flatMap((find) => find(facts, book, header)))
  // what a text writes out is often what its words say as well
  return [...found, ...formulaCandidates(facts).filter((written) => !found.some((other) => isOneSum(other, written)))]
}

const isOneSum = (a: Candidate, b: Candidate): boolean =>
  a.stated.value.eq(b.stated.value) &&
  placeKey(a.stated.evidence) === placeKey(b.stated.evidence) &&
  a.ways.some(
    ({ inputs }) =>
      inputs.map(({ value }) => value.toString()).join() ===
      b.ways[0]?.inputs.map(({ value }) => value.toString()).join(),
  )

function draftsOf(candidates: readonly Candidate[], header: ReportHeader, facts: Facts, book: Book): Draft[] {
  return [
    ...candidates.map(judgeCandidate).filter((draft) => draft !== null),
    ...statementRules.flatMap((find) => find(facts, header, book)),
  ]
}

const isKept = (draft: Draft): boolean =>
  !draft.tentative || draft.verdict !== 'inconsistent' || (draft.cause !== null && draft.cause !== 'unknown')

/** The same stated figure against the same inputs is one relation, however many rules find it. */
function once(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter((candidate) => {
    const key = [
      candidate.rule,
      candidate.stated.id ?? candidate.stated.evidence.block + candidate.stated.evidence.number_start,
      candidate.ways[0]?.formula.replace(/\s/g, ''),
    ].join('|')
    return !seen.has(key) && seen.add(key)
  })
}

function inReadingOrder(drafts: Draft[]): Draft[] {
  const place = (draft: Draft): number[] => {
    const e = draft.evidence[0]
    return e
      ? [Number(e.block.replace(/\D/g, '')), e.cell?.row ?? 0, e.cell?.column ?? 0, e.number_start]
      : [0, 0, 0, 0]
  }
  return drafts
    .map((draft, i) => ({ draft, at: [...place(draft), i] }))
    .sort((a, b) => {
      const k = a.at.findIndex((x, j) => x !== b.at[j])
      return k < 0 ? 0 : (a.at[k] as number) - (b.at[k] as number)
    })
    .map(({ draft }) => draft)
}

const number = (value: Decimal | string | null): number | string | null =>
  value === null || typeof value === 'string' ? value : new Decimal(value).toDecimalPlaces(8).toNumber()
const bound = (value: Decimal | null): number | null =>
  value === null ? null : new Decimal(value).toDecimalPlaces(8).toNumber()

/** A draft with its words, as it goes into the result. */
export function checkOf(draft: Draft, id: string): Check {
  return {
    id,
    rule: draft.rule,
    subject: draft.subject,
    stated: number(draft.stated),
    computed: number(draft.computed),
    computed_low: bound(draft.low),
    computed_high: bound(draft.high),
    unit: draft.unit,
    formula: draft.computed === null ? draft.formula : `${draft.formula} = ${shown(draft.computed, draft.unit)}`,
    inputs: [...draft.inputs],
    verdict: draft.verdict,
    severity: severityOf(draft),
    cause: draft.verdict === 'inconsistent' ? (draft.cause ?? 'unknown') : null,
    message: messageOf(draft),
    evidence: uniqueEvidence(draft.evidence),
  }
}

function uniqueEvidence(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((e) => {
    const key = [e.block, e.cell?.row, e.cell?.column, e.number_start].join('/')
    return !seen.has(key) && seen.add(key)
  })
}
