import type { Quantity } from '../quantity-types.ts'

/** What part of the assets a rate is called after, and the words that part is told with. */
const kinds: ReadonlyArray<readonly [rate: RegExp, part: RegExp]> = [
  [
    /(?:资产|设备|房屋|土地)[^,;。\d]{0,6}(?:利用|使用|在用)率(?:为|是|达到?)?\s*$/,
    /(?:在用|在使用|使用中|实际使用|正常使用|投入使用)/,
  ],
  [/(?:资产|设备|房屋|土地)?[^,;。\d]{0,4}闲置率(?:为|是|达到?)?\s*$/, /闲置/],
  [/(?:资产|设备|房屋|土地)?[^,;。\d]{0,4}出租率(?:为|是|达到?)?\s*$/, /(?:出租|租出)/],
]

/**
 * 固定资产总额8.4亿元，其中在用8.1亿元，固定资产利用率96.43%: 实际在用固定资产总额 ÷ 所有固定资产总额 (财预〔2013〕53号), where the two stand right in front of the
 * rate in this order.
 */
export function ofAssets(text: string, inside: readonly Quantity[], rate: Quantity): [Quantity, Quantity] | null {
  const at = inside.indexOf(rate)
  const [whole, part] = [inside[at - 2], inside[at - 1]]
  if (!whole || !part || whole.kind !== part.kind || (part.kind !== 'money' && part.unit !== whole.unit)) return null
  if (part.kind !== 'money' && part.kind !== 'count') return null
  const lead = /[^,;。]*$/.exec(text.slice(0, whole.start))?.[0] ?? ''
  const between = text.slice(whole.end, part.start)
  const called = kinds.find(([said]) => said.test(text.slice(part.end, rate.start)))
  const isOfAssets =
    /(?:资产|设备|房屋|土地)[^,;。\d]{0,10}$/.test(lead) && /^\s*,\s*(?:其中)?[^,;。\d]{2,12}$/.test(between)
  return called?.[1].test(between) && isOfAssets && Number(whole.value) > 0 ? [part, whole] : null
}
