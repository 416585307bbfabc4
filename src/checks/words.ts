import type { Amount, Evidence, Measure } from '../facts/schema.ts'

/** Names of the measures in messages and formulas. */
export const measureNames: Record<Measure, { zh: string; en: string }> = {
  approved: { zh: '年初预算', en: 'approved budget' },
  adjustment: { zh: '调整额', en: 'adjustment' },
  revised: { zh: '调整后（全年）预算', en: 'revised budget' },
  budget: { zh: '预算', en: 'budget' },
  released: { zh: '到位资金', en: 'released funds' },
  executed: { zh: '支出', en: 'spending' },
  balance: { zh: '结余', en: 'balance' },
  revenue: { zh: '收入', en: 'revenue' },
  total: { zh: '总计', en: 'total' },
  executed_projected: { zh: '预计支出', en: 'projected spending' },
  balance_projected: { zh: '预计结余', en: 'projected balance' },
  execution_rate: { zh: '执行率', en: 'execution rate' },
  execution_rate_projected: { zh: '预计执行率', en: 'projected execution rate' },
  release_rate: { zh: '到位率', en: 'release rate' },
  balance_rate: { zh: '结余率', en: 'balance rate' },
  share: { zh: '占比', en: 'share' },
  change: { zh: '增减额', en: 'change' },
  change_rate: { zh: '增减率', en: 'rate of change' },
  prior: { zh: '上年数', en: 'previous year’s figure' },
}

/** Names and quotes of prices and rates for one person or piece: no sums of a budget. Used by rules/cost.ts and rules/restatement.ts. */
export const perUnit = /每|[人户亩]均|平均|单价|标准/

/**
 * What the parts of the accounts' totals are called, in their subject or their sentence (checks/rules/account-totals.ts).
 * Of the summary 收入支出决算总表: carried in and reserves used stand on the side of income, distributed and carried forward on the other.
 */
export const carriedIn = /(?:年初|上年)[^,，。;；]{0,8}(?:结转|结余)/
export const reserveUsed = /(?:使用|动用)(?:非财政拨款结余|专用结余|事业基金)/
export const carriedForward = /年末[^,，。;；]{0,8}(?:结转|结余)|结转(?:到)?下年/
export const distributed = /结余分配|提取(?:专用|职工福利)基金/
/** Totals and parts of the grants alone. */
export const grantMoney = /(?<!非)财政拨款/
/** One of the funds that the grants consist of: what is carried over is stated for all of them together. */
export const oneFund = /一般公共预算|政府性基金|国有资本经营/

/** 当年拨款80万元、年初结转和结余20万元: of a quote with several figures the words around this one. */
export function ownWords({ quote, start, number_start, number_end }: Evidence): string {
  const before = quote.slice(0, number_start - start)
  const behind = quote.slice(number_end - start)
  const next = /[、，,；;。]|\d/.exec(behind)?.index ?? behind.length
  const own = before.slice(
    Math.max(...[...before.matchAll(/\d[^、，,；;。\d]*[、，,；;。]/g)].map((m) => m.index + m[0].length), 0),
  )
  return own + behind.slice(0, next)
}

/** Which line of the accounts' summary an amount is, by its words; null for other amounts and for those of one fund. */
export function accountLine({ unit, subject, subject_path, evidence: [first] }: Amount): string | null {
  const text = [...subject_path, subject, first ? ownWords(first) : ''].join(' ')
  const line = [carriedIn, carriedForward].find((words) => words.test(text))
  if (unit !== 'CNY' || !line || oneFund.test(text) || partOfCarried.test(text)) return null
  return `${line.source} ${grantMoney.test(text)}`
}

/** 其中：项目支出结转和结余. */
const partOfCarried = /(?:基本|项目|经营)支出|其中/
