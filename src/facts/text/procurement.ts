import type { Amount, Relation } from '../schema.ts'
import type { CueHit } from './cue.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { sumOfAmounts } from './to-amount.ts'

/** 政府采购金额, 货物采购金额: what was bought, named by the cue itself. */
export const purchaseName = ({ word }: CueHit): string | null =>
  /^(.{2,4}采购)(?:总?金额|总额)$/.exec(word)?.[1] ?? null

/** 授予中小企业合同金额80万元: procurement of the unit, told by whom it was bought from (财库〔2021〕36号, 政府采购支出说明). */
export const awarded = /授予[^,。]{0,12}合同(?:金额|总额|额)?(?:为|共|计|达)?\s*$/

/** The three kinds of what is bought (政府采购法 第二条). */
const kinds = /^(?:政府采购)?(?:货物|工程|服务)(?:类|采购|支出|金额)*$/
const kind = /^[\s、,;和及与]*(货物|工程|服务)类?(?:为|共|计)?\s*$/

/** 货物80万元、工程20万元、服务12万元: beside the other kinds 工程 alone is a name. */
export const purchaseKind = ({ list }: SentenceState, { whole }: Lead): string | null =>
  list?.parts.some(({ subject }) => kinds.test(subject)) ? (kind.exec(whole)?.[1] ?? null) : null

/** 采购300万元，其中货物80万元、服务220万元，授予中小企业合同240万元: who won the contracts divides the purchases once more, and is no kind of them. */
export function closeAtAwards(state: SentenceState, lead: Lead): void {
  const { list } = state
  if (!list?.parts.some(({ subject }) => kinds.test(subject)) || !awarded.test(lead.clause)) return
  state.subject = list.head.subject
  state.part = null
  state.list = null
  state.outer = null
}

/** 授予中小企业合同240万元，占80%: of all purchases, if no other contracts are told that it could be among. */
export function purchasesOf({ said, mentions }: SentenceState, award: Mention): Mention | undefined {
  const all = [...said, ...mentions].filter((m) => m.quantity.kind === 'money')
  if (!isAward(award) || all.some((m) => m !== award && isAward(m))) return undefined
  return all.findLast((m) => m.head === null && /^政府采购(?:支出|金额|总额)*$/.test(m.subject))
}

const isAward = ({ subject }: Mention): boolean => /^授予.{0,12}合同/.test(subject)

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
  return [sumOfAmounts(total, parts, { complete: false })]
}
