import { expect, test } from 'vitest'
import { layoutPages } from '../../src/ingest/layout/layout-pages.ts'
import type { PageContent, Rule, Word } from '../../src/ingest/layout/page-content.ts'

const word = (text: string, x: number, y: number): Word => ({
  text,
  box: [x, y, x + text.length * 10, y + 10],
  fontSize: 10,
  confidence: 1,
  origin: 'native',
})

const width = 120
const left = 60
const height = 22

/** A page with a line at its top and a ruled table from `top` down. */
function page(number: number, head: string, rows: readonly string[][], top: number): PageContent {
  const cols = rows[0]?.length ?? 0
  const rules: Rule[] = [
    ...[...Array(rows.length + 1).keys()].map(
      (i): Rule => ({ direction: 'horizontal', at: top + i * height, from: left, to: left + cols * width }),
    ),
    ...[...Array(cols + 1).keys()].map(
      (i): Rule => ({ direction: 'vertical', at: left + i * width, from: top, to: top + rows.length * height }),
    ),
  ]
  const cells = rows.flatMap((row, i) => row.map((text, k) => word(text, left + k * width + 5, top + i * height + 6)))
  const lines = [...(head === '' ? [] : [word(head, 180, 50)]), word(`- ${number} -`.replaceAll(' ', ''), 290, 800)]
  return { number, width: 595, height: 842, origin: 'native', words: [...lines, ...cells], rules }
}

const header = ['渡口名称', '预算数', '执行数']
const rows = [
  ['东渡口', '12.00', '11.50'],
  ['南渡口', '9.00', '8.80'],
  ['西渡口', '7.40', '7.40'],
]
const more = [
  ['北渡口', '6.00', '5.10'],
  ['合计', '34.40', '32.80'],
]
const head = '沙洲县渡口管理所2023年度自评'
const tables = (pages: readonly PageContent[]): number[] =>
  layoutPages(pages).blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
/** So that the first part ends at the foot of its page. */
const low = 770 - 4 * height

test.each([
  ['of both pages, no header below', head, more, 6],
  ['of the second page only, no header below', '', more, 6],
  ['of both pages, the header below once more', head, [header, ...more], 6],
])('a running head %s: one table', (_, first, below, count) => {
  const pages = [page(1, first, [header, ...rows], low), page(2, head, below, 90)]
  expect(tables(pages)).toEqual([count])
  expect(layoutPages(pages).furniture.map(({ text }) => text)).toContain(head)
})

test.each([
  ['a title over a table with its own header', page(2, '二、趸船维修情况', [header, ...more], 90)],
  ['the unit of the next table', page(2, '单位：万元', more, 90)],
  [
    'other columns',
    page(
      2,
      head,
      [
        ['北渡口', '6.00'],
        ['合计', '34.40'],
      ],
      90,
    ),
  ],
  [
    'rows of another kind',
    page(
      2,
      head,
      [
        ['北渡口', '良好', '6.00'],
        ['合计', '—', '6.00'],
      ],
      90,
    ),
  ],
])('%s: two tables', (_, second) => {
  expect(tables([page(1, head, [header, ...rows], low), second])).toHaveLength(2)
})

test('a table that has ended with its total goes on nowhere', () => {
  const first = page(1, head, [header, ...rows.slice(0, 2), ['合计', '21.00', '20.30']], low)
  expect(tables([first, page(2, head, more, 90)])).toHaveLength(2)
})
