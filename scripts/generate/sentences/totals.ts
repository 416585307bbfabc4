import type { Decimal } from '../../../src/base/decimal.ts'
import type { Desk, Sums } from '../desk.ts'
import type { Figure } from '../figure.ts'
import { percentOf } from '../model/money.ts'
import { executionRate, type Project, totalOf, type UnitYear } from '../model/unit-year.ts'
import type { Subject } from '../scribe.ts'

/** Sentences about all projects of a unit together. */
export type TotalSentence = (desk: Desk, unit: UnitYear) => string

/** The sums of all projects, told as those of the organization. */
export function sumsOf(
  unit: UnitYear,
  subject: Subject = { ...unit.organization, aliases: wholeNames, role: 'projects' },
): Sums {
  const of = (column: Parameters<typeof totalOf>[1]): Decimal => totalOf(unit.projects, column)
  return {
    subject,
    approved: of('approved'),
    adjustment: of('adjustment'),
    revised: of('revised'),
    released: of('released'),
    executed: of('executed'),
    balance: of('balance'),
  }
}

export const wholeNames = [
  '合计',
  '项目支出',
  '总计',
  '年度资金总额',
  '转移支付资金',
  '财政衔接推进补助资金',
  '直达资金',
]

/** 共 n 个项目，安排 B，支出 E，执行率 */
export const counted: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const n = d.scribe.figure(String(unit.projects.length), '个')
  d.relate('count', t.subject, n, { kind: 'counted', size: unit.projects.length })
  const v = d.revised(t)
  const e = d.executed(t)
  return `${unit.year}年，${d.pick(['我单位', unit.organization.name, '我局'])}纳入绩效自评的项目${d.pick(['共', '共计'])}${n}，全年预算${v}，${d.pick(['实际支出', '累计支出'])}${e}，${d.pick(['平均执行率', '总体执行率', '预算执行率'])}${d.executionRate(t, e, v)}`
}

/** 年初 A，净增 J，调整后 V，支出 E，结余 N */
export const overall: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const a = d.approved(t)
  const parts = [`${unit.year}年${d.pick(['项目支出年初预算', '项目年初预算共', '各项目年初预算合计'])}${a}`]
  const v = d.revised(t)
  if (!t.adjustment.isZero()) {
    const up = t.adjustment.isPositive()
    const j = d.money(t.adjustment, t.subject, 'adjustment')
    d.relate('adjustment', t.subject, v, { kind: 'sum', parts: [a, j], signs: [1, up ? 1 : -1] })
    parts.push(`年中${d.pick(up ? ['净增', '追加', '调增'] : ['净减', '调减', '压减'])}${j}`)
  }
  parts.push(`${d.pick(['调整后预算', '调整后预算数'])}${v}`)
  const e = d.executed(t)
  parts.push(`${d.pick(['实际支出', '全年执行'])}${e}`, `预算执行率${d.executionRate(t, e, v, { others: [a] })}`)
  if (d.random.chance(0.6)) parts.push(`${d.pick(['结余', '结转结余'])}${d.balance(t, v, e)}`)
  return parts.join('，')
}

/** 合计 T，其中：甲 x1，占 s1%；乙 x2，占 s2% */
export const shares: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const e = d.executed(t)
  const parts: Figure[] = []
  const list = unit.projects.map((p) => {
    const x = d.executed(p)
    parts.push(x)
    const share = d.rate('share', p.subject, [p.executed, t.executed], [x, e], { named: true, alt: ['execution_rate'] })
    return `${p.subject.name}${x}，${d.pick(['占', '占比'])}${share}`
  })
  d.relate('sum', t.subject, e, { kind: 'sum', parts })
  return `${d.pick(['项目支出合计', '全年项目支出共计', '各项目支出合计'])}${e}，其中：${list.join('；')}`
}

/** 甲、乙、丙预算分别为 a、b、c 万元: order of nouns before, unit on the last only. */
export const respectively: TotalSentence = (d, unit) => {
  const names = joined(unit.projects.map(({ subject }) => subject.name))
  const row = (of: (desk: Desk, p: Project) => Figure): Figure[] =>
    unit.projects.map((p, i) => of(i === unit.projects.length - 1 ? d : d.with({ carried: true }), p))
  const v = row((desk, p) => desk.revised(p))
  const e = row((desk, p) => desk.executed(p))
  const rates = unit.projects.map((p, i) => d.executionRate(p, e[i] as Figure, v[i] as Figure))
  return `${names}${d.pick(['全年预算', '调整后预算'])}分别为${joined(v)}，${d.pick(['实际支出', '支出'])}分别为${joined(e)}，执行率分别为${joined(rates)}`
}

