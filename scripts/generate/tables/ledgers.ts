import type { Figure } from '../figure.ts'
import type { Project } from '../model/unit-year.ts'
import { cell, paragraph } from '../paper.ts'
import { partOf } from '../sentences/funds.ts'
import { sumsOf } from '../sentences/totals.ts'
import { type ListTable, tableOf } from './project-lists.ts'
import { type Entry, head, unitLine } from './rows.ts'

/** 直达资金 ledger: 指标文号 | 下达时间 | 金额 | 已支付 | 支付率 */
export const directFunds: ListTable = (d, unit) => {
  const desk = d.with({ carried: true })
  const t = sumsOf(unit)
  const rows = unit.projects.map((p) => {
    const l = desk.released(p)
    const e = desk.executed(p)
    return { p, l, e, rate: desk.rate('execution_rate', p.subject, [p.executed, p.released], [e, l]) }
  })
  const [l, e] = [desk.released(t), desk.executed(t)]
  desk.relate('sum', t.subject, l, { kind: 'sum', parts: rows.map((row) => row.l) })
  desk.relate('sum', t.subject, e, { kind: 'sum', parts: rows.map((row) => row.e) })
  const rate = desk.rate('execution_rate', t.subject, [t.executed, t.released], [e, l])
  const number = (): string => `${unit.place.slice(0, 1)}财预〔${unit.year}〕${d.random.int(2, 180)}号`
  const body = rows.map((row): Entry[] => [
    row.p.subject.name,
    number(),
    `${unit.year}-0${d.random.int(1, 9)}-1${d.random.int(0, 9)}`,
    row.l,
    row.e,
    row.rate,
  ])
  return [
    unitLine(desk),
    tableOf([
      [
        '项目名称',
        '指标文号',
        '下达时间',
        d.pick(['下达金额', '下达资金']),
        d.pick(['已支付金额', '已支付']),
        '支付率',
      ].map((label) => head(label)),
      ...body,
      [cell('合计', { colSpan: 3 }), l, e, rate],
    ]),
  ]
}

/** Spending of a project by economic item, code and name in one cell. */
export const economicItems: ListTable = (d, unit) => {
  const yuan = d.with({
    carried: true,
    unit: '元',
    digits: 2,
    strip: false,
    spelling: { grouped: d.random.chance(0.7) },
  })
  const p = unit.projects[0] as Project
  const codes = ['30201 办公费', '30226 劳务费', '30227 委托业务费', '31002 办公设备购置', '30213 维修（护）费']
  const parts: Figure[] = []
  const rows = p.items.map((item, i): Entry[] => {
    const figure = yuan.money(
      item.executed,
      { ...partOf(p, item), aliases: [item.name, codes[i] as string] },
      'executed',
    )
    parts.push(figure)
    return [codes[i] as string, item.name, figure, `记-${d.random.int(3, 90)}号`]
  })
  const total = yuan.executed(p)
  yuan.relate('sum', p.subject, total, { kind: 'sum', parts })
  return [
    paragraph(`${p.subject.name}支出明细表`, { align: 'center' }),
    tableOf([
      ['经济科目', '支出内容', '实际支出数（元）', '会计凭证号'].map((label) => head(label)),
      ...rows,
      [cell('支出合计', { colSpan: 2 }), total, ''],
    ]),
  ]
}

