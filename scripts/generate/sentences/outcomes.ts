import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import { type Figure, written } from '../figure.ts'
import { isMet, type Outcome } from '../model/outcome.ts'
import type { Project } from '../model/unit-year.ts'
import type { IndicatorFact } from '../paper.ts'
import type { Scribe, StatedIndicator } from '../scribe.ts'

/** One indicator in one sentence. */
export type OutcomeSentence = (desk: Desk, project: Project, outcome: Outcome) => string

export const indicatorFact = (
  p: Project,
  o: Outcome,
  source: IndicatorFact['source'],
  more: Partial<StatedIndicator['fact']> = {},
): StatedIndicator['fact'] => ({
  kind: 'indicator',
  subject: p.subject.name,
  source,
  name: o.indicator.name,
  level1: null,
  level2: null,
  verdict: null,
  ...more,
})

export const markOf = {
  '>=': ['≥', '不少于', '不低于', '大于等于'],
  '<=': ['≤', '不超过', '小于等于', '不高于'],
  '=': ['＝', '='],
} as const

const yes = ['达到预期目标', '达到目标', '达到', '已完成'] as const

/** Signs and verdicts: 预期 t，实际 v，完成率 r%，达到 */
const formal: OutcomeSentence = (d, p, o) => {
  const { scribe: s } = d
  const anchor = s.word(o.indicator.name)
  const { unit, op } = o.indicator
  const target = s.figure(o.target, unit)
  const actual = s.figure(o.actual, unit)
  const rate = op === '>=' ? completion(s, target, actual) : null
  const said = s.word(isMet(o) ? d.pick(['达到预期目标', '达到目标']) : d.pick(['未达到预期目标', '未达到目标']))
  s.relate(
    'target-verdict',
    { name: o.indicator.name, aliases: [p.subject.name] },
    said,
    { kind: 'reached', op, target, actual, yes },
    { optional: isMet(o) },
  )
  if (rate)
    s.relate('completion-rate', { name: o.indicator.name, aliases: [p.subject.name] }, rate, {
      kind: 'ratio',
      part: actual,
      whole: target,
    })
  s.indicator({
    anchor,
    fact: indicatorFact(p, o, 'statement'),
    op,
    target,
    actual,
    rate,
    verdict: { figure: said, yes },
  })
  const mark = markOf[op][0]
  return `${anchor}：${d.pick(['预期指标值', '预期目标值', '年度指标值'])}${mark}${target}，${d.pick(['实际完成值', '实际完成'])}${actual}${rate ? `，${d.pick(['完成率', '指标完成率'])}${rate}` : ''}，${said}`
}

function completion(s: Scribe, target: Figure, actual: Figure): Figure {
  const rate = actual.value.div(target.value).times(100)
  return s.figure(written(rate, 2, { strip: rate.eq(rate.round()) }), '%')
}

/** 计划 t，实际 v，完成计划的 r% */
const planned: OutcomeSentence = (d, p, o) => {
  const { scribe: s } = d
  const { unit, name } = o.indicator
  const anchor = s.word(name)
  const target = s.figure(o.target, unit)
  const actual = s.figure(o.actual, unit)
  const rate = completion(s, target, actual)
  s.relate('completion-rate', { name, aliases: [p.subject.name] }, rate, { kind: 'ratio', part: actual, whole: target })
  s.indicator({ anchor, fact: indicatorFact(p, o, 'statement'), target, actual, rate })
  return `${anchor}${d.pick(['计划', '年初目标'])}${target}，${d.pick(['实际完成', '已完成'])}${actual}，${d.pick(['完成率', '完成率为'])}${rate}`
}

/** The outcome alone, as running text says it. */
const told: OutcomeSentence = (d, p, o) => {
  const { scribe: s } = d
  const { unit, name } = o.indicator
  const actual = s.figure(o.actual, unit)
  const words = (o.indicator.say ?? `${name}{}`).split('{}')
  const short = words.join('').replace(/达到$/, '')
  s.indicator({ anchor: actual, fact: indicatorFact(p, o, 'narrative', { name: short, name_alt: [name] }), actual })
  return `${words[0]}${actual}${words[1] ?? ''}`
}

const limited: OutcomeSentence = (d, p, o) => {
  const { scribe: s } = d
  const { unit, name, op } = o.indicator
  const anchor = s.word(name)
  const target = s.figure(o.target, unit)
  const actual = s.figure(o.actual, unit)
  s.indicator({ anchor, fact: indicatorFact(p, o, 'statement'), op, target, actual })
  return `${anchor}目标${d.pick(markOf[op].slice(0, 3))}${target}，${d.pick(['实际为', '实际达到', '实际值'])}${actual}`
}

export const outcomeSentences = { formal, planned, told, limited } satisfies Record<string, OutcomeSentence>

/** Which ways suit an outcome: limits and words have no completion rate. */
export function waysFor({ indicator, level1, words }: Outcome): (keyof typeof outcomeSentences)[] {
  if (words || level1 === '成本指标') return []
  if (indicator.op !== '>=') return ['formal', 'limited']
  return indicator.say ? ['formal', 'planned', 'told', 'limited'] : ['formal', 'planned', 'limited']
}

/** Volumes of business that are not the unit's own money. */
export function volume(d: Desk, p: Project): string {
  const { say, name, unit, low, high } = d.pick(d.unit.sector.volumes)
  const value = written(new Decimal((low + d.random.next() * (high - low)).toFixed(4)), 2)
  const actual = d.scribe.figure(value, unit)
  d.scribe.indicator({
    anchor: actual,
    actual,
    fact: {
      kind: 'indicator',
      subject: p.subject.name,
      source: 'narrative',
      name,
      level1: null,
      level2: null,
      verdict: null,
    },
  })
  return say.replace('{}', `${actual}`)
}
