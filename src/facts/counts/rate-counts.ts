import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Amount, Relation } from '../schema.ts'
import { numberOf, numeral } from './stated-number.ts'

/** 预算执行率低于80%的项目有2个, 执行率达到95%以上的项目5个. */
const bounded = new RegExp(
  `(?:执行率|支出进度|支付进度|支付率)(低于|不足|未达到?|不到|小于|高于|超过|大于|达到|在)\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*%\\s*(以上|以下|及以上|\\(含\\)以上)?(?:的)?(?:项目|单位|部门|县区|乡镇)?(?:共计?|有|为|共有)*\\s*(${numeral})\\s*(个|项|家)`,
  'g',
)

/** The projects of the only table of rates that lie on the stated side of a bound; a bound that a rate meets exactly decides nothing. */
export function rateCounts(block: Paragraph, amounts: readonly Amount[], subject: string): Relation[] {
  const rows = rateRows(amounts, subject)
  if (!rows) return []
  const text = foldText(block.text)
  return [...text.matchAll(bounded)].flatMap((m): Relation[] => {
    const [words, bound, side, digits] = [m[1] as string, Number(m[2]), m[3] ?? '', m[4] as string]
    const number = numberOf(digits)
    const below = /低于|不足|未达|不到|小于/.test(words) || /以下/.test(side)
    if (number === null || (words === '在' && side === '') || rows.some(({ value }) => value === bound)) return []
    const listed = rows.filter(({ value }) => (below ? value < bound : value > bound)).map((row) => row.subject)
    // by far another number: the projects of another list are counted
    if (Math.abs(listed.length - number) > 2) return []
    const start = m.index + m[0].lastIndexOf(digits)
    return [
      {
        kind: 'count',
        subject,
        group: `${block.id}/s1`,
        stated: operandAt({ block }, String(number), m[5] as string, start, m.index + m[0].length),
        listed,
        complete: true,
        sorted: true,
      },
    ]
  })
}

/**
 * Execution rates of three projects or more in one table, without that of the whole; of several columns (1—6月, 1—9月) those that
 * reach furthest. Null where several tables have them.
 */
function rateRows(amounts: readonly Amount[], subject: string): Amount[] | null {
  const all = amounts.filter(
    ({ measure, evidence, subject: name }) =>
      measure === 'execution_rate' && evidence.some(({ cell }) => cell !== null) && name !== subject,
  )
  const last = all.map(endOf).sort().at(-1)
  const rows = all.filter((amount) => endOf(amount) === last)
  const tables = new Set(rows.flatMap(({ evidence }) => evidence.flatMap(({ cell, block }) => (cell ? [block] : []))))
  const names = new Set(rows.map(({ subject: name }) => name))
  return rows.length >= 3 && tables.size === 1 && names.size === rows.length ? rows : null
}

/** The month a rate reaches to: 2024-09 of 2024-01/2024-09. */
const endOf = ({ period }: Amount): string => period?.split('/').at(-1) ?? ''
