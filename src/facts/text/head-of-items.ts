import { foldText } from '../../base/chinese-text.ts'
import type { Block } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import { budgetMeasures } from '../schema.ts'
import { moneyCuesIn } from './cue.ts'
import { itemStyle } from './item-sums.ts'
import type { Mention } from './mention.ts'
import { type Part, votedWhole } from './whole-of-parts.ts'

/** 分项支出如下： lists spending, whatever was said before; 其中： lists the last whole. */
export function headOfItems(
  heard: readonly Mention[],
  text: string,
  mentions: readonly Mention[],
  behind: readonly Block[],
): Mention | null {
  const words =
    text
      .trim()
      .split(/[。;,]/)
      .at(-1) ?? ''
  const measure = /\d/.test(words) ? undefined : moneyCuesIn(words).at(-1)?.measure
  const last = mentions.findLast((m) => m.quantity.kind === 'money' && !m.restates)
  if (/具体|如下/.test(text.slice(-12)) && last?.head && measure === undefined) return last.head
  const wholes = [...heard, ...mentions].filter(
    (m) => m.quantity.kind === 'money' && m.head === null && !m.restates && !m.compared,
  )
  if (measure === undefined) {
    const whole = dividedBy(text, wholes, mentions)
    return whole && mentions.includes(whole) ? (spentBeside(whole, mentions, text) ?? whole) : null
  }
  const named = wholes.findLast((m) => m.measure === measure) ?? null
  if (named && mentions.includes(named)) return named
  // 收回资金2,400万元，资金安排如下：: a sum of the paragraph itself, where the items are its parts and not those of another one
  const own = mentions.filter((m) => wholes.includes(m))
  const parts = partsOfItems(behind)
  const whole = votedWhole(named ? [named, ...own] : own, parts)
  return whole ?? (parts.filter(({ share }) => share !== null).length < 2 ? named : null)
}

/** The first sum of each item behind the announcement, with the share of the whole that it is said to be. */
function partsOfItems(behind: readonly Block[]): Part[] {
  const parts: Part[] = []
  let style: string | null | undefined
  for (const block of behind) {
    if (block.kind === 'table') break
    const text = foldText(block.text)
    const own = itemStyle(text)
    if (style === undefined) style = own
    if (own !== style) break
    const quantities = findQuantities(block.text)
    const at = quantities.findIndex(({ kind, range }) => kind === 'money' && !range)
    const [money, share] = [quantities[at], quantities[at + 1]]
    if (!money && style === null) break
    if (!money) continue
    const isShare =
      share?.kind === 'percent' && /^\s*[,(]?\s*约?占(?:比)?为?\s*$/.test(text.slice(money.end, share.start))
    parts.push({ money, share: isShare ? share : null })
  }
  return parts
}

/**
 * 实际支出351万元，结余17万元由财政收回。按子项目列示如下： in a sentence of its own divides the spending, not what is left of it; right behind
 * the figure (结余17万元，其中：) it divides that.
 */
function dividedBy(text: string, wholes: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const last = wholes.at(-1)
  const between = text.slice(last?.quantity.end)
  if (last?.measure !== 'balance' || !/[。;]/.test(between) || /结[余转存]|剩余/.test(between)) return last
  return wholes.findLast((m) => m.measure === 'executed' && mentions.includes(m)) ?? last
}

/** 支出1,760万元，年初预算1,580万元，完成年初预算的111%。按功能分类科目，其中：: the budget is only compared with, the spending is divided. */
function spentBeside(whole: Mention, mentions: readonly Mention[], text: string): Mention | null {
  if (!budgetMeasures.has(whole.measure)) return null
  if (!/完成(?:了)?(?:年初|全年|年度|调整后)?(?:的)?预算|科目|功能|用途/.test(text)) return null
  return mentions.find((m) => m.sentence === whole.sentence && m.measure === 'executed' && m.head === null) ?? null
}
