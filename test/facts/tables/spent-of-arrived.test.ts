import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

test('支出占到位 is a rate of what arrived, and its total no sum', async () => {
  const facts = await formFacts(`
    # 柳溪县2022年度农田管护补助资金绩效自评报告
    | 渠道 | 应到位（万元） | 到位（万元） | 支出（万元） | 支出占到位（%） |
    | 省级资金 | 300.00 | 300.00 | 291.00 | 97.00 |
    | 县级资金 | 100.00 | 80.00 | 60.00 | 75.00 |
    | 合计 | 400.00 | 380.00 | 351.00 | 92.37 |
  `)
  expect(facts.amounts).toContain('县级资金 execution_rate 75.00')
  expect(facts.checks.filter((check) => !check.startsWith('sum'))).toEqual([
    'execution-rate 97 consistent = 291.00 ÷ 300.00 = 97%',
    'execution-rate 75 consistent = 60.00 ÷ 80.00 = 75%',
    'execution-rate 92.37 consistent = 351.00 ÷ 380.00 = 92.3684%',
  ])
  expect(facts.checks.filter((check) => check.startsWith('sum'))).toHaveLength(3)
})
