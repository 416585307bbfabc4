import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('completion rates in tables of money', () => {
  test('beside budget and accounts they are rates of the budget', async () => {
    const read = await formFacts(`
      # 2022年度清源市档案馆部门决算
      ## 一般公共预算支出完成情况表
      单位：万元
      | 科目编码 | 科目名称 | 年初预算数 | 调整预算数 | 决算数 | 完成率（%） |
      | 201 | 一般公共服务支出 | 300.00 | 320.00 | 304.00 | 95.00 |
      | 20126 | 档案事务 | 300.00 | 320.00 | 304.00 | 95.00 |
      | 2012601 | 行政运行 | 200.00 | 200.00 | 198.00 | 99.00 |
      | 2012604 | 档案馆 | 100.00 | 120.00 | 106.00 | 83.88 |
      | {c2}合计 | 300.00 | 320.00 | 304.00 | 95.00 |`)
    expect(read.amounts).toContain('行政运行 execution_rate 99.00')
    expect(read.checks.filter((check) => /^execution-rate/.test(check))).toEqual(
      expect.arrayContaining([
        'execution-rate 99 consistent = 198.00 ÷ 200.00 = 99%',
        'execution-rate 83.88 inconsistent unknown = 106.00 ÷ 120.00 = 88.3333%',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toHaveLength(1)
  })
  test('how far an indicator has come', async () => {
    const read = await formFacts(`
      # 清源市水务局2023年1—7月绩效运行监控表
      | 项目名称 | 指标名称 | 年度指标值 | 1—7月完成值 | 完成进度 |
      | 泵站改造 | 更换水泵 | ≥40台 | 18台 | 45.00% |
      | 渠道衬砌 | 衬砌长度 | ≥12.5千米 | 8千米 | 46.00% |`)
    expect(read.checks).toEqual([
      'completion-rate 45 consistent = 18台 ÷ 40台 = 45%',
      expect.stringMatching(/^completion-rate 46 inconsistent/),
    ])
  })
  test('with the balance between them', async () => {
    const read = await formFacts(`
      # 2022年度清源市档案馆项目支出绩效自评报告
      单位：元
      | 项目 | 预算数 | 支出数 | 结余 | 完成率 |
      | 库房改造 | 50,000.00 | 45,000.00 | 5,000.00 | 90.00% |
      | 缩微复制 | 20,000.00 | 19,000.00 | 1,000.00 | 95.00% |`)
    expect(read.amounts).toContain('缩微复制 execution_rate 95.00%')
  })
  test('beside what was to be done and was done they are not', async () => {
    const read = await formFacts(`
      # 2022年清源市农村公路项目绩效自评报告
      单位：万元
      | 乡镇 | 安排资金 | 支出资金 | 计划里程（公里） | 完成里程（公里） | 完成率 |
      | 东山乡 | 120.00 | 118.00 | 20 | 18.5 | 92.50% |
      | 西山乡 | 90.00 | 80.00 | 16 | 15.2 | 95.00% |
      | 南坪镇 | 75.00 | 75.00 | 12 | 12 | 100.00% |`)
    expect(read.amounts.filter((amount) => /rate/.test(amount))).toEqual([])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('with a rate of it beside it 预算调整数 is what the budget was changed to', async () => {
    const read = await formFacts(`
      # 青禾镇2021年一般公共预算收入执行情况表
      单位：万元
      | {r2}项目 | {r2}2020年决算数 | {r2}2021年预算调整数 | {c3}2021年执行数 |
      | 金额 | 占调整预算% | 比上年增长% |
      | 税收收入 | 400 | 420 | 430 | 102.38 | 7.5 |
      | 非税收入 | 100 | 110 | 120 | 109.09 | 20 |`)
    expect(read.amounts).toContain('税收收入 revised 420')
    expect(read.amounts).toContain('税收收入 executed 430')
  })
})
