import { addUp, Decimal } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Measure, Operand, Relation } from '../schema.ts'
import { unsigned } from '../unsigned.ts'
import type { Mention } from './mention.ts'
import { operandOf } from './to-amount.ts'

/** A sum of money that is no figure of the organization's own budget (合同总价4,695万元), with the clause in front of it. */
export interface SetAside {
  quantity: Quantity
  words: string
  block: Paragraph
}

/**
 * What a share is of, without what says how much of it: 合同总价 in 合同总价款. 合同金额 stays whole: 合同 alone stands before sums of all kinds
 * (合同约定的保证金).
 */
function core(words: string): string {
  const bare = words.replace(/^(?:全部|所有|各|签订|计划|项目)+(?=.{2})/, '')
  const short = bare.replace(/(?:总额|总量|金额|数额|款|数|额)$/, '')
  return short.length >= 4 ? short : bare
}

/**
 * 累计支付3,435万元，占合同总价的73.17%: a share of a sum that is no money of the budget, told before under the name that the share gives its
 * whole. Only where one such sum stands in the report: of several contracts any may be meant.
 */
export function sharesOfSetAside(
  shares: ReadonlyArray<{ share: Mention; part: Mention | undefined }>,
  amounts: Map<Mention, Amount>,
  setAside: readonly SetAside[],
): Relation[] {
  return shares.flatMap(({ share, part }): Relation[] => {
    const stated = amounts.get(share)
    const name = core(share.baseWords ?? '')
    if (!stated || name.length < 3) return []
    const isBefore = ({ quantity, block }: SetAside): boolean =>
      block.id !== stated.evidence[0]?.block || quantity.start < share.quantity.start
    const calls = (words: string): SetAside[] =>
      setAside.filter((one) => one.words.replace(/\s/g, '').includes(words) && isBefore(one))
    const named = calls(name)
    const [whole] = named
    if (!whole || !isOneSum(named)) return []
    const of = (part && amounts.get(part)) ?? null
    // 债券占总投资的60%: the part itself may be money of others, too
    const parts = of || !share.isNamed ? [] : calls(share.subject).filter((one) => !named.includes(one))
    const numerator = of ? operandOf(of) : parts[0] && isOneSum(parts) ? asideOperand(parts[0]) : null
    if (!numerator || new Decimal(whole.quantity.value).lt(of?.value ?? parts[0]?.quantity.value ?? 0)) return []
    return [shareRelation(stated, numerator, asideOperand(whole))]
  })
}

const isOneSum = (sums: readonly SetAside[]): boolean => new Set(sums.map(({ quantity }) => quantity.value)).size === 1

const asideOperand = ({ quantity: q, block }: SetAside): Operand => ({
  ...operandAt({ block }, q.number, q.unit, q.start, q.end),
  qualifier: q.qualifier,
})

/** A share as stated, of its part and its whole; of what was cut its size counts. */
export const shareRelation = (stated: Amount, numerator: Operand, denominator: Operand): Relation => ({
  kind: 'ratio',
  rule: 'share',
  subject: stated.subject,
  group: stated.group,
  stated: operandOf(stated),
  numerator: unsigned(numerator),
  denominator,
})

interface Share {
  share: Mention
  part: Mention | undefined
}

/**
 * 分学段看，小学发放513万元，占54.53%；初中发放428万元，占45.47%: shares of one paragraph that come to 100% and name no whole. It is the sum of
 * money told before that their parts make up, or else the last one of their measure that the other shares agree with.
 */
export function sharesOfUnnamed(
  shares: readonly Share[],
  amounts: Map<Mention, Amount>,
  told: readonly Amount[],
): Relation[] {
  // 甲占45%；…。省级资金用于甲…，占省级资金的70%: a share that names its whole is none of them
  const unnamed = shares.filter(({ share }) => share.baseWords === null)
  const pairs = pairsOf(unnamed, amounts).filter(
    ({ share, stated, of }) => share.head === null && of.subject === stated.subject,
  )
  return pairs.length === unnamed.length ? sharesOfFitting(pairs, told) : []
}

/**
 * 第一批600万元、第二批800万元，分别占全年拨付额的43%和57%: shares in a row behind their sums are of the sum of money told before that their words name,
 * or that the parts make up.
 */
export const sharesInRow = (
  shares: readonly Share[],
  amounts: Map<Mention, Amount>,
  told: readonly Amount[],
): Relation[] =>
  sharesOfFitting(
    pairsOf(shares, amounts).filter(({ share }) => share.part !== undefined),
    told,
  )

const pairsOf = (shares: readonly Share[], amounts: Map<Mention, Amount>): (Pair & { share: Mention })[] =>
  shares.flatMap(({ share, part }) => {
    const [stated, of] = [amounts.get(share), part && amounts.get(part)]
    return stated && of ? [{ share, stated, of }] : []
  })

interface Pair {
  stated: Amount
  of: Amount
}

/** @param told all amounts up to here in reading order */
function sharesOfFitting(pairs: readonly Pair[], told: readonly Amount[]): Relation[] {
  const measures = new Set(pairs.map(({ of }) => of.measure))
  if (pairs.length < 2 || measures.size > 1) return []
  const total = addUp(pairs.map(({ stated }) => stated.value))
  const parts = addUp(pairs.map(({ of }) => of.value))
  const start = Math.min(...pairs.map(({ of }) => told.indexOf(of)))
  const sums = told.slice(0, Math.max(0, start)).filter((a) => a.unit === 'CNY')
  const alike = sums.filter((a) => measures.has(a.measure))
  const isAll = total.minus(100).abs().lte(0.05)
  // whole per cents agree with many sums
  const isFine = pairs.every(({ stated }) => stated.precision <= 0.05)
  const agreeing = (whole: Amount): number =>
    pairs.filter(
      ({ stated, of }) =>
        whole.value > 0 && Math.abs((of.value / whole.value) * 100 - stated.value) <= stated.precision,
    ).length
  const whole =
    alike.findLast((a) => parts.eq(a.value)) ??
    // 支付500万元，按批次看，第一批拨付…: told by another verb
    sums.findLast((a) => parts.eq(a.value) && flows.has(a.measure) && [...measures].every((one) => flows.has(one))) ??
    (isAll && isFine ? alike.findLast((a) => agreeing(a) >= Math.max(1, pairs.length - 1)) : undefined) ??
    // what the money was for, as shares of what was given: several of them agree to the digit
    (isAll && isFine && pairs.length >= 4 && [...measures].every((one) => flows.has(one))
      ? sums.findLast((a) => flows.has(a.measure) && agreeing(a) >= pairs.length - 1)
      : undefined)
  if (!whole) return []
  const relations = pairs.map(({ stated, of }) => shareRelation(stated, operandOf(of), operandOf(whole)))
  const sum: Relation = {
    kind: 'sum',
    subject: whole.subject,
    group: whole.group,
    total: operandOf(whole),
    parts: pairs.map(({ of }) => operandOf(of)),
    complete: isAll,
  }
  return isAll ? [...relations, sum] : relations
}

const flows: ReadonlySet<Measure> = new Set(['executed', 'released', 'budget', 'revised', 'approved'])
