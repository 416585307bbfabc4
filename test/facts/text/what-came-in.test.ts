import { expect, test } from 'vitest'
import { formFacts } from '../tables/form.ts'

test('what came in is what the budget was added to, where a table has it by this name', async () => {
  const { amounts, checks } = await formFacts(`
    # 榆陵市水文站2023年1—9月绩效运行监控报告
    年初预算批复后，8月收到部里下达的水情补助资金，追加40.00万元；河道测验因断面撤并收回10.00万元，全年预算变更为240.00万元。
    单位：万元
    | 项目名称 | 年初预算 | 调整额 | 全年预算 |
    | 水情补助资金 | 110.00 | 40.00 | 150.00 |
    | 河道测验 | 100.00 | -10.00 | 90.00 |
    | 合计 | 210.00 | 30.00 | 240.00 |`)
  expect(amounts).toContain('水情补助资金 adjustment 40.00万元')
  expect(amounts).toContain('榆陵市水文站 revised 240.00万元')
  expect(checks.filter((line) => line.includes('inconsistent'))).toEqual([])
})
