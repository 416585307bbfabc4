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
})
