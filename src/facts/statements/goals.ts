// by sub-path: the whole package loads database clients
import natural from 'natural/lib/natural/distance/index.js'
import { squeeze } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Indicator } from '../schema.ts'
import type { Statement } from './read-statement.ts'
import { goalHeading, goalLead } from './words/roles.ts'

/** A figure that a paragraph of goals sets: what was meant to be done, no result. */
export interface Goal {
  name: string
  quantity: Quantity
  op: Statement['op']
  block: Paragraph
}

/** Whether a heading announces goals (绩效目标) and not how far they were reached (绩效目标完成情况). */
export const isGoalHeading = (folded: string): boolean => goalHeading.test(folded.replace(/\s+/g, ''))

/** Whether a paragraph opens with such words: （二）绩效目标。新建供水工程12处…. */
export const opensWithGoals = (folded: string): boolean => goalLead.test(folded.replace(/\s+/g, ''))

/** Gives results that have no target the one that a paragraph of goals sets for the same thing in the same unit. */
export function joinGoals(indicators: Indicator[], goals: readonly Goal[]): void {
  for (const indicator of indicators) {
    if (indicator.target !== null || indicator.target_text !== null || indicator.actual === null) continue
    const inUnit = goals.filter((goal) => goal.quantity.unit === indicator.actual_unit)
    const same = inUnit.filter((goal) => isSame(goal, indicator))
    const fitting = same.length > 0 ? same : inUnit.filter((goal) => isLike(goal, indicator))
    const goal = fitting[0]
    // two goals that fit as well are left apart
    if (!goal || fitting.some((other) => other.quantity.number !== goal.quantity.number)) continue
    const { quantity, block } = goal
    indicator.target = Number(quantity.number)
    indicator.target_unit = quantity.unit || null
    indicator.op ??= goal.op
    indicator.written = { ...indicator.written, target: { number: quantity.number, unit: quantity.unit } }
    indicator.evidence.push(evidenceAt({ block }, quantity.start, quantity.end))
  }
}

const nameOf = (name: string): string => squeeze(name).replace(/^(?:完成|实现|开展|新增|累计|全年)+/, '')

function isSame(goal: Goal, indicator: Indicator): boolean {
  const [a, b] = [nameOf(goal.name), nameOf(indicator.name)]
  return a.length >= 3 && b.length >= 3 && (a === b || a.endsWith(b) || b.endsWith(a))
}

/** Share of common pairs of characters from which two names mean one thing: 新建供水工程 and 新建集中供水工程 come to 0.67. */
const alike = 0.65

/** Names said a little differently; numbers and ordinals in them (一期, 二期) must be the same. */
function isLike(goal: Goal, indicator: Indicator): boolean {
  const [a, b] = [nameOf(goal.name), nameOf(indicator.name)]
  const numbers = (name: string): string => name.replace(/[^\d一二三四五六七八九十甲乙丙]/g, '')
  return a.length >= 4 && b.length >= 4 && numbers(a) === numbers(b) && natural.DiceCoefficient(a, b) >= alike
}
