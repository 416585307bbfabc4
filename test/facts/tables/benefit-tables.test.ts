import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const table = (head: string, standard: string, rows: string): string => `
  # 桐溪县民政局2023年度困难群众救助资金绩效自评报告
  2023年各类对象救助情况见下表。
  （金额单位：万元）
  | 序号 | 对象类别 | ${standard} | 年末人数（人） | ${head} |
  ${rows}`

const rows = (orphans: string): string => `| 1 | 城市低保 | 720 | 812 | 486.30 |
  | 2 | 农村低保 | 分档 | 2,416 | 905.14 |
  | 3 | 特困供养 | 1,080 | 348 | 421.60 |
  | 4 | 孤儿 | 1,500 | 62 | ${orphans} |
  | 5 | 临时救助 | 按程度 | 527 | 74.25 |
  | {c2}合计 | — | 4,165 | 1,998.89 |`

describe('money paid out to groups of people', () => {
  test.each([
    ['全年发放金额', '月标准（元/人）'],
    ['兑付资金', '标准'],
    ['补助金额', '月人均补助标准（元）'],
    ['实际支付额', '救助标准（元/人·月）'],
  ])('%s is spent; words in the column %s name no row', async (head, standard) => {
    const { amounts, checks } = await formFacts(table(head, standard, rows('111.60')))
    expect(amounts).toEqual([
      '城市低保 executed 486.30',
      '农村低保 executed 905.14',
      '特困供养 executed 421.60',
      '孤儿 executed 111.60',
      '临时救助 executed 74.25',
      '困难群众救助资金 executed 1,998.89',
    ])
    expect(checks).toEqual([
      'count 4165 consistent = 812 + 2,416 + 348 + 62 + 527 = 4165人',
      'sum 19988900 consistent = 486.30 + 905.14 + 421.60 + 111.60 + 74.25 = 1998.89万元',
    ])
  })

  test('one cell in yuan: the total holds over all rows once it is read in 万元', async () => {
    const { checks } = await formFacts(table('全年发放金额', '月标准（元/人）', rows('1,116,000.00')))
    expect(checks.find((check) => check.startsWith('sum'))).toMatch(/^sum 19988900 inconsistent unit-slip/)
  })

  test('补助金额 beside what was spent is a budget', async () => {
    const { amounts } = await formFacts(`
      # 桐溪县民政局2023年度困难群众救助资金绩效自评报告
      （金额单位：万元）
      | 项目 | 补助人数 | 补助金额 | 支出金额 |
      | 城市低保 | 812 | 490.00 | 486.30 |
      | 农村低保 | 2,416 | 910.00 | 905.14 |`)
    expect(amounts[0]).toBe('城市低保 budget 490.00')
  })
})
