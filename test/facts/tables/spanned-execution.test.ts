import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

test('the execution score stands among the indicators in one cell from the name to the result', async () => {
  const facts = await formFacts(`
    # 2021年度河道保洁项目支出绩效自评表
    | {c2}项目名称 | {c6}河道保洁 |
    | 预算执行情况 | 预算数 | 200.00 | 执行数 | 184.00 | {c3}92.00% |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 备注 |
    | {r2}产出指标 | 数量指标 | 保洁河道 | 40公里 | 40公里 | 60 | 60 | |
    | 质量指标 | 保洁合格率 | 95% | 96% | 30 | 30 | |
    | {c5}预算执行进度（10分） | 10 | 9.20 | |
    | {c5}合计 | 100 | 99.20 | |
  `)
  expect(facts.indicators.at(-1)).toContain('预算执行进度')
  expect(facts.indicators.at(-1)).toContain('10/9.2')
  expect(facts.checks).toEqual(
    expect.arrayContaining([
      'score 100 consistent = 60 + 30 + 10 = 100分',
      'score 99.2 consistent = 60 + 30 + 9.20 = 99.2分',
    ]),
  )
})
