import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'

const points = String.raw`(\d{1,3}(?:\.\d+)?)分`
/** 管理制度健全性满分5分，缺少档案制度，扣0.5分，得4.5分: the full marks, what was taken off, and the marks, in this order. */
const told = new RegExp(
  String.raw`(?<=^|[,;。:、)]|其中)(?<name>[^,;。:、\d]{2,24}?)[,(:]?(?:满分|分值|权重|标准分)?(?:为|共|计|是)?${points}\)?[,:](?<off>[^;。]{0,120}?)(?:实|自评|最终|评价|综合)?得(?:分)?(?:为|是)?${points}`,
  'dg',
)
const deduction = new RegExp(`(?:扣除|扣减|扣去|扣|减)(?:分|了)?(?:为)?${points}`, 'dg')

/**
 * 满分6分，因…扣1分，…扣0.35分，得4.65分: marks = full marks − all that was taken off. Not where the words between tell marks of something
 * else (得5分) or a rule of deduction (每少一项扣0.5分).
 */
export function deductionsIn(block: Paragraph, text: string, subject: string): Relation[] {
  return [...text.matchAll(told)].flatMap((m): Relation[] => {
    const between = m.groups?.off ?? ''
    const [from] = m.indices?.groups?.off ?? [0]
    const taken = [...between.matchAll(deduction)]
    const all = [...between.matchAll(/\d(?:\.\d+)?分(?![钟之类])/g)]
    if (taken.length === 0 || all.length !== taken.length || isRule.test(between)) return []
    const at = (pair: readonly [number, number] | undefined, number: string, shift = 0): Operand => {
      const [start, end] = pair ?? [0, 0]
      return operandAt({ block }, number, '分', start + shift, end + shift + 1)
    }
    const full = at(m.indices?.[2], m[2] as string)
    return [
      {
        kind: 'sum',
        subject: nameIn(m.groups?.name ?? '') ?? subject,
        group: `${block.id}/p${m.index}`,
        total: at(m.indices?.[4], m[4] as string),
        parts: [full, ...taken.map((one) => at(one.indices?.[1], `-${one[1]}`, from))],
        complete: true,
      },
    ]
  })
}

/** Words of a scoring standard, not of what was scored. */
const isRule = /每[^,;。]{0,20}(?:扣|减)|扣完为止|否则|最多扣|酌情|不得分|按比例/
