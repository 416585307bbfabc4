import { expect, test } from 'vitest'
import type { Amount } from '../../src/facts/schema.ts'
import { joinShortNames } from '../../src/facts/short-names.ts'

const amount = (subject: string, measure: Amount['measure'], value: number): Amount =>
  ({ subject, measure, value, unit: measure === 'execution_rate' ? 'percent' : 'CNY' }) as Amount

const joined = (told: Amount[], rows: Amount[]): string[] => {
  joinShortNames(told, rows, [], '青禾县档案馆')
  return told.map((a) => a.subject)
}

const row = '全县档案库房消防设施改造'

test('a short name whose figure stands in the row of the long one is that row, with all its figures', () => {
  expect(
    joined(
      [amount('库房消防改造', 'executed', 30), amount('库房消防改造', 'execution_rate', 61)],
      [amount(row, 'executed', 30)],
    ),
  ).toEqual([row, row])
})

test('not without a figure that says so, nor where two rows could be meant, nor where the long name counts up more', () => {
  expect(joined([amount('库房消防改造', 'executed', 31)], [amount(row, 'executed', 30)])).toEqual(['库房消防改造'])
  expect(
    joined(
      [amount('库房消防改造', 'executed', 30)],
      [amount(row, 'executed', 30), amount('新馆库房消防改造', 'executed', 30)],
    ),
  ).toEqual(['库房消防改造'])
  expect(joined([amount('公车运行费', 'executed', 30)], [amount('公车购置及运行费', 'executed', 30)])).toEqual([
    '公车运行费',
  ])
  expect(joined([amount('消库改造', 'executed', 30)], [amount(row, 'executed', 30)])).toEqual(['消库改造'])
})

test('a longer name of the text, and the level of government by another word', () => {
  const rows = [amount('病虫防治', 'executed', 30), amount('中央财政', 'budget', 78), amount('县级财政', 'budget', 7)]
  expect(joined([amount('病虫防治作业补助', 'executed', 30), amount('中央', 'budget', 78)], rows)).toEqual([
    '病虫防治',
    '中央财政',
  ])
  expect(joined([amount('病虫防治培训补助', 'executed', 30), amount('省级', 'budget', 7)], rows)).toEqual([
    '病虫防治培训补助',
    '省级',
  ])
})

test.each([
  ['旗级', '旗级财政资金'],
  ['州级配套', '州级财政资金'],
])('%s is the row %s', (told, row) =>
  expect(joined([amount(told, 'budget', 9)], [amount(row, 'budget', 9)])).toEqual([row]),
)
