import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const report = (part: string): string => `
  # 榆陵市水文站2023年1—9月水情监测专项绩效运行监控报告
  一、预算执行
  单位：万元
  | 项目名称 | 全年预算 | 1—9月支出 | 全年预计支出 | 预计结余 |
  | 雨量站改造 | 64.00 | 40.00 | 51.00 | 13.00 |
  | 水质采样 | 56.00 | 36.00 | 52.00 | 4.00 |
  | 河道测验 | 90.00 | 70.00 | 90.00 | 0.00 |
  | 合计 | 210.00 | 146.00 | 193.00 | 17.00 |
  预计全年支出193.00万元，年末预计结余17.00万元，其中雨量站改造${part}万元、水质采样4.00万元。`

test('a part of a list that comes out with the figure of the table is wrong in the text', async () => {
  const { checks } = await formFacts(report('31.00'))
  expect(checks.filter((line) => line.startsWith('restatement'))).toHaveLength(1)
  expect(checks.filter((line) => line.startsWith('restatement'))[0]).toContain('310000 inconsistent')
})

test('lists that come out say nothing', async () => {
  const { checks } = await formFacts(report('13.00'))
  expect(checks.filter((line) => line.includes('inconsistent'))).toEqual([])
})
