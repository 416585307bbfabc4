import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'
import type { Project } from '../model/unit-year.ts'
import { type Block, cell } from '../paper.ts'
import { partOf } from '../sentences/funds.ts'
import { tableOf } from './project-lists.ts'
import { type Entry, head, stretched } from './rows.ts'

/** Labels and values side by side, without a header row: 预算数 6.84 | 到位数 6.84 | 执行数 6.84 | 100.00 */
export function budgetPairs(d: Desk, p: Project): Block[] {
  const desk = d.with({ carried: true })
  const [v, l, e] = [desk.revised(p), desk.released(p), desk.executed(p)]
  const rate = desk.executionRate(p, e, v, { carried: true })
  const rows: Entry[][] = [
    [
      head('项目名称'),
      cell(p.subject.name, { colSpan: 3 }),
      head('主管部门'),
      cell(d.unit.organization.name, { colSpan: 3 }),
    ],
    [
      head(`预算安排情况（调整后）（${d.style.unit}）`, { colSpan: 2 }),
      head(`资金到位情况（${d.style.unit}）`, { colSpan: 2 }),
      head(`资金执行情况（${d.style.unit}）`, { colSpan: 2 }),
      head('预算执行进度（%）', { colSpan: 2 }),
    ],
    ['预算数', v, '到位数', l, '执行数', e, cell(`${rate}`, { colSpan: 2 })],
  ]
  const optional = { optional: true }
  const first = p.sources[0]
  if (first) {
    const part = partOf(p, first)
    const s = { ...part, aliases: [...part.aliases, '财政资金'] }
    rows.push([
      '其中：财政资金',
      desk.money(p.revised, s, 'revised', optional),
      '其中：财政资金',
      desk.money(p.released, s, 'released', optional),
      '其中：财政资金',
      desk.money(p.executed, s, 'executed', optional),
      cell('', { colSpan: 2 }),
    ])
  }
  return [tableOf(rows)]
}

/** Plan, release, spending and balance per level: label and value alternate over eight columns. */
export function countyPairs(d: Desk, p: Project): Block[] {
  const desk = d.with({ carried: true })
  const u = d.style.unit
  const row = (
    subject: Project['subject'],
    sums: Pick<Project, 'revised' | 'released' | 'executed'>,
  ): [Figure, Figure, Figure, Figure] => {
    const v = desk.money(sums.revised, subject, 'budget', { alt: ['approved', 'revised'] })
    const l = desk.money(sums.released, subject, 'released')
    const e = desk.money(sums.executed, subject, 'executed')
    const n = desk.money(sums.released.minus(sums.executed), subject, 'balance')
    desk.relate('balance', subject, n, { kind: 'difference', from: l, less: [e] })
    return [v, l, e, n]
  }
  const whole = row(p.subject, p)
  const parts = p.sources.map((share) => row(partOf(p, share), share))
  whole.forEach((stated, at) => {
    desk.relate('sum', p.subject, stated, { kind: 'sum', parts: parts.map((r) => r[at] as Figure) })
  })
  const labelled = (labels: string[], figures: readonly Figure[]): Entry[] =>
    labels.flatMap((label, i): Entry[] => [label, figures[i] as Figure])
  const rows = [
    labelled([`计划安排资金（${u}）`, `实际到位资金（${u}）`, `实际支出（${u}）`, `结余（${u}）`], whole),
    ...p.sources.map(({ name }, i) => labelled([name, name, name, name], parts[i] as Figure[])),
  ]
  return [tableOf([stretched([head('项目名称'), p.subject.name], 8), ...rows])]
}
