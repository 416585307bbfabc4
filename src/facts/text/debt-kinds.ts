import { foldText } from '../../base/chinese-text.ts'
import { addUp } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Amount, Relation } from '../schema.ts'
import { quantityOperands } from './quantity-operand.ts'

const kind = '债[务券](?:限额|余额|额度|本金|收入|支出)*(?:为|达|是|:)?\\s*$'
const general = new RegExp(`^\\s*[,。(]?\\s*(?:其中)?[:,]?\\s*(?:新增|再融资)?(?:地方政府)?一般${kind}`)
const special = new RegExp(`^\\s*[,、;和及]\\s*(?:新增|再融资)?(?:地方政府)?专项${kind}`)

/**
 * 债务限额89.53亿元。其中：一般债务限额19.38亿元，专项债务限额70.15亿元: the debt of a government is of these two kinds and no other (国发〔2014〕43号).
 */
export const debtKinds = (blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : debtsIn(block, subject, amounts)))

function debtsIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!/专项债/.test(text)) return []
  const money = findQuantities(block.text).filter((q) => q.kind === 'money')
  const operand = quantityOperands(block, amounts)
  return money.flatMap((total, i): Relation[] => {
    const [first, second] = money.slice(i + 1, i + 3)
    if (!first || !second || [total, first, second].some((q) => q.range)) return []
    if (!general.test(text.slice(total.end, first.start)) || !special.test(text.slice(first.end, second.start)))
      return []
    // 发行债券100亿元，其中新增一般债券20亿元、专项债券30亿元: the rest is another kind of issue
    const issue = /新增|再融资/.exec(text.slice(total.end, second.start))?.[0]
    const isOfIssue = issue === undefined || text.slice(0, total.start).split(/[。;]/).at(-1)?.includes(issue)
    if (!isOfIssue && !addUp([first.value, second.value]).eq(total.value)) return []
    const parts = [operand(first), operand(second)]
    return [{ kind: 'sum', subject, group: block.id, total: operand(total), parts, complete: true }]
  })
}
