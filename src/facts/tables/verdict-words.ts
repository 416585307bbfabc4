import { lowerIsBetter } from '../words/lower-is-better.ts'

/** Words that say whether a target was reached. Used on verdict columns (是, 达标) and, more strictly, on reasons. */
const unmet =
  /未(?:完全)?(?:达标|达到|完成|实现|达成)|未达(?:年度|预期|绩效)?(?:目标|预期|指标|要求)|不达标|没有(?:达到|完成)|^否$|^未$|部分(?:完成|达标)|^×$|基本未/
/** 已全部完成, 均如期达标: how it was done. */
const deed =
  '(?:[均都]?已经?|均|都)?(?:超额|全部|全面|按计划|按期|按时|按质|按量|保质|保量|如期|及时|提前|圆满|顺利)*(?:完成|达到|达成|实现|达标)'
const met = new RegExp(`^(?:是|√|${deed}(?:目标|预期)?|优于|基本达标)$`)
const metInReason = new RegExp(
  `^(?:${deed}|优于|超过)(?:(?:了)?(?:年度|全年|年初|预期|预定|绩效|既定)*(?:指标|目标|任务)?值?)?(?:[,，。;；]|$)|无偏差`,
)

const shortInReason = /(?:略|稍|微|仍)?低于(?:了)?(?:年度|年初|预期|预定|绩效|既定)*(?:指标|目标)值?(?:[,，。;；]|\d|$)/

/** 基本达标 in a verdict column states neither; a reason only counts when it says so in so many words. */
export function verdictIn(text: string, column: boolean, name = ''): 'met' | 'unmet' | null {
  if (text === '') return null
  if (unmet.test(text)) return 'unmet'
  if (column) return /^基本/.test(text) ? null : met.test(text) ? 'met' : null
  if (shortInReason.test(text)) return lowerIsBetter.test(name) ? null : 'unmet'
  return metInReason.test(text) ? 'met' : null
}
