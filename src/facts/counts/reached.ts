import type { Indicator } from '../schema.ts'
import { lowerIsBetter } from '../words/lower-is-better.ts'

/** An indicator that has a target, or something that is measured by one. */
export const isMeasured = (one: Indicator): boolean =>
  one.target !== null || one.target_text !== null || one.completion_rate !== null || one.verdict !== null

/** The execution rate, which some forms score in the block of money: a number of indicators may count it or not. */
export const isExecution = ({ name }: Indicator): boolean => /^预算执行率?/.test(name)

/** The report says so, or gives less than the whole for an indicator that should be high. */
export function isMissed({
  verdict,
  completion_rate,
  op,
  target,
  actual,
  target_unit,
  actual_unit,
}: Indicator): boolean {
  if (verdict !== null) return verdict === 'unmet'
  if (op === '<=' || op === '<') return false
  if (completion_rate !== null && completion_rate < 100) return true
  return op === '>=' && target !== null && actual !== null && target_unit === actual_unit && actual < target
}

/**
 * Whether the target was reached: by the word of the report, or by the two figures. Null where neither tells (a target in words,
 * another unit, a figure without a sign that may be meant either way), or where full marks were given for a result that falls short.
 */
export function isReached(one: Indicator): boolean | null {
  if (one.verdict !== null) return one.verdict === 'met'
  const byFigures = reachedByFigures(one)
  return byFigures === false && one.score !== null && one.score === one.weight ? null : byFigures
}

function reachedByFigures({ name, op, target, actual, target_unit, actual_unit }: Indicator): boolean | null {
  if (target === null || actual === null || target_unit !== actual_unit) return null
  if (actual === target) return op !== '<' && op !== '>'
  const isLow = actual < target
  if (op === '>=' || op === '>') return !isLow
  if (op === '<=' || op === '<') return isLow
  return lowerIsBetter.test(name) ? null : !isLow
}
