import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Indicator, Relation } from '../schema.ts'
import { isExecution, isMeasured, isReached } from './reached.ts'
import { numberOf, numeral } from './stated-number.ts'

const kinds =
  '(?:[一二三]级|具体|绩效|年度|考核|评价|自评|量化|定量|监控|设定的?|产出|效益|效果|成本|满意度|数量|质量|时效|[、和及与])*'
const goal = '(?:年度|年初|预期|预定|既定|绩效|设定的?)*(?:指标值|目标值|指标|目标|预期|要求|值)?'
const reached = `(?:达标|(?:按期|如期)?(?:完成|实现|达到|达成)${goal})`
/** 12项指标中，有10项达到目标值; 共设12个指标，其中完成10个; 12项指标中有2项未达到目标值. */
const stated = new RegExp(
  `(?<all>${numeral})\\s*[项个条]${kinds}指标(?:之?中|里|,)[,:]?(?:其中)?(?:共|共?有|只有?|仅有?)?(?:(?<not>未)?${reached}的?(?:共|有|共有|为)?(?<first>${numeral})\\s*(?<unit>[项个条])|(?<number>${numeral})\\s*(?<measure>[项个条])(?:指标|(?:已经?|均|都|全部)*)(?<missed>未能?)?${reached})(?=[,;。、]|$)`,
  'gd',
)

/** 绩效指标共12项，年末完成10项，未完成2项: the number behind its noun. */
const behind = new RegExp(
  `指标(?:共计?|合计|总数|有|为)*(?<all>${numeral})\\s*[项个条],(?:截至)?(?:年末|年底|期末|全年|当年|实际)?(?:已经?|均|共|实际)*(?<not>未)?${reached}的?(?:共|有|共有|为)?(?<first>${numeral})\\s*(?<unit>[项个条])(?=[,;。、]|$)`,
  'gd',
)

/**
 * 12项指标中，有10项达到目标值: as many rows have their target in the tables of the report, and of each of them it is known whether it was
 * reached. The rows that were, or were not, are what the number counts.
 */
export function reachedCounts(block: Paragraph, indicators: readonly Indicator[], subject: string): Relation[] {
  const text = foldText(block.text)
  const measured = indicators.filter((one) => one.source === 'table' && isMeasured(one))
  const without = measured.filter((one) => !isExecution(one))
  return [...text.matchAll(stated), ...text.matchAll(behind)].flatMap((m): Relation[] => {
    const { all, not, first, unit, number, measure, missed } = m.groups as Record<string, string | undefined>
    const digits = (first ?? number) as string
    const [size, counted] = [numberOf(all as string), numberOf(digits)]
    const rows = [measured, without].find((some) => some.length === size)
    if (!rows || rows.length < 2 || counted === null) return []
    const results = rows.map(isReached)
    if (results.includes(null)) return []
    const isMissing = not !== undefined || missed !== undefined
    const start = m.indices?.groups?.[first === undefined ? 'number' : 'first']?.[0] as number
    const sign = (unit ?? measure) as string
    return [
      {
        kind: 'count',
        subject,
        group: `${block.id}/s1`,
        stated: operandAt({ block }, String(counted), sign, start, text.indexOf(sign, start + digits.length) + 1),
        listed: rows.filter((_, at) => results[at] === !isMissing).map(({ name }) => name),
        complete: true,
        sorted: true,
      },
    ]
  })
}
