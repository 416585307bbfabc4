import { foldText } from '../../base/chinese-text.ts'
import { moneyUnits } from '../words/units.ts'

/** Longest first: 万元 ends in 元. */
const unit = `(${moneyUnits.map(([name]) => name).join('|')})`

/** What stands before the unit where a table or a column names it: 单位：万元, 金额：元, 币种：人民币（元）. */
const naming = '(?:单位|金额|币种|货币|计量)(?:名称)?(?::|均?[为是]|均?以)?'
const currency = '(?:人民币|RMB)?'

/** 项目资金(万元), 金额单位:元, 预算数/万元, 预算数万元 as a header prints it on two lines. */
const inHeader = new RegExp(
  `(?:${naming}${currency}\\(?|\\((?:${naming})?${currency}|^${currency}|/|(?:数|额|资金|经费|预算|支出|收入)(?=[^)]*$))${unit}(?=[(),，;；|\\s、]|$)`,
  'i',
)

/** Unit in a header or label. Empty when none. */
export const unitIn = (words: string): string => inHeader.exec(foldText(words))?.[1] ?? ''

/** 单位：万元, （金额：万元）, （万元）, 单位：个、万元, 以万元为单位, 金额单位均为万元: the lines around a table. */
const inCaption: readonly RegExp[] = [
  new RegExp(`单位(?::|均?[为是以])?${currency}\\(?(?:[\\u4e00-\\u9fa5%]{1,3}[、,/])*${unit}`, 'i'),
  new RegExp(`\\((?:${naming})?${currency}${unit}(?:[、,;][^)]{0,8})?\\)`, 'i'),
  // with a date or a place before it: (截至6月底 金额:万元)
  new RegExp(
    `(?<!合同|中标|投资|采购|补助|奖励)(?:金额|币种|货币)(?::|均?[为是以])${currency}\\(?${unit}(?:[),;。]|$)`,
    'i',
  ),
  new RegExp(`以${currency}${unit}(?:为单位|计|列示|反映)`),
]

/** Unit that a line of text states for the figures of a table. Empty when none. */
export function captionUnit(text: string): string {
  const line = foldText(text).replace(/\s+/g, '')
  return inCaption.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined) ?? ''
}
