import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Operand, Relation } from '../schema.ts'
import { reviewWords } from '../words/change-words.ts'
import { nameIn } from './noun-phrase.ts'
import { quantityOperands } from './quantity-operand.ts'
import { sentencesOf } from './sentences.ts'

type Role = 'sent' | 'fixed' | 'cut'

const ending = '(?:总?(?:资金|金额|造价|预算|投资|概算|结算价|价|额|数))?(?:合计|共计|共|约|为|是|达|计|:|人民币)*\\s*$'
const roles: ReadonlyArray<readonly [Role, RegExp]> = (['sent', 'fixed', 'cut'] as const).map((role) => [
  role,
  new RegExp(`(?:${reviewWords[role].join('|')})${ending}`),
])

/**
 * 送审8,500万元，审定7,960万元，核减540万元: what a review left of a sum, side by side in a sentence, whether or not the sums are those of the own
 * budget. With 核减率 behind them the rate is the cut over what was sent.
 */
export function reviewedSums(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : reviewsIn(block, subject, amounts)))
}

function reviewsIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!/[审核]减|压减/.test(text)) return []
  const operand = quantityOperands(block, amounts)
  const figures = findQuantities(block.text).filter((q) => (q.kind === 'money' || q.kind === 'percent') && !q.range)
  return sentencesOf(text).flatMap(({ start, end, number }) => {
    const inside = figures.filter((q) => q.start >= start && q.end <= end)
    const lead = (i: number): string => text.slice(inside[i - 1]?.end ?? start, inside[i]?.start)
    return inside.flatMap((_, i): Relation[] => {
      const three = inside.slice(i, i + 3)
      const by = new Map(three.map((q, k) => [q.kind === 'money' ? roleOf(lead(i + k)) : null, q]))
      const [sent, fixed, cut] = [by.get('sent'), by.get('fixed'), by.get('cut')]
      const next = inside[i + 3]
      if (!sent || !fixed || !cut || three[0] !== sent || (next && /[核审]增/.test(lead(i + 3)))) return []
      const left = operand(fixed)
      const told = amounts.find(({ id }) => id === left.id)?.subject
      const about = { subject: told ?? nameBefore(lead(i)) ?? subject, group: `${block.id}/s${number}` }
      const unsigned = (q: Quantity): Operand => quantityOperands(block, [])(q)
      const difference: Relation = {
        ...about,
        kind: 'difference',
        rule: 'adjustment',
        stated: left,
        minuend: operand(sent),
        subtrahend: unsigned(cut),
      }
      const isRate = next?.kind === 'percent' && /^[,、(]?(?:平均)?[核审]减率(?:为|是|达|约)*$/.test(lead(i + 3).trim())
      if (!isRate) return [difference]
      const rate = { stated: operand(next), numerator: unsigned(cut), denominator: operand(sent) }
      return [difference, { ...about, kind: 'ratio', rule: 'share', ...rate }]
    })
  })
}

const roleOf = (lead: string): Role | null => roles.find(([, words]) => words.test(lead))?.[0] ?? null

/** 其中智慧停车项目|送审…: what was reviewed. */
export function nameBefore(lead: string): string | null {
  const clause = lead.split(/[,;:。]/).at(-1) ?? ''
  const at = clause.search(new RegExp(reviewWords.sent.join('|')))
  return at > 0 ? nameIn(clause.slice(0, at)) : null
}
