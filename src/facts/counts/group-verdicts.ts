import type { Block } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Indicator } from '../schema.ts'
import { groupsReached } from './indicator-counts.ts'
import { isMissed, isReached } from './reached.ts'

/**
 * 巡查320次，计划300次；检修45台，计划50台，两项指标均达到计划: what is said of as many results as were told in the text is the verdict of each of them. Where
 * nothing tells which way a result counts, it gets none. Adds the verdict and the place that says it.
 */
export function addGroupVerdicts(blocks: readonly Block[], indicators: readonly Indicator[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') continue
    for (const { meant, start, end } of groupsReached(block, indicators)) {
      for (const one of meant) {
        if (one.source === 'table' || one.verdict !== null || one.target === null || one.actual === null) continue
        if (isReached(one) !== true && !isMissed(one)) continue
        one.verdict = 'met'
        one.evidence.push(evidenceAt({ block }, start, end))
      }
    }
  }
}
