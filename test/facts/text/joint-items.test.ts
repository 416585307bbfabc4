import { expect, test } from 'vitest'
import { formFacts } from '../tables/form.ts'

const report = (joint: string): string => `
  # 榆陵市水文站2023年度水情监测专项绩效自评报告
  单位：万元
  | 项目内容 | 全年预算 | 全年支出 |
  | 雨量站改造 | 64.00 | 60.80 |
  | 水质采样 | 56.00 | 54.60 |
  | 河道测验 | 90.00 | 84.60 |
  | 合计 | 210.00 | 200.00 |
  从投向看，雨量站改造占全年支出的30.40%，水质采样占全年支出的27.30%，两项合计支出${joint}万元。`

test.each([
  ['115.40', 'consistent'],
  ['151.40', 'inconsistent'],
])('two items named by their shares come to %s: %s', async (joint, verdict) => {
  const { amounts, checks } = await formFacts(report(joint))
  expect(amounts).toContain(`雨量站改造、水质采样 executed ${joint}万元`)
  expect(checks.filter((line) => line.includes('60.80 + 54.60 =')).map((line) => line.split(' ')[2])).toEqual([verdict])
  expect(checks.filter((line) => line.includes('inconsistent'))).toHaveLength(verdict === 'consistent' ? 0 : 1)
})
