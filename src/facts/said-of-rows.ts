import { foldText } from '../base/chinese-text.ts'
import type { Block } from '../document/schema.ts'
import { evidenceAt, spotsOf, textOf } from './evidence.ts'
import { findQuantities } from './quantity.ts'
import type { Indicator } from './schema.ts'
import { linkToResult } from './told-rows.ts'

/** 未达到年初目标, 已完成年度任务, right behind the name of an indicator or its result; 完成年度任务的80% is no whole. */
const said =
  /^\s*[,(]?\s*(?:仍|尚|还|均)?(?:(未|没有?)能?(?:完全|全部)?|(?:已|均|都|如期|超额|全部|全面|圆满)*)(?:达到|完成|实现|达成)了?(?:年度|全年|年初|预期|绩效|既定|设定)*(?:目标|指标|任务|计划)(?:值|任务|要求)?/
const ends = /^(?:[,;。)]|$)/

/**
 * 冷链温度达标率未达到年初目标，系… below a form, 修剪绿篱18公里，未完成年度指标 where the row 修剪绿篱 has 18公里: what is said of an indicator by its whole
 * name is the verdict of its row, where the row gives none. Adds the verdict and the place that says it.
 */
export function addSaidVerdicts(blocks: readonly Block[], indicators: readonly Indicator[]): void {
  const rows = indicators.filter(({ source }) => source === 'table')
  const open = rows.filter(
    (row) =>
      row.verdict === null &&
      row.actual !== null &&
      row.name.length >= 4 &&
      !rows.some((other) => other !== row && other.name.includes(row.name)),
  )
  if (open.length === 0) return
  for (const spot of blocks.flatMap(spotsOf)) {
    const text = foldText(textOf(spot).text)
    if (!/目标|指标|任务|计划/.test(text)) continue
    for (const row of open) {
      const at = text.indexOf(row.name)
      if (at < 0 || row.verdict !== null) continue
      const from = behindResult(row, text, at + row.name.length)
      const m = said.exec(text.slice(from))
      if (!m || (m[1] === undefined && !ends.test(text.slice(from + m[0].length)))) continue
      row.verdict = m[1] === undefined ? 'met' : 'unmet'
      row.evidence.push(evidenceAt(spot, at, from + m[0].length))
    }
  }
}

/** Where the result of the row ends, if it stands behind its name; else where the name does. */
function behindResult({ written }: Indicator, text: string, end: number): number {
  const told = findQuantities(text).find(({ start }) => start >= end)
  return told && told.number === written.actual?.number && linkToResult.test(text.slice(end, told.start))
    ? told.end
    : end
}
