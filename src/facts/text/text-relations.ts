import { addUp } from '../../base/decimal.ts'
import { type Amount, budgetMeasures, type Operand, type Relation } from '../schema.ts'
import { unsigned } from '../unsigned.ts'
import { moneyCuesIn } from './cue.ts'
import { halvesOfSpending } from './halves.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import { type SetAside, shareRelation, sharesInRow, sharesOfSetAside, sharesOfUnnamed } from './other-wholes.ts'
import { besideHead, isOneOfItems, ownParts, ownRevenue } from './own-parts.ts'
import { operandOf } from './to-amount.ts'

/** Relations that the sentences themselves state: lists with their totals, shares of a named whole, changes against last year. */
export function textRelations(
  lists: ListOfParts[],
  amounts: Map<Mention, Amount>,
  mentions: Mention[],
  texts: Map<Mention, string>,
  setAside: readonly SetAside[],
): Relation[] {
  const shares = sharesOf(lists, mentions, amounts)
  const related = new Set(shares.map((one) => (one.kind === 'ratio' ? one.stated.id : null)))
  const left = mentions.flatMap((share, i) =>
    share.measure === 'share' && !share.isApart && !related.has(amounts.get(share)?.id ?? null)
      ? [{ share, part: numeratorOf(mentions, i) }]
      : [],
  )
  const [first, last] = [mentions[0], mentions.at(-1)]
  const order = [...amounts.keys()]
  const all = [...amounts.values()]
  const before = all.slice(0, first ? order.indexOf(first) : 0)
  const told = all.slice(0, last ? order.indexOf(last) : 0)
  return [
    ...lists.flatMap((list) => sumOf(list, mentions, amounts, texts)),
    ...shares,
    ...sharesOfSetAside(left, amounts, setAside),
    ...saidAgain(mentions, amounts),
    ...halvesOfSpending(mentions, lists, amounts, before),
    ...sharesOfUnnamed(left, amounts, told),
    ...sharesInRow(left, amounts, told),
  ]
}

/** 4,200万元（折合0.42亿元）: one sum in two units. */
const saidAgain = (mentions: readonly Mention[], amounts: Map<Mention, Amount>): Relation[] =>
  mentions.flatMap((mention): Relation[] => {
    const [a, b] = [amounts.get(mention), mention.restates && amounts.get(mention.restates)]
    if (!a || !b || a === b || a.qualifier !== null) return []
    // 9,899万元（折合0.98亿元）: cut off and not rounded
    if (Math.abs(a.value - b.value) <= 2 * Math.max(a.precision, b.precision)) return []
    return [{ kind: 'same', subject: b.subject, group: b.group, a: operandOf(a), b: operandOf(b) }]
  })

