import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'
import type { Project, Share } from '../model/unit-year.ts'
import type { Subject } from '../scribe.ts'
import type { Sentence } from './spending.ts'
import { joined } from './totals.ts'

export const partOf = (p: Project, { name }: Share): Subject => ({ name: `${p.subject.name}/${name}`, aliases: [name] })

const each = (
  d: Desk,
  p: Project,
  column: 'approved' | 'revised' | 'released' | 'executed',
  measure: string,
): Figure[] =>
  p.sources.map((share) =>
    d.money(share[column], partOf(p, share), measure, {
      alt: ['budget', 'approved', 'revised'].filter(() => measure !== 'executed' && measure !== 'released'),
    }),
  )

/** 下达 L（中央 x、省 y、市 z）；已支付 E（中央…）；执行率 */
export const bySource: Sentence = (d, p, lead) => {
  const l = d.released(p)
  const ls = each(d, p, 'released', 'released')
  const e = d.executed(p)
  const es = each(d, p, 'executed', 'executed')
  d.relate('sum', p.subject, l, { kind: 'sum', parts: ls })
  d.relate('sum', p.subject, e, { kind: 'sum', parts: es })
  const rate = d.rate('execution_rate', p.subject, [p.executed, p.released], [e, l])
  const named = (figures: Figure[]): string => p.sources.map(({ name }, i) => `${name}${figures[i]}`).join('、')
  return `${lead}${d.pick(['共下达资金', '累计下达', '下达资金'])}${l}（其中：${named(ls)}），${d.pick(['已支付', '实际支出'])}${e}（其中：${named(es)}），${d.pick(['预算执行率', '资金执行率', '支付率'])}${rate}`
}

/** 资金总额 V，其中甲 x、乙 y；支出 E */
export const total: Sentence = (d, p, lead) => {
  const v = d.budget(p)
  const parts = each(d, p, 'revised', 'budget')
  d.relate('sum', p.subject, v, { kind: 'sum', parts })
  const e = d.executed(p)
  return `${lead}${d.pick([lead.endsWith('项目') ? '资金总额' : '项目资金总额', '预算总额', '资金总额'])}${v}，其中${p.sources.map(({ name }, i) => `${name}${parts[i]}`).join('，')}；${d.pick(['全年支出', '实际支出'])}${e}，执行率${d.executionRate(p, e, v)}`
}

/** 甲资金、乙资金分别为 x、y 万元 */
export const respectiveFunds: Sentence = (d, p, lead) => {
  const v = d.budget(p)
  const parts = p.sources.map((share, i) =>
    (i === p.sources.length - 1 ? d : d.with({ carried: true })).money(share.revised, partOf(p, share), 'budget', {
      alt: ['approved', 'revised'],
    }),
  )
  d.relate('sum', p.subject, v, { kind: 'sum', parts })
  return `${lead}安排资金${v}，${joined(p.sources.map(({ name }) => name))}分别为${joined(parts)}`
}

/** Release by level, one numbered clause each: ①应到位 x，实际到位 y，到位率 */
export const levelByLevel: Sentence = (d, p, lead) => {
  const clauses = p.sources.map((share, i) => {
    const subject = partOf(p, share)
    const due = d.money(share.revised, subject, 'budget', { alt: ['approved', 'revised', 'released'] })
    const came = d.money(share.released, subject, 'released')
    const rate = share.revised.isZero()
      ? ''
      : `，到位率${d.rate('release_rate', subject, [share.released, share.revised], [came, due])}`
    return `${'①②③④'[i]}${share.name}应到位${due}，实际到位${came}${rate}`
  })
  return `${lead.replace(/，$/, '')}资金到位情况：${clauses.join('；')}`
}

/** 支出构成: items with their shares of the spending. */
export const composition: Sentence = (d, p, lead) => {
  const withBudget = d.random.chance(0.5)
  const v = withBudget ? d.revised(p) : null
  const e = d.executed(p)
  const parts: Figure[] = []
  const list = p.items.map((item) => {
    const x = d.money(item.executed, partOf(p, item), 'executed')
    parts.push(x)
    const more = { named: withBudget, ...(v ? { others: [v] } : {}) }
    const share = d.rate('share', partOf(p, item), [item.executed, p.executed], [x, e], more)
    return `${item.name}${x}，占${withBudget ? '项目实际支出的' : ''}${share}`
  })
  d.relate('sum', p.subject, e, { kind: 'sum', parts })
  return `${lead}${v ? `全年预算${v}，` : ''}实际支出${e}，其中：${list.join('；')}`
}

/** A few items of the spending, with 等: they need not add up. */
export const someItems: Sentence = (d, p, lead) => {
  const v = d.budget(p)
  const e = d.executed(p)
  const shown = p.items.slice(0, -1).map((item) => `${item.name}${d.money(item.executed, partOf(p, item), 'executed')}`)
  return `${lead}预算安排${v}，支出${e}，执行率${d.executionRate(p, e, v)}，其中${joined(shown)}等`
}

export const fundSentences = {
  bySource,
  total,
  respectiveFunds,
  levelByLevel,
  composition,
  someItems,
} satisfies Record<string, Sentence>
