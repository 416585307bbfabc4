import { addUp } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'

const total =
  /^\s*,?(?:自评|评价|最终|综合|本项目|项目)*(?:总得分|总评分|综合得分|合计得分|得分合计|合计得|自评总分|总分)(?:为|是|得)?\s*$/
const part = /^\s*[、,]?\s*[\u4e00-\u9fa5“”"()]{2,14}\s*$/
const notReached = /满分|分值|权重|扣|设置|设定|标准分/

/**
 * 资金投入和使用18.6分、产出38.2分、效益30分、满意度10分，总得分96.8分: marks that nothing but their names stand before, with the total behind them.
 * Full marks come to 100 or 90 and have no decimals. Null when the sentence holds no such row.
 */
export function bareScoreRow(
  text: string,
  start: number,
  inside: readonly Quantity[],
): { total: Quantity; parts: Quantity[] } | null {
  const points = inside.filter((q) => q.unit === '分')
  const leadOf = (q: Quantity): string => {
    const before = inside.filter((other) => other.end <= q.start).at(-1)
    const lead = text.slice(before?.end ?? start, q.start)
    return before ? lead : (lead.split(/[,:]/).at(-1) ?? '')
  }
  const at = points.findIndex((q) => total.test(leadOf(q)))
  const parts = points.slice(0, Math.max(at, 0))
  const [whole] = points.slice(at)
  if (at < 3 || !whole || Number(whole.number) > 100) return null
  const leads = parts.map(leadOf)
  const isRow =
    leads.every((lead) => part.test(lead) && !notReached.test(lead)) && !notReached.test(text.slice(start, whole.start))
  const isSheet = [/产出|过程|管理|投入/, /效益|效果/].every((name) => leads.some((lead) => name.test(lead)))
  const sum = addUp(parts.map((q) => q.number))
  return isRow && isSheet && sum.lt(100) && parts.some((q) => q.number.includes('.')) ? { total: whole, parts } : null
}
