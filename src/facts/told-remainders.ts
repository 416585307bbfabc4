import { foldText } from '../base/chinese-text.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { findQuantities } from './quantity.ts'
import type { Amount, Formula, Operand, Relation } from './schema.ts'
import { quantityOperands } from './text/quantity-operand.ts'
import { operandOf } from './text/to-amount.ts'
import { takesOff } from './text/what-is-left.ts'

/** 收入总计扣除当年支出、调出资金5,600万元和债务还本3,150万元后，年终结余…: what there was, what is taken off it, and what is left. */
const deduction = new RegExp(
  `(收入总计|收入合计|收支总计|总收入|总财力|财力总计|全年收入|当年收入)[^,。;扣减剔]{0,4}(?:${takesOff})([^。;]*?)(?:以|之)?后,([^,。;\\d]{0,8}(?:结[余转存]|剩余|余额)[^,。;\\d]{0,6})(?=\\d)`,
  'g',
)
/** The year's spending, called by that word alone. */
const spending = /^(?:当年|本年|全年)?(?:基金|预算)?(?:总)?支出(?:总计|合计|总额)?$/

/**
 * What is left over, where the words say of what and what was taken off: a term that has no figure of its own is what the report told of it
 * last. Where such a term is not told, nothing follows.
 */
export function toldRemainders(blocks: readonly Block[], amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block, i) =>
    block.kind === 'table' ? [] : remaindersIn(block, amounts, new Set(blocks.slice(0, i + 1).map(({ id }) => id))),
  )
}

function remaindersIn(block: Paragraph, amounts: readonly Amount[], sofar: ReadonlySet<string>): Relation[] {
  const text = foldText(block.text)
  const quantities = findQuantities(block.text).filter(({ kind }) => kind === 'money')
  const operand = quantityOperands(block, amounts)
  return [...text.matchAll(deduction)].flatMap((m): Relation[] => {
    const from = m.index + m[0].indexOf(m[2] as string, (m[1] as string).length)
    const end = from + (m[2] as string).length
    const rest = quantities.find(({ start }) => start >= m.index + m[0].length)
    const before = amounts.filter(
      ({ unit, evidence: [e] }) =>
        unit === 'CNY' && e && sofar.has(e.block) && (e.block !== block.id || e.number_start < m.index),
    )
    const whole = before.findLast(({ measure }) => measure === (/总计|合计/.test(m[1] as string) ? 'total' : 'revenue'))
    const spent = before.findLast(({ measure, subject }) => measure === 'executed' && subject === whole?.subject)
    const terms = termsIn(text, from, end).map((term): Operand | null => {
      const figure = quantities.find(({ start, end: to }) => start >= term.start && to <= term.end)
      if (figure) return operand(figure)
      return spending.test(term.words) && spent ? operandOf(spent) : null
    })
    if (!whole || !rest || terms.length === 0 || terms.some((term) => term === null)) return []
    const stated = operand(rest)
    return [
      {
        kind: 'formula',
        subject: amounts.find(({ id }) => id === stated.id)?.subject ?? whole.subject,
        group: block.id,
        label: m[3] as string,
        stated,
        formula: (terms as Operand[]).reduce<Formula>((a, b) => ({ sign: '-', a, b }), operandOf(whole)),
      },
    ]
  })
}

/** The items of a row: 当年支出、调出资金5,600万元和债务还本3,150万元. */
function termsIn(text: string, from: number, end: number): { words: string; start: number; end: number }[] {
  const found: { words: string; start: number; end: number }[] = []
  let start = from
  for (const m of `${text.slice(from, end)}、`.matchAll(/、|,(?!\d{3})|[和与及](?=[\u4e00-\u9fa5]{2})/g)) {
    const at = from + m.index
    const words = text.slice(start, at).trim()
    if (words !== '') found.push({ words, start, end: at })
    start = at + m[0].length
  }
  return found
}
