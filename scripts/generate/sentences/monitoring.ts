import type { Desk } from '../desk.ts'
import { percentOf } from '../model/money.ts'
import type { Project } from '../model/unit-year.ts'
import type { Sentence } from './spending.ts'

/** The period of a monitoring report, in the forms in which it is written. */
export const monthsOf = (d: Desk): string => {
  const { month } = d.unit
  return d.pick([`1-${month}月`, `1—${month}月`, `1至${month}月`, `截至${month}月底`, `截至${month}月末`])
}

const soFar = (d: Desk): { period: string } => ({
  period: `${d.unit.year}-01/${d.unit.year}-${String(d.unit.month).padStart(2, '0')}`,
})

/** 1-8月支出 E，支出进度 r%，预计年末结余 N */
export const progress: Sentence = (d, p, lead) => {
  const b = d.budget(p)
  const e = d.money(p.soFar, p.subject, 'executed', soFar(d))
  const rate = d.rate('execution_rate', p.subject, [p.soFar, p.revised], [e, b], soFar(d))
  return `${lead}${d.pick(['年度预算', '全年预算安排', '预算金额'])}${b}，${monthsOf(d)}${d.pick(['支出', '累计支出', '已支付'])}${e}，${d.pick(['支出进度', '执行进度', '预算执行率'])}${rate}${forecast(d, p, b)}`
}

function forecast(d: Desk, p: Project, b: ReturnType<Desk['money']>): string {
  const kind = d.random.next()
  if (kind < 0.3) return ''
  const f = d.money(p.projected, p.subject, 'executed_projected')
  if (kind < 0.55) return `，预计全年支出${f}`
  const n = d.money(p.revised.minus(p.projected), p.subject, 'balance_projected')
  d.relate('balance', p.subject, n, { kind: 'difference', from: b, less: [f] })
  if (kind < 0.8) return `，预计全年支出${f}，预计年末结余${n}`
  const rate = d.rate('execution_rate_projected', p.subject, [p.projected, p.revised], [f, b])
  return `，预计全年支出${f}，全年执行率可达${rate}，预计年末结余${n}`
}

/** Spending against time: 低于序时进度 x 个百分点 is no growth and no rate. */
export const againstTime: Sentence = (d, p, lead) => {
  const b = d.budget(p)
  const e = d.money(p.soFar, p.subject, 'executed', soFar(d))
  const rate = d.rate('execution_rate', p.subject, [p.soFar, p.revised], [e, b], soFar(d))
  const time = percentOf(p.revised.times(d.unit.month), p.revised.times(12))
  const off = percentOf(p.soFar, p.revised).minus(time)
  const points = d.scribe.figure(off.abs().toFixed(2))
  const benchmark = d.scribe.figure(time.toFixed(2), '%')
  d.scribe.optionalAmount(points, p.subject, 'change', ['change_rate', 'execution_rate', 'share'])
  d.scribe.optionalAmount(benchmark, p.subject, 'execution_rate', ['share', 'budget'])
  const word = off.isNegative() ? d.pick(['低于', '慢于']) : d.pick(['高于', '快于'])
  return `${lead}预算${b}，${monthsOf(d)}完成支出${e}，支出进度${rate}，${word}序时进度（${benchmark}）${points}个百分点`
}

/** A rate without its amount; the amount follows in a sentence of its own. */
export const rateThenSum: Sentence = (d, p, lead) => {
  const rate = d.rate('execution_rate', p.subject, [p.soFar, p.revised], null, soFar(d))
  const e = d.money(p.soFar, p.subject, 'executed', soFar(d))
  return `${monthsOf(d)}${lead.replace(/，$/, '')}支出率${rate}。该项目${d.pick(['主要用于', '资金用于'])}${d.unit.sector.items[0]}等，共计支出${e}`
}

export const monitoringSentences = { progress, againstTime, rateThenSum } satisfies Record<string, Sentence>
