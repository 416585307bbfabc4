import type { Quantity } from '../quantity-types.ts'
import type { YearOnYear } from './year-on-year.ts'

/** Behind the result: where nothing was done. */
const control =
  /^\s*[,;]\s*(?:而|高于|比|较)?(?:非(?:项目|示范|实施|试验)区?|对照(?:区|田|组|点)?|常规(?:种植)?[区田]|周边(?:农户|地区))[\u4e00-\u9fa5]{0,8}$/
const more =
  /^\s*,\s*((?:亩均|户均|人均|平均|每亩)?(?:增产|增收|增加|高出|提高|多)[\u4e00-\u9fa5]{0,4}|(?:亩均|户均|人均)?(?:减产|减少|降低|节省|少)[\u4e00-\u9fa5]{0,4})$/
const rate = /^\s*,\s*(?:增幅|降幅|增产率|增长|提高|下降|减少|减幅)(?:为|达到?|了|约)*\s*$/

/** 示范区平均亩产1,980公斤，非示范区1,800公斤，亩均增产180公斤，增幅10%: what was done against what was not, as with the year before. */
export const controlComparisons = (text: string, quantities: readonly Quantity[]): YearOnYear[] =>
  quantities.flatMap((now, i): YearOnYear[] => {
    const [other, change, percent] = quantities.slice(i + 1, i + 4)
    if (!other || !change || now.kind !== 'count' || other.unit !== now.unit || change.unit !== now.unit) return []
    const said = more.exec(text.slice(other.end, change.start))?.[1]
    if (!control.test(text.slice(now.end, other.start)) || said === undefined) return []
    const sign = /减|降|省|少/.test(said) ? -1 : 1
    const isRate = percent?.kind === 'percent' && rate.test(text.slice(change.end, percent.start))
    return [
      { now, prior: other, change: { quantity: change, sign }, rate: isRate ? { quantity: percent, sign } : null },
    ]
  })
