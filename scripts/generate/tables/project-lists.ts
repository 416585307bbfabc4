import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk, Sums } from '../desk.ts'
import type { Figure } from '../figure.ts'
import type { Project, UnitYear } from '../model/unit-year.ts'
import { type Block, cell, type Table } from '../paper.ts'
import { executionScore, gradeScales, totalScore } from '../sentences/scores.ts'
import { sumsOf } from '../sentences/totals.ts'
import { box, type Entry, head, unitLine } from './rows.ts'

/** A table about all projects of a unit, with the lines around it. */
export type ListTable = (desk: Desk, unit: UnitYear) => Block[]

type Column = 'approved' | 'adjustment' | 'revised' | 'released' | 'executed' | 'balance' | 'rate'

interface Headed {
  what: Column
  label: string
}

const headers: Record<Column, readonly string[]> = {
  approved: ['年初预算', '年初预算数', '年初批复数'],
  adjustment: ['预算调整数', '调整数（追加+、追减-）', '年中调整'],
  revised: ['调整后预算', '调整后预算数', '全年预算数'],
  released: ['到位资金', '实际到位数', '资金到位'],
  executed: ['支出数', '实际支出', '全年执行数', '决算数'],
  balance: ['结余', '结转结余', '年末结余'],
  rate: ['执行率', '预算执行率', '执行率（%）'],
}

const columnSets: readonly Column[][] = [
  ['approved', 'revised', 'executed', 'balance', 'rate'],
  ['revised', 'executed', 'rate'],
  ['approved', 'adjustment', 'revised', 'executed', 'rate'],
  ['revised', 'released', 'executed', 'balance', 'rate'],
  ['revised', 'executed', 'balance'],
]

function rowFigures(d: Desk, p: Sums, columns: readonly Headed[]): Map<Column, Figure> {
  const figures = new Map<Column, Figure>()
  for (const { what, label } of columns) {
    if (what === 'rate') {
      const [e, v] = [figures.get('executed'), figures.get('revised')]
      const others = figures.get('approved')
      const rate = d.executionRate(p, e ?? null, v ?? null, {
        carried: label.includes('%'),
        ...(others ? { others: [others] } : {}),
      })
      figures.set(what, rate)
    } else if (what === 'balance') {
      figures.set(what, d.balance(p, figures.get('revised') ?? null, figures.get('executed') ?? null))
    } else if (what === 'adjustment') figures.set(what, adjustmentFigure(d, p))
    else figures.set(what, d.money(p[what], p.subject, what))
  }
  const [a, j, v] = [figures.get('approved'), figures.get('adjustment'), figures.get('revised')]
  if (a && j && v) d.relate('adjustment', p.subject, v, { kind: 'sum', parts: [a, j] })
  return figures
}

/** In tables the sign is printed. */
function adjustmentFigure(d: Desk, p: Sums): Figure {
  const figure = d.money(p.adjustment, p.subject, 'adjustment', { sign: 1 })
  if (p.adjustment.isNegative()) figure.number = `-${figure.number}`
  return figure
}

function columnsOf(d: Desk): Headed[] {
  return d.pick(columnSets).map((what) => ({ what, label: d.pick(headers[what]) }))
}

function sumColumns(d: Desk, total: ReadonlyMap<Column, Figure>, rows: ReadonlyMap<Column, Figure>[], t: Sums): void {
  for (const [what, stated] of total) {
    if (what === 'rate') continue
    d.relate('sum', t.subject, stated, { kind: 'sum', parts: rows.map((row) => row.get(what) as Figure) })
  }
}

/** 序号 | 项目名称 | 年初 | 调整后 | 支出 | 结余 | 执行率 [| 得分 | 等级], 合计 first or last. */
export const projectList: ListTable = (d, unit) => {
  const desk = d.with({ carried: true })
  const columns = columnsOf(d)
  const scored = d.random.chance(0.5)
  const t = sumsOf(unit)
  const figures = unit.projects.map((p) => rowFigures(desk, p, columns))
  const total = rowFigures(desk, t, columns)
  sumColumns(desk, total, figures, t)
  const extra = scored ? ['自评得分', '等级'] : []
  const header = [
    head('序号'),
    head('项目名称'),
    ...columns.map(({ label }) => head(label)),
    ...extra.map((label) => head(label)),
  ]
  const rows = unit.projects.map((p, i): Entry[] => [
    String(i + 1),
    cell(p.subject.name, { align: 'left' }),
    ...columns.map(({ what }) => figures[i]?.get(what) as Figure),
    ...(scored ? scoreCells(desk, p) : []),
  ])
  const sum: Entry[] = [
    cell(d.pick(['合计', '合  计', '总计']), { colSpan: 2 }),
    ...columns.map(({ what }) => total.get(what) as Figure),
    ...extra.map(() => ''),
  ]
  const body = d.random.chance(0.3) ? [sum, ...rows] : [...rows, sum]
  return [unitLine(desk), tableOf([header, ...body])]
}

