import type { Box } from '../document/schema.ts'
import type { Evidence } from '../facts/schema.ts'
import type { Extraction } from '../pipeline/schema.ts'
import { isInconsistent } from './findings.ts'
import { markColours, measureColours } from './words/colours.ts'
import { type Lang, measureLabels } from './words/labels.ts'
import { markLabels } from './words/sentences.ts'

/** One thing drawn over a page. */
export interface Mark {
  boxes: Box[]
  colour: string
  /** Short text at the first box: the id of the fact. Empty for numbers that nothing claims. */
  label: string
  /** What the colour means, for the key under the page. */
  meaning: string
  style: 'box' | 'frame' | 'dashed'
}

/** Everything the extraction says about one page: amounts, indicators, findings, and the numbers that nothing claims. */
export function marksOnPage(extraction: Extraction, page: number, lang: Lang): Mark[] {
  const mark = (evidence: Evidence[], rest: Omit<Mark, 'boxes'>): Mark[] => {
    const boxes = evidence.filter((e) => e.page === page).flatMap((e) => e.boxes)
    return boxes.length === 0 ? [] : [{ boxes, ...rest }]
  }
  const say = markLabels[lang]
  return [
    ...mark(extraction.coverage.unclaimed, {
      colour: markColours.unclaimed,
      label: '',
      meaning: say.unclaimed,
      style: 'dashed',
    }),
    ...extraction.reports.flatMap(({ amounts, indicators, checks }) => [
      ...amounts.flatMap((amount) =>
        mark(amount.evidence, {
          colour: measureColours[amount.measure],
          label: amount.id,
          meaning: measureLabels[lang][amount.measure],
          style: 'box',
        }),
      ),
      ...indicators.flatMap((indicator) =>
        mark(indicator.evidence, {
          colour: markColours.indicator,
          label: indicator.id,
          meaning: say.indicator,
          style: 'box',
        }),
      ),
      ...checks.filter(isInconsistent).flatMap((check) =>
        mark(check.evidence.slice(0, 1), {
          colour: markColours.finding,
          label: check.id,
          meaning: say.finding,
          style: 'frame',
        }),
      ),
    ]),
  ]
}
