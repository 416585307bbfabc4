import type { Indicator } from '../schema.ts'

/** Fields that say what was aimed at and reached; blank in one statement, they are told by the other. */
const told = [
  'op',
  'target',
  'target_unit',
  'target_text',
  'actual_unit',
  'actual_text',
  'completion_rate',
  'change_rate',
  'weight',
  'score',
  'verdict',
] as const

/**
 * One result told in two places of the text (once below the money of its project, once among the results) is one indicator with
 * both places. Results that differ in anything both tell stay apart: a check may find out which of them is wrong.
 */
export function mergeRepeated(indicators: readonly Indicator[]): Indicator[] {
  const kept: Indicator[] = []
  for (const indicator of indicators) {
    const first = kept.find((one) => isSame(one, indicator))
    if (first) join(first, indicator)
    else kept.push(indicator)
  }
  return kept
}

/**
 * The same name and result of one subject, in another paragraph. A result without target and rate may be another event's, unless name
 * and figure are long enough to be no accident.
 */
function isSame(a: Indicator, b: Indicator): boolean {
  const isLong = (one: Indicator): boolean =>
    one.name.length >= 5 && (one.written?.actual?.number.replace(/\D/g, '').length ?? 0) >= 3
  const isTold = (one: Indicator): boolean => one.target !== null || one.completion_rate !== null
  return (
    a.subject === b.subject &&
    a.name === b.name &&
    a.actual !== null &&
    a.actual === b.actual &&
    a.evidence[0]?.block !== b.evidence[0]?.block &&
    (isTold(a) || isTold(b) || isLong(a)) &&
    told.every((field) => a[field] === null || b[field] === null || a[field] === b[field])
  )
}

/** What the later statement adds: the numbers it alone gives, and its places. */
function join(first: Indicator, again: Indicator): void {
  for (const field of told) if (first[field] === null) Object.assign(first, { [field]: again[field] })
  first.level1 ??= again.level1
  first.level2 ??= again.level2
  first.reason ??= again.reason
  if (again.source === 'statement') first.source = 'statement'
  first.written = { ...again.written, ...first.written }
  first.evidence.push(...again.evidence)
}
