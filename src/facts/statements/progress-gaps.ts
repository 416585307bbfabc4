import type { Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Operand, Relation } from '../schema.ts'

const gap =
  /(\d+(?:\.\d+)?)%(?:,[^,。;%\d]{0,6}|[^,。;%\d]{0,6},?)(低于|慢于|滞后于?|落后于?|高于|快于|超过|超前于?|优于)(?:同期)?(?:序时|时间)(?:执行|支出|支付)?进度(?:的?\(?(?:要求)?(\d+(?:\.\d+)?)%\)?)?(?:的?要求)?(?:约|近)?(\d+(?:\.\d+)?)个百分点/dg
const schedule = /(?:序时|时间)(?:执行|支出|支付)?进度(?:为|是|应为|应达到?|要求|\()*(\d+(?:\.\d+)?)%/dg

/**
 * 支出进度57.16%，低于序时进度（83.33%）26.17个百分点: how far spending is behind the time gone by, or ahead of it, in percentage points.
 * The share of time is the one of the statement or the only one the paragraph names.
 */
export function progressGaps(block: Paragraph, text: string, subject: string): Relation[] {
  const named = [...text.matchAll(schedule)].map((m) => m.indices?.[1] as [number, number])
  const shares = new Set(named.map(([from, to]) => text.slice(from, to)))
  return [...text.matchAll(gap)].flatMap((m): Relation[] => {
    const [, rate, , own, points] = m.indices as unknown as ([number, number] | undefined)[]
    const due = own ?? (shares.size === 1 ? named[0] : undefined)
    if (!rate || !points || !due) return []
    const operand = ([from, to]: [number, number], unit: string): Operand => ({
      id: null,
      written: { number: text.slice(from, to), unit },
      raw: `${text.slice(from, to)}${unit}`,
      evidence: evidenceAt({ block }, from, to + unit.length),
      qualifier: null,
    })
    const [more, less] = /^[高快超优]/.test(m[2] as string) ? [rate, due] : [due, rate]
    return [
      {
        kind: 'difference',
        rule: 'progress',
        subject,
        group: block.id,
        stated: operand(points, '个百分点'),
        minuend: operand(more, '%'),
        subtrahend: operand(less, '%'),
      },
    ]
  })
}
