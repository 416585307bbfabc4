import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import { written } from '../figure.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Project } from '../model/unit-year.ts'
import { type Block, cell, paragraph } from '../paper.ts'
import { indicatorFact } from '../sentences/outcomes.ts'
import { tableOf } from './project-lists.ts'
import { type Entry, head } from './rows.ts'

/** Monitoring of indicators: what was reached so far, what is expected by the end of the year. */
export function monitoringIndicators(d: Desk, p: Project): Block[] {
  const { scribe: s, unit } = d
  const rows = p.outcomes
    .filter(({ words, level1 }) => words === null && level1 !== '成本指标')
    .map((o): Entry[] => {
      const anchor = s.word(o.indicator.name)
      const target = s.figure(o.target, o.indicator.unit)
      const actual = s.figure(soFar(d, o), o.indicator.unit)
      const sign = { '>=': '≥', '<=': '≤', '=': '＝' }[o.indicator.op]
      const names = { level1: o.level1, level2: o.indicator.level2 }
      s.indicator({ anchor, fact: indicatorFact(p, o, 'table', names), op: o.indicator.op, target, actual })
      return [
        o.level1,
        o.indicator.level2,
        anchor,
        `${sign}${target}`,
        actual,
        cell(o.target),
        '',
        d.pick(['确定能', '有可能']),
      ]
    })
  const months = `1-${unit.month}月`
  const header = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    `${months}执行情况`,
    '全年预计完成情况',
    '偏差原因分析',
    '完成目标可能性',
  ]
  return [
    paragraph(`${p.subject.name}绩效目标监控情况表`, { align: 'center' }),
    tableOf([header.map((label) => head(label)), ...rows]),
  ]
}

/** Counts grow with the months; rates and limits are what they are. */
function soFar(d: Desk, { indicator, actual }: Outcome): string {
  if (indicator.level2 !== '数量指标') return actual
  const part = new Decimal(actual)
    .times(d.unit.month)
    .div(12)
    .times((0.8 + d.random.next() * 0.4).toFixed(3))
  return written(Decimal.max(part, 1), indicator.digits)
}
