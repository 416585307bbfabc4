import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const misses = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('groups of columns that count something else than money', () => {
  test('the caption names the unit of what was built', async () => {
    const read = await formFacts(`
      # 2023年灌区续建配套项目绩效自评报告
      资金单位：万元；长度单位：千米
      | {r2}县区 | {c3}一般债券资金 | {c3}渠道衬砌 |
      | 下达额度 | 累计支出 | 支出进度 | 计划 | 完成 | 完成率 |
      | 临川区 | 1,200.00 | 1,080.00 | 90.00% | 40 | 38 | 95.00% |
      | 金溪县 | 800.00 | 760.00 | 95.00% | 25 | 23.5 | 94.00% |
      | 东乡县 | 600.00 | 480.00 | 80.00% | 18 | 14.4 | 82.00% |
      | 合计 | 2,600.00 | 2,320.00 | 89.23% | 83 | 75.9 | 91.45% |`)
    expect(read.indicators).toEqual([
      '-/- 渠道衬砌 40千米 → 38千米 95%',
      '-/- 渠道衬砌 25千米 → 23.5千米 94%',
      '-/- 渠道衬砌 18千米 → 14.4千米 82%',
      '-/- 渠道衬砌 83千米 → 75.9千米 91.45%',
    ])
    expect(read.amounts).toContain('一般债券资金 executed 2,320.00')
    expect(read.amounts.filter((amount) => /临川区/.test(amount))).toHaveLength(3)
    expect(read.checks.filter((check) => /^(?:sum|count) .* consistent/.test(check))).toHaveLength(4)
    expect(misses(read.checks)).toEqual(['completion-rate 82 inconsistent digit-swap = 14.4千米 ÷ 18千米 = 80%'])
  })
  test('its own head names the unit', async () => {
    const read = await formFacts(`
      # 2023年老旧小区改造补助资金绩效自评报告
      单位：万元
      | {r2}街道 | {r2}预算数 | {r2}支出数 | {c2}改造户数（户） | {c2}加装电梯（台） |
      | 计划数 | 实际完成数 | 计划数 | 实际完成数 |
      | 城东街道 | 310.00 | 305.20 | 420 | 420 | 6 | 5 |
      | 城西街道 | 150.00 | 148.00 | 180 | 176 | 2 | 2 |`)
    expect(read.indicators).toEqual([
      '-/- 改造户数 420户 → 420户',
      '-/- 加装电梯 6台 → 5台',
      '-/- 改造户数 180户 → 176户',
      '-/- 加装电梯 2台 → 2台',
    ])
    expect(read.amounts).toHaveLength(4)
  })
  test('sources and years over the same heads are money', async () => {
    const read = await formFacts(`
      # 2023年农村厕所革命资金绩效自评报告
      单位：万元
      | {r2}乡镇 | {c3}中央资金 | {c3}地方配套 |
      | 计划 | 完成支付 | 完成率 | 计划 | 完成支付 | 完成率 |
      | 北河镇 | 50.00 | 45.00 | 90.00% | 20.00 | 18.00 | 90.00% |
      | 南河镇 | 40.00 | 38.00 | 95.00% | 10.00 | 10.00 | 100.00% |`)
    expect(read.indicators).toEqual([])
    expect(read.amounts.filter((amount) => /北河镇/.test(amount) && / budget /.test(amount))).toHaveLength(2)
    expect(misses(read.checks)).toEqual([])
  })
})

test('spending of many times its budget is no finding about its rate', async () => {
  const read = await formFacts(`
    # 2023年灌区续建配套项目绩效自评报告
    单位：万元
    | 县区 | 建设规模 | 累计支出 | 支出进度 |
    | 临川区 | 40 | 1,080.00 | 90.00% |
    | 金溪县 | 25 | 760.00 | 95.00% |`)
  expect(misses(read.checks)).toEqual([])
})
