import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const form = (told: string): string => `
  # 青石县中心敬老院2024年1—7月项目支出绩效运行监控表
  金额单位：万元
  | {r2}序号 | {r2}项目名称 | {r2}全年预算数 | {c2}1—7月执行情况 | {c3}绩效目标实现情况 | {c3}完成目标可能性 |
  | 执行数 | 执行率 | 绩效指标 | 全年目标值 | 1—7月完成值 | 确定能 | 有可能 | 完全不可能 |
  | {r2}1 | {r2}护理床位改造 | {r2}100.00 | {r2}20.00 | {r2}20.00% | 改造床位数 | ≥50张 | 10张 | | √ | |
  | 床位合格率 | ≥98% | 100% | √ | | |
  | 2 | 护理员培训 | 60.00 | 36.00 | 60.00% | 培训人次 | 300人次 | 210人次 | √ | | |
  | {c2}合计 | 160.00 | 56.00 | 35.00% | — | — | — | | | |
  ${told}`

test('indicators in the rows of a list of projects are of their project, also where one has several', async () => {
  const { indicators, amounts } = await formFacts(form('特此报告。'))
  expect(indicators).toHaveLength(3)
  expect(indicators[1]).toContain('床位合格率')
  expect(amounts).toContain('护理床位改造 executed 20.00')
  expect(amounts).toContain('护理员培训 execution_rate 60.00%')
})

test('ticks are counted against what the text tells of them', async () => {
  const counts = async (told: string): Promise<string[]> =>
    (await formFacts(form(told))).checks.filter((check) => check.startsWith('count'))
  expect(await counts('3项指标中，确定能完成目标的2项，有可能完成的1项。')).toHaveLength(2)
  expect((await counts('3项指标中，确定能完成目标的3项，有可能完成的1项。')).join()).toContain('inconsistent')
  // of other things than the rows
  expect(await counts('5项指标中，确定能完成目标的2项，有可能完成的1项。')).toEqual([])
})
