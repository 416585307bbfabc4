import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

test('what the text below a form tells of no name is of the project that the form names', async () => {
  const { amounts, checks } = await formFacts(`
    # 2023年上半年项目支出绩效运行监控表
    | 项目名称 | {c4}苗圃管护工程 |
    | 实施单位 | {c4}桑河国有林场有限公司 |
    | {c5}资金情况（万元） |
    | 来源 | 年初预算 | 调整后预算 | 上半年到位 | 上半年支出 |
    | 省级资金 | 80.0 | 80.0 | 80.0 | 36.0 |
    | 林场自筹 | 40.0 | 60.0 | 30.0 | 20.0 |
    | 合计 | 120.0 | 140.0 | 110.0 | 56.0 |
    监控情况说明
    1. 执行进度。项目年初预算120.0万元，5月职工大会同意追加自筹20.0万元，调整后预算为140.0万元。1—6月到位110.0万元，到位率78.6%。累计支出56.0万元，支出率40.0%。
    2. 全年预测。全年预计支出135.0万元，预计执行率96.4%，结余的5.0万元是自筹资金。
    填报单位：桑河国有林场有限公司财务科`)
  expect(amounts.filter((line) => /预测|林场有限|职工大会/.test(line))).toEqual([])
  expect(amounts).toContain('自筹 adjustment 20.0万元')
  expect(amounts).toContain('苗圃管护工程 executed_projected 135.0万元')
  expect(checks.filter((line) => line.includes('inconsistent'))).toEqual([])
  expect(checks.filter((line) => /^(?:release-rate|adjustment)/.test(line))).toEqual([
    'adjustment 1400000 consistent = 120.0万元 + 20.0万元 = 140万元',
    'release-rate 78.6 consistent = 110.0万元 ÷ 140.0万元 = 78.5714%',
  ])
})

test('heads over the indicators of several projects name none of them', async () => {
  const { amounts } = await formFacts(`
    # 桑河县林草局2023年1—9月绩效运行监控情况
    三个项目全年预算240.00万元，1—9月支出168.00万元，执行进度70.00%。
    | 项目名称 | 绩效指标 | 年度指标值 | 1—9月完成值 |
    | 防火隔离带 | 清理长度 | ≥50公里 | 38公里 |
    | 苗圃管护 | 出圃苗木 | ≥9万株 | 7万株 |`)
  expect(amounts[0]).toBe('桑河县林草局 revised 240.00万元')
})
