import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const form = (told: string) =>
  formFacts(`
    # 2021年度河道保洁项目支出绩效自评表
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 |
    | {r2}产出指标 | 数量指标 | 清理河道垃圾 | 40吨 | 36吨 | 60 | 54 |
    | 质量指标 | 保洁合格率 | 95% | 96% | 40 | 40 |
    说明：${told}
  `)

test('the text says whether a row was reached, where the table does not', async () => {
  expect((await form('全年清理河道垃圾36吨，未完成年度指标，主要是汛期停工。')).indicators[0]).toContain('unmet')
  const wrong = await form('全年清理河道垃圾36吨，完成年度任务。')
  expect(wrong.indicators[0]).toMatch(/ met$/)
  // another figure is told of something else
  expect((await form('一季度清理河道垃圾9吨，完成年度任务。')).indicators[0]).toMatch(/54$/)
})

test('the rate of a like project of another year is the figure before', async () => {
  const facts = await formFacts(`
    # 2021年度河道保洁项目支出绩效自评报告
    全年预算200万元，支出184万元，执行率92%。2020年同类项目的执行率是88%，今年上升4个百分点。
  `)
  expect(facts.amounts).toContain('河道保洁 prior 88%')
  expect(facts.checks.join()).not.toContain('inconsistent')
})
