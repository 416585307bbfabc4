import { foldText } from '../../base/chinese-text.ts'
import { addUp, Decimal } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import { isSameTotal } from '../same-total.ts'
import type { Amount, Relation } from '../schema.ts'
import { nameIn } from './noun-phrase.ts'
import { quantityOperands } from './quantity-operand.ts'
import { sentencesOf } from './sentences.ts'

/** What stands in front of a part: its name, behind the share of the part before it. */
const partLead = /^(?:\s*[,(]?\s*占[^,;()\d]{0,12}\d[\d.]*\s*%\)?)?\s*[,;、和及与]?\s*(?:其中)?[^,;:。()\d]{2,24}$/
/** Figures of two kinds (甲预算30万元、支出28万元) are no parts of one sum. */
const kinds = [/预算|安排|下达|批复|计划/, /支出|支付|执行|使用|到位|结余|结转/]
/** Parts that come this near to the whole are meant to make it up. */
const near = 0.1

/**
 * 查出问题资金86.4万元：虚列支出30.2万元、挤占41万元、…: a sum of money right before a colon, with named parts behind it, also where
 * neither is an amount of the budget; 支出21.7万元。具体开支：慰问品5.8万元、…. Parts that come nowhere near it divide something else.
 */
export function colonSums(
  blocks: readonly Block[],
  subject: string,
  amounts: readonly Amount[],
  known: readonly Relation[],
): Relation[] {
  // what was found is told by verbs, some of them those of spending: a list that lacks these parts is not the one meant
  const isSummed = (sum: Sum): boolean =>
    known.some(
      (one) => one.kind === 'sum' && isSameTotal(one, sum) && (one.complete || one.parts.length >= sum.parts.length),
    )
  return blocks
    .flatMap((block) => (block.kind === 'table' ? [] : sumsIn(block, subject, amounts)))
    .filter((one) => !isSummed(one))
}

type Sum = Extract<Relation, { kind: 'sum' }>

/** 具体开支：, 支出明细如下：: the sums behind it divide one told before. */
const label =
  /(?:^|[。;,])\s*(?:具体|主要)?(?:支出|开支|经费|资金|费用)?(?:支出|开支|用途|构成|组成|明细|使用|去向)(?:情况|明细)?(?:如下|包括|为|有)?\s*:/g

function sumsIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Sum[] {
  const text = foldText(block.text)
  if (!text.includes(':')) return []
  const quantities = findQuantities(block.text)
  const operand = quantityOperands(block, amounts)
  return listsIn(text, quantities).map(({ total, parts }): Sum => {
    const sentence = sentencesOf(text).find(({ start, end }) => start <= total.start && total.start < end)
    const words = /[^,;:。]*$/.exec(text.slice(sentence?.start ?? 0, total.start))?.[0] ?? ''
    const sum = operand(total)
    return {
      kind: 'sum',
      subject: amounts.find(({ id }) => id === sum.id)?.subject ?? nameIn(words) ?? subject,
      group: `${block.id}/s${sentence?.number ?? 1}`,
      total: sum,
      parts: parts.map(operand),
      complete: true,
    }
  })
}

interface List {
  total: Quantity
  parts: Quantity[]
}

/** 涉及问题资金86万元。其中：挤占41万元，虚列30万元，…: what was found is told kind by kind, whatever verbs the kinds are called by. */
const ofFindings = /(?:问题|违规|违纪|不合规|疑点)(?:资金|金额|款项?)(?:共|合计|总计|总额|约|达|为|计)*\s*$/
const among = /^\s*[,。;]?\s*其中:?/

/** Sums right before a colon, and those before a label of what they were spent on, with the parts behind. */
function listsIn(text: string, quantities: readonly Quantity[]): List[] {
  const money = quantities.filter((q) => q.kind === 'money' && !q.range)
  const ahead = money.flatMap((total): List[] => {
    const rest = text.slice(total.end)
    const colon = /^\s*:/.exec(rest) ?? (ofFindings.test(text.slice(0, total.start)) ? among.exec(rest) : null)
    const parts = colon && partsBehind(text, quantities, total.end + colon[0].length)
    return parts && isNear(total, parts) ? [{ total, parts }] : []
  })
  const labelled = [...text.matchAll(label)].flatMap((m): List[] => {
    const parts = partsBehind(text, quantities, m.index + m[0].length)
    if (!parts) return []
    const told = money.filter((q) => q.end <= m.index + 1 && isNear(q, parts))
    const sum = sumOf(parts)
    const total = told.findLast((q) => sum.eq(q.value)) ?? (told.length === 1 ? told[0] : undefined)
    return total ? [{ total, parts }] : []
  })
  return [...ahead, ...labelled]
}

const sumOf = (parts: readonly Quantity[]): Decimal => addUp(parts.map((part) => part.value))

const isNear = ({ value }: Quantity, parts: readonly Quantity[]): boolean =>
  sumOf(parts).minus(value).abs().lte(new Decimal(value).times(near))

/** The named sums from a place up to the full stop; null where they are none that could make up a whole. */
function partsBehind(text: string, quantities: readonly Quantity[], begin: number): Quantity[] | null {
  const stop = text.indexOf('。', begin)
  const end = stop < 0 ? text.length : stop
  const parts: Quantity[] = []
  const leads: string[] = []
  let from = begin
  for (const q of quantities.filter(({ start }) => start >= begin && start < end)) {
    const lead = text.slice(from, q.start)
    if (q.kind === 'percent' && /占[^,;]*$/.test(lead)) continue
    if (q.kind !== 'money' || q.range || !partLead.test(lead)) return null
    parts.push(q)
    leads.push(lead)
    from = q.end
  }
  const isMixed = kinds.every((kind) => leads.some((lead) => kind.test(lead)))
  const isOpen = /^[^。;,]{0,4}等|较|比/.test(text.slice(from, end))
  return parts.length < 2 || isMixed || isOpen ? null : parts
}
