import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'
import type { Project } from '../model/unit-year.ts'

/**
 * One project in one sentence, without its full stop. `lead` opens it with the project's name unless a heading has just named it.
 * The names of the functions are those of the report that measures them.
 */
export type Sentence = (desk: Desk, project: Project, lead: string) => string

const changed = (d: Desk, p: Project): [word: string, figure: Figure] => {
  const word = d.pick(p.adjustment.isPositive() ? ['追加', '调增', '增加安排'] : ['调减', '压减', '追减'])
  return [word, d.money(p.adjustment, p.subject, 'adjustment')]
}

/** For projects that an order does not suit: told plainly, and counted as such. */
const plainly: Sentence = (d, p, lead) => d.scribe.in('plainBudget', () => plainBudget(d, p, lead))

/** 年初 A，调整后 V，支出 E，结余 N，到位率，执行率 */
export const fullChain: Sentence = (d, p, lead) => {
  const a = d.approved(p)
  const v = d.revised(p)
  const e = d.executed(p)
  const parts = [
    `${lead}${d.pick(['年初预算', '年初预算安排', '年初批复预算', '年初安排资金'])}${a}`,
    `${d.pick(['调整后预算', '调整后', '调整后预算数', '年中调整后预算为'])}${v}`,
    `${d.pick(['本年支出', '实际支出', '全年支出', '本年实际支付'])}${e}`,
  ]
  if (d.random.chance(0.7)) parts.push(`${d.pick(['结余', '年末结余', '结转结余'])}${d.balance(p, v, e)}`)
  if (p.released.eq(p.revised) && d.random.chance(0.5))
    parts.push(`${d.pick(['资金到位率', '到位率'])}${d.rate('release_rate', p.subject, [p.released, p.revised], null)}`)
  parts.push(`${d.pick(['预算执行率', '执行率', '预算执行率为'])}${d.executionRate(p, e, v, { others: [a] })}`)
  return parts.join('，')
}

/** 预算 A，调减 J，实际预算 V，实际使用 E，使用率 */
export const adjusted: Sentence = (d, p, lead) => {
  if (p.adjustment.isZero()) return plainly(d, p, lead)
  const a = d.approved(p)
  const [word, j] = changed(d, p)
  const v = d.revised(p)
  const e = d.executed(p)
  const signs: (1 | -1)[] = [1, p.adjustment.isNegative() ? -1 : 1]
  d.relate('adjustment', p.subject, v, { kind: 'sum', parts: [a, j], signs })
  const tail = d.random.chance(0.5) ? `，${d.pick(['结余', '剩余'])}${d.balance(p, v, e)}` : ''
  return `${lead}${d.pick(['年初预算', '年初批复预算', '年初预算数为'])}${a}，${d.pick(['年中', '执行中', '当年', '因工作需要'])}${word}${j}，${d.pick(['调整后预算', '调整后预算为', '实际预算'])}${v}，${d.pick(['实际使用', '实际支出', '全年支出'])}${e}，${d.pick(['使用率', '资金使用率', '预算执行率'])}${d.executionRate(p, e, v, { others: [a] })}${tail}`
}

/** 预算安排 B，支出 E，执行率，结余 N */
export const plainBudget: Sentence = (d, p, lead) => {
  const b = d.budget(p)
  const e = d.executed(p)
  const rate = d.executionRate(p, e, b)
  const rest = d.random.chance(0.6) ? `，${d.pick(['结余', '资金结余', '节约资金', '剩余'])}${d.balance(p, b, e)}` : ''
  return `${lead}${d.pick(['预算安排', '安排预算资金', '全年安排资金', '预算资金', '核定预算'])}${b}，${d.pick(['实际支出', '已支付', '累计支出', '实际使用资金'])}${e}，${d.pick(['执行率', '预算执行率', '支出率', '资金支付率'])}${rate}${rest}`
}

/** 支出 E，预算 B (reversed), within the budget */
export const reversed: Sentence = (d, p, lead) => {
  const e = d.executed(p)
  const v = d.revised(p)
  const spent = `${lead}${d.pick(['全年实际使用资金', '实际支出', '当年列支'])}${e}`
  const budget = `${d.pick(['全年预算', '调整后预算为', '调整后预算'])}${v}`
  const end = d.pick(['支出控制在预算范围内', '未超预算', '执行率为'])
  return `${spent}，${budget}，${end}${end === '执行率为' ? d.executionRate(p, e, v) : ''}`
}

/** 全年预算 V 元，实际支出 E 万元: the unit changes within the sentence. */
export const mixedUnits: Sentence = (d, p, lead) => {
  const yuan = d.with({ unit: '元', digits: 2, carried: false, spelling: { grouped: d.random.chance(0.5) } })
  const wan = d.with({ unit: '万元', digits: d.pick([2, 4]), carried: false })
  const v = yuan.revised(p)
  const e = wan.executed(p)
  return `${lead}全年预算安排${v}，${d.pick(['截至年底实际支出', '实际支出', '年末累计支出'])}${e}，${d.pick(['执行率', '预算执行率为'])}${d.executionRate(p, e, v)}`
}

