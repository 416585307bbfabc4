import type { Quantity } from '../quantity-types.ts'
import { opIn } from '../tables/target-value.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { isBand, isOfFunded, isPartOfName, isPickedOut, isPromised, lastClause } from './clauses.ts'
import { comparisonWith, isGap, isLevelBefore } from './comparison.ts'
import { isCountedPair, nameBetween } from './counted-pair.ts'
import { meanName } from './mean-name.ts'
import { sameUnit, tellsOther } from './other-result.ts'
import { isPlanAndDeed, plannedFigure } from './plan-and-deed.ts'
import { isNoOutcome, statedName, stripCues } from './stated-name.ts'
import { reasonOf, verdictOf } from './told-verdict.ts'
import { actualCues, againstAgreed, agreedBefore, completionCues, targetBehind, targetCues } from './words/roles.ts'
import { comparisonEnd, figuresOf, type YearOnYear, yearOnYear } from './year-on-year.ts'

/** An indicator as a sentence states it: places are offsets into the paragraph. */
export interface Statement {
  name: string
  op: ReturnType<typeof opIn>
  target: Quantity | null
  targetText: { text: string; start: number; end: number } | null
  actual: Quantity | null
  actualText: { text: string; start: number; end: number } | null
  completion: Quantity | null
  verdict: 'met' | 'unmet' | null
  reason: string | null
  /** Growth against last year, stated behind the result. */
  changeRate?: YearOnYear['rate']
  start: number
  end: number
}

type Role = 'target' | 'actual' | 'completion' | null

export interface Found {
  quantity: Quantity
  role: Role
  /** A target only by a word like 超过 in front of it: it may as well say how much more was reached. */
  isAbove: boolean
  /** Words between the last figure and this one, after the last comma. */
  clause: string
  lead: string
  /** The comparison with an earlier period behind the figure; the next lead starts after it. */
  growth: YearOnYear['rate']
  /** Where the figure with all that compares it ends. */
  end: number
}

/**
 * Reads the statements of one stretch (between full stops and semicolons) that give a target with a result or a rate of
 * completion: 护路巡查目标21万公里，已完成16.38万公里，完成率78%. Figures are used up from left to right.
 */
export function statementsIn(text: string, start: number, end: number, quantities: readonly Quantity[]): Statement[] {
  const figures = rolesOf(text, start, end, quantities)
  const statements: Statement[] = []
  let i = 0
  while (i < figures.length) {
    const taken = take(text, figures, i, end)
    if (taken) {
      statements.push(taken.statement)
      i = taken.next
    } else i++
  }
  return statements
}

