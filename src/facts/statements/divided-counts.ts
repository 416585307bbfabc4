import { addUp } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'

/** What a count is a part by: how far the work is, or which points it got. No count is a part by both. */
const kinds = [
  {
    part: /(?:完工|竣工|完成|建成|在建|(?:正在|尚在)(?:施工|建设|实施|推进)|(?:施工|建设|实施|推进)中|未开工|停工|缓建|停建|撤销|取消)(?:的)?(?:项目|工程|标段|单位工程)?(?:有|为|共)?\s*$/,
    none: /停工|停建|缓建|未开工|未完工|未完成|未实施|撤销|取消/,
  },
  {
    part: /\d(?:\.\d+)?\s*分(?:\(含\)|\(不含\))?(?:及)?(?:以上|以下|之间|的|\(含\))[^,;。:\d]{0,8}$|(?:低于|高于|不足|超过)\s*\d+\s*分[^,;。:\d]{0,8}$/,
    none: /分(?:\(含\))?以下|低于\s*\d+\s*分|不足\s*\d+\s*分|不合格/,
  },
] as const

/** 暂无停工, 没有低于80分的项目: the parts before it are all there are. */
const noOthers = /^[^,;。\d]{0,8}[,;、]\s*(?:目前|暂|均|且)*(?:没有|无|未有|不存在|未出现)([^,;。]{2,16})/
const lowest = /以下|低于|不足|未开工|停工/

/**
 * 单位工程14个，已完工9个，在建5个，暂无停工; 项目12个…，90分以上的9个，80分至90分的3个，没有低于80分的项目: counts that divide the one told before them, as
 * the words say that there are no others. Counts whose words leave others possible are told of what they come to only.
 */
export function dividedCounts(block: Paragraph, text: string, subject: string): Relation[] {
  const counts = findQuantities(block.text).filter(({ kind, unit }) => kind === 'count' && !/分$/.test(unit))
  return kinds.flatMap(({ part, none }) =>
    runsOf(text, counts, part).flatMap((parts): Relation[] => {
      const [first, last] = [parts[0], parts.at(-1)]
      const total = first ? totalBefore(text, counts, first, parts) : undefined
      if (!first || !last || !total) return []
      if (isOverlapping(parts.map((q) => clauseOf(text, q)))) return []
      const closing = noOthers.exec(text.slice(last.end))?.[1]
      const isAll = (closing !== undefined && none.test(closing)) || lowest.test(clauseOf(text, last))
      const sum = addUp(parts.map(({ value }) => value)).toNumber()
      if (!isAll && sum !== Number(total.value)) return []
      // far from the whole: they divide another one
      if (sum > Number(total.value) * 1.5 || sum * 1.5 < Number(total.value)) return []
      const operand = (q: Quantity): Operand => operandAt({ block }, q.number, q.unit, q.start, q.end)
      return [
        {
          kind: 'sum',
          subject: nameIn(clauseOf(text, total).replace(/(?:共|共计|有|为)+$/, '')) ?? subject,
          group: `${block.id}/s1`,
          total: operand(total),
          parts: parts.map(operand),
          complete: true,
        },
      ]
    }),
  )
}

/** 完工4个，竣工验收3个: two stages of being done, or of being under way, may count the same works. */
function isOverlapping(clauses: readonly string[]): boolean {
  const open = clauses.filter((words) => !stopped.test(words) && !/分/.test(words))
  const underWay = open.filter((words) => /在建|正在|尚在|中(?:的)?[^,;]{0,6}$/.test(words)).length
  return underWay > 1 || open.length - underWay > 1
}

const stopped = /未开工|未完|停工|停建|缓建|撤销|取消/

const clauseOf = (text: string, q: Quantity): string => /[^,;。:]*$/.exec(text.slice(0, q.start))?.[0] ?? ''

/** Two parts or more in one sentence, with no other count between them. */
function runsOf(text: string, counts: readonly Quantity[], part: RegExp): Quantity[][] {
  const runs: Quantity[][] = [[]]
  for (const q of counts) {
    const run = runs.at(-1) as Quantity[]
    const last = run.at(-1)
    const isPart = part.test(clauseOf(text, q)) && !/其中/.test(clauseOf(text, q).slice(run.length > 0 ? 0 : 2))
    if (!isPart) {
      if (run.length > 0) runs.push([])
    } else if (last && (last.unit !== q.unit || /。/.test(text.slice(last.end, q.start)))) runs.push([q])
    else run.push(q)
  }
  return runs.filter((run) => run.length >= 2)
}

/** The count in the unit of the parts told last in front of them, in their sentence or the one before. */
function totalBefore(
  text: string,
  counts: readonly Quantity[],
  first: Quantity,
  parts: readonly Quantity[],
): Quantity | undefined {
  const before = counts.findLast((q) => q.end <= first.start && q.unit === first.unit)
  if (!before || parts.some(({ value }) => Number(value) > Number(before.value))) return undefined
  return (text.slice(before.end, first.start).match(/。/g) ?? []).length <= 1 ? before : undefined
}