/** E 占 B 的 r%: the rate last, its base named. */
export const baseNamed: Sentence = (d, p, lead) => {
  if (!p.adjustment.isZero() && d.random.chance(0.6)) return ofAdjusted(d, p, lead)
  const b = d.budget(p)
  const e = d.executed(p)
  const rate = d.executionRate(p, e, b, { named: true })
  return d.random.chance(0.5)
    ? `${lead}安排预算${b}，支出${e}，${d.pick(['占预算的', '完成预算的', '为预算的'])}${rate}`
    : `${lead}预算数${b}，决算数${e}，完成预算的${rate}`
}

/** Both budgets are stated, and the rate says of which it is. */
const ofAdjusted: Sentence = (d, p, lead) => {
  const a = d.approved(p)
  const v = d.revised(p)
  const e = d.executed(p)
  const first = d.random.chance(0.4)
  const whole = first ? a : v
  const rate = d.rate('execution_rate', p.subject, [p.executed, first ? p.approved : p.revised], [e, whole], {
    named: true,
    others: [first ? v : a],
  })
  return `${lead}年初预算${a}，调整后预算${v}，支出${e}，${d.pick(['占', '完成'])}${first ? '年初预算' : '调整后预算'}的${rate}`
}

/** 完成年初预算的 a%、调整后预算的 r%: two bases, both named. */
export const twoBases: Sentence = (d, p, lead) => {
  if (p.adjustment.isZero()) return d.scribe.in('baseNamed', () => baseNamed(d, p, lead))
  const a = d.approved(p)
  const v = d.revised(p)
  const e = d.executed(p)
  const first = d.rate('execution_rate', p.subject, [p.executed, p.approved], [e, a], { named: true, others: [v] })
  const second = d.rate('execution_rate', p.subject, [p.executed, p.revised], [e, v], { named: true, others: [a] })
  return `${lead}年初预算${a}，调整后预算${v}，实际支出${e}，完成年初预算的${first}，完成调整后预算的${second}`
}

/** 支出 E 占到位资金 L 的 r%: named base, with the budget beside it. */
export const ofReleased: Sentence = (d, p, lead) => {
  const v = d.revised(p)
  const l = d.released(p)
  const e = d.executed(p)
  const rate = d.rate('execution_rate', p.subject, [p.executed, p.released], [e, l], {
    named: true,
    others: [v],
    alt: ['share'],
  })
  return `${lead}全年预算${v}，${d.pick(['实际到位', '到位资金'])}${l}，实际支出${e}，占${d.pick(['到位资金的', '实际到位资金的'])}${rate}`
}

/** 结余 N is explained as V less E. */
export const balanceFirst: Sentence = (d, p, lead) => {
  const n = d.money(p.balance, p.subject, 'balance')
  const v = d.revised(p)
  const e = d.executed(p)
  d.relate('balance', p.subject, n, { kind: 'difference', from: v, less: [e] })
  return `${lead}年末结余资金${n}，${d.pick(['为', '系'])}全年预算${v}${d.pick(['减去', '扣除'])}实际支出${e}后的余额`
}

/** 预算执行率 r%（E/V）: the rate first, its inputs in brackets. */
export const rateFirst: Sentence = (d, p, lead) => {
  const e = d.executed(p)
  const v = d.revised(p)
  const rate = d.executionRate(p, e, v)
  return d.pick([
    `${lead}预算执行率为${rate}（实际支出${e}÷全年预算${v}）`,
    `${lead}预算执行率${rate}，其中全年预算数${v}、全年执行数${e}`,
    `${lead}执行率达到${rate}，即全年预算${v}中已支出${e}`,
  ])
}

/** 年初80，调整后49，支出44.74（万元）: one unit after all figures. */
export const unitAtEnd: Sentence = (d, p, lead) => {
  const bare = d.with({ carried: true })
  const a = bare.approved(p)
  const v = bare.revised(p)
  const e = bare.executed(p)
  return `${lead}年初预算${a}，调整后预算${v}，实际支出${e}（${d.style.unit}），执行率${d.executionRate(p, e, v)}`
}

/** 到位 L，支付 E，执行率 of what was released; 用于：（1）…（2）… */
export const releasedAndUsed: Sentence = (d, p, lead) => {
  const l = d.released(p)
  const e = d.executed(p)
  const rate = d.rate('execution_rate', p.subject, [p.executed, p.released], [e, l])
  const head = `${lead}${d.pick(['资金到位', '实际到位资金', '到位资金'])}${l}，${d.pick(['实际支付', '已支付', '实际支出'])}${e}，${d.pick(['预算执行率', '资金支付率', '资金使用率'])}${rate}`
  if (d.random.chance(0.4)) return head
  const parts = p.items.map(({ name, executed }) => ({
    name,
    figure: d.money(executed, { name: `${p.subject.name}/${name}`, aliases: [name] }, 'executed'),
  }))
  d.relate('sum', p.subject, e, { kind: 'sum', parts: parts.map(({ figure }) => figure) })
  const list = parts.map(({ name, figure }, i) => `（${i + 1}）${name}${figure}`).join('；')
  return `${head}。资金用于：${list}`
}

