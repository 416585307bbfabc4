import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const amounts = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[], changes = {}): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

const years = (sum: string): string[] => [
  `单就2023年而言，水库维修支出预算70.00万元，实际支付68.00万元；2022年支付45.00万元。两年合计${sum}万元。`,
]

test('behind a semicolon another year and the verb are of the same thing', () =>
  expect(amounts(years('113.00'))).toContain('45.00万元 prior 水库维修'))
test.each([
  ['113.00', 'sum 1130000 consistent'],
  ['131.00', 'sum 1310000 inconsistent'],
])('both years come to the sum: %s', (sum, found) => expect(judged(years(sum))).toContain(found))

const office = { title: '青禾县水利局2023年度部门整体支出绩效自评报告', type: 'department' as const }
test('a rate of what came in, and what is left of it', () => {
  const texts = [
    '2023年收入预算400.00万元，实际取得收入420.00万元，完成预算的105.00%。',
    '支出预算398.00万元，实际支出411.00万元。',
    '收支相抵，当年结余9.00万元。',
  ]
  expect(judged(texts, office)).toEqual(
    expect.arrayContaining(['execution-rate 105 consistent', 'balance 90000 consistent']),
  )
})

test('a term of a bond is no result, the rate of adjustment of the framework is one', () => {
  const names = (text: string): string[] => factsOf([text]).indicators.map(({ name }) => name)
  expect(names('本项目债券期限10年，年末预算调整率6.20%。')).toEqual(['预算调整率'])
  expect(names('供水管线通达58个自然村。')).toHaveLength(1)
})
