import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import { findQuantities } from '../quantity.ts'
import type { Operand, Relation } from '../schema.ts'

/** Words in front of a number that make it the whole: 共有7类3,042人. */
const ofAll = /(?:共|共有|共计|合计|总计|累计|总数|总人数|总户数|全年|全县|全市|全区|年末)[^,。;]{0,12}$/

/**
 * 共有7类3,042人 in the text, 3,024 in the total row of the table: the same digits in another order, or the point elsewhere. Other
 * differences may be of other days or other people and are left alone.
 */
export function headTotals(block: Paragraph, relations: readonly Relation[], subject: string): Relation[] {
  const totals = relations.flatMap((relation) =>
    relation.kind === 'sum' && relation.total.evidence.cell && /^[人户亩家套]$/.test(relation.total.written.unit)
      ? [relation.total]
      : [],
  )
  if (totals.length === 0) return []
  const text = foldText(block.text)
  return findQuantities(block.text).flatMap((q): Relation[] => {
    if (q.kind !== 'count' || !ofAll.test(text.slice(Math.max(0, q.start - 20), q.start))) return []
    const same = totals.filter(({ written }) => written.unit === q.unit)
    if (same.some(({ written }) => Number(written.number) === Number(q.number))) return []
    const total = same.find(({ written }) => isSlip(written, q.number))
    return total
      ? [
          {
            kind: 'same',
            subject,
            group: `${block.id}/s1`,
            a: operandAt({ block }, q.number, q.unit, q.start, q.end),
            b: total,
          },
        ]
      : []
  })
}

/** The same four digits or more in another order, or ten or a hundred times as much. */
function isSlip({ number }: Operand['written'], other: string): boolean {
  const sorted = (digits: string): string => [...digits].sort().join('')
  if (number.length < 4 && other.length < 4) return false
  if (number.length === other.length) return sorted(number) === sorted(other)
  const [a, b] = [Number(number), Number(other)]
  return [10, 100].some((k) => a * k === b || b * k === a)
}
