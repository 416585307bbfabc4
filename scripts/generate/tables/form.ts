import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'
import { percentOf } from '../model/money.ts'
import { lighter } from '../model/outcome.ts'
import type { Project, Share } from '../model/unit-year.ts'
import { type Block, type Cell, cell, heading, paragraph, type Table } from '../paper.ts'
import { partOf } from '../sentences/funds.ts'
import { executionScore } from '../sentences/scores.ts'
import { indicatorBlock } from './form-indicators.ts'
import type { FormShape, FundColumn } from './form-shapes.ts'
import { box, head, stretched } from './rows.ts'

export interface WrittenForm {
  title: string
  blocks: Block[]
  score: Figure | null
  grade: Figure | null
}

/** A self-evaluation form of one project: who, money, goals, indicators and total score in one table. */
export function writeForm(d: Desk, project: Project, shape: FormShape): WrittenForm {
  const p = shape.executionWeight === '20' ? { ...project, outcomes: lighter(project.outcomes) } : project
  const title = shape.title(d, p)
  const desk = d.with({
    carried: true,
    ...(shape.unit ? { unit: shape.unit, digits: shape.unit === '元' ? 2 : d.style.digits } : {}),
  })
  const cols = Math.max(shape.funds.length + 2, shape.indicators.length + 1)
  const { rows: funds, score: earned } = fundBlock(desk, p, shape, cols)
  const indicators = indicatorBlock(desk, p, shape, cols, earned)
  const table: Table = {
    kind: 'table',
    rows: [...identity(d, p, cols), ...funds, ...goals(d, p, cols), ...indicators.rows],
  }
  return {
    title,
    blocks: [
      heading(0, title),
      ...(shape.year ? [paragraph(`（${d.unit.year}年度）`, { align: 'center' })] : []),
      ...(shape.unitLine ? [paragraph(`金额单位：${desk.style.unit}`, { align: 'right' })] : []),
      table,
    ],
    score: indicators.score,
    grade: indicators.grade,
  }
}

function identity(d: Desk, p: Project, cols: number): Cell[][] {
  const half = Math.floor(cols / 2)
  const rows = [stretched([head('项目名称'), p.subject.name], cols)]
  const names = d.pick([
    ['主管部门', '实施单位'],
    ['主管部门及代码', '实施单位'],
    ['项目主管部门', '项目实施单位'],
  ])
  const sub = `${d.unit.place}${d.pick(['项目服务中心', '事业发展中心', '综合保障中心'])}`
  rows.push(
    stretched(
      [head(names[0] as string), cell(d.unit.organization.name, { colSpan: half - 1 }), head(names[1] as string), sub],
      cols,
    ),
  )
  return rows
}

function goals(d: Desk, p: Project, cols: number): Cell[][] {
  const half = Math.floor(cols / 2)
  const goal = `完成${p.subject.name}年度任务，保障资金安全，提高公共服务水平。`
  return [
    stretched([head('年度总体目标', { rowSpan: 2 }), head('预期目标', { colSpan: half }), head('实际完成情况')], cols),
    stretched(
      [
        cell(goal, { colSpan: half, align: 'left' }),
        cell(d.pick(['已按计划完成年度各项任务。', '各项任务基本完成，资金使用规范。']), { align: 'left' }),
      ],
      cols - 1,
    ),
  ]
}

interface Row {
  label: string
  subject: Project['subject']
  sums: Omit<Share, 'name'>
  whole: boolean
}

function fundBlock(d: Desk, p: Project, shape: FormShape, cols: number): { rows: Cell[][]; score: Figure | null } {
  const rows = rowsOf(d, p, shape)
  const width = cols - 1
  const label = head(shape.fundsLabel.replace('{unit}', d.style.unit), { rowSpan: rows.length + 1 })
  const header = [
    label,
    ...stretched(
      [head(shape.corner.replace('{unit}', d.style.unit)), ...shape.funds.map(({ label: text }) => head(text))],
      width,
      0,
    ),
  ]
  let score: Figure | null = null
  const columns = new Map<string, Figure[]>()
  const body = rows.map((row) => {
    const figures = new Map<string, Figure>()
    const cells = shape.funds.map((column) => {
      const { entry, figure } = fundCell(d, row, column, figures, shape)
      if (figure) {
        figures.set(column.what, figure)
        columns.set(column.what, [...(columns.get(column.what) ?? []), figure])
        if (column.what === 'score' && row.whole) score = figure
      }
      return box(entry)
    })
    if (row.whole) executionIndicator(d, p, figures)
    return stretched([row.label, ...cells], width, 0)
  })
  for (const what of ['approved', 'revised', 'released', 'executed']) {
    const [whole, ...parts] = columns.get(what) ?? []
    if (whole && parts.length > 1) d.relate('sum', p.subject, whole, { kind: 'sum', parts }, { optional: true })
  }
  return { rows: [header, ...body], score }
}

