import type { Statement } from './read-statement.ts'

/**
 * 其中义诊738场，占22.95%；年初计划义诊700场，完成率105.43%: a plan with its rate that tells no result belongs to the result in front of it, of the
 * same unit and with no target yet: the nearest that the rate comes out with, or else the last one, where it is named alike.
 * Plans that find none stand as they were.
 */
export function joinPlans<T extends Statement>(found: readonly T[]): T[] {
  const kept: T[] = []
  for (const plan of found) {
    const result = isBarePlan(plan) ? resultOf(plan, kept) : undefined
    if (!result) {
      kept.push(plan)
      continue
    }
    result.target = plan.target
    result.targetText = plan.targetText
    result.completion = plan.completion
    result.op ??= plan.op
    result.verdict ??= plan.verdict
    result.reason ??= plan.reason
  }
  return kept
}

const isBarePlan = ({ target, actual, actualText, completion }: Statement): boolean =>
  target !== null && completion !== null && actual === null && actualText === null

function resultOf<T extends Statement>(plan: T, before: readonly T[]): T | undefined {
  const open = before.filter(
    ({ target, targetText, actual, completion }) =>
      !target && !targetText && !completion && actual !== null && actual.unit === plan.target?.unit,
  )
  const last = open.at(-1)
  const isNamed = last !== undefined && (last.name.includes(plan.name) || plan.name.includes(last.name))
  return open.findLast((one) => isRate(one, plan)) ?? (isNamed ? last : undefined)
}

/** Whether result over plan comes within half a point of the rate. */
const isRate = (result: Statement, { target, completion }: Statement): boolean =>
  Math.abs((Number(result.actual?.value) / Number(target?.value)) * 100 - Number(completion?.value)) < 0.5
