import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const report = (text: string): string => `
  # 榆陵市水文站2023年度水情监测专项绩效自评表
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成率 |
  | 产出指标 | 数量指标 | 巡测河段人次 | ≥300人次 | 326人次 | 108.67% |
  | 产出指标 | 数量指标 | 更新自动雨量计 | 15台 | 15台 | 100% |
  | 产出指标 | 数量指标 | 参训站员人数 | ≥80人 | 60人 | 75% |
  ${text}`
const found = async (text: string): Promise<string[]> =>
  (await formFacts(report(text))).checks.filter((line) => line.includes('inconsistent'))
const made = async (text: string): Promise<string[]> => (await formFacts(report(text))).checks

test('a result told by the name of its row without what is counted, its digits in another order', async () => {
  const checks = await found('全年巡测河段362人次，覆盖全部测站。')
  expect(checks).toHaveLength(1)
  expect(checks[0]).toContain('restatement')
})

test('things counted piece by piece are as many in the text as in their row', async () => {
  const checks = await found('3. 目标完成。更新自动雨量计17台，汛前全部投入使用。')
  expect(checks).toHaveLength(1)
  expect(checks[0]).toContain('restatement 17 inconsistent contradiction')
})

test.each([
  '更新自动雨量计15台，汛前全部投入使用。',
  '近三年更新自动雨量计42台，其中更新自动雨量计5台由省级装备。',
  '上半年更新自动雨量计6台。',
])('another span, or the same: %s', async (text) => {
  expect(await found(text)).toEqual([])
})

test('how much of its goal was done, by the target of its row', async () => {
  const checks = await made('全年参训站员60人，完成75.00%，其余安排在下年。')
  expect(checks.filter((line) => line.startsWith('completion-rate 75 '))).toHaveLength(2)
})

test.each([
  ['数据到报率96.4%，高于年度目标（不低于95%），运行平稳。', 'met consistent'],
  ['数据到报率94.1%，高于年度目标（不低于95%），运行平稳。', 'met inconsistent'],
])('a goal named in front of its figure: %s', async (text, verdict) => {
  expect((await made(text)).some((line) => line.startsWith(`target-verdict ${verdict}`))).toBe(true)
})
