import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

test('the income of a fund has its own budget and rate; what is left of the year is income less spending', async () => {
  const facts = await formFacts(`
    # 柳溪县2022年社会保险基金预算执行情况报告
    一、社会保险基金预算
    全年基金收入预算52,000万元，收入完成53,040.00万元，为预算的102.00%；支出预算50,000万元，实际支出48,500.00万元，为预算的97.00%。当年结余4,540.00万元；2021年末滚存结余30,000.00万元，到2022年末滚存结余为34,540.00万元。
  `)
  expect(facts.amounts).toContain('社会保险基金收入 budget 52,000万元')
  expect(facts.amounts).toContain('社会保险基金收入 revenue 53,040.00万元')
  expect(facts.amounts).toContain('社会保险基金 executed 48,500.00万元')
  expect(facts.checks).toEqual([
    'execution-rate 102 consistent = 53,040.00万元 ÷ 52,000万元 = 102%',
    'execution-rate 97 consistent = 48,500.00万元 ÷ 50,000万元 = 97%',
    'balance 45400000 consistent = 53,040.00万元 − 48,500.00万元 = 4540万元',
    'balance 345400000 consistent = 30,000.00万元 + 4,540.00万元 = 34540万元',
  ])
})

test('a rest of the year that income and spending do not leave is found, in the text and in a table', async () => {
  const facts = await formFacts(`
    # 柳溪县2022年社会保险基金预算执行情况报告
    一、社会保险基金预算
    全年基金收入预算52,000万元，收入完成53,040.00万元；支出预算50,000万元，实际支出48,500.00万元。当年结余4,450.00万元。
    | {r2}基金名称 | {c2}收入（万元） | {r2}支出（万元） | {r2}当年结余（万元） |
    | 预算 | 完成 |
    | 失业保险基金 | 12,000.00 | 12,500.00 | 11,100.00 | 1,400.00 |
    | 工伤保险基金 | 8,000.00 | 7,900.00 | 7,150.00 | 570.00 |
  `)
  expect(facts.checks).toContain('balance 44500000 inconsistent digit-swap = 53,040.00万元 − 48,500.00万元 = 4540万元')
  expect(facts.checks).toContain('balance 14000000 consistent = 12,500.00 − 11,100.00 = 1400万元')
  expect(facts.checks).toContain('balance 5700000 inconsistent digit-swap = 7,900.00 − 7,150.00 = 750万元')
  expect(facts.amounts).toContain('失业保险基金收入 budget 12,000.00')
  expect(facts.amounts).toContain('失业保险基金收入 revenue 12,500.00')
})

test('where both sides are told with what was added to them, the year leaves what these leave', async () => {
  const told = (rest: string): string => `
    # 柳溪市2022年社会保险基金决算情况说明
    2022年，全市社会保险基金收入预算数62.00亿元，决算数60.00亿元。支出预算数55.00亿元，决算数52.00亿元。加上县区上缴的调剂基金收入24.00亿元，收入总量84.00亿元；加上拨给县区的调剂基金支出23.00亿元，支出总量75.00亿元。本年收支结余决算数${rest}亿元。`
  expect((await formFacts(told('9.00'))).checks).toContain(
    'balance 900000000 consistent = 84.00亿元 − 75.00亿元 = 90000万元',
  )
  const wrong = (await formFacts(told('6.90'))).checks
  expect(wrong.filter((one) => one.includes('inconsistent'))).toEqual([
    expect.stringMatching(/^balance 690000000 inconsistent/),
  ])
})