/** 应到位 L*，实际到位 L，到位率 */
export const releaseRate: Sentence = (d, p, lead) => {
  const v = d.budget(p, { alt: ['approved', 'revised', 'released'] })
  const l = d.released(p)
  const rate = d.rate('release_rate', p.subject, [p.released, p.revised], [l, v])
  const e = d.executed(p)
  const used = d.rate('execution_rate', p.subject, [p.executed, p.released], [e, l])
  return `${lead}${d.pick(['应到位资金', '计划安排资金', '预算资金'])}${v}，实际到位资金${l}，资金到位率${rate}；实际支出${e}，${d.pick(['资金使用率', '预算执行率'])}${used}`
}

/** Sums written out in words, as in older documents. */
export const inWords: Sentence = (d, p, lead) => {
  const whole = p.revised.mod(10_000).isZero() && p.executed.mod(10_000).isZero()
  if (!whole || p.revised.gte(1e11)) return plainly(d, p, lead)
  const words = d.with({ unit: '万元', digits: 0, carried: false, spelling: { chinese: true } })
  const b = words.budget(p)
  const e = words.executed(p)
  return `${lead}安排预算资金${b}，实际支出${e}，预算执行率${d.executionRate(p, e, b)}`
}

/** 全部支出完毕: full execution, no balance. */
export const allSpent: Sentence = (d, p, lead) => {
  if (!p.executed.eq(p.revised)) return plainly(d, p, lead)
  const v = d.revised(p)
  const e = d.executed(p)
  return `${lead}全年预算${v}，${d.pick(['已全部支出', '全部支付完毕，累计支出'])}${e}，执行率${d.executionRate(p, e, v)}，${d.none(p.subject, 'balance', d.pick(['无结余', '无结转结余资金']))}`
}

/** The sum before, the change and its rate. */
export const againstBefore: Sentence = (d, p, lead) => {
  const e = d.executed(p)
  const b = d.money(p.before, p.subject, 'prior', { period: String(d.unit.year - 1), alt: ['executed'] })
  const diff = p.executed.minus(p.before)
  const up = diff.gte(0)
  const sign = up ? 1 : -1
  const c = d.money(diff, p.subject, 'change')
  d.relate('change', p.subject, c, { kind: 'growth', now: e, before: b, percent: false }, { sign })
  const rate = d.scribe.rate(diff.div(p.before).times(100), p.subject, 'change_rate', d.style)
  d.relate('change-rate', p.subject, rate, { kind: 'growth', now: e, before: b, percent: true }, { sign })
  return `${lead}实际支出${e}，上年支出${b}，${d.pick(['同比', '较上年', '比上年'])}${up ? '增加' : '减少'}${c}，${up ? '增长' : '下降'}${rate}`
}

/** 预算调整 -5.20万元: the sign is printed. */
export const signedChange: Sentence = (d, p, lead) => {
  if (!p.adjustment.isNegative()) return plainly(d, p, lead)
  const a = d.approved(p)
  const j = d.money(p.adjustment, p.subject, 'adjustment', { sign: 1 })
  j.number = `-${j.number}`
  const v = d.revised(p)
  d.relate('adjustment', p.subject, v, { kind: 'sum', parts: [a, j] })
  const e = d.executed(p)
  return `${lead}年初预算${a}，预算调整${j}，调整后预算${v}，实际支出${e}，执行率${d.executionRate(p, e, v)}`
}

/** 全年预算 V（约 x 万元）: the rough figure says nothing new. */
export const rough: Sentence = (d, p, lead) => {
  const v = d.revised(p)
  const about = d.with({ unit: '万元', digits: 0, strip: false, carried: false, spelling: { before: '约' } })
  const around = p.revised.gte(1_000_000)
    ? `（${about.money(p.revised, p.subject, 'revised', { optional: true, alt: ['budget', 'approved'] })}）`
    : ''
  const e = d.executed(p)
  return `${lead}全年预算${v}${around}，${d.pick(['实际支出', '累计支付'])}${e}，执行率${d.executionRate(p, e, v)}`
}

export const spendingSentences = {
  againstBefore,
  signedChange,
  rough,
  fullChain,
  adjusted,
  plainBudget,
  reversed,
  mixedUnits,
  baseNamed,
  twoBases,
  ofReleased,
  balanceFirst,
  rateFirst,
  unitAtEnd,
  releasedAndUsed,
  releaseRate,
  inWords,
  allSpent,
} satisfies Record<string, Sentence>
