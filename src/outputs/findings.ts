import type { Check } from '../checks/schema.ts'
import { isSamePlace } from '../facts/known-at.ts'
import type { Amount, Evidence, Indicator } from '../facts/schema.ts'
import type { Extraction, Report } from '../pipeline/schema.ts'
import { showFigure } from './show-figure.ts'
import { causeLabels, type Lang, levelLabels, measureLabels, ruleLabels } from './words/labels.ts'
import { findingLabels, sentences } from './words/sentences.ts'

/** A check that a person should look at, with the report it is about. */
export interface Finding {
  report: Report
  check: Check
}

const ranks = { error: 0, warning: 1, notice: 2 } as const

/** Everything an auditor would look at, in reading order of the reports, the gravest first inside a report. */
export function findingsOf(extraction: Extraction): Finding[] {
  return extraction.reports.flatMap((report) =>
    report.checks
      .filter((check) => check.severity !== null)
      .sort((a, b) => ranks[a.severity ?? 'notice'] - ranks[b.severity ?? 'notice'])
      .map((check) => ({ report, check })),
  )
}

/** Notices are worth a look but do not make a report inconsistent. */
export const isInconsistent = ({ severity }: Check): boolean => severity === 'error' || severity === 'warning'

/**
 * Problems and findings of one document as a linter prints them: place and kind on the first line, then what, from which figures and why.
 * @param file the document as the user named it
 */
export function showFindings(file: string, extraction: Extraction, lang: Lang): string[] {
  const problems = extraction.problems
    .filter((problem) => problem.level !== 'note')
    .map((problem) => {
      const place = placeText(file, problem.page, problem.block ?? null, null)
      return `${place}: ${levelLabels[lang][problem.level]} ${problem.code}\n    ${lang === 'zh' ? problem.message : problem.message_en}`
    })
  return [...problems, ...findingsOf(extraction).map((finding) => showFinding(file, finding, lang))]
}

function showFinding(file: string, { report, check }: Finding, lang: Lang): string {
  const say = findingLabels[lang]
  const [stated] = check.evidence
  const lines: [string, string][] = []
  if (stated) lines.push([say.stated, statedText(check, stated, lang)])
  const computed = computedText(check, stated)
  if (computed !== '') lines.push([say.computed, computed])
  const inputs = check.inputs.flatMap((id) => inputText(report, id, check, lang))
  if (inputs.length > 0) lines.push([say.from, inputs.join(lang === 'zh' ? '；' : '; ')])
  if (check.cause && check.cause !== 'unknown') lines.push([say.cause, causeLabels[lang][check.cause]])
  if (stated) lines.push([say.quote, markedQuote(stated)])
  const rule = lang === 'zh' ? ruleLabels[check.rule] : check.rule
  const severity = levelLabels[lang][check.severity ?? 'notice']
  const place = placeText(file, stated?.page ?? null, stated?.block ?? null, stated?.cell ?? null)
  const width = Math.max(...Object.values(say).map((label) => label.length))
  return [
    `${place}: ${severity} ${rule} ${check.subject}`,
    `    ${check.message[lang]}`,
    ...lines.map(([label, text]) => `    ${label.padEnd(width)}  ${text}`),
  ].join('\n')
}

/** file:page:block, and the place in the table: report.pdf:3:b12[r4c2]. Parts a format lacks are left out. */
function placeText(file: string, page: number | null, block: string | null, cell: Evidence['cell']): string {
  const spot = block === null ? null : cell === null ? block : `${block}[r${cell.row}c${cell.column}]`
  return [file, page, spot].filter((part) => part !== null).join(':')
}

const numberText = (e: Evidence): string => e.quote.slice(e.number_start - e.start, e.number_end - e.start)

