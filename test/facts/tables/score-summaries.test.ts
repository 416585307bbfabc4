import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const title = '# 青石县交通运输局2023年度公路养护项目绩效评价报告'

test('a summary of scores by first level: sums, rates, and a total that does not come out', async () => {
  const { checks, indicators, problems } = await formFacts(`
    ${title}
    | 一级指标 | 分值 | 得分 | 得分率 |
    | 决策 | 20 | 18 | 90% |
    | 过程 | 20 | 17.5 | 78.5% |
    | 产出 | 60 | 57 | 95% |
    | 合计 | 100 | 95.2 | 95.2% |`)
  expect(problems).toEqual([])
  expect(indicators).toHaveLength(3)
  expect(checks).toContain('score 100 consistent = 20 + 20 + 60 = 100分')
  expect(checks.filter((check) => /^score 95.2 inconsistent/.test(check))).toHaveLength(1)
  expect(checks.filter((check) => /^share 78.5% inconsistent|^share 78.5 inconsistent/.test(check))).toHaveLength(1)
  expect(checks.filter((check) => /^share 9[05]\S* consistent/.test(check))).toHaveLength(3)
})

test('two levels without names, the rate in per cent under its header; quotients are left alone', async () => {
  const rows = (rates: readonly string[]): string => `
    ${title}
    | 一级指标 | 二级指标 | 权重 | 得分率（%） | 得分 |
    | {r2}决策 | 项目立项 | 10 | ${rates[0]} | 9 |
    | 资金投入 | 10 | ${rates[1]} | 8.5 |
    | 产出 | 产出数量 | 80 | ${rates[2]} | 76 |
    | {c2}总分 | 100 | ${rates[3]} | 93.5 |`
  const read = await formFacts(rows(['90', '85', '95', '93.5']))
  expect(read.checks.filter((check) => /^share \S+ consistent/.test(check))).toHaveLength(4)
  expect(read.checks).toContain('score 93.5 consistent = 9 + 8.5 + 76 = 93.5分')
  const quotients = await formFacts(rows(['0.9', '0.85', '0.95', '0.935']))
  expect(quotients.checks.filter((check) => check.startsWith('share'))).toEqual([])
})
