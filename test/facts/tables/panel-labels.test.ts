import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const form = (label: string) =>
  formFacts(`
    # 2021年度河道保洁项目支出绩效自评表
    单位：万元
    | {c2}项目名称 | {c6}河道保洁 |
    | {r4}预算执行情况 | {c2}预算安排情况（调整后） | {c2}资金到位情况 | {c2}资金执行情况 |  预算执行进度 |
    | 预算数 | 200.00 | 到位数 | 200.00 | 执行数 | 184.00 | 92.00% |
    | 其中：财政资金 | 160.00 | 财政资金 | 160.00 | ${label} | 148.00 | 92.50% |
    | 其他 | 40.00 | 其他 | 40.00 | 其他 | 36.00 | 90.00% |
  `)

test('a label that differs from those of the other panels by a character goes by their name', async () => {
  const facts = await form('财政次金')
  expect(facts.amounts).toContain('财政资金 executed 148.00')
  expect(facts.checks).toContain('execution-rate 92.5 consistent = 148.00 ÷ 160.00 = 92.5%')
  expect((await form('自筹资金')).amounts).toContain('自筹资金 executed 148.00')
})
