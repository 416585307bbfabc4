import { lowerIsBetter } from '../words/lower-is-better.ts'

/** Words that say whether a target was reached. Used on verdict columns (是, 达标) and, more strictly, on reasons. */
const unmet =
  /未(?:完全)?(?:达标|达到|完成|实现|达成)|未达(?:年度|预期|绩效)?(?:目标|预期|指标|要求)|不达标|没有(?:达到|完成)|^否$|^未$|部分(?:完成|达标)|^×$|基本未/
const met = /^(?:是|√|达标|达成|完成|已完成|实现|达到|优于|超额完成|基本达标|已达标|达到目标|达到预期|已实现|全部完成)$/
const metInReason =
  /^(?:(?:已|超额|全部|按计划|按期|提前)?(?:完成|达到|达成|实现|达标)|优于|超过)(?:(?:了)?(?:年度|全年|年初|预期|预定|绩效|既定)*(?:指标|目标|任务)?值?)?(?:[,，。;；]|$)|无偏差/

const shortInReason = /(?:略|稍|微|仍)?低于(?:了)?(?:年度|年初|预期|预定|绩效|既定)*(?:指标|目标)值?(?:[,，。;；]|\d|$)/

/** 基本达标 in a verdict column states neither; a reason only counts when it says so in so many words. */
export function verdictIn(text: string, column: boolean, name = ''): 'met' | 'unmet' | null {
  if (text === '') return null
  if (unmet.test(text)) return 'unmet'
  if (column) return /^基本/.test(text) ? null : met.test(text) ? 'met' : null
  if (shortInReason.test(text)) return lowerIsBetter.test(name) ? null : 'unmet'
  return metInReason.test(text) ? 'met' : null
}
