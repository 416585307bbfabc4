import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const sums = (checks: readonly string[]): string[] => checks.filter((check) => check.startsWith('sum'))

describe('parts told with their figures in single cells', () => {
  test('by revenue and by spending, under the heads that repeat the whole', async () => {
    const read = await formFacts(`
      # 松溪县教育局2023年度部门整体支出绩效自评表
      | 部门名称 | {c7}松溪县教育局 |
      | {r6}年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 2,000.00 | 2,240.00 | 2,184.00 | 10 | 97.50% | 9.75 |
      | {c3}按收入性质分：2,240.00 | {c4}按支出性质分：2,240.00 |
      | {c3}其中：一般公共预算：2,100.00 | {c4}其中：基本支出：1,504.00 |
      | {c3}政府性基金拨款：90.00 | {c4}项目支出：700.00 |
      | {c3}其他资金：50.00 | {c4} |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '一般公共预算 revised 2,100.00',
        '项目支出 revised 700.00',
        '松溪县教育局 executed 2,184.00',
      ]),
    )
    expect(sums(read.checks)).toEqual([
      'sum 22400000 consistent = 2,100.00 + 90.00 + 50.00 = 2240万元',
      'sum 22400000 inconsistent digit-swap = 1,504.00 + 700.00 = 2204万元',
    ])
  })
  test('several lines in one cell, no figure beside the heads', async () => {
    const read = await formFacts(`
      # 松溪县卫生健康局2023年度部门整体支出绩效自评表
      | {r3}年度预算（万元） | | 年初预算数 | 执行数 | 执行率 |
      | 资金总额 | 860.00 | 817.00 | 95.00% |
      | {c2}按收入性质分：<br>一般公共预算：760.00<br>其他资金：57.00 | {c2}按支出性质分：<br>基本支出：500.00<br>项目支出：317.00 |`)
    expect(read.amounts).toEqual(expect.arrayContaining(['一般公共预算 executed 760.00', '基本支出 executed 500.00']))
    expect(sums(read.checks)).toEqual([
      'sum 8170000 consistent = 760.00 + 57.00 = 817万元',
      'sum 8170000 consistent = 500.00 + 317.00 = 817万元',
    ])
  })
})
