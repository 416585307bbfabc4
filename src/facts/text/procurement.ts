import type { Amount, Relation } from '../schema.ts'
import type { CueHit } from './cue.ts'
import type { Lead } from './sentence-state.ts'
import { operandOf } from './to-amount.ts'

/** 政府采购金额, 货物采购金额: what was bought, named by the cue itself. */
export const purchaseName = ({ word }: CueHit): string | null =>
  /^(.{2,4}采购)(?:总?金额|总额)$/.exec(word)?.[1] ?? null

const wonBy = /由[^,。;]{0,12}企业[^,。;]{0,6}(?:中标|成交)[^,。;]*$/
const wonOf = /在([^,。;]{2,30}?政府采购)项目中\s*$/

/**
 * 在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额…: the purchases that the contracts are of (部门决算, 政府采购支出说明);
 * null for other figures.
 */
export function wonFrom(lead: Lead): string | null {
  if (!/^\s*采购金额(?:为|共|计)?\s*$/.test(lead.clause)) return null
  const [of, by] = lead.earlier.slice(-2)
  const name = wonBy.test(by ?? '') ? wonOf.exec(of ?? '')?.[1] : undefined
  return name?.replace('预留的', '预留') ?? null
}

/** Contracts that smaller firms won, of purchases kept for them and of others: parts of all purchases, which others win as well. */
export function procurementParts(amounts: readonly Amount[]): Relation[] {
  const spent = amounts.filter(({ measure, unit }) => measure === 'executed' && unit === 'CNY')
  const [total, ...more] = spent.filter(({ subject }) => subject === '政府采购')
  const parts = ['面向中小企业预留政府采购', '其他政府采购'].flatMap((name) => {
    const own = spent.filter(({ subject }) => subject === name)
    return own.length === 1 ? own : []
  })
  if (!total || more.length > 0 || parts.length < 2) return []
  return [
    {
      kind: 'sum',
      subject: total.subject,
      group: total.group,
      total: operandOf(total),
      parts: parts.map(operandOf),
      complete: false,
    },
  ]
}
