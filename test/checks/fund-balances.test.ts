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
