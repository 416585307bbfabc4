import { foldText } from '../../base/chinese-text.ts'
import { addUp } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { type GradeCount, gradeCounts } from './graded-counts.ts'
import { numberOf, sizes } from './stated-number.ts'

/** Right behind a number of projects: its share in all of them. */
const shareBehind =
  /^\s*[,(]?\s*(?:约|各)?占(?:比)?(?:(?:评价|被评价|再评价|自评|复核|全部|所有|参评)?(?:项目|单位|部门)?(?:总数|数|总量|个数)?的?)(?:比例|比重)?(?:为|达)?\s*(\d{1,3}(?:\.\d+)?)\s*%/

interface Shared {
  count: GradeCount
  share: Operand
}

/**
 * 评价为优的项目3个，占25%，…；良的项目6个，占50%，…: grades with their shares of all projects. All are the number told in front that the grades come
 * to, or that most of the shares are of; without one nothing is said.
 */
export function gradedShares(block: Paragraph, before: readonly Block[]): Relation[] {
  const text = foldText(block.text)
  const shared = gradeCounts(text, 0).flatMap((count): Shared[] => {
    const m = shareBehind.exec(text.slice(count.end))
    if (!m) return []
    const start = count.end + m[0].lastIndexOf(m[1] as string)
    return [{ count, share: operandAt({ block }, m[1] as string, '%', start, count.end + m[0].length) }]
  })
  if (shared.length < 2 || new Set(shared.map(({ count }) => count.grade)).size < shared.length) return []
  const whole = wholeOf(block, before, shared)
  if (!whole) return []
  return shared.map(
    ({ count, share }): Relation => ({
      kind: 'ratio',
      rule: 'share',
      subject: `${count.grade}的项目`,
      group: `${block.id}/s1`,
      stated: share,
      numerator: operandAt({ block }, String(count.number), count.unit, count.start, count.end),
      denominator: whole,
    }),
  )
}

/** The number of projects told last that fits the grades and their shares. */
function wholeOf(block: Paragraph, before: readonly Block[], shared: readonly Shared[]): Operand | null {
  const first = Math.min(...shared.map(({ count }) => count.start))
  const told = [...before, block].flatMap((one) => {
    if (one.kind === 'table') return []
    const text = foldText(one.text)
    return [...text.matchAll(sizes)].flatMap((m) => {
      const number = numberOf(m[1] as string)
      if (number === null || (one === block && m.index >= first)) return []
      const unit = /[个项家]/.exec(m[0].slice((m[1] as string).length))?.[0] ?? ''
      const end = m.index + m[0].indexOf(unit, (m[1] as string).length) + unit.length
      return [{ number, operand: operandAt({ block: one }, String(number), unit, m.index, end) }]
    })
  })
  const sum = addUp(shared.map(({ count }) => count.number)).toNumber()
  const agrees = ({ number }: { number: number }): boolean =>
    shared.filter(
      ({ count, share }) => number > 0 && Math.abs((count.number / number) * 100 - Number(share.written.number)) <= 0.5,
    ).length *
      2 >
    shared.length
  return (told.findLast(({ number }) => number === sum) ?? told.findLast(agrees))?.operand ?? null
}