function scoreCells(d: Desk, p: Project): Entry[] {
  const score = d.scribe.figure(totalScore(p))
  d.scribe.optionalIndicator(score, p.subject, '自评得分')
  const scale = gradeScales[0]
  const grade = d.scribe.word(scale?.bands.find(({ from }) => Number(score.number) >= from)?.name ?? '')
  return [score, grade]
}

/** 项目 × 资金来源: 计划, 到位, 支出 per level of government, two header rows. */
export const sourceMatrix: ListTable = (d, unit) => {
  const desk = d.with({ carried: true })
  const p = unit.projects[0] as Project
  const labels = d.pick([
    ['计划', '到位', '支出'],
    ['预算安排', '实际到位', '实际支出'],
  ])
  const whats = ['revised', 'released', 'executed'] as const
  const cells = (subject: Project['subject'], sums: Pick<Sums, 'revised' | 'released' | 'executed'>): Figure[] =>
    whats.map((what) =>
      desk.money(
        sums[what],
        subject,
        what === 'revised' ? 'budget' : what,
        what === 'revised' ? { alt: ['revised', 'approved'] } : {},
      ),
    )
  const parts = p.sources.map((share) =>
    cells({ name: `${p.subject.name}/${share.name}`, aliases: [share.name] }, share),
  )
  const whole = cells(p.subject, p)
  whole.forEach((stated, at) => {
    desk.relate('sum', p.subject, stated, { kind: 'sum', parts: parts.map((row) => row[at] as Figure) })
  })
  const header = [
    [head('资金来源', { rowSpan: 2 }), head(`${unit.year}年（${d.style.unit}）`, { colSpan: 3 })],
    labels.map((label) => head(label)),
  ]
  const rows = p.sources.map(({ name }, i): Entry[] => [name, ...(parts[i] as Figure[])])
  return [tableOf([...header, ...rows, ['合计', ...whole]])]
}

/** 部门整体: 任务名称 | 预算 | 执行 | 分值 | 执行率 | 得分, with 基本支出 and 项目支出 rows. */
export const departmentTasks: ListTable = (d, unit) => {
  const desk = d.with({ carried: true })
  const t = sumsOf(unit, { name: '项目支出', aliases: [`${unit.organization.name}/项目支出`, unit.organization.name] })
  const basic = basicSums(unit)
  const whole = addSums(basic, t, { ...unit.organization, role: 'whole', aliases: ['金额合计', '合计', '部门整体'] })
  const columns: Headed[] = [
    { what: 'revised', label: '全年预算数' },
    { what: 'executed', label: '全年执行数' },
    { what: 'rate', label: '执行率' },
  ]
  const [w, b, j] = [whole, basic, t].map((sums) => rowFigures(desk, sums, columns)) as [
    Map<Column, Figure>,
    Map<Column, Figure>,
    Map<Column, Figure>,
  ]
  sumColumns(desk, w, [b, j], whole)
  const weight = desk.scribe.figure('10')
  const score = desk.scribe.figure(executionScore(whole as Project))
  desk.relate(
    'score',
    whole.subject,
    score,
    { kind: 'product', weight, rate: w.get('rate') as Figure },
    { optional: true },
  )
  const rate = w.get('rate') as Figure
  const fact = { kind: 'indicator', subject: whole.subject.name, source: 'table', level1: null, level2: null } as const
  desk.scribe.indicator({
    anchor: rate,
    actual: rate,
    weight,
    score,
    fact: { ...fact, name: '预算执行率', verdict: null, optional: true },
  })
  const row = (label: string, figures: Map<Column, Figure>, tail: Entry[]): Entry[] => [
    label,
    ...columns.map(({ what }) => figures.get(what) as Figure),
    ...tail,
  ]
  return [
    unitLine(desk),
    tableOf([
      [
        head(d.pick(['预算执行情况', '资金类别'])),
        ...columns.map(({ label }) => head(label)),
        head('分值'),
        head('得分'),
      ],
      row('金额合计', w, [weight, score]),
      row('基本支出', b, ['—', '—']),
      row('项目支出', j, ['—', '—']),
    ]),
  ]
}

export function basicSums(unit: UnitYear): Sums {
  const all = unit.personnel.plus(unit.running)
  const zero = new Decimal(0)
  return {
    subject: { name: '基本支出', aliases: [`${unit.organization.name}/基本支出`] },
    approved: all,
    adjustment: zero,
    revised: all,
    released: all,
    executed: all,
    balance: zero,
  }
}

export function addSums(a: Sums, b: Sums, subject: Sums['subject']): Sums {
  const of = (what: Exclude<keyof Sums, 'subject'>): Decimal => a[what].plus(b[what])
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

export const tableOf = (rows: readonly Entry[][]): Table => ({
  kind: 'table',
  rows: rows.map((row) => row.map((entry) => box(entry))),
})
