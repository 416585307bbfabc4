import { foldText } from '../base/chinese-text.ts'
import type { Block } from '../document/schema.ts'
import { evidenceAt, type Spot, textOf } from './evidence.ts'
import type { Indicator } from './schema.ts'

/** 未达到年初目标, 已完成年度任务, right behind the name of an indicator. */
const said =
  /^(?:仍|尚|还|均|已)?(?:(未(?:能|完全)?|没有)|(?:已|均|如期|超额|全部)*)(?:达到|完成|实现|达成)了?(?:年度|全年|年初|预期|绩效|既定|设定)*(?:目标|指标|任务)/

/**
 * 冷链温度达标率未达到年初目标，系… below a form: what is said of an indicator by its whole name is the verdict of its row, where the row gives
 * none. Adds the verdict and the place that says it.
 */
export function addSaidVerdicts(blocks: readonly Block[], indicators: readonly Indicator[]): void {
  const rows = indicators.filter(
    (one) => one.source === 'table' && one.verdict === null && one.actual !== null && one.target !== null,
  )
  const open = rows.filter(
    ({ name }) => name.length >= 4 && indicators.filter((other) => other.name.includes(name)).length === 1,
  )
  if (open.length === 0) return
  for (const spot of blocks.flatMap(spotsOf)) {
    const text = foldText(textOf(spot).text)
    if (!/目标|指标|任务/.test(text)) continue
    for (const row of open) {
      const at = text.indexOf(row.name)
      const end = at + row.name.length
      const m = at < 0 ? null : said.exec(text.slice(end))
      if (!m || row.verdict !== null) continue
      row.verdict = m[1] === undefined ? 'met' : 'unmet'
      row.evidence.push(evidenceAt(spot, at, end + m[0].length))
    }
  }
}

const spotsOf = (block: Block): Spot[] =>
  block.kind === 'table' ? block.cells.map((cell) => ({ block, cell })) : [{ block }]
