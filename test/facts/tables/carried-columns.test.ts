import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const misses = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('columns of what was carried over from the year before', () => {
  test('上年结转 is a part of the budget and not what is left of it', async () => {
    const read = await formFacts(`
      # 2023年云岭县水务局项目支出情况
      单位：万元
      | 项目名称 | 年初预算数 | 上年结转 | 预算调整数 | 全年预算数 | 全年执行数 | 年末结余 |
      | 河道清淤 | 120.00 | 30.50 | -10.00 | 140.50 | 133.20 | 7.30 |
      | 水库除险 | 0.00 | 86.40 | 0.00 | 86.40 | 86.40 | 0.00 |
      | 管网普查 | 64.00 | 0.00 | 12.00 | 76.00 | 70.10 | 5.90 |
      | 合计 | 184.00 | 116.90 | 2.00 | 302.90 | 289.70 | 13.20 |`)
    expect(read.amounts).toContain('河道清淤/上年结转 balance 30.50')
    expect(read.checks).toEqual(
      expect.arrayContaining([
        'adjustment 1405000 consistent = 120.00 + 30.50 − 10.00 = 140.5万元',
        'adjustment 864000 consistent = 0.00 + 86.40 + 0.00 = 86.4万元',
        'sum 1169000 consistent = 30.50 + 86.40 + 0.00 = 116.9万元',
        'balance 73000 consistent = 140.50 − 133.20 = 7.3万元',
      ]),
    )
    expect(misses(read.checks)).toEqual([])
  })
  test('a row that does not add up with it is a finding', async () => {
    const read = await formFacts(`
      # 2023年云岭县水务局项目支出情况
      单位：万元
      | 项目名称 | 年初预算 | 以前年度结转 | 追加（调减） | 调整后预算 | 支出数 |
      | 河道清淤 | 120.00 | 30.50 | -10.00 | 140.50 | 133.20 |
      | 水库除险 | 20.00 | 86.40 | 0.00 | 106.40 | 86.40 |
      | 管网普查 | 64.00 | 5.00 | 12.00 | 91.00 | 70.10 |`)
    expect(misses(read.checks)).toEqual(['adjustment 910000 inconsistent unknown = 64.00 + 5.00 + 12.00 = 81万元'])
  })
  test('without a column of adjustments most of the rows tell', async () => {
    const read = await formFacts(`
      # 2023年云岭县水务局项目支出情况
      单位：元
      | 项目名称 | 年初预算 | 年初结转结余 | 全年预算 | 支出 |
      | 河道清淤 | 120,000.00 | 30,500.00 | 150,500.00 | 133,200.00 |
      | 水库除险 | 20,000.00 | 86,400.00 | 106,400.00 | 86,400.00 |
      | 水质监测 | 8,000.00 | 1,200.00 | 9,200.00 | 9,000.00 |
      | 管网普查 | 64,000.00 | 5,000.00 | 96,000.00 | 70,100.00 |`)
    expect(misses(read.checks)).toEqual(['adjustment 96000 inconsistent digit-swap = 64,000.00 + 5,000.00 = 6.9万元'])
  })
  test('what goes on to the next year is what was carried over and came in less what was spent', async () => {
    const read = await formFacts(`
      # 2023年云岭县体育中心专项资金使用情况表
      单位：万元
      | 项目 | 上年结转 | 本年到位 | 本年支出 | 结转下年 |
      | 健身步道 | 8.00 | 80.00 | 76.00 | 12.00 |
      | 青少年赛事 | 2.00 | 40.00 | 38.00 | 4.00 |
      | 场馆开放 | 0.00 | 60.00 | 55.00 | 6.00 |
      | 合计 | 10.00 | 180.00 | 169.00 | 22.00 |`)
    expect(read.checks).toContain('balance 120000 consistent = 80.00 + 8.00 − 76.00 = 12万元')
    expect(misses(read.checks)).toEqual(['balance 60000 inconsistent unknown = 60.00 + 0.00 − 55.00 = 5万元'])
  })
  test('income and spending of a fund', async () => {
    const read = await formFacts(`
      # 2023年度云岭县体育局部门决算
      政府性基金预算财政拨款收入支出决算表
      单位：元
      | {r2}科目编码 | {r2}科目名称 | {r2}年初结转和结余 | {r2}本年收入 | {c3}本年支出 | {r2}年末结转和结余 |
      | 小计 | 基本支出 | 项目支出 |
      | {c2}合计 | 12,500.00 | 260,000.00 | 251,300.00 | 0.00 | 251,300.00 | 12,200.00 |
      | 229 | 其他支出 | 12,500.00 | 260,000.00 | 251,300.00 | 0.00 | 251,300.00 | 21,200.00 |`)
    expect(read.checks.filter((check) => check.startsWith('balance'))).toEqual([
      'balance 12200 inconsistent digit-swap = 260,000.00 + 12,500.00 − 251,300.00 = 2.12万元',
      'balance 21200 consistent = 260,000.00 + 12,500.00 − 251,300.00 = 2.12万元',
    ])
  })
})
