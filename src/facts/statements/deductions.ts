import { foldText } from '../../base/chinese-text.ts'
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
  const marksFirst = [...text.matchAll(marksThenOff)].flatMap((m) => deductionOf(block, m, subject))
  const marksLast = [...text.matchAll(told)].flatMap((m): Relation[] => {
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
  return [...marksLast, ...marksFirst]
}

/** 产出类指标满分32分，得29.2分，扣2.8分: the marks stand in front of what was taken off. */
const marksThenOff = new RegExp(
  String.raw`(?<=^|[,;。:、)]|其中|\d[.、．])(?<name>[^,;。:、\d]{2,24}?)[,(:]?(?:满分|分值|权重|标准分)(?:为|共|计|是)?${points}\)?[,:](?:实际|实|自评|最终|评价|综合|评)?得(?:分)?(?:为|是)?${points}\)?[,:](?:共|合计|总计|因[^,;。]{1,30}?)?(?:扣除|扣减|扣去|扣|失)(?:分|了)?(?:为)?${points}`,
  'dg',
)

function deductionOf(block: Paragraph, m: RegExpExecArray, subject: string): Relation[] {
  if (isRule.test(m[0])) return []
  const at = (i: number): Operand => {
    const [start, end] = m.indices?.[i] ?? [0, 0]
    return operandAt({ block }, m[i] as string, '分', start, end + 1)
  }
  const own = (m.groups?.name ?? '').replace(/(?:一级|类|类别)?(?:指标|部分|方面)$/, '')
  return [
    {
      kind: 'difference',
      rule: 'score',
      subject: nameIn(own) ?? subject,
      group: `${block.id}/p${m.index}`,
      stated: at(4),
      minuend: at(2),
      subtrahend: at(3),
    },
    ...itemsOf(block, m, nameIn(own) ?? subject),
  ]
}

/** 扣5.2分。其中：社会效益扣2分，可持续影响扣1.2分: what was taken off in all, item by item up to the end of the sentence. */
function itemsOf(block: Paragraph, m: RegExpExecArray, subject: string): Relation[] {
  const text = foldText(block.text)
  const from = m.index + m[0].length
  const items = /^[,。;]\s*其中[:,]?(?<items>[^。]{4,200})/d.exec(text.slice(from))
  const [start] = items?.indices?.groups?.items ?? [0]
  const taken = [...(items?.groups?.items ?? '').matchAll(deduction)]
  if (taken.length < 2 || /[(]|[合共累总]计?扣/.test(items?.[0] ?? '') || isRule.test(items?.[0] ?? '')) return []
  const [first, last] = m.indices?.[4] ?? [0, 0]
  return [
    {
      kind: 'sum',
      subject,
      group: `${block.id}/p${m.index}`,
      total: operandAt({ block }, m[4] as string, '分', first, last + 1),
      parts: taken.map((one) => {
        const [a, b] = one.indices?.[1] ?? [0, 0]
        return operandAt({ block }, one[1] as string, '分', from + start + a, from + start + b + 1)
      }),
      complete: false,
    },
  ]
}

/** Words of a scoring standard, not of what was scored. */
const isRule = /每[^,;。]{0,20}(?:扣|减)|扣完为止|否则|最多扣|酌情|不得分|按比例/
