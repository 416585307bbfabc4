import { expect, test } from 'vitest'
import type { Document, Origin } from '../../src/document/schema.ts'
import { setFurnitureAside } from '../../src/ingest/layout/furniture.ts'
import type { PageItem, PageItems } from '../../src/ingest/layout/page-to-items.ts'
import { lineOf, textOf } from '../../src/ingest/layout/words-to-lines.ts'

const line = (text: string, x: number, y: number, page: number, origin: Origin): PageItem => ({
  kind: 'line',
  line: lineOf([{ text, box: [x, y, x + text.length * 10, y + 12], fontSize: 10, confidence: 0.9, origin }], page),
})

/** Pages of one line of text and one in the lower margin. */
const pages = (feet: readonly (readonly [text: string, x: number])[], origin: Origin): PageItems[] =>
  feet.map(([text, x], i) => ({
    page: { number: i + 1, width: 595, height: 842, origin, words: [], rules: [] },
    items: [line('支出情况见下表。', 80, 600, i + 1, origin), line(text, x, 790, i + 1, origin)],
    edges: [],
  }))

const kept = (
  feet: readonly (readonly [string, number])[],
  origin: Document['pages'][number]['origin'] = 'ocr',
): string[] =>
  setFurnitureAside(pages(feet, origin)).pages.flatMap(({ items }) =>
    items.slice(1).map((item) => (item.kind === 'line' ? textOf(item.line) : '')),
  )

test('short lines at one place under the scanned pages are page numbers, whatever was recognised', () => {
  expect(
    kept([
      ['|有|', 285],
      ['至多二', 282],
      ['- 3 -', 284],
    ]),
  ).toEqual([])
})

test('text is none: in a file, at other places, on too few pages, longer', () => {
  expect(
    kept(
      [
        ['甲等', 285],
        ['乙等', 285],
        ['丙等', 285],
      ],
      'native',
    ),
  ).toEqual(['甲等', '乙等', '丙等'])
  expect(
    kept([
      ['甲等', 80],
      ['乙等', 200],
      ['丙等', 320],
    ]),
  ).toEqual(['甲等', '乙等', '丙等'])
  expect(
    kept([
      ['甲等', 285],
      ['乙等', 285],
    ]),
  ).toEqual(['甲等', '乙等'])
  expect(
    kept([
      ['其余项目另行上报', 285],
      ['其余资金已经收回', 285],
      ['其余工作正在进行', 285],
    ]),
  ).toHaveLength(3)
})
