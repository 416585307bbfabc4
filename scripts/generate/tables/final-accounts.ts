import type { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'
import type { Accounts, FunctionalLine } from '../model/accounts.ts'
import { sumOf } from '../model/money.ts'
import { type Block, cell, paragraph } from '../paper.ts'
import type { Subject } from '../scribe.ts'
import { tableOf } from './project-lists.ts'
import { type Entry, head } from './rows.ts'

/** One public table of final accounts with its title and unit line. */
export type AccountsTable = (desk: Desk, accounts: Accounts, number: string) => Block[]

const captioned = (d: Desk, title: string, number: string, rows: Entry[][]): Block[] => [
  paragraph(title, { align: 'center' }),
  paragraph(`公开${number}表`, { align: 'right' }),
  paragraph(`部门：${d.unit.organization.name}　　　　金额单位：${d.style.unit}`),
  tableOf(rows),
]

/** 收入支出决算总表: two panels; rows stand side by side by accident. */
export const general: AccountsTable = (d, a, number) => {
  const desk = d.with({ carried: true })
  const org = (role: string, ...aliases: string[]): Subject => ({ ...d.unit.organization, role, aliases })
  const named = (name: string): Subject => ({ name, aliases: [`${d.unit.organization.name}/${name}`] })
  const income = a.income.map(({ name, value }) => ({ name, figure: desk.money(value, named(name), 'revenue') }))
  const tops = a.lines.filter(({ depth }) => depth === 1)
  const spend = tops.map((line) => ({ name: line.name, figure: desk.money(spent(line), named(line.name), 'executed') }))
  const incomeTotal = desk.money(a.incomeTotal, org('income', '本年收入合计'), 'revenue')
  const spendTotal = desk.money(a.spending, org('spending', '本年支出合计'), 'executed')
  desk.relate('sum', org('income', '本年收入合计'), incomeTotal, {
    kind: 'sum',
    parts: income.map(({ figure }) => figure),
  })
  desk.relate('sum', org('spending', '本年支出合计'), spendTotal, {
    kind: 'sum',
    parts: spend.map(({ figure }) => figure),
  })
  const opening = desk.money(a.opening, org('opening', '年初结转和结余'), 'balance')
  const closing = desk.money(a.closing, org('closing', '年末结转和结余'), 'balance')
  const [left, right] = [
    desk.money(a.total, org('total', '总计', '收入总计'), 'total'),
    desk.money(a.total, org('total', '总计', '支出总计'), 'total'),
  ]
  desk.relate(
    'sum',
    org('total', '总计', '收入总计'),
    left,
    { kind: 'sum', parts: [incomeTotal, opening] },
    { ruleAlt: ['identity'] },
  )
  desk.relate(
    'sum',
    org('total', '总计', '支出总计'),
    right,
    { kind: 'sum', parts: [spendTotal, closing] },
    { ruleAlt: ['identity'] },
  )
  return captioned(
    d,
    '收入支出决算总表',
    number,
    panels(income, spend, [
      ['本年收入合计', incomeTotal, '本年支出合计', spendTotal],
      ['年初结转和结余', opening, '年末结转和结余', closing],
      ['总计', left, '总计', right],
    ]),
  )
}

interface NamedFigure {
  name: string
  figure: Figure
}

/** Two lists side by side with numbered lines, then the totals of both. */
function panels(
  income: readonly NamedFigure[],
  spend: readonly NamedFigure[],
  totals: readonly [string, Figure, string, Figure][],
): Entry[][] {
  const size = Math.max(income.length, spend.length)
  const ordinal = ['一', '二', '三', '四', '五', '六']
  const body = Array.from({ length: size }, (_, i): Entry[] => {
    const [l, r] = [income[i], spend[i]]
    const names = [l ? `${ordinal[i]}、${l.name}` : '', r ? `${ordinal[i]}、${r.name}` : ''] as const
    return [names[0], String(i + 1), l?.figure ?? '', names[1], String(i + 31), r?.figure ?? '']
  })
  const last = totals.map(([x, f, y, g], i): Entry[] => [x, String(size + i + 1), f, y, String(size + i + 31), g])
  return [
    [head('收入', { colSpan: 3 }), head('支出', { colSpan: 3 })],
    ['项目', '行次', '决算数', '项目（按功能分类）', '行次', '决算数'].map((label) => head(label)),
    ['栏次', '', '1', '栏次', '', '2'],
    ...body,
    ...last,
  ]
}

const spent = ({ basic, project }: FunctionalLine): Decimal => basic.plus(project)

/** 支出决算表 by function: 合计 | 基本 | 项目, with class, subclass and item rows. */
export const byFunction: AccountsTable = (d, a, number) => {
  const desk = d.with({ carried: true })
  const title = d.pick(['支出决算表', '一般公共预算财政拨款支出决算表'])
  // The total of the second table is that of its fund, or of the unit.
  const fund = title.startsWith('一般')
  const org = fund
    ? { name: '一般公共预算财政拨款', role: 'fund', aliases: [d.unit.organization.name, '合计', '本年支出合计'] }
    : { ...d.unit.organization, role: 'spending', aliases: ['合计', '本年支出合计'] }
  const row = (subject: Subject, basic: Decimal, project: Decimal): [Figure, Figure, Figure] => {
    const whole = desk.money(
      basic.plus(project),
      subject,
      'executed',
      fund && subject === org ? { optional: true } : {},
    )
    const parts = [
      desk.money(basic, kid(subject, '基本支出'), 'executed'),
      desk.money(project, kid(subject, '项目支出'), 'executed'),
    ] as [Figure, Figure]
    desk.relate('sum', subject, whole, { kind: 'sum', parts })
    return [whole, ...parts]
  }
  const kid = (subject: Subject, name: string): Subject => ({
    name: `${subject.name}/${name}`,
    aliases: [subject.name, ...subject.aliases],
  })
  const total = row(org, a.basic, a.project)
  const rows = a.lines.map((line) => ({
    line,
    figures: row({ name: line.name, aliases: [] }, line.basic, line.project),
  }))
  const tops = rows.filter(({ line }) => line.depth === 1)
  total.forEach((stated, at) => {
    desk.relate('sum', org, stated, { kind: 'sum', parts: tops.map(({ figures }) => figures[at] as Figure) })
  })
  for (const above of rows.filter(({ line }) => line.depth < 3)) {
    const below = rows.filter(
      ({ line }) => line.depth === above.line.depth + 1 && line.code.startsWith(above.line.code),
    )
    // A class with one line repeats it: no sum that anyone has to work out.
    const more = below.length < 2 ? { optional: true } : {}
    above.figures.forEach((stated, at) => {
      const parts = below.map(({ figures }) => figures[at] as Figure)
      desk.relate('sum', { name: above.line.name, aliases: [] }, stated, { kind: 'sum', parts }, more)
    })
  }
  return captioned(d, title, number, [
    [
      head('项目', { colSpan: 2 }),
      head(d.pick(['本年支出合计', '本年支出小计']), { rowSpan: 2 }),
      head('基本支出', { rowSpan: 2 }),
      head('项目支出', { rowSpan: 2 }),
    ],
    ['科目编码', '科目名称'].map((label) => head(label)),
    [cell('栏次', { colSpan: 2 }), '1', '2', '3'],
    [cell('合计', { colSpan: 2 }), ...total],
    ...rows.map(({ line, figures }): Entry[] => [line.code, cell(line.name, { align: 'left' }), ...figures]),
  ])
}

/** 三公: budget and final figures, twelve columns under two header rows. */
export const threeTable: AccountsTable = (d, a, number) => {
  const desk = d.with({ carried: true })
  const { abroad, purchase, cars, reception } = a.three
  const half = (what: 'budget' | 'final'): Figure[] => {
    const measure = what === 'budget' ? 'budget' : 'executed'
    const more = what === 'budget' ? { alt: ['approved', 'revised'] } : {}
    const write = (name: string, value: Decimal, aliases: string[] = []): Figure =>
      desk.money(value, { name, aliases: [`三公经费/${name}`, ...aliases] }, measure, more)
    const car = purchase[what].plus(cars[what])
    const whole = write('三公经费', sumOf([abroad[what], car, reception[what]]), ['合计', d.unit.organization.name])
    const figures = [
      write('因公出国（境）费', abroad[what]),
      write('公务用车购置及运行维护费', car, ['小计']),
      write('公务用车购置费', purchase[what]),
      write('公务用车运行维护费', cars[what]),
      write('公务接待费', reception[what]),
    ] as [Figure, Figure, Figure, Figure, Figure]
    const [f0, f1, f2, f3, f4] = figures
    desk.relate('sum', { name: '三公经费', aliases: ['合计'] }, whole, { kind: 'sum', parts: [f0, f1, f4] })
    desk.relate('sum', { name: '公务用车购置及运行维护费', aliases: ['小计'] }, f1, { kind: 'sum', parts: [f2, f3] })
    return [whole, ...figures]
  }
  const upper = (): Entry[] => [
    head('合计', { rowSpan: 2 }),
    head('因公出国（境）费', { rowSpan: 2 }),
    head('公务用车购置及运行维护费', { colSpan: 3 }),
    head('公务接待费', { rowSpan: 2 }),
  ]
  const lower = ['小计', '公务用车购置费', '公务用车运行维护费'].map((label) => head(label))
  return captioned(d, '财政拨款“三公”经费支出决算表', number, [
    [head('预算数', { colSpan: 6 }), head('决算数', { colSpan: 6 })],
    [...upper(), ...upper()],
    [...lower, ...lower],
    Array.from({ length: 12 }, (_, i) => String(i + 1)),
    [...half('budget'), ...half('final')],
  ])
}

/** 基本支出 by economic item: panels side by side, footer with two totals. */
export const economicPanels: AccountsTable = (d, a, number) => {
  const desk = d.with({ carried: true })
  const shares = (whole: Decimal, weights: readonly number[]): Decimal[] => {
    const parts = weights.map((weight) => whole.times(weight).div(100).div(100).round().times(100))
    return [...parts, whole.minus(sumOf(parts))]
  }
  const write = (name: string, value: Decimal): Figure =>
    desk.money(value, { name, aliases: [`基本支出/${name}`, `人员经费/${name}`, `公用经费/${name}`] }, 'executed')
  const staff = shares(a.personnel, [38, 22, 15]).map((value, i) => ({
    code: `3010${i + 1}`,
    name: ['基本工资', '津贴补贴', '奖金', '绩效工资'][i] as string,
    value,
  }))
  const office = shares(a.running, [40, 18, 12]).map((value, i) => ({
    code: `3020${i + 1}`,
    name: ['办公费', '印刷费', '差旅费', '维修（护）费'][i] as string,
    value,
  }))
  const left = staff.map((row) => write(row.name, row.value))
  const right = office.map((row) => write(row.name, row.value))
  const people = desk.money(
    a.personnel,
    { name: '人员经费', aliases: ['基本支出/人员经费', '人员经费合计'] },
    'executed',
  )
  const running = desk.money(
    a.running,
    { name: '公用经费', aliases: ['基本支出/公用经费', '公用经费合计', '日常公用经费'] },
    'executed',
  )
  desk.relate('sum', { name: '人员经费', aliases: ['人员经费合计'] }, people, { kind: 'sum', parts: left })
  desk.relate('sum', { name: '公用经费', aliases: ['公用经费合计'] }, running, { kind: 'sum', parts: right })
  const panel = ['科目编码', '科目名称', '金额'].map((label) => head(label))
  return captioned(d, '一般公共预算财政拨款基本支出决算明细表', number, [
    [head('人员经费', { colSpan: 3 }), head('公用经费', { colSpan: 3 })],
    [...panel, ...panel],
    ...staff.map((row, i): Entry[] => [
      row.code,
      row.name,
      left[i] as Figure,
      office[i]?.code ?? '',
      office[i]?.name ?? '',
      right[i] ?? '',
    ]),
    [cell('人员经费合计', { colSpan: 2 }), people, cell('公用经费合计', { colSpan: 2 }), running],
  ])
}

export const accountsTables = { general, byFunction, threeTable, economicPanels } satisfies Record<
  string,
  AccountsTable
>