/** The number as it is printed; its value beside it where the print leaves the unit to a caption. */
function statedText(check: Check, evidence: Evidence, lang: Lang): string {
  const printed = numberText(evidence)
  if (typeof check.stated !== 'number') return check.stated === null ? printed : String(check.stated)
  const value = showFigure(check.stated, check.unit, printed)
  return value === printed ? printed : lang === 'zh' ? `${printed}（${value}）` : `${printed} (${value})`
}

function computedText(check: Check, stated: Evidence | undefined): string {
  const like = stated ? numberText(stated) : ''
  const show = (value: number): string => showFigure(value, check.unit, like)
  if (check.computed === null) return check.formula
  const value = typeof check.computed === 'number' ? show(check.computed) : check.computed
  const { computed_low: low, computed_high: high } = check
  const range = low !== null && high !== null && low !== high ? ` [${show(low)} … ${show(high)}]` : ''
  return check.formula === '' ? `${value}${range}` : `${value}${range}  ${check.formula}`
}

/** A figure that went into the computation, with its place; the figure under test itself is not listed again. */
function inputText(report: Report, id: string, check: Check, lang: Lang): string[] {
  const fact: Amount | Indicator | undefined =
    report.amounts.find((amount) => amount.id === id) ?? report.indicators.find((indicator) => indicator.id === id)
  const place = fact?.evidence[0]
  const own = check.evidence[0]
  if (!fact || !place || (own && isSamePlace(place, own))) return []
  const label = 'measure' in fact ? measureLabels[lang][fact.measure] : fact.name
  const subject = fact.subject === check.subject || fact.subject === '' ? '' : `${fact.subject} `
  const figure = 'raw' in fact ? showFigure(fact.value, fact.unit, fact.raw) : numberText(place)
  const at = [place.page, place.cell ? `${place.block}[r${place.cell.row}c${place.cell.column}]` : place.block]
  return [`${subject}${label} ${figure} (${at.filter((part) => part !== null).join(':')})`]
}

/** Longer quotes keep this many characters on either side of the number. */
const context = 40

/** The quote on one line with the number between » and «. */
function markedQuote(e: Evidence): string {
  const [from, to] = [e.number_start - e.start, e.number_end - e.start]
  const before = e.quote.slice(0, from)
  const after = e.quote.slice(to)
  const left = before.length > context ? `…${before.slice(-context)}` : before
  const right = after.length > context ? `${after.slice(0, context)}…` : after
  return `${left}»${e.quote.slice(from, to)}«${right}`.replace(/\s+/g, ' ')
}

/** How much was recomputed over all documents, and of what could not be, why. */
export function showCounts(extractions: readonly Extraction[], lang: Lang): string[] {
  const say = sentences[lang]
  const findings = extractions.flatMap(findingsOf)
  const checks = extractions.flatMap((extraction) => extraction.reports.flatMap((report) => report.checks))
  const open = checks.filter((check) => check.verdict === 'not-checkable')
  const inconsistent = findings.filter(({ check }) => isInconsistent(check)).length
  const lines = [
    say.checked(
      extractions.length,
      extractions.filter((x) => x.reports.length === 0 && x.problems.some((problem) => problem.level === 'error'))
        .length,
      checks.length - open.length,
      inconsistent,
      findings.length - inconsistent,
    ),
  ]
  if (inconsistent === 0) lines.push(say.clean)
  if (open.length > 0) lines.push(say.notChecked(open.length), ...reasonsOf(open, lang).map((reason) => `  ${reason}`))
  return lines
}

/** Reasons that are listed one by one; further ones are summed up. */
const mostReasons = 8

function reasonsOf(open: readonly Check[], lang: Lang): string[] {
  const counts = new Map<string, number>()
  for (const check of open) {
    const reason = `${lang === 'zh' ? ruleLabels[check.rule] : check.rule}: ${check.message[lang]}`
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  const rest = sorted.slice(mostReasons).reduce((sum, [, count]) => sum + count, 0)
  const listed = sorted.slice(0, mostReasons).map(([reason, count]) => `${count} × ${reason}`)
  return rest > 0 ? [...listed, `${rest} × …`] : listed
}
