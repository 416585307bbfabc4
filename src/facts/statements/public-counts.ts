import type { Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { newIndicator } from '../new-indicator.ts'
import type { Indicator } from '../schema.ts'
import { publicCounts } from './words/public-counts.ts'

/**
 * 公务接待2批次、26人次: counts of the final accounts that are told without a verb, still without ids; none of a figure that is claimed.
 * @param claimed asked of the place in the text of the block
 */
export const publicCountsIn = (
  block: Paragraph,
  text: string,
  subject: string,
  claimed: (start: number) => boolean,
): Indicator[] =>
  publicCounts
    .flatMap(({ words, names }) =>
      [...text.matchAll(words)].flatMap((m) =>
        names.flatMap((name, i) => {
          const [number, unit] = [m[2 * i + 1], m[2 * i + 2]]
          const [start, end] = [m.indices?.[2 * i + 1]?.[0], m.indices?.[2 * i + 2]?.[1]]
          return number === undefined || unit === undefined || start === undefined || end === undefined
            ? []
            : [{ name, number, unit, start, end }]
        }),
      ),
    )
    .filter(({ start }) => !claimed(start))
    .sort((a, b) => a.start - b.start)
    .map(({ name, number, unit, start, end }) =>
      newIndicator({
        id: '',
        subject,
        source: 'narrative',
        name,
        actual: Number(number),
        actual_unit: unit,
        written: { actual: { number, unit } },
        group: `${block.id}/s1`,
        evidence: [evidenceAt({ block }, start, end)],
      }),
    )
