import { foldText } from '../../base/chinese-text.ts'
import { addUp, Decimal } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Relation } from '../schema.ts'
import { unsigned } from '../unsigned.ts'
import { quantityOperands } from './quantity-operand.ts'

/** 收入合计, 支出总计, 总收入: the words in front of a sum that says what came together. */
const ofAll =
  /(?:(?:收入|支出|财力|资金)(?:合计|总计|总量|总额|共计)|(?:^|[,;])\s*总(?:收入|支出|财力))(?:为|达到?|是)?\s*$/
const adds = /(?:再)?加(?:上)?(?:[:]|(?=[上中省市县区债调动转历地政]))/
/** A sum that is compared with, or says how another one has moved, is no term. */
const compared = /[比较与同]|增|减|降|下达|预算数?(?:为|是|安排)?\s*$|上年(?:同期|决算)|去年/

/**
 * 地方收入15亿元，比上年增长3%，加上级补助13亿元、上年结余0.7亿元，收入合计28.7亿元: the sum in front of 加上 and those behind it come to the total. Also
 * 收入45万元，补助102万元，…，收入总计202万元, where nothing but sums stands in between and they do come to it.
 */
export function addedUp(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : totalsIn(block, subject, amounts)))
}

interface Sum {
  total: Quantity
  parts: Quantity[]
  /** Only the figures say that these are the parts. */
  guessed: boolean
}

function totalsIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!/合计|总计|总量|共计|总额|总收入|总支出/.test(text)) return []
  const quantities = findQuantities(block.text)
  const operand = quantityOperands(block, amounts)
  return sumsIn(text, quantities).map(({ total, parts, guessed }): Relation => {
    const sum = operand(total)
    const amount = amounts.find(({ id }) => id === sum.id)
    return {
      kind: 'sum',
      subject: amount?.subject ?? subject,
      group: amount?.group ?? block.id,
      total: sum,
      // 加上调出资金3亿元: what leaves one budget for another is a term of the total like any other
      parts: parts.map((part) => (part.number.startsWith('-') ? operand(part) : unsigned(operand(part)))),
      complete: true,
      tentative: guessed,
    }
  })
}

/** Stretches between full stops and semicolons, with where they begin. */
function stretches(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const m of text.matchAll(/[。;]|$/g)) {
    if (m.index > start) found.push({ start, end: m.index })
    start = m.index + 1
  }
  return found
}

function sumsIn(text: string, quantities: readonly Quantity[]): Sum[] {
  const all = stretches(text)
  return all.flatMap(({ start, end }, i): Sum[] => {
    const here = termsOf(text, quantities, start, end, false)
    const total = here.find((q) => ofAll.test(leadOf(text, quantities, q, start)))
    if (!total) return []
    const before = here.filter((q) => q.end <= total.start)
    const word = adds.exec(text.slice(start, total.start))
    const at = word ? start + word.index : -1
    const added = before.filter((q) => q.start > at)
    if (at < 0) return plainSum(text, quantities, before, { total, start })
    // 总收入41亿元，其中地方收入27亿元；加上级补助…: what is added to may be the part of it that is one's own
    const ahead = termsOf(text, quantities, start, at, true)
    const earlier = all.slice(0, i).flatMap((one) => termsOf(text, quantities, one.start, one.end, true))
    const bases = ahead.length > 0 ? ahead : earlier
    const base = bases.findLast((q) => fits([q, ...added], total)) ?? (bases.length === 1 ? bases[0] : undefined)
    if (!base || added.length === 0) return []
    const parts = [base, ...added]
    return fits(parts, total) || isWhole(text, added, at, total) ? [{ total, parts, guessed: false }] : []
  })
}

/** The comma of 5,210万元 parts no names. */
const betweenNames = /、|,(?!\d{3}(?!\d))/

/** Every name behind 加上 has its sum, and the row does not end with 等. */
function isWhole(text: string, added: readonly Quantity[], at: number, total: Quantity): boolean {
  const row = text.slice(at, total.start).replace(/\([^()]*\)/g, '')
  const names = row.split(betweenNames).slice(0, -1)
  // 减去上解支出2亿元: what is taken off again
  return !/等|减去|扣除|剔除/.test(row) && names.length === added.length && names.every((name) => /\d/.test(name))
}

/** A row of sums and nothing else, with the word for their total in front of the last: only where they come to it. */
function plainSum(
  text: string,
  quantities: readonly Quantity[],
  parts: Quantity[],
  { total, start }: { total: Quantity; start: number },
): Sum[] {
  const here = quantities.filter((q) => q.start >= start && q.end <= total.start && q.kind !== 'ordinal')
  const isRow = parts.length >= 3 && here.filter((q) => q.kind === 'percent').length === 0
  return isRow && !/其中/.test(text.slice(start, total.start)) && fits(parts, total)
    ? [{ total, parts, guessed: true }]
    : []
}

const leadOf = (text: string, quantities: readonly Quantity[], q: Quantity, start: number): string =>
  text.slice(Math.max(start, quantities.findLast((one) => one.end <= q.start)?.end ?? 0), q.start)

/** The sums of money of a stretch that could be terms: none in brackets, none compared with another, none that is only a part. */
function termsOf(
  text: string,
  quantities: readonly Quantity[],
  start: number,
  end: number,
  alsoParts: boolean,
): Quantity[] {
  return quantities.filter((q) => {
    if (q.kind !== 'money' || q.range || q.start < start || q.end > end) return false
    const words = text.slice(start, q.start)
    const lead = leadOf(text, quantities, q, start)
    const isInside = words.lastIndexOf('(') > words.lastIndexOf(')')
    return (
      !isInside &&
      (alsoParts || !/其中/.test(lead)) &&
      (ofAll.test(lead) || !compared.test(lead.split(/[,、]/).at(-1) ?? ''))
    )
  })
}

function fits(parts: readonly Quantity[], total: Quantity): boolean {
  const off = addUp(parts.map((part) => part.value)).minus(total.value)
  return off.abs().lte(addUp([total, ...parts].map(({ precision }) => new Decimal(precision).toString())))
}
