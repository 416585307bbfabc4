import type { Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { sentencesOf } from '../text/sentences.ts'

const prior = /(?:比|较|与)?(?:上年|去年|上一年度?|(?:19|20)\d\d年)(?:度)?的?\s*$/
const rise = /(?:增加|增长|提高|多|上升)(?:了)?\s*$/
const fall = /(?:减少|下降|降低|少)(?:了)?\s*$/

/** 事故死亡7人，比上年的8人减少1人: a count, last year's, and the difference, all in one unit. */
export function countChanges(block: Paragraph, text: string): Relation[] {
  const quantities = findQuantities(block.text)
  return sentencesOf(text).flatMap((sentence) => {
    const counts = quantities.filter((q) => q.kind === 'count' && q.start >= sentence.start && q.end <= sentence.end)
    return counts.flatMap((now, i) => {
      const before = counts[i + 1]
      const change = counts[i + 2]
      if (!before || !change || now.unit !== before.unit || now.unit !== change.unit) return []
      if (!prior.test(text.slice(now.end, before.start))) return []
      const lead = text.slice(before.end, change.start)
      if (!rise.test(lead) && !fall.test(lead)) return []
      const clause = text.slice(sentence.start, now.start).split(/[,;:]/).at(-1) ?? ''
      return [
        {
          kind: 'difference',
          rule: 'change',
          subject: nameIn(clause) ?? block.id,
          group: `${block.id}/s${sentence.number}`,
          stated: operand(block, change, fall.test(lead)),
          minuend: operand(block, now, false),
          subtrahend: operand(block, before, false),
        } satisfies Relation,
      ]
    })
  })
}

const operand = (block: Paragraph, q: Quantity, negative: boolean): Operand => ({
  id: null,
  written: { number: negative && q.number !== '0' ? `-${q.number}` : q.number, unit: q.unit },
  raw: q.raw,
  evidence: evidenceAt({ block }, q.start, q.end),
  qualifier: null,
})
