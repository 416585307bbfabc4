import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('columns headed by a year', () => {
  test('two years with the change beside; brackets are a minus', async () => {
    const read = await formFacts(`
      # 2023年度安澜县档案馆部门决算
      单位：万元
      | 项目 | 2023年度 | 2022年度 | 增减额 | 增减率 |
      | 本年收入合计 | 330.00 | 352.00 | (22.00) | (6.25%) |
      | 本年支出合计 | 322.50 | 310.00 | 12.50 | 4.03% |
      | 基本支出 | 202.50 | 180.00 | 22.50 | 12.50% |
      | 项目支出 | 120.00 | 130.00 | （10.00） | （7.96%） |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '安澜县档案馆 revenue 330.00',
        '安澜县档案馆 prior 352.00',
        '安澜县档案馆 executed 322.50',
        '基本支出 prior 180.00',
        '项目支出 change （10.00）',
      ]),
    )
    expect(read.checks.filter((check) => check.startsWith('change'))).toEqual([
      'change -220000 consistent = 330.00 − 352.00 = -22万元',
      'change-rate -6.25 consistent = (22.00) ÷ 352.00 = -6.25%',
      'change 125000 consistent = 322.50 − 310.00 = 12.5万元',
      'change-rate 4.03 consistent = 12.50 ÷ 310.00 = 4.0323%',
      'change 225000 consistent = 202.50 − 180.00 = 22.5万元',
      'change-rate 12.5 consistent = 22.50 ÷ 180.00 = 12.5%',
      'change -100000 consistent = 120.00 − 130.00 = -10万元',
      'change-rate -7.96 inconsistent digit-swap = （10.00） ÷ 130.00 = -7.6923%',
    ])
  })
  test('this year and last, the rate in a head with its sign; persons are no money', async () => {
    const read = await formFacts(`
      # 2023年度安澜县档案馆部门整体支出绩效自评报告
      单位：万元
      | 支出项目 | 本年度 | 上年度 | 变动额 | 增减（%） |
      | 档案数字化 | 61.20 | 60.00 | 1.20 | 2.00 |
      | 库房维护 | 38.00 | 40.00 | -2.00 | -5.00 |
      | 在职人数（人） | 21 | 20 | 1 | 5.00 |`)
    expect(read.amounts.filter((amount) => /人数/.test(amount))).toEqual([])
    expect(read.checks.filter((check) => check.startsWith('change'))).toEqual([
      'change 12000 consistent = 61.20 − 60.00 = 1.2万元',
      'change-rate 2 consistent = 1.20 ÷ 60.00 = 2%',
      'change -20000 consistent = 38.00 − 40.00 = -2万元',
      'change-rate -5 consistent = -2.00 ÷ 40.00 = -5%',
    ])
  })
  test('years without a word on their change stay unread', async () => {
    const read = await formFacts(`
      # 2023年度安澜县档案馆部门整体支出绩效自评报告
      单位：万元
      | 项目 | 2023年度 | 2022年度 |
      | 接待查档 | 1,620 | 1,540 |
      | 开放档案 | 3,300 | 2,900 |`)
    expect(read.amounts).toEqual([])
  })
})
