import { foldText } from '../../base/chinese-text.ts'
import { quotedAt } from '../../document/printed.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { type Amount, budgetMeasures, type Measure, type Relation } from '../schema.ts'
import { orderWords } from '../words/change-words.ts'
import { operandOf } from './to-amount.ts'

const kinds: ReadonlyArray<readonly [RegExp, Measure]> = [
  [/年初/, 'approved'],
  [/全年|调整/, 'revised'],
]
const words = Object.keys(orderWords).join('|')
/** 决算数小于预算数, 支出决算大于年初预算数, 决算数与全年预算数持平; 基本持平 may be off by anything. */
const said = new RegExp(
  `(?:支出)?决算数?(?:(?<order>${words})(?<kind>年初|全年|调整后?)?(?:的)?预算数?|[与同和](?<base>年初|全年|调整后?)?(?:的)?预算数?(?<level>持平|一致|相等))`,
  'dg',
)

/**
 * 年初预算为10万元，支出决算为12万元，完成年初预算的120%。决算数大于预算数的主要原因：…: what the words say of the two sums told last. Where another sum
 * stands between, others may be meant.
 */
export function orderRelations(blocks: readonly Block[], amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : ordersIn(block, amounts)))
}

interface Told {
  amount: Amount
  start: number
}

function ordersIn(block: Paragraph, amounts: readonly Amount[]): Relation[] {
  const found = [...foldText(block.text).matchAll(said)]
  if (found.length === 0) return []
  const told = amounts
    .flatMap((amount): Told[] =>
      amount.unit !== 'CNY'
        ? []
        : amount.evidence.flatMap((e) => (e.block === block.id && !e.cell ? [{ amount, start: e.number_start }] : [])),
    )
    .sort((a, b) => a.start - b.start)
  return found.flatMap((m): Relation[] => {
    const { order, kind, base, level } = m.groups as Record<string, string | undefined>
    const named = kinds.find(([words]) => words.test(kind ?? base ?? ''))?.[1]
    const pair = lastPair(
      told.filter(({ start }) => start < quotedAt(block, m.index)),
      named,
    )
    if (!pair) return []
    return [
      {
        kind: 'order',
        subject: pair.spent.subject,
        group: pair.spent.group,
        order: level ? '=' : (orderWords[order ?? ''] ?? '='),
        a: operandOf(pair.spent),
        b: operandOf(pair.budget),
        words: evidenceAt({ block }, m.index, m.index + m[0].length),
      },
    ]
  })
}

/** The last spending and the budget in front of it; of several kinds of budget the one that is named. */
function lastPair(told: readonly Told[], named: Measure | undefined): { spent: Amount; budget: Amount } | null {
  const last = told.at(-1)?.amount
  if (last?.measure !== 'executed') return null
  const before = told.slice(0, -1)
  const run = before.slice(before.findLastIndex(({ amount }) => !budgetMeasures.has(amount.measure)) + 1)
  const fitting = run.filter(({ amount }) => named === undefined || amount.measure === named)
  const [budget, ...more] = fitting
  return budget && more.length === 0 ? { spent: last, budget: budget.amount } : null
}
