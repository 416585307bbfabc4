import type { Amount, Facts, Indicator } from '../facts/schema.ts'
import type { ReportHeader } from '../reports/schema.ts'
import type { Draft } from './draft.ts'
import { placeKey } from './figure.ts'
import { checkOf } from './judge-report.ts'
import { openBook } from './relate/book.ts'
import { sameSubject } from './relate/same-subject.ts'
import { restatementDrafts } from './rules/restatement.ts'
import { toldVerdictDrafts } from './rules/told-verdicts.ts'
import type { Check } from './schema.ts'

/** A report as it was judged by itself. */
export interface JudgedReport {
  header: ReportHeader
  facts: Facts
  checks: Check[]
}

/**
 * What a report tells of its project and the form attached to it (附：项目支出绩效自评表) states otherwise: figures with exchanged digits or a slip of
 * the unit, and results that are said to reach a target the form sets higher. Checks of the report, numbered behind its own; none where
 * the two are not of one project and year.
 */
export function judgeAttachedForm(report: JudgedReport, form: JudgedReport): Check[] {
  if (!isOfOneProject(report, form)) return []
  const own = new Set([...report.facts.amounts, ...report.facts.indicators].map(({ id }) => id))
  const [amounts, indicators] = [form.facts.amounts.map(apart), form.facts.indicators.map(apart)]
  const all = [...report.facts.amounts, ...amounts]
  const drafts = [
    ...restatementDrafts({ ...report.facts, amounts: all, indicators: [], relations: [] }, openBook(all)),
    ...toldVerdictDrafts(report.facts.indicators, indicators),
  ]
  return drafts
    .filter(({ inputs }) => inputs.some((id) => own.has(id)) && inputs.some((id) => !own.has(id)))
    .filter((draft) => ![...report.checks, ...form.checks].some((check) => saysSo(check, draft)))
    .map((draft, i) => checkOf(withOwnInputs(draft, own), `c${report.checks.length + i + 1}`))
}

const isOfOneProject = (report: JudgedReport, form: JudgedReport): boolean =>
  report.header.type === form.header.type &&
  report.header.type === 'self-evaluation' &&
  report.header.fiscal_year === form.header.fiscal_year &&
  report.facts.indicators.some(({ source }) => source !== 'table') &&
  form.facts.indicators.length > 0 &&
  form.facts.indicators.every(({ source, subject }) => source === 'table' && sameSubject(subject, report.facts.subject))

/** Ids of two reports are the same words. */
const apart = <T extends Amount | Indicator>(one: T): T => ({ ...one, id: `form/${one.id}` })

const withOwnInputs = (draft: Draft, own: ReadonlySet<string>): Draft => ({
  ...draft,
  inputs: draft.inputs.filter((id) => own.has(id)),
})

/** The same slip of one of the two figures is found within its own report. */
const saysSo = (check: Check, draft: Draft): boolean =>
  check.verdict === 'inconsistent' &&
  check.cause === draft.cause &&
  check.evidence.some((e) => draft.evidence.some((other) => placeKey(e) === placeKey(other)))