/** 各项目支出：甲 x1、乙 x2、丙 x3，合计 T: total at the end. */
export const totalLast: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const parts = unit.projects.map((p) => d.executed(p))
  const e = d.executed(t)
  d.relate('sum', t.subject, e, { kind: 'sum', parts })
  const list = unit.projects.map(({ subject }, i) => `${subject.name}支出${parts[i]}`)
  return `${unit.year}年${joined(list)}，${d.pick(['合计支出', '共计支出'])}${e}`
}

/** Only the large ones are named, with 等: the parts need not add up. */
export const partial: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const e = d.executed(t)
  const shown = [...unit.projects].sort((a, b) => b.executed.cmp(a.executed)).slice(0, -1)
  const list = shown.map((p) => `${p.subject.name}${d.executed(p)}`)
  return `${d.pick(['全年项目支出', '项目支出共计'])}${e}，${d.pick(['主要用于', '主要包括'])}${joined(list)}等`
}

/** This year and the year before: 比上年增加 C，增长 c% */
export const yearOnYear: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const before = totalOf(unit.projects, 'before')
  const e = d.executed(t)
  const b = d.money(before, t.subject, 'prior', { period: String(unit.year - 1), alt: ['executed'] })
  const up = t.executed.gte(before)
  const c = d.money(t.executed.minus(before), t.subject, 'change')
  d.relate('change', t.subject, c, { kind: 'growth', now: e, before: b, percent: false }, { sign: up ? 1 : -1 })
  const g = d.scribe.rate(percentOf(t.executed.minus(before), before), t.subject, 'change_rate', d.style)
  d.relate('change-rate', t.subject, g, { kind: 'growth', now: e, before: b, percent: true }, { sign: up ? 1 : -1 })
  const [more, grew] = up ? ['增加', '增长'] : ['减少', '下降']
  return d.pick([
    `${unit.year}年项目支出${e}，上年为${b}，同比${more}${c}，${grew}${g}`,
    `${unit.year}年项目支出${e}，比上年的${b}${more}${c}，${up ? '增幅' : '降幅'}${g}`,
    `与${unit.year - 1}年的${b}相比，${unit.year}年项目支出${e}，${more}${c}，${grew}${g}`,
  ])
}

/** The rate of the year before, and the difference in percentage points: no growth rate. */
export const ratePoints: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  const now = d.executionRate(t, null, null)
  const points = d.scribe.figure((1 + d.random.next() * 6).toFixed(2), '')
  d.scribe.optionalAmount(points, t.subject, 'change', ['change_rate', 'execution_rate'])
  return `项目支出总体执行率${now}，较上年提高${points}个百分点`
}

export const joined = (parts: readonly { toString(): string }[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('、')}${'和'}${parts.at(-1)}`

/** Large sums in 亿元, the spending in 万元. */
export const hundredMillions: TotalSentence = (d, unit) => {
  const t = sumsOf(unit)
  if (t.revised.lt(10_000_000)) return d.scribe.in('counted', () => counted(d, unit))
  const large = d.with({ unit: '亿元', digits: d.pick([2, 4]), strip: false, carried: false, spelling: {} })
  const v = large.revised(t)
  const e = d.with({ unit: '万元', digits: 2, carried: false, spelling: {} }).executed(t)
  return `${unit.year}年项目支出全年预算${v}，实际支出${e}，预算执行率${d.executionRate(t, e, v)}`
}

export const totalSentences = {
  hundredMillions,
  counted,
  overall,
  shares,
  respectively,
  totalLast,
  partial,
  yearOnYear,
  ratePoints,
} satisfies Record<string, TotalSentence>

/** How many projects spent less than a bound: a count with the list behind it. */
export function laggards(d: Desk, unit: UnitYear, bound: number): string | null {
  const slow = unit.projects.filter((p) => executionRate(p).lt(bound))
  if (slow.length < 2) return null
  const n = d.scribe.figure(String(slow.length), '个')
  d.relate('count', unit.organization, n, { kind: 'counted', size: slow.length }, { optional: true })
  return `执行率低于${bound}%的项目有${n}，分别是${joined(slow.map(({ subject }) => subject.name))}`
}
