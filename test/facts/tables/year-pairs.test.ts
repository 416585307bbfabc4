import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const misses = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('targets and results of several years', () => {
  test('the pair of the fiscal year, whose rate stands beside it', async () => {
    const read = await formFacts(`
      # 2023年度海棠市博物馆文物保护专项绩效自评报告
      | {r2}一级指标 | {r2}二级指标 | {r2}三级指标 | {r2}五年目标值 | {c2}2022年度 | {c3}2023年度 | {r2}分值 | {r2}得分 |
      | 目标值 | 完成值 | 目标值 | 完成值 | 完成率 |
      | 产出指标 | 数量指标 | 修复可移动文物 | 600件 | ≥110件 | 116件 | ≥120件 | 126件 | 105.00% | 20 | 20 |
      | 产出指标 | 数量指标 | 数字化采集 | 3,000件 | 500件 | 505件 | 600件 | 570件 | 95.00% | 20 | 19 |
      | 产出指标 | 时效指标 | 库房改造 | 2026年底前完成 | — | — | 9月底前完成 | 9月完成 | — | 10 | 10 |`)
    expect(read.indicators).toEqual([
      '产出指标/数量指标 修复可移动文物 >=120件 → 126件 105% 20/20',
      '产出指标/数量指标 数字化采集 600件 → 570件 95% 20/19',
      '产出指标/时效指标 库房改造 9月底前完成 → 9月完成 10/10',
    ])
    expect(misses(read.checks)).toEqual([])
  })
  test('years in the heads themselves, the last one where the report names none', async () => {
    const read = await formFacts(`
      # 海棠市博物馆文物保护项目绩效目标完成情况表
      | 指标名称 | 2021年目标值 | 2021年完成值 | 2022年目标值 | 2022年完成值 | 完成率 | 分值 | 得分 |
      | 讲座场次 | 40场 | 41场 | 50场 | 48场 | 96.00% | 20 | 19.2 |
      | 参观人次 | 20万人次 | 19万人次 | 22万人次 | 23.1万人次 | 105.00% | 20 | 20 |`)
    expect(read.indicators.map((row) => row.replace(/^-\/- /, ''))).toEqual([
      '讲座场次 50场 → 48场 96% 20/19.2',
      '参观人次 22万人次 → 23.1万人次 105% 20/20',
    ])
    expect(misses(read.checks)).toEqual([])
  })
  test('the goal of the whole term is none of the year', async () => {
    const read = await formFacts(`
      # 2023年度海棠市水利局小流域治理项目绩效自评表
      | 一级指标 | 二级指标 | 三级指标 | 中期指标值 | 年度指标值 | 上年实际值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 治理面积 | ≥90平方公里 | ≥30平方公里 | 28平方公里 | 31.5平方公里 | 25 | 25 |
      | 产出指标 | 质量指标 | 验收合格率 | 100% | 100% | 98% | 100% | 25 | 25 |`)
    expect(read.indicators).toEqual([
      '产出指标/数量指标 治理面积 >=30平方公里 → 31.5平方公里 25/25',
      '产出指标/质量指标 验收合格率 100% → 100% 25/25',
    ])
  })
})
