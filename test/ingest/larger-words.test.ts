import { expect, test } from 'vitest'
import { linesToAreas, linesToParagraphs } from '../../src/ingest/layout/lines-to-paragraphs.ts'
import type { Word } from '../../src/ingest/layout/page-content.ts'
import { type Line, lineOf } from '../../src/ingest/layout/words-to-lines.ts'

/** Words of a line one behind the other from the left margin; `size` in points, `foot` the bottom of the line. */
function lineAt(foot: number, words: readonly [text: string, size: number][]): Line {
  let x = 72
  return lineOf(
    words.map(([text, fontSize]): Word => {
      const box: Word['box'] = [x, foot - fontSize, x + text.length * fontSize, foot]
      x = box[2]
      return { text, box, fontSize, bold: false, origin: 'native', confidence: 1 } as Word
    }),
    1,
  )
}

const full = '年初预算为六十二万元支出决算为六十万元决算数小于预算数的主要原因是厉行节约'

test('words in larger type do not part a line from the next', () => {
  const lines = [
    ...[100, 114, 128].map((foot) => lineAt(foot, [[full, 12]])),
    lineAt(142, [
      ['在职人员医疗保险费', 15],
      [full.slice(0, 24), 12],
    ]),
    lineAt(156, [[full, 12]]),
    lineAt(184, [[full, 12]]),
  ]
  const areas = linesToAreas([{ number: 1, width: 600, lines }])
  expect(linesToParagraphs(lines, areas).map(({ text }) => text.length)).toEqual([
    full.length * 4 + 9 + 24,
    full.length,
  ])
})
