import type { Check } from '../../src/checks/schema.ts'
import type { CheckLine } from '../generate/truth.ts'
import { type Matching, match } from './match.ts'
import type { DocumentScore, Miss, Numbered } from './score-document.ts'
import { likeSubject } from './score-facts.ts'
import { sameNumber } from './similarity.ts'

/** A finding that the labels say is none. */
export interface Alarm {
  rule: string
  subject: string | null
  detail: string
}

/** Rules that may name the same finding. */
const families = [
  ['balance', 'restatement', 'adjustment'],
  ['execution-rate', 'release-rate', 'share'],
  ['completion-rate', 'target-verdict'],
  ['change', 'change-rate'],
  ['sum', 'count', 'score', 'identity'],
]

const related = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b))

const verdictOf = (check: Check): string => (check.verdict === 'rounded' ? 'consistent' : check.verdict)
const isWrong = (verdict: string): boolean => verdict === 'inconsistent'

type Here = (label: number, at: number) => boolean

export function scoreChecks(
  lines: readonly CheckLine[],
  got: readonly Numbered<Check>[],
  here: Here,
  misses: Miss[],
): DocumentScore['checks'] {
  const matching = matchChecks(lines, got, here)
  const required = lines.filter(({ optional }) => !optional)
  const score: DocumentScore['checks'] = {
    required: required.length,
    made: 0,
    agree: 0,
    all: got.length,
    abstained: got.filter(({ verdict }) => verdict === 'not-checkable').length,
    wrong: required.filter(({ verdict }) => isWrong(verdict)).length,
    detected: 0,
    causes: 0,
    causeRight: 0,
    alarms: [],
    seeded: [],
  }
  const alarm = ({ rule, subject, message }: Check): void => {
    score.alarms.push({ rule, subject, detail: message.zh })
    misses.push({ kind: 'check', what: `false alarm ${rule}`, detail: `${subject}: ${message.zh}`, way: '' })
  }
  lines.forEach((line, i) => {
    const check = got[matching.of.get(i) ?? -1]
    if (check && isWrong(check.verdict) && !isWrong(line.verdict)) alarm(check)
    if (!line.optional) countRequired(line, check, score, misses)
  })
  for (const j of matching.extra) if (isWrong((got[j] as Check).verdict)) alarm(got[j] as Check)
  seededErrors(lines, got, matching.of, score, misses)
  return score
}

function matchChecks(lines: readonly CheckLine[], got: readonly Numbered<Check>[], here: Here): Matching {
  return match(lines, got, (line, check) => {
    if (![line.rule, ...[line.rule_alt ?? []].flat()].some((rule) => related(rule, check.rule))) return 0
    const stated = likeStated(line, check)
    const subject = likeSubject(line, check.subject)
    if (stated === 0 || (subject < 0.4 && stated < 1)) return 0
    const bonus =
      (line.rule === check.rule ? 2 : 0) +
      (here(line.report, check.at) ? 0.5 : 0) +
      (verdictOf(check) === line.verdict ? 0.5 : 0)
    return bonus + stated + subject - (line.optional ? 0.4 : 0)
  })
}

function countRequired(
  line: CheckLine,
  check: Check | undefined,
  score: DocumentScore['checks'],
  misses: Miss[],
): void {
  if (check) score.made++
  if (check && verdictOf(check) === line.verdict) score.agree++
  if (!isWrong(line.verdict)) {
    if (check && check.verdict !== 'not-checkable') return
    misses.push({
      kind: 'check',
      what: `not made ${line.rule}`,
      detail: `${line.subject} ${line.stated} = ${line.inputs}`,
      way: line.way ?? '',
    })
    return
  }
  if (!check || !isWrong(check.verdict)) return
  score.detected++
  if (!line.cause || line.cause === 'unknown') return
  score.causes++
  if (causesOf(line).includes(check.cause ?? '')) score.causeRight++
}

const causesOf = (line: CheckLine): string[] => [line.cause ?? '', ...[line.cause_alt ?? []].flat()]

/** The stated figure may be given in yuan or in the unit written; of two restatements either may be called the stated one. */
function likeStated(line: CheckLine, check: Check): number {
  if (line.stated === null || typeof line.stated === 'string') return 0.5
  const equal = (value: number | string | null): boolean =>
    typeof value === 'number' && [1, 1e4, 1e-4, 1e8].some((factor) => sameNumber(value * factor, check.stated))
  return equal(line.stated) || (line.rule === 'restatement' && equal(line.computed)) ? 1 : 0
}

/** A seeded error is found when any of the relations that it breaks is reported. */
function seededErrors(
  lines: readonly CheckLine[],
  got: readonly Check[],
  of: ReadonlyMap<number, number>,
  score: DocumentScore['checks'],
  misses: Miss[],
): void {
  const planted = lines.find((line) => line.planted && line.error)
  if (!planted) return
  const hits = lines.flatMap((line, i) => {
    const check = got[of.get(i) ?? -1]
    return line.error && check?.verdict === 'inconsistent' ? [{ line, check }] : []
  })
  const named = hits.find(({ line, check }) => causesOf(line).includes(check.cause ?? ''))
  score.seeded.push({
    class: planted.error as string,
    found: hits.length > 0,
    cause: named !== undefined,
    named: hits[0]?.check.cause ?? null,
  })
  if (hits.length > 0 && named) return
  const verdicts = lines.flatMap((line, i) =>
    line.error ? [`${line.rule} ${got[of.get(i) ?? -1]?.verdict ?? 'none'}`] : [],
  )
  misses.push({
    kind: 'check',
    what: hits.length > 0 ? `cause ${hits[0]?.check.cause} of ${planted.error}` : `undetected ${planted.error}`,
    detail: `${planted.rule} ${planted.subject} stated ${planted.stated} computed ${planted.computed} (${planted.inputs}) [${verdicts.join(', ')}]`,
    way: planted.way ?? '',
  })
}
