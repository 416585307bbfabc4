import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const title = '# 青石县水利局2023年度农村供水项目绩效评价报告'

describe('tables of answers', () => {
  test('answers add up to their whole; the rate is of the first two, as most rows have it', async () => {
    const { checks, indicators } = await formFacts(`
      ${title}
      | 调查内容 | 非常满意 | 满意 | 一般 | 不满意 | 合计 | 满意度 |
      | 供水水压 | 120 | 60 | 15 | 5 | 200 | 90% |
      | 水费标准 | 80 | 70 | 40 | 20 | 200 | 75% |
      | 抢修速度 | 110 | 52 | 30 | 8 | 200 | 86% |`)
    expect(checks.sort()).toEqual([
      'share 75 consistent = (80 + 70) ÷ 200 = 75%',
      expect.stringContaining('share 86 inconsistent'),
      'share 90 consistent = (120 + 60) ÷ 200 = 90%',
      'sum 200 consistent = 110 + 52 + 30 + 8 = 200',
      'sum 200 consistent = 120 + 60 + 15 + 5 = 200',
      expect.stringContaining('sum 200 inconsistent'),
    ])
    expect(indicators).toHaveLength(3)
  })
  test('基本满意 counts where the rates say so; a weighed rate is not recomputed', async () => {
    const three = await formFacts(`
      ${title}
      | 对象 | 满意（份） | 基本满意（份） | 不满意（份） | 合计（份） | 满意率（%） |
      | 村民 | 70 | 25 | 5 | 100 | 95.00 |
      | 学校 | 30 | 15 | 5 | 50 | 90.00 |`)
    expect(three.checks).toContain('share 95 consistent = (70 + 25) ÷ 100 = 95%')
    const weighed = await formFacts(`
      ${title}
      | 对象 | 满意 | 基本满意 | 不满意 | 合计 | 满意度 |
      | 村民 | 70 | 25 | 5 | 100 | 90.00% |
      | 学校 | 30 | 15 | 5 | 50 | 84.00% |`)
    expect(weighed.checks.filter((check) => check.startsWith('share'))).toEqual([])
  })
})
