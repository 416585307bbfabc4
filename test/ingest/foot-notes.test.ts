import { expect, test } from 'vitest'
import { layoutPages } from '../../src/ingest/layout/layout-pages.ts'
import type { PageContent, Rule, Word } from '../../src/ingest/layout/page-content.ts'

const line = (text: string, y: number, fontSize = 12): Word => ({
  text,
  box: [60, y, 60 + text.length * fontSize, y + fontSize],
  fontSize,
  confidence: 1,
  origin: 'native',
})

const page = (number: number, words: readonly Word[], rules: readonly Rule[] = []): PageContent => ({
  number,
  width: 595,
  height: 842,
  origin: 'native',
  words: [...words, line(`-${number}-`, 810, 9)],
  rules: [...rules],
})

const texts = (pages: readonly PageContent[]): string[] =>
  layoutPages(pages).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))

const full = '水库除险加固资金由县水务站统一管理并按月核对台账后逐笔支付到户再存档'
const before = [line(full, 640), line(`其中管护补助${'已由各乡镇汇总上报'.repeat(3)}支出12`, 660)]
const after = [line('4.50万元，其余资金继续使用。', 60)]
const rule: Rule = { direction: 'horizontal', at: 772, from: 60, to: 200 }

test.each([
  ['a circled digit in smaller type', '①', '① 管护补助不含大坝维修。', []],
  ['a bracketed digit', '[1]', '[1]管护补助不含大坝维修。', []],
  ['a plain digit under a rule', '', '1 管护补助不含大坝维修。', [rule]],
])('a paragraph goes on behind the note at the foot of the page: %s', (_, mark, note, rules) => {
  const first = line(full.slice(0, -1 - mark.length) + mark, 640)
  const pages = [page(1, [first, before[1] as Word, line(note, 780, 9)], rules), page(2, after)]
  const found = texts(pages)
  expect(found[0]).toContain('支出124.50万元')
  expect(found[1]).toBe(note)
})

test('a list item at the end of a page is no note: nothing refers to it', () => {
  const pages = [page(1, [...before, line('① 管护补助按季发放。', 700)]), page(2, [line('② 大坝维修按年安排。', 60)])]
  expect(texts(pages).slice(-2)).toEqual(['① 管护补助按季发放。', '② 大坝维修按年安排。'])
})

const borders = (xs: readonly number[], top: number, rows: number): Rule[] => [
  ...[...Array(rows + 1).keys()].map(
    (i): Rule => ({ direction: 'horizontal', at: top + i * 22, from: xs[0] as number, to: xs.at(-1) as number }),
  ),
  ...xs.map((at): Rule => ({ direction: 'vertical', at, from: top, to: top + rows * 22 })),
]

function table(xs: readonly number[], top: number, rows: readonly string[][]): { words: Word[]; rules: Rule[] } {
  const words = rows.flatMap((row, i) =>
    row.map((text, k): Word => {
      const x = (xs[k] as number) + 5
      const y = top + i * 22 + 6
      return { ...line(text, y, 10), box: [x, y, x + text.length * 8, y + 10] }
    }),
  )
  return { words, rules: borders(xs, top, rows.length) }
}

const header = ['乡镇', '水库（座）', '核定补助', '已发放']
const above = [header, ['东屏镇', '12', '48,000', '48,000'], ['西麓乡', '7', '28,000', '21,000']]
const below = [header, ['北洼乡', '5', '20,000', '20,000'], ['合计', '24', '96,000', '89,000']]

/** The halves stand on columns of other widths, the upper one ends above its note. */
function halves(first: readonly string[][], second: readonly string[][]): PageContent[] {
  const upper = table([60, 160, 260, 380, 520], 600, first)
  const lower = table([60, 172, 268, 390, 520], 60, second)
  const text = line('各乡镇补助①发放情况如下：', 560)
  return [
    page(1, [text, ...upper.words, line('① 单位为元。', 780, 9)], upper.rules),
    page(2, [...lower.words, line('以上资金均已核对。', 400)], lower.rules),
  ]
}

test('a table goes on behind the note under the same header, on columns of other widths', () => {
  const { blocks } = layoutPages(halves(above, below))
  expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))).toEqual([5])
})

test('a table that ends with its total has ended', () => {
  const { blocks } = layoutPages(halves([...above, ['合计', '19', '76,000', '69,000']], below))
  expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))).toEqual([4, 3])
})
