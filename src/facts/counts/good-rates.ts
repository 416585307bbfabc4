import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import { goodGrades } from '../words/grade-counts.ts'
import { type GradeCount, gradeCounts } from './graded-counts.ts'
import { numberOf, sizes } from './stated-number.ts'

const goodRate =
  /(优良|优秀|良好以上|合格)(?:等次|等级|项目)?(?:率|占比|比例|比率)(?:为|达到?|是|约|:)?\s*(\d{1,3}(?:\.\d+)?)\s*%/g

/**
 * 优5个、良3个、中2个，优良率80%: the good ones by all that were graded. All are those of three grades or more, or of as many as the
 * paragraph says there are.
 */
export function goodRates(block: Paragraph): Relation[] {
  const text = foldText(block.text)
  return sentencesOf(text).flatMap((sentence) => {
    const counts = gradeCounts(text.slice(sentence.start, sentence.end), sentence.start)
    const sum = counts.reduce((all, { number }) => all + number, 0)
    const stated = [...text.slice(0, sentence.end).matchAll(sizes)].map((m) => numberOf(m[1] as string))
    const isAll = stated.includes(sum) || (counts.length >= 3 && counts.some(({ grade }) => /中|差|格/.test(grade)))
    if (counts.length < 2 || !isAll || counts.some(({ start }, i) => i > 0 && start < (counts[i - 1]?.end ?? 0)))
      return []
    return [...text.slice(sentence.start, sentence.end).matchAll(goodRate)].flatMap((m): Relation[] => {
      const good = counts.filter(({ grade }) => goodGrades[m[1] as string]?.includes(grade.slice(0, 1)))
      const at = sentence.start + m.index
      const digits = at + m[0].lastIndexOf(m[2] as string)
      if (good.length === 0 || good.length === counts.length) return []
      return [
        {
          kind: 'ratio',
          rule: 'share',
          subject: /^[^\d为达是约:]*/.exec(m[0])?.[0] ?? m[0],
          group: `${block.id}/s${sentence.number}`,
          stated: operandAt({ block }, m[2] as string, '%', digits, at + m[0].length),
          numerator: sumOf(block, good),
          denominator: sumOf(block, counts),
        },
      ]
    })
  })
}

/** Counts taken together, at the place of the first of them. */
function sumOf(block: Paragraph, counts: readonly GradeCount[]): Operand {
  const [first] = counts as readonly [GradeCount, ...GradeCount[]]
  const sum = counts.reduce((all, { number }) => all + number, 0)
  const operand = operandAt({ block }, String(sum), first.unit, first.start, first.end)
  return counts.length === 1 ? operand : { ...operand, raw: `(${counts.map(({ number }) => number).join(' + ')})` }
}