/** 丙9万元，设: the paragraph ends inside the next item of the list, whose figure is lost. */
const breaksOff = /^[)]?\s*[,;、]\s*[\u4e00-\u9fa5“(]{0,8}\s*$/

function sumOf(
  list: ListOfParts,
  mentions: readonly Mention[],
  amounts: Map<Mention, Amount>,
  texts: Map<Mention, string>,
): Relation[] {
  // a figure that only points back (800万元中，…) is the amount stated before
  const total =
    amounts.get(list.head) ??
    [...amounts.values()].find((amount) => amount.unit === 'CNY' && amount.value === Number(list.head.quantity.value))
  if (!total) return []
  const told = ownRevenue(ofOneMeasure(list)).filter((part) => amounts.has(part) && !isToldAgain(part, list, texts))
  const amountOf = (part: Mention): Amount => amounts.get(part) as Amount
  const parts = [...ownParts(total, told.map(amountOf))]
  const said = told.filter((part) => parts.includes(amountOf(part)))
  if (parts.length < 2 || (list.items === 'paragraphs' && isOneOfItems(total, parts))) return []
  if (!addUp(parts.map(({ value }) => value)).eq(total.value) && besideHead(list, texts)) return []
  const [whole, ...cuts] = cutOperands(said, parts, total) ?? []
  const meant = list.guessed ? wholeOfValue(parts, amounts) : null
  const divided = list.guessed === true && !meant && isDivided(list, mentions, amounts)
  const last = list.parts.at(-1) as Mention
  const rest = texts.get(last)?.slice(last.quantity.end) ?? ''
  const introduced = texts
    .get(list.head)
    ?.slice(list.head.quantity.end, list.items ? undefined : list.parts[0]?.quantity.start)
  const open =
    /^[^,。;]{0,4}(?:等|及其他)/.test(rest.slice(0, 8)) || breaksOff.test(rest) || /主要/.test(introduced ?? '')
  return [
    {
      kind: 'sum',
      subject: (meant ?? total).subject,
      group: total.group,
      total: whole ?? operandOf(meant ?? total),
      parts: whole ? cuts : parts.map(operandOf),
      complete: !open && (divided || (!list.guessed && (list.complete || isPartition(parts)))),
      tentative: (list.guessed === true && !meant && !divided) || (list.items === 'paragraphs' && !isPartition(parts)),
    },
  ]
}

/** 压减90万元、压减40万元，补贴150万元全部取消，三项合计压减280万元: what was cut adds up without its signs. */
function cutOperands(said: readonly Mention[], parts: readonly Amount[], total: Amount): Operand[] | null {
  const isCut = total.measure === 'adjustment' && total.value < 0
  if (!isCut || !parts.every(({ value }, i) => value < 0 || said[i]?.isCancelled)) return null
  return [total, ...parts].map(operandOf).map(unsigned)
}

/** 预算2.95万元。其中：甲支出0万元，年初预算0.95万元；乙支出2万元，年初预算2万元: parts told with two sums each; those of the measure of the whole count. */
function ofOneMeasure({ head, parts }: ListOfParts): Mention[] {
  const again = (list: readonly Mention[]): number =>
    list.filter((part) =>
      list.some((other) => other !== part && other.subject === part.subject && other.period === part.period),
    ).length
  if (again(parts) < 4) return parts
  const own = parts.filter((part) => part.measure === head.measure)
  return again(own) < 4 ? own : []
}

/** 人员经费…、公用经费371.04万元；公用经费年初安排…，实际支出…: behind a semicolon a part is told about once more. */
function isToldAgain(part: Mention, { head, parts, items }: ListOfParts, texts: Map<Mention, string>): boolean {
  if (items || part.subject === head.subject) return false
  const first = parts.find((other) => other.subject === part.subject)
  if (first === undefined || first === part || first.measure !== part.measure) return false
  return texts.get(part)?.slice(first.quantity.end, part.quantity.start).includes(';') ?? false
}

/** The whole of a list whose head nothing names: the sum of money of the report that its parts do make up. */
function wholeOfValue(parts: readonly Amount[], amounts: Map<Mention, Amount>): Amount | null {
  const sum = addUp(parts.map((part) => part.value))
  return [...amounts.values()].find((a) => a.unit === 'CNY' && sum.eq(a.value) && !parts.includes(a)) ?? null
}

/** The whole of such a list as its shares have it: what the parts make up, or what two shares at least come out with. */
function guessedWhole(
  list: ListOfParts,
  mentions: readonly Mention[],
  amounts: Map<Mention, Amount>,
): Amount | undefined {
  const parts = list.parts.map((part) => amounts.get(part)).filter((part) => part !== undefined)
  const meant = wholeOfValue(parts, amounts)
  const head = amounts.get(list.head)
  if (meant || !head || head.value === 0) return meant ?? undefined
  const agreeing = list.parts.filter((part) => {
    const share = mentions.find((m) => m.measure === 'share' && m.head === list.head && m.subject === part.subject)
    const of = amounts.get(part)
    const stated = share && amounts.get(share)
    return of && stated && Math.abs((of.value / head.value) * 100 - stated.value) <= stated.precision
  })
  return agreeing.length >= 2 ? head : undefined
}

/** Shares of a guessed whole that come to 100% and agree with it say that its parts are all there. */
function isDivided(list: ListOfParts, mentions: readonly Mention[], amounts: Map<Mention, Amount>): boolean {
  const shares = mentions.filter((m) => m.measure === 'share' && m.head === list.head && m.baseWords === null)
  const total = addUp(shares.map((share) => share.quantity.value))
  const isAll = shares.length === list.parts.length && shares.length >= 3
  return isAll && total.minus(100).abs().lte(0.05) && guessedWhole(list, mentions, amounts) === amounts.get(list.head)
}

/**
 * Sets of parts that always make up the whole, by the chart of accounts, by what “三公”经费 are (财预〔2011〕134号) and by the three kinds of
 * government purchase (政府采购法 第二条).
 */
const partitions: ReadonlyArray<readonly RegExp[]> = [
  [/基本支出$/, /项目支出$/],
  [/人员(?:经费|支出)$/, /公用(?:经费|支出)$/],
  [/因公出国/, /公务用车购置[及和与]运行/, /公务接待/],
  [/货物(?:类|采购|支出|金额|预算)*$/, /工程(?:类|采购|支出|金额|预算)*$/, /服务(?:类|采购|支出|金额|预算)*$/],
  [/公务(?:用)?车(?:辆)?购置(?:费|支出|经费)*$/, /公务(?:用)?车(?:辆)?运行(?:维护)?(?:费|支出|经费)*$/],
]

function isPartition(parts: Amount[]): boolean {
  return partitions.some(
    (set) => set.length <= parts.length && set.every((re) => parts.some((part) => re.test(part.subject))),
  )
}

function sharesOf(lists: ListOfParts[], mentions: Mention[], amounts: Map<Mention, Amount>): Relation[] {
  const relations: Relation[] = []
  mentions.forEach((mention, i) => {
    if (mention.measure !== 'share' || mention.isApart) return
    const stated = amounts.get(mention)
    const numerator = numeratorOf(mentions, i)
    const whole = wholeOf(mention, numerator, lists)
    const of = numerator ? amounts.get(numerator) : undefined
    const list = lists.find((one) => one.guessed && one.head === whole)
    const by = whole
      ? list && mention.baseWords === null
        ? guessedWhole(list, mentions, amounts)
        : amounts.get(whole)
      : undefined
    if (!stated || !of || !by || of === by) return
    // 占全年可用资金的7%: the words name the measure of the whole
    if (mention.base !== null && !isOfMeasure(by, mention.base)) return
    // 财政拨款收入…，占收入合计的99%。其中：一般公共预算…，占收入合计的99%: of the whole that the one around it is a share of, too
    if (whole && mention.baseWords !== null && isShareOf(mentions.slice(0, i), whole, mention.baseWords)) return
    // a part is no larger than its whole: then the whole meant is another one
    if (Math.abs(of.value) > Math.abs(by.value) && stated.value <= 100) return
    relations.push(shareRelation(stated, operandOf(of), operandOf(by)))
  })
  return relations
}

/** A bare 预算 may be any budget. */
const isOfMeasure = ({ measure }: Amount, base: string): boolean =>
  measure === base || (base === 'budget' && budgetMeasures.has(measure))

const isShareOf = (before: readonly Mention[], { subject }: Mention, words: string): boolean =>
  before.some((m) => m.measure === 'share' && m.subject === subject && m.baseWords === words)

/** The sum of money the share is about: the last one with the same subject, else the last one. */
function numeratorOf(mentions: Mention[], at: number): Mention | undefined {
  const share = mentions[at] as Mention
  if (share.part) return share.part
  const before = mentions
    .slice(0, at)
    .filter(
      (m) =>
        m.quantity.kind === 'money' &&
        m !== share.whole &&
        !m.restates &&
        m.measure !== 'change' &&
        m.measure !== 'prior',
    )
    .reverse()
  return (
    before.find((m) => m.subject === share.subject && m.measure !== 'approved' && m.measure !== 'budget') ??
    before.find((m) => m.subject === share.subject) ??
    (share.isNamed ? before.find((m) => isShortFor(m.subject, share.subject)) : before[0])
  )
}

/** 省级债券 and 债券资金: one name holds the other without what every fund is called. */
function isShortFor(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.replace(/(?:补助)?(?:资金|经费|支出|费用)$/, '')) as [string, string]
  return x.length >= 2 && y.length >= 2 && (x.endsWith(y) || y.endsWith(x))
}

