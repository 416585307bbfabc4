import { expect, test } from 'vitest'
import { alignColumns } from '../../src/ingest/layout/align-columns.ts'
import type { PageTable } from '../../src/ingest/layout/page-table.ts'

/** Rows of cells: [first column, one past the last, text]. */
const tableOf = (xs: number[], rows: [number, number, string][][]): PageTable => ({
  page: 1,
  box: [xs[0] as number, 0, xs.at(-1) as number, 20 * rows.length],
  bottom: 20 * rows.length,
  xs,
  rows: rows.length,
  cells: rows.flatMap((cells, row) =>
    cells.map(([col, end, text]): PageTable['cells'][number] => ({
      row,
      col,
      rowSpan: 1,
      colSpan: end - col,
      header: false,
      page: null,
      text,
      runs: [],
      lines: [],
      box: [xs[col] as number, 20 * row, xs[end] as number, 20 * row + 20],
    })),
  ),
  method: 'ruled',
  pageBreaks: [],
  openTop: false,
  openBottom: false,
})

const last: [number, number, string][] = [
  [0, 1, '产出指标'],
  [1, 2, '疏浚河道'],
  [2, 3, '10'],
]
const money: [number, number, string][] = [
  [0, 1, '年度资金总额'],
  [1, 3, '80.00'],
  [3, 4, '76.00'],
]
const below = tableOf(
  [60, 200, 330, 450],
  [
    [
      [0, 1, '效益指标'],
      [1, 2, '排涝天数'],
      [2, 3, '20'],
    ],
  ],
)

test('the rows below a wider block of money go on over the page in the columns they have', () => {
  const pair = alignColumns(tableOf([60, 200, 330, 450, 540], [money, [...last, [3, 4, '']]]), below)
  expect(pair?.[1].cells.map(({ col, colSpan }) => [col, colSpan])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ])
  expect(pair?.[1].xs).toEqual([60, 200, 330, 450, 540])
})

test('a narrower table is no continuation where the last row reaches the border, or its columns are other ones', () => {
  expect(alignColumns(tableOf([60, 200, 330, 450, 540], [money, [...last, [3, 4, '9']]]), below)).toBeNull()
  expect(alignColumns(tableOf([60, 200, 300, 450, 540], [money, [...last, [3, 4, '']]]), below)).toBeNull()
})
