import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { numberOf, numeral } from '../counts/stated-number.ts'
import { type Amount, isOneKind, type Measure, type Relation } from '../schema.ts'
import { sentencesOf } from './sentences.ts'
import { sumOfAmounts } from './to-amount.ts'

const counted = new RegExp(`(${numeral})\\s*个?(?:子)?(?:项目|专项|课题|工程|任务)(?!区|点|村)`)
const measures: readonly Measure[] = ['budget', 'approved', 'revised', 'released', 'executed', 'balance']

/**
 * 对甲、乙、丙3个项目作了自评，预算资金90万元，支出84万元。甲预算40万元，支出38万元；乙…；丙…: the sentences behind the number, one for each project, make up
 * each sum in front of them. The count says that none is left out; a difference is a mistake only where a slip explains it.
 */
export function parallelSums(blocks: readonly Block[], amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : sumsIn(block, amounts)))
}

function sumsIn(block: Paragraph, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!counted.test(text)) return []
  const sentences = sentencesOf(text)
  return sentences.flatMap((sentence, at): Relation[] => {
    const number = numberOf(counted.exec(text.slice(sentence.start, sentence.end))?.[1] ?? '')
    const rows = rowsBehind(sentences, at)
    if (number === null || number < 2 || sentence.open || rows.length !== number) return []
    const of = ({ start, end }: { start: number; end: number }): Amount[] =>
      amounts.filter(
        ({ unit, evidence: [place] }) =>
          place?.block === block.id &&
          place.cell === null &&
          unit === 'CNY' &&
          place.number_start >= start &&
          place.number_end <= end,
      )
    const wholes = of(sentence)
    const told = rows.map(of)
    return measures.flatMap((measure): Relation[] => {
      const [total, ...more] = wholes.filter((one) => one.measure === measure)
      const parts = told.flatMap((row) => row.find((one) => isOneKind(one.measure, measure)) ?? [])
      const names = new Set(parts.map(({ subject }) => subject))
      if (!total || more.length > 0 || parts.length !== number || names.size !== number || names.has(total.subject))
        return []
      return [sumOfAmounts(total, parts, { complete: true, tentative: true })]
    })
  })
}

/** The sentences behind one, up to the one that no semicolon parts from the next. */
function rowsBehind(sentences: ReturnType<typeof sentencesOf>, at: number): { start: number; end: number }[] {
  const behind = sentences.slice(at + 1)
  const last = behind.findIndex(({ open }) => !open)
  return behind.slice(0, last + 1)
}