/** Budget execution counts as an indicator with a weight of its own in every form; it may be read as one. */
function executionIndicator(d: Desk, p: Project, figures: ReadonlyMap<string, Figure>): void {
  const [weight, rate] = [figures.get('weight'), figures.get('rate')]
  if (!weight || !rate) return
  d.scribe.indicator({
    anchor: rate,
    actual: rate,
    weight,
    score: figures.get('score') ?? null,
    fact: {
      kind: 'indicator',
      subject: p.subject.name,
      source: 'table',
      level1: null,
      level2: null,
      name: '预算执行率',
      verdict: null,
      optional: true,
    },
  })
}

function rowsOf(d: Desk, p: Project, shape: FormShape): Row[] {
  const total: Row = {
    label: shape.totalLabel,
    subject: { ...p.subject, aliases: [...p.subject.aliases, shape.totalLabel] },
    sums: p,
    whole: true,
  }
  const shares = shape.sources === 'levels' ? p.sources : nationalRows(d, p)
  return [
    total,
    ...shares.map((share, i) => ({
      label: i === 0 ? `${d.pick(['其中：', '其中:', '  其中：'])}${share.name}` : share.name,
      subject: partOf(p, share),
      sums: share,
      whole: false,
    })),
  ]
}

/** 当年财政拨款, 上年结转资金, 其他资金: all money is of the year in most reports. */
function nationalRows(d: Desk, p: Project): Share[] {
  const none = (name: string): Share => {
    const zero = new Decimal(0)
    return { name, approved: zero, revised: zero, released: zero, executed: zero }
  }
  const names = d.pick([
    ['当年财政拨款', '上年结转资金', '其他资金'],
    ['本年财政拨款', '上年结转资金', '其他资金'],
    ['财政资金', '财政专户管理资金', '单位资金'],
  ]) as [string, string, string]
  const all: Share = {
    name: names[0],
    approved: p.approved,
    revised: p.revised,
    released: p.released,
    executed: p.executed,
  }
  return [all, none(names[1]), none(names[2])]
}

function fundCell(
  d: Desk,
  row: Row,
  { what }: FundColumn,
  done: ReadonlyMap<string, Figure>,
  shape: FormShape,
): { entry: string | Figure; figure: Figure | null } {
  const { scribe: s } = d
  const optional = !row.whole && shape.sources !== 'levels'
  if (what === 'weight') return text(row.whole ? s.figure(shape.executionWeight) : d.pick(['—', '-', '']))
  if (what === 'reason') return text('')
  if (what === 'score') {
    const weight = done.get('weight')
    const rate = done.get('rate')
    if (!row.whole || !shape.scored) return text(row.whole ? '' : d.pick(['—', '-', '']))
    const score = s.figure(executionScoreOf(row, shape))
    if (weight && rate) d.relate('score', row.subject, score, { kind: 'product', weight, rate }, { optional: true })
    return text(score)
  }
  if (what === 'rate') return text(rateCell(d, row, done, shape, optional))
  return text(d.money(row.sums[what], row.subject, what, { ...(optional ? { optional } : {}) }))
}

const text = (entry: string | Figure): { entry: string | Figure; figure: Figure | null } => ({
  entry,
  figure: typeof entry === 'string' ? null : entry,
})

const executionScoreOf = (row: Row, shape: FormShape): string => {
  const ten = executionScore(row.sums as Project)
  return shape.executionWeight === '10'
    ? ten
    : new Decimal(ten).times(shape.executionWeight).div(10).toDecimalPlaces(2).toFixed()
}

function rateCell(
  d: Desk,
  row: Row,
  done: ReadonlyMap<string, Figure>,
  shape: FormShape,
  optional: boolean,
): string | Figure {
  const { executed, revised } = row.sums
  if (!row.whole && (revised.isZero() || d.random.chance(0.4))) return d.pick(['—', '-', ''])
  const e = done.get('executed')
  const v = done.get('revised') ?? done.get('approved')
  if (revised.isZero() || !e || !v) return ''
  if (shape.rate === 'ratio') {
    const exact = percentOf(executed, revised)
    return d.scribe.ratio(exact, row.subject, 'execution_rate', optional)
  }
  return d.rate('execution_rate', row.subject, [executed, revised], [e, v], {
    carried: shape.rate === 'bare',
    ...(optional ? { optional } : {}),
  })
}