/** 占该项目预算的69.93%: of the budget it is a part of. */
const itsBudget = /^(?:该|本|其)[^,;]{0,6}预算(?:数|总额|资金)?$/
const ofLevel = /^(?:省|市|州|盟|县|旗|区|镇|乡|本)[本直]?级/

function wholeOf(share: Mention, numerator: Mention | undefined, lists: ListOfParts[]): Mention | undefined {
  if (share.whole) return share.whole
  if (share.baseWords === null) {
    const head =
      numerator?.head ??
      lists.find((list) => numerator && list.parts.includes(numerator))?.head ??
      lists.find((list) => list.parts.some((part) => part.subject === share.subject))?.head
    // 结转110万元，占到位资金的6.37%: of what arrived, and not of the spending that was divided before
    return share.base === null || head?.measure === share.base ? head : undefined
  }
  // a whole that only words name may stand anywhere in the report: a rule looks for it
  const cue = moneyCuesIn(share.baseWords)
    .filter((hit) => !hit.weak || hit.measure !== 'budget')
    .at(-1)
  const head = numerator?.head ?? (share.part && lists.find((list) => list.parts.includes(share.part as Mention))?.head)
  const isNamed = lists.some((list) => list.named === true && list.head === head)
  if (head && isNamed && budgetMeasures.has(head.measure) && itsBudget.test(share.baseWords.trim())) return head
  if (!head || cue?.measure !== head.measure) return undefined
  const name = nameIn(share.baseWords.slice(0, cue.start))
  // 占一般公共预算支出的72%: of all levels, and not of 旗级一般公共预算支出 alone
  if (name !== null && ofLevel.test(head.subject) && !ofLevel.test(name)) return undefined
  return name === null || head.subject.includes(name) || name.includes(head.subject) ? head : undefined
}
