import { Decimal } from '../../base/decimal.ts'
import type { Amount, Measure, Relation } from '../schema.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { sumOfAmounts } from './to-amount.ts'

/** Two halves, and what they are the halves of where that is not all that is spent. */
const pairs: ReadonlyArray<{ names: readonly [string, string]; whole: RegExp | null }> = [
  { names: ['基本支出', '项目支出'], whole: null },
  { names: ['人员经费', '公用经费'], whole: /基本支出$/ },
]
/** What was spent and what was to be spent are divided alike: 基本支出调整后预算…；项目支出调整后预算…. */
const measures: readonly Measure[] = ['executed', 'approved', 'revised', 'budget']
/** What public institutions spend besides (支出决算表, 财库〔2021〕36号): told in the paragraph, it is in the whole as well. */
const besides = /^(?:经营支出|上缴上级支出|对附属单位补助支出)$/

/**
 * 基本支出4,362万元…。项目支出0.98亿元（精确数9,845万元）…: the halves of all that a department spends (财预〔2011〕134号), told in sentences of their
 * own. They make up the last spending told before them that is larger than each. Null where a list has them already.
 */
export function halvesOfSpending(
  mentions: readonly Mention[],
  lists: readonly ListOfParts[],
  amounts: Map<Mention, Amount>,
  before: readonly Amount[],
): Relation[] {
  return measures.flatMap((measure) =>
    pairs.flatMap((pair) => halvesOf({ ...pair, measure }, mentions, { lists, amounts, before })),
  )
}

function halvesOf(
  { names, whole: named, measure }: (typeof pairs)[number] & { measure: Measure },
  mentions: readonly Mention[],
  {
    lists,
    amounts,
    before,
  }: { lists: readonly ListOfParts[]; amounts: Map<Mention, Amount>; before: readonly Amount[] },
): Relation[] {
  const halves = names.map((name) => mentions.filter((m) => isSumOf(measure, m) && m.subject === name && !m.restates))
  const [basic, project] = halves.map((found) => (found.length === 1 ? found[0] : undefined))
  if (!basic || !project || lists.some(({ parts }) => parts.includes(basic) && parts.includes(project))) return []
  const others = named ? [] : mentions.filter((m) => isSumOf(measure, m) && besides.test(m.subject) && !m.restates)
  const finest = [basic, project, ...others].map(
    (m) => mentions.find((other) => other.restates === m && isFiner(other, m)) ?? m,
  )
  const parts = finest.map((m) => amounts.get(m)).filter((amount) => amount !== undefined)
  const own = mentions.slice(0, mentions.indexOf(basic)).map((m) => amounts.get(m))
  const whole = [...before, ...own.filter((amount) => amount !== undefined)].findLast(
    (amount) =>
      amount.measure === measure &&
      amount.unit === 'CNY' &&
      (named === null || named.test(amount.subject)) &&
      amount.period === parts[0]?.period &&
      parts.every((part) => amount.value > part.value),
  )
  if (!whole || parts.length < 2) return []
  return [sumOfAmounts(whole, parts, { complete: true, tentative: true })]
}

const isSumOf = (measure: Measure, m: Mention): boolean =>
  m.quantity.kind === 'money' && m.measure === measure && !m.compared
const isFiner = (a: Mention, b: Mention): boolean => new Decimal(a.quantity.precision).lt(b.quantity.precision)
