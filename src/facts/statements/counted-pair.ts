import type { Quantity } from '../quantity-types.ts'

interface Figure {
  quantity: Quantity
  clause: string
  lead: string
}

const deed = /^,(?:全年|当年|年内)?(?:实际|已经?|累计|共|仅|只)*(完成|达成)了?$/
/** 47个|问题已整改完成|39个: what was found and what was done about it, in one clause. */
const deedOfFound =
  /^(?:问题|事项|任务|建议|意见|线索|隐患|案件)中?(?:已经?|累计|共|目前|现)+(整改完成|完成整改|整改到位|完成|办结|销号)了?$/

/**
 * 设置指标36项，完成33项，完成率91.67%: how many there are, how many of them were done, and the rate that is called after what was done. False where the
 * three figures are not told in one breath.
 */
export function isCountedPair(first: Figure, second: Figure | undefined, rate: Figure | undefined): boolean {
  if (!second || !rate || rate.quantity.kind !== 'percent') return false
  if (first.quantity.kind !== 'count' || first.quantity.unit !== second.quantity.unit) return false
  const done = (deed.exec(second.lead.trim()) ?? deedOfFound.exec(second.lead.trim()))?.[1]
  const isRate = done !== undefined && new RegExp(`^,${done}率(?:为|是|达到?)?$`).test(rate.lead.trim())
  const isOfAll = Number(second.quantity.value) <= Number(first.quantity.value) * 1.5
  return isRate && isOfAll && !new RegExp(`${done}[^,;]*$`).test(first.clause)
}

/** 问题整改完成: what the counts of 47个问题已整改完成39个 are called, whose name stands between them. */
export const nameBetween = (second: Figure | undefined): string | null =>
  second && deedOfFound.test(second.lead.trim()) ? second.lead.trim().replace(/已经?|累计|共|目前|现|了$/g, '') : null
