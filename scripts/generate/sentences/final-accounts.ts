import type { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'
import type { Accounts, FunctionalLine, NamedSum } from '../model/accounts.ts'
import { percentOf } from '../model/money.ts'
import type { Subject } from '../scribe.ts'
import { structural } from './background.ts'

/** Paragraphs of the narrative of final accounts. */
export type AccountsSentence = (desk: Desk, accounts: Accounts) => string

const of = (d: Desk, role: 'total' | 'income' | 'spending', ...aliases: string[]): Subject => ({
  ...d.unit.organization,
  role,
  aliases,
})

/** 收、支总计 T，比上年各增加 C，增长 c% */
export const totals: AccountsSentence = (d, a) => {
  const subject = of(d, 'total', '收入总计', '支出总计', '收支总计', '收、支总计', '收入支出总计')
  const t = d.money(a.total, subject, 'total')
  const diff = a.total.minus(a.totalBefore)
  const up = diff.gte(0)
  const c = d.money(diff, subject, 'change')
  const sign = up ? 1 : -1
  const lead = `${d.unit.year}年度${d.pick(['收、支总计', '收入、支出总计', '收支总计'])}${d.pick(['', '均为', '各'])}${t}`
  const [more, grew] = up ? ['增加', '增长'] : ['减少', '下降']
  const g = (): Figure => d.scribe.rate(percentOf(diff, a.totalBefore), subject, 'change_rate', d.style)
  if (d.random.chance(0.5)) {
    const b = d.money(a.totalBefore, subject, 'prior', { period: String(d.unit.year - 1), alt: ['total'] })
    d.relate('change', subject, c, { kind: 'growth', now: t, before: b, percent: false }, { sign })
    const rate = g()
    d.relate('change-rate', subject, rate, { kind: 'growth', now: t, before: b, percent: true }, { sign })
    return `${lead}，上年度为${b}，收、支总计各${more}${c}，${grew}${rate}。`
  }
  return `${lead}。与${d.unit.year - 1}年度相比，收、支总计各${more}${c}，${grew}${g()}。`
}

/** 本年收入合计 T，其中：财政拨款收入 x，占 s% */
export const incomes: AccountsSentence = (d, a) =>
  withShares(
    d,
    '本年收入合计',
    'revenue',
    { name: '本年收入合计', value: a.incomeTotal },
    a.income.filter(({ value }, i) => i === 0 || !value.isZero() || d.random.chance(0.4)),
  )

export const spendings: AccountsSentence = (d, a) =>
  withShares(d, '本年支出合计', 'executed', { name: '本年支出合计', value: a.spending }, [
    { name: '基本支出', value: a.basic },
    { name: '项目支出', value: a.project },
  ])

function withShares(d: Desk, label: string, measure: string, whole: NamedSum, parts: NamedSum[]): string {
  const subject = of(d, measure === 'revenue' ? 'income' : 'spending', label, label.slice(2, 4), '本年支出', '本年收入')
  const t = d.money(whole.value, subject, measure)
  const figures: Figure[] = []
  const list = parts.map(({ name, value }) => {
    const s = { name, aliases: [`${d.unit.organization.name}/${name}`] }
    const x = d.money(value, s, measure)
    figures.push(x)
    return `${name}${x}，占${d.rate('share', s, [value, whole.value], [x, t], { named: true })}`
  })
  d.relate('sum', subject, t, { kind: 'sum', parts: figures })
  return `${label}${t}，其中：${list.join('；')}。`
}

/** One functional line: 年初预算为 A，支出决算为 E，完成年初预算的 r% */
export function functionalLine(d: Desk, line: FunctionalLine, marker: string): string {
  const [top, middle] = line.above
  const name = line.name
  const subject = { name, aliases: [`${top}/${middle}/${name}`, `${top}（类）${middle}（款）${name}（项）`] }
  const spent = line.basic.plus(line.project)
  const a = d.money(line.approved, subject, 'approved')
  const v = d.random.chance(0.3) ? d.money(line.revised, subject, 'revised') : null
  const e = d.money(spent, subject, 'executed')
  const whole = v ? line.revised : line.approved
  const rate = d.rate('execution_rate', subject, [spent, whole], [e, v ?? a], {
    named: true,
    ...(v ? { others: [a] } : {}),
  })
  const more = spent.gt(line.approved)
  const why = spent.eq(line.approved)
    ? '决算数与预算数持平'
    : `决算数${more ? '大于' : '小于'}${d.pick(['年初预算数', '预算数'])}的主要原因是${more ? '年中追加了人员经费' : '厉行节约，压减一般性支出'}`
  return `${marker}${top}（类）${middle}（款）${name}（项）。年初预算为${a}，${v ? `全年预算为${v}，` : ''}支出决算为${e}，完成${v ? '全年' : '年初'}预算的${rate}，${why}。`
}

/** Basic spending: 人员经费 and 公用经费. */
export const basics: AccountsSentence = (d, a) => {
  const subject = { name: '基本支出', aliases: [`${d.unit.organization.name}/基本支出`] }
  const t = d.money(a.basic, { name: '一般公共预算财政拨款基本支出', aliases: ['基本支出'] }, 'executed', {
    optional: true,
  })
  const parts = [
    d.money(a.personnel, { name: '人员经费', aliases: ['基本支出/人员经费'] }, 'executed'),
    d.money(a.running, { name: '公用经费', aliases: ['基本支出/公用经费', '日常公用经费'] }, 'executed'),
  ]
  d.relate('sum', subject, t, { kind: 'sum', parts })
  return `${d.unit.year}年度一般公共预算财政拨款基本支出${t}，其中：人员经费${parts[0]}，主要包括基本工资、津贴补贴、奖金等；公用经费${parts[1]}，主要包括办公费、水费、电费等。`
}

/** 三公: budget, final figure, rate, and its items. */
export const three: AccountsSentence = (d, a) => {
  const { abroad, purchase, cars, reception } = a.three
  const subject = { name: '三公经费', aliases: ['“三公”经费', `${d.unit.organization.name}/三公经费`] }
  const sum = (what: 'budget' | 'final'): Decimal =>
    abroad[what].plus(purchase[what]).plus(cars[what]).plus(reception[what])
  const b = d.money(sum('budget'), subject, 'budget', { alt: ['approved', 'revised'] })
  const e = d.money(sum('final'), subject, 'executed')
  const rate = sum('budget').isZero()
    ? null
    : d.rate('execution_rate', subject, [sum('final'), sum('budget')], [e, b], { named: true })
  const item = (name: string, value: Decimal): Figure =>
    d.money(value, { name, aliases: [`三公经费/${name}`] }, 'executed')
  const parts = [
    item('因公出国（境）费', abroad.final),
    item('公务用车购置及运行维护费', purchase.final.plus(cars.final)),
    item('公务接待费', reception.final),
  ]
  d.relate('sum', subject, e, { kind: 'sum', parts })
  const inner = [item('公务用车购置费', purchase.final), item('公务用车运行维护费', cars.final)]
  const carSubject = { name: '公务用车购置及运行维护费', aliases: ['三公经费/公务用车购置及运行维护费'] }
  d.relate('sum', carSubject, parts[1] as Figure, { kind: 'sum', parts: inner })
  return `${d.unit.year}年度“三公”经费财政拨款支出预算为${b}，支出决算为${e}${rate ? `，完成预算的${rate}` : ''}。其中：因公出国（境）费支出决算为${parts[0]}，全年安排因公出国（境）团组${structural(d, '因公出国（境）团组', d.random.int(1, 3), '个')}；公务用车购置及运行维护费支出决算为${parts[1]}，其中公务用车购置支出${inner[0]}，公务用车运行维护支出${inner[1]}；公务接待费支出决算为${parts[2]}，全年国内公务接待${structural(d, '国内公务接待批次', d.random.int(3, 90), '批次')}、${structural(d, '国内公务接待人次', d.random.int(100, 900), '人次')}。`
}

/** 机关运行经费, against the year before. */
export const administration: AccountsSentence = (d, a) => {
  const subject = { name: '机关运行经费', aliases: [`${d.unit.organization.name}/机关运行经费`] }
  const e = d.money(a.running, subject, 'executed')
  const diff = a.running.minus(a.runningBefore)
  const up = diff.gte(0)
  const c = d.money(diff, subject, 'change')
  const g = d.scribe.rate(percentOf(diff, a.runningBefore), subject, 'change_rate', d.style)
  return `${d.unit.year}年度机关运行经费支出${e}，比${d.unit.year - 1}年${up ? '增加' : '减少'}${c}，${up ? '增长' : '下降'}${g}，主要原因是${up ? '维修任务增加' : '压减办公开支'}。`
}

/** Procurement: not the unit's budget, but its share can be worked out. */
export const procurement: AccountsSentence = (d, a) => {
  const whole = a.project.times('0.4').div(100).round().times(100).plus(10_000)
  const small = whole
    .times((0.3 + d.random.next() * 0.6).toFixed(3))
    .div(100)
    .round()
    .times(100)
  const subject = { name: '政府采购', aliases: ['政府采购支出'] }
  const t = d.money(whole, subject, 'executed', { optional: true, alt: ['total', 'budget'] })
  const part = { name: '授予中小企业合同', aliases: ['中小企业', '政府采购/授予中小企业合同'] }
  const x = d.money(small, part, 'executed', { optional: true, alt: ['budget'] })
  const share = d.rate('share', part, [small, whole], [x, t], { named: true, optional: true })
  return `${d.unit.year}年度政府采购支出总额${t}，授予中小企业合同金额${x}，占政府采购支出总额的${share}。`
}

export const accountsSentences = {
  totals,
  incomes,
  spendings,
  basics,
  three,
  administration,
  procurement,
} satisfies Record<string, AccountsSentence>
