import type { Measure } from '../schema.ts'

const labels: ReadonlyArray<readonly [RegExp, Measure]> = [
  [/支出(?:构成|结构|用途|方向|明细|内容|情况|如下)|分项支出|资金使用|资金用途|资金投向|支出投向|支出方面/, 'executed'],
  [/收入(?:构成|结构|来源|情况|如下)|收入方面/, 'revenue'],
  [/资金来源|预算(?:安排|构成|来源|如下|情况)|资金构成|计划投入/, 'budget'],
]

/** 结构情况。甲支出300万元，占30%；…: a label that only says that something is divided. */
export const isDivision = (folded: string): boolean =>
  /^(?:支出|收入)?(?:总体)?(?:结构|构成|投向|分类)(?:情况|分析|比例)?[。:]/.test(folded.trim())

/** The measure that a short label at the start of a paragraph announces, or null. */
export function labelMeasure(folded: string): Measure | null {
  const words = /^[^。:,;]{2,20}[。:]/.exec(folded.trim())?.[0] ?? ''
  return labels.find(([re]) => re.test(words))?.[1] ?? null
}
