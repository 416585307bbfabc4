import { foldText } from '../base/chinese-text.ts'
import { quotedAt } from '../document/printed.ts'
import type { Block } from '../document/schema.ts'
import { allReached } from './counts/indicator-counts.ts'
import { numberOf } from './counts/stated-number.ts'
import { evidenceAt } from './evidence.ts'
import type { Indicator } from './schema.ts'

/**
 * 培训45人，计划40人；发放手册380册，计划400册，两项指标均达到年度计划: where just as many results with their targets stand before the words in
 * the paragraph, the words are the verdict of each, and what is wrong is the verdict of the one that falls short, not the number. Where
 * the paragraph says of one of them that it was not reached, nothing is added: the number is what contradicts that.
 */
export function addVerdictsSaidOfAll(blocks: readonly Block[], indicators: readonly Indicator[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') continue
    for (const m of foldText(block.text).matchAll(allReached)) {
      const number = numberOf(m[1] as string)
      const told = indicators.filter(
        ({ source, target, actual, evidence }) =>
          source !== 'table' &&
          target !== null &&
          actual !== null &&
          evidence.some((e) => e.block === block.id && e.cell === null && e.number_start < quotedAt(block, m.index)),
      )
      if (number === null || number < 2 || told.length !== number || told.some(({ verdict }) => verdict === 'unmet'))
        continue
      for (const one of told.filter(({ verdict }) => verdict === null)) {
        one.verdict = 'met'
        one.evidence.push(evidenceAt({ block }, m.index, m.index + m[0].length))
      }
    }
  }
}