/** 分配表: 地区 | 已预下达 | 本次下达 | 合计下达 */
export const allocation: ListTable = (d, unit) => {
  const desk = d.with({ carried: true })
  const t = sumsOf(unit)
  const rows = unit.projects.map((p) => {
    const early = p.released
      .div(2)
      .div(desk.style.unit === '元' ? 1 : 100)
      .round()
      .times(desk.style.unit === '元' ? 1 : 100)
    const { subject } = p
    const part = (name: string): typeof subject => ({
      name: `${subject.name}/${name}`,
      aliases: [subject.name, ...subject.aliases],
    })
    const figures = [
      desk.money(early, part('已预下达'), 'released'),
      desk.money(p.released.minus(early), part('本次下达'), 'released'),
      desk.money(p.released, subject, 'released'),
    ] as const
    desk.relate('sum', subject, figures[2], { kind: 'sum', parts: [figures[0], figures[1]] })
    return { subject, figures }
  })
  const whole = desk.released(t)
  desk.relate('sum', t.subject, whole, { kind: 'sum', parts: rows.map(({ figures }) => figures[2]) })
  return [
    unitLine(desk),
    tableOf([
      ['项目', '已预下达', '本次下达', '合计下达'].map((label) => head(label)),
      ...rows.map(({ subject, figures }): Entry[] => [subject.name, ...figures]),
      ['合计', '', '', whole],
    ]),
  ]
}

/** 监控: 年初预算 | 1-n月执行数 | 执行率 | 全年预计执行数 */
export const monitoringTable: ListTable = (d, unit) => {
  const desk = d.with({ carried: true })
  const period = { period: `${unit.year}-01/${unit.year}-${String(unit.month).padStart(2, '0')}` }
  const months = `1-${unit.month}月`
  const t = sumsOf(unit)
  const row = (
    p: Pick<Project, 'subject' | 'approved' | 'revised' | 'soFar' | 'projected'>,
  ): [Figure, Figure, Figure, Figure, Figure] => {
    const a = desk.money(p.approved, p.subject, 'approved')
    const v = desk.money(p.revised, p.subject, 'revised')
    const e = desk.money(p.soFar, p.subject, 'executed', period)
    const rate = desk.rate('execution_rate', p.subject, [p.soFar, p.revised], [e, v], { ...period, others: [a] })
    return [a, v, e, rate, desk.money(p.projected, p.subject, 'executed_projected')]
  }
  const of = (what: 'soFar' | 'projected') =>
    unit.projects.reduce((sum, p) => sum.plus(p[what]), t.executed.minus(t.executed))
  const rows = unit.projects.map((p) => row(p))
  const total = row({ ...t, soFar: of('soFar'), projected: of('projected') })
  for (const at of [0, 1, 2, 4] as const)
    desk.relate('sum', t.subject, total[at], { kind: 'sum', parts: rows.map((r) => r[at]) })
  return [
    unitLine(desk),
    tableOf([
      [
        '序号',
        '项目名称',
        '年初预算数',
        d.pick(['调整后预算数', '全年预算数']),
        `${months}执行数`,
        `${months}执行率`,
        d.pick(['全年预计执行数', '预计全年支出']),
      ].map((label) => head(label)),
      ...rows.map((r, i): Entry[] => [String(i + 1), unit.projects[i]?.subject.name ?? '', ...r]),
      [cell('合计', { colSpan: 2 }), ...total],
    ]),
  ]
}

/** 新增债券: 项目名称 | 债券性质 | 已发债券规模 | 自评分数 | 等级. A quota of debt is no budget of the unit. */
export const bonds: ListTable = (d, unit) => {
  const large = d.with({ carried: true, unit: '亿元', digits: 2, strip: false, spelling: {} })
  const rows = unit.projects.map((p): Entry[] => {
    const size = p.revised.times(d.random.int(20, 90)).div(1_000_000).round().times(1_000_000).plus(1_000_000)
    const figure = large.money(size, p.subject, 'budget', {
      optional: true,
      alt: ['approved', 'revised', 'released', 'total'],
      role: 'bonds',
    })
    return [
      p.subject.name,
      d.pick(['专项债券', '一般债券']),
      figure,
      d.scribe.figure(String(d.random.int(90, 98))),
      '优',
    ]
  })
  return [
    paragraph('新增政府债券项目绩效自评情况', { align: 'center' }),
    unitLine(large),
    tableOf([['项目名称', '债券性质', '已发债券规模', '自评分数', '等级'].map((label) => head(label)), ...rows]),
  ]
}
