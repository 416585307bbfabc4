import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { givers } from '../tables/list-grades.ts'

const points = '(\\d{1,3}(?:\\.\\d+)?)\\s*分'
const mean = '平均(?:得分|分数?|评分|成绩)?(?:为|是|达到?|的)?\\s*'
const told = new RegExp(`[^,;。\\d]{0,16}?${mean}${points}`, 'g')
/** 与2022年度平均84.10分相比，提高1.35分; 较上年平均81分下降0.5分. */
const compared = new RegExp(
  `(?:[比较与同])\\s*(?:(?:19|20)\\d\\d年度?|上一?年度?|去年)([^,;。\\d]{0,14}?)${mean}${points}(?:相比)?[,]?\\s*(?:提高|上升|增加|提升|高出?|(下降|降低|减少|回落|低))了?\\s*${points}`,
  'g',
)

/** A mean score against that of the year before, both told in the paragraph: the change is their difference. */
export function averageChanges(block: Paragraph, subject: string): Relation[] {
  const text = foldText(block.text)
  if (!text.includes('平均')) return []
  return [...text.matchAll(compared)].flatMap((m): Relation[] => {
    const [all, name, before, falls, change] = m as unknown as string[]
    const giver = givers.exec(name as string)?.[0]
    const now = [...text.slice(0, m.index).matchAll(told)].findLast(
      ([words]) => giver === undefined || words.includes(giver),
    )
    if (!now) return []
    const at = (number: string, from: number, sign = ''): Operand => {
      const end = text.indexOf('分', from + number.length) + 1
      return operandAt({ block }, `${sign}${number}`, '分', from, end)
    }
    const nowAt = now.index + now[0].lastIndexOf(now[1] as string)
    const changeAt = m.index + (all as string).lastIndexOf(change as string)
    const beforeAt = m.index + (all as string).indexOf(before as string, (all as string).indexOf('平均'))
    return [
      {
        kind: 'difference',
        rule: 'change',
        subject,
        group: `${block.id}/s1`,
        stated: at(change as string, changeAt, falls ? '-' : ''),
        minuend: at(now[1] as string, nowAt),
        subtrahend: at(before as string, beforeAt),
      },
    ]
  })
}
