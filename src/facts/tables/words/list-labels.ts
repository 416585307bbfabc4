import type { Measure } from '../../schema.ts'

/** What a list of names with money beside a label makes up. */
export interface ListLabel {
  words: RegExp
  /** source: where the money comes from; use: what it was spent on; remark: whatever it adds up to. */
  kind: 'source' | 'use' | 'remark'
  /** Measures of the whole, the likeliest first; empty where the label does not say. */
  measures: readonly Measure[]
}

/** Labels of value cells that list money. Used by facts/tables/value-lists.ts. */
export const listLabels: readonly ListLabel[] = [
  {
    words: /^(?:项目)?(?:资金|经费|预算)(?:来源|构成|筹措|筹集|组成)(?:情况|渠道|及构成|明细)?$|^来源(?:构成|渠道)$/,
    kind: 'source',
    measures: ['budget', 'revised', 'approved', 'released'],
  },
  {
    words:
      /^(?:实际|项目)?(?:支出|开支|费用|资金使用|资金支出|资金用途|经费支出|经费使用|资金投向)(?:构成|明细|内容|情况|去向|结构|组成)?$/,
    kind: 'use',
    measures: ['executed'],
  },
  { words: /^(?:备注|说明|情况说明|其他说明|附注|补充说明)$/, kind: 'remark', measures: [] },
]

/** Ends of names that say who pays: 县级财政拨款, 村集体自筹, 福彩公益金. Used by facts/tables/value-lists.ts. */
export const sourceNames = /(?:财政|拨款|自筹|自有资金|财力|公益金|配套|补助资金|债券|捐赠|贷款)$/
