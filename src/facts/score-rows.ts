import { squeeze } from '../base/chinese-text.ts'
import type { Indicator } from './schema.ts'

/**
 * Targets and results in one table, full marks and scores in another: rows of the same name of one project are one indicator. A name that
 * stands twice in either table says nothing of which row is meant. Takes the joined rows out of `indicators`; gives the id of
 * the indicator that each of them became a part of.
 */
export function joinScoreRows(indicators: Indicator[]): Map<string, string> {
  const joined = new Map<string, string>()
  const scored = indicators.filter(isOnlyScored)
  const measured = indicators.filter(isUnscored)
  for (const row of scored) {
    const [first, ...more] = measured.filter((one) => isSameRow(one, row) && one.group !== row.group)
    if (!first || more.length > 0 || scored.some((one) => one !== row && isSameRow(one, row))) continue
    first.weight = row.weight
    first.score = row.score
    first.reason ??= row.reason
    first.level1 ??= row.level1
    first.level2 ??= row.level2
    first.written = { ...row.written, ...first.written }
    first.evidence.push(...row.evidence)
    joined.set(row.id, first.id)
  }
  indicators.splice(0, indicators.length, ...indicators.filter(({ id }) => !joined.has(id)))
  return joined
}

const isSameRow = (a: Indicator, b: Indicator): boolean => a.subject === b.subject && nameOf(a) === nameOf(b)

const nameOf = ({ name }: Indicator): string => squeeze(name)

const isMeasured = (one: Indicator): boolean =>
  [one.target, one.target_text, one.actual, one.actual_text].some((value) => value !== null)

const isOnlyScored = (one: Indicator): boolean =>
  one.source === 'table' && !isMeasured(one) && one.weight !== null && one.score !== null

const isUnscored = (one: Indicator): boolean =>
  one.source === 'table' && isMeasured(one) && one.weight === null && one.score === null