function rolesOf(text: string, start: number, end: number, quantities: readonly Quantity[]): Found[] {
  const found: Found[] = []
  const inside = quantities.filter((q) => q.start >= start && q.end <= end)
  const comparisons = yearOnYear(text, inside)
  const compared = new Set(comparisons.flatMap(figuresOf))
  let from = start
  for (const quantity of inside) {
    if (quantity.kind === 'date' || quantity.kind === 'ordinal' || quantity.unit === '级') continue
    const lead = text.slice(from, quantity.start)
    if (isLevelBefore(text, lead, quantity) || isPartOfName(text, quantity) || isOfFunded(text, quantity)) continue
    const clause = lastClause(lead)
    from = quantity.end
    const before = found.at(-1)
    if (isBand(text, quantity) || isPickedOut(text, quantity) || isPromised(lead)) continue
    if (compared.has(quantity) || (before && isGap(lead, quantity))) {
      if (before) before.end = quantity.end
      continue
    }
    const comparison = comparisons.find((one) => one.now === quantity)
    const after = text.slice(quantity.end, quantity.end + 12).replace(/["“”]/g, '')
    const role = isShareDone(clause, quantity, before) ? 'completion' : roleOf(clause, quantity, after)
    found.push({
      quantity,
      role,
      isAbove: role === 'target' && !targetBehind.test(after) && isAbove(clause),
      clause,
      lead,
      growth: comparison?.rate ?? null,
      end: comparison ? comparisonEnd(comparison) : quantity.end,
    })
  }
  return found
}

/** 为目标的90%, 达年度计划的93%. */
const shareOfTarget = /(?:^|[为占达是到成])(?:年度|全年|年初|预期|既定)*(?:目标|计划|任务)(?:值|数|量|任务|总数)?的$/

/** 再就业520人，完成86.67%: of what was to be done, in a clause that says nothing else. */
const isShareDone = (clause: string, { kind }: Quantity, before: Found | undefined): boolean =>
  kind === 'percent' && before?.quantity.kind === 'count' && /^\s*,?\s*(?:仅|只|已)?完成了?\s*$/.test(clause)

function roleOf(clause: string, { kind }: Quantity, after: string): Role {
  const bare = clause
    .replace(/["“”\s]/g, '')
    .replace(
      /(?:约|近|超过|≥|≤|>|<|=|不(?:得)?(?:少|低|高|多|大)于|(?:大于|小于)(?:或)?等于|不超过|在|至少|达到|到)+$/,
      '',
    )
    // 完成计划（80处）的105%, 较目标值（≥90%）高4个百分点
    .replace(/(?<=目标值?|计划|任务)[(]$/, '')
  if (kind === 'percent' && shareOfTarget.test(bare)) return 'completion'
  if (completionCues.test(bare))
    return /^(?:指标|目标|任务|总体|实际|其)?(?:完成率|完成比例|完成程度|目标实现率)(?:为|是|达到?|:)?$/.test(
      bare.trim(),
    )
      ? 'completion'
      : null
  // 含已达到序时要求1项: they met it
  if (kind === 'count' && /(?:达到|符合|满足)[^,;]{1,8}要求的?$/.test(bare)) return null
  if (targetCues.test(bare) || targetBehind.test(after)) return 'target'
  if (agreedBefore.test(bare) && againstAgreed.test(after)) return 'target'
  if (opIn(clause.slice(-6)) !== null && !/实际|完成/.test(clause)) return 'target'
  return actualCues.test(bare) ? 'actual' : null
}

/** 平均播放量超过5200次, 受理查档超过3.6万件. */
const isAbove = (clause: string): boolean =>
  /(?<![不未])(?:超过|大于|高于|多于)了?$/.test(clause.trim()) &&
  !targetCues.test(clause.replace(/(?:超过|大于|高于|多于)了?\s*$/, ''))

/** One statement from the figure at i on: target then result, result then target, or result and rate. */
function take(
  text: string,
  figures: readonly Found[],
  i: number,
  end: number,
): { statement: Statement; next: number } | null {
  const first = figures[i] as Found
  if (first.role === 'completion') return null
  const isCounted = isCountedPair(first, figures[i + 1], figures[i + 2])
  const pair = isCounted
    ? { target: first, actual: figures[i + 1] as Found }
    : pairFrom(first, figures[i + 1], figures[i + 2])
  const { target } = pair
  const later = pair.actual || figures[i + 1]?.role === 'completion' ? null : resultBehind(figures, i)
  const actual = pair.actual ?? later
  if (!target && !actual) return null
  let next = later ? figures.indexOf(later) + 1 : i + (target && actual ? 2 : 1)
  const rate = figures[next]
  // 完成年度目标8.46万亩的96.10%: the rate stands right behind the target
  const isShareOfTarget =
    rate?.quantity.kind === 'percent' &&
    target !== null &&
    target === figures[next - 1] &&
    /^\s*\)?\s*的(?:比例为)?\s*$/.test(rate.lead)
  const isCompletion =
    rate?.role === 'completion' || isShareOfTarget || isCounted || (rate && isRateOfPair(rate, target, actual))
  const completion = rate && joins(rate) && isCompletion ? rate : null
  if (completion) next++
  const name =
    statedName(first.lead) ??
    nameBetween(figures[i + 1]) ??
    (target && target !== first ? meanName(text.slice(0, first.quantity.start), first.lead) : null)
  if (name === null || /\d元$/.test(name) || isNoOutcome(name, first.quantity) || (!actual && !completion)) return null
  const last = figures[next - 1] as Found
  const follower = figures[next]
  const tail = text.slice(last.quantity.end, follower ? clauseStart(text, last.end, follower.quantity.start) : end)
  const compared =
    target && target !== first
      ? comparisonWith(
          name,
          target.lead,
          text.slice(target.quantity.end, Math.min(end, target.quantity.end + 12)).replace(/["“”]/g, ''),
        )
      : null
  const statement: Statement = {
    name,
    op: opOf(text, first, target) ?? compared?.op ?? null,
    target: target?.quantity ?? null,
    targetText: null,
    actual: actual?.quantity ?? null,
    actualText: null,
    completion: completion?.quantity ?? null,
    verdict: verdictOf(tail, name) ?? compared?.verdict ?? null,
    reason: reasonOf(tail),
    changeRate: actual?.growth ?? last.growth,
    start: first.quantity.start - first.lead.length,
    end: last.quantity.end,
  }
  return { statement, next }
}

/** 抽检合格率目标95%以上，全年抽检240个点，合格231个，合格率96.25%: the result comes behind what it was found from, by the end of its name. */
function resultBehind(figures: readonly Found[], i: number): Found | null {
  const target = figures[i] as Found
  const name = target.role === 'target' && target.quantity.kind === 'percent' ? statedName(target.lead) : null
  const behind = name ? figures.slice(i + 2, i + 5) : []
  return (
    behind.find((one) => {
      const own = nameIn(stripCues(one.clause))
      return one.quantity.kind === 'percent' && joins(one) && own !== null && own !== name && name?.endsWith(own)
    }) ?? null
  )
}

/** 计划开工6个，实际开工6个，开工率100%: the rate is called after what was planned and done. */
function isRateOfPair(rate: Found, target: Found | null, actual: Found | null): boolean {
  if (rate.quantity.kind !== 'percent' || !target || !actual) return false
  // 目标15座，实际13座，完成86.67%
  if (target.quantity.kind !== 'percent' && /^[仅共已]?完成$/.test(rate.clause.trim())) return true
  const deed = /^,?\s*([\u4e00-\u9fa5]{2,4})率(?:为|达到?|是)?$/.exec(rate.clause)?.[1]
  return deed !== undefined && target.clause.includes(deed) && actual.clause.includes(deed)
}

/** Which of two neighbouring figures is the target and which the result. */
function pairFrom(first: Found, second?: Found, third?: Found): { target: Found | null; actual: Found | null } {
  const near = second !== undefined && joins(second) ? second : null
  const alike = near !== null && sameKind(first.quantity, near.quantity)
  // 超过3.6万件，其中线上受理2.1万件: what has a name of its own is no result of the figure in front
  if (first.isAbove && !(near && nameless(near))) return { target: null, actual: null }
  if (
    first.role !== 'target' &&
    near?.role === 'target' &&
    !(near.isAbove && /^\s*[,;]/.test(near.lead)) &&
    alike &&
    (nameless(near) || planShare.test(near.lead) || agreedBefore.test(near.lead)) &&
    /(?:[高低大小多少优好强长短快慢劣差逊]|超过|达到|控制|稳定在|实现|达成|目标|计划|任务|指标|预期|约定|规定|≥|≤|^\s*,?[比较]$)/.test(
      near.lead,
    )
  )
    return { target: near, actual: first }
  const unmarked =
    first.role !== 'target' &&
    near?.role === 'actual' &&
    /实际|已/.test(near.clause) &&
    // 甲县4个项目年末未能完工，现已完成3个: what was left open is no target
    !/未(?:能|完|按|如期)/.test(near.lead) &&
    !(handled.test(near.clause) && !plannedFigure.test(first.clause.trim())) &&
    sameUnit(first.quantity, near.quantity)
  const planned =
    first.role !== 'target' &&
    near !== null &&
    near.role !== 'target' &&
    sameUnit(first.quantity, near.quantity) &&
    (isPlanAndDeed(first.clause, near.clause) ||
      // 全年计划新建大棚600亩，上半年建成214亩，完成率35.67%: the rate is of the plan, whatever the deed is called
      (third?.role === 'completion' && joins(third) && plannedFigure.test(first.clause.trim())))
  if (first.role === 'target' || unmarked || planned) {
    const result =
      near && near.role !== 'target' && near.role !== 'completion' && (near.role === 'actual' || alike) ? near : null
    const isOther = result && !unmarked && !planned && tellsOther(first, result)
    return { target: first, actual: isOther ? null : result }
  }
  if (near?.role !== 'completion') return { target: null, actual: null }
  // 年初计划减免1,700具，完成率102.24%: what was done stands in front of it
  return plannedFigure.test(first.clause.trim()) ? { target: first, actual: null } : { target: null, actual: first }
}

/** A comparison (低于90%的目标值) says how the result stands to the target, and is no sign of the target itself. */
const opOf = (text: string, first: Found, target: Found | null): Statement['op'] =>
  target !== null && target !== first && !/[≥≤><=]/.test(target.clause)
    ? bracketOp(first.lead)
    : target
      ? (opIn(target.clause.slice(-8)) ??
        opIn(text.slice(target.quantity.end, target.quantity.end + 4)) ??
        bracketOp(first.lead))
      : bracketOp(first.lead)

/** Words between a result and the target named behind it: 高于县级下达, 没有达到, 控制在省定. */
const comparing =
  /[高低大小多少优好强长短快慢劣差逊]于|不足|超过|达到|符合|满足|控制在|(?:没有|[未没])(?:能|有)?|(?:年初|年度|预期|原先?)?(?:确定|设定|制定|下达|规定|核定)的?|(?:中央|国家|上级|[省市县区]级?)(?:下达|规定|要求|考核|确定|定)?/g

/** 占年度轮换计划4.2万吨的75%, 完成任务200户的93%: the plan of the result in front, whatever it is called again. */
const planShare = /^\s*,?\s*(?:占|为|达到?|完成)[^,;]{0,10}(?:目标|计划|任务)(?:数|量|值)?[(]?$/

/** 高于85%的目标值: the clause has no name of its own. */
const nameless = (found: Found): boolean => nameIn(stripCues(found.clause).replace(comparing, '')) === null

const joins = (found: Found): boolean => !/[。;]/.test(found.lead) && found.lead.length <= 30

/** 违规用地48宗，已整改41宗: what was found was no target of what was done about it. */
const handled = /整改|查处|办结|处置|化解|销号|核查|核实|答复|结案|追回/

/** Money with money, per cent with per cent, counts in one unit (with or without 万). */
const sameKind = (a: Quantity, b: Quantity): boolean => sameUnit(a, b) || a.kind === b.kind
/** Where the clause of a figure at `at` begins, not before `from`. */
const clauseStart = (text: string, from: number, at: number): number =>
  Math.max(from, from + text.slice(from, at).search(/[,;:。][^,;:。]*$/))

/** 短信数量(≥万条)，预期指标…: the sign in the bracket behind the name. */
function bracketOp(lead: string): Statement['op'] {
  const m = /[(]([≥≤><=])/.exec(lead)
  return m ? opIn(m[1] as string) : null
}
