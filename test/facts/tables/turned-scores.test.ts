import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

test('a summary of scores with the groups in columns: sums, rates, a wrong total', async () => {
  const { checks, indicators, problems } = await formFacts(`
    # 青石县水利局2023年度农村供水项目绩效评价报告
    | 指标 | 投入 | 管理 | 产出 | 效果 | 总分 |
    | 权重 | 20 | 20 | 30 | 30 | 100 |
    | 得分 | 18.5 | 16 | 27 | 25.5 | 78 |
    | 得分率 | 92.5% | 80% | 90% | 58% | 78% |`)
  expect(problems).toEqual([])
  expect(indicators).toHaveLength(4)
  expect(checks).toContain('score 100 consistent = 20 + 20 + 30 + 30 = 100分')
  expect(checks.filter((check) => check.startsWith('score 78 inconsistent'))).toHaveLength(1)
  expect(checks.filter((check) => check.startsWith('share 58 inconsistent'))).toHaveLength(1)
  expect(checks.filter((check) => /^share (?:92.5|80|90|78) consistent/.test(check))).toHaveLength(4)
})

test('weights over scores of persons, without a whole, are no summary when the rows are others', async () => {
  const { indicators } = await formFacts(`
    # 青石县水利局2023年度农村供水项目绩效评价报告
    | 指标 | 投入 | 管理 | 产出 |
    | 权重 | 20 | 20 | 60 |
    | 负责人 | 甲科 | 乙科 | 丙科 |`)
  expect(indicators).toEqual([])
})
