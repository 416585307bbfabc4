import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const report = (county: string, rate: string, project = '渡口维修'): string => `
  # 岚桥县航道管理站2023年度渡口维修项目支出绩效自评报告
  全年预算210.00万元，实际支出205.36万元，预算执行率97.79%。
  县级资金支出${county}万元，用于护岸。
  全年维修渡口18处。渡口设施完好率${rate}%，达到年度目标。
  附：
  # ${project}项目支出绩效自评表
  （2023年度）
  | {c2}项目名称 | {c6}${project} |
  | {c2}主管部门 | {c3}岚桥县交通运输局 | 实施单位 | {c2}岚桥县航道管理站 |
  | {r4}项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 2,100,000.00 | 2,100,000.00 | 2,053,640.00 | 10 | 97.79% | 9.78 |
  | 其中：省级资金 | 1,500,000.00 | 1,500,000.00 | 1,480,000.00 | — | 98.67% | — |
  | 县级资金 | 600,000.00 | 600,000.00 | 573,640.00 | — | 95.61% | — |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 维修渡口 | ≥18处 | 18处 | 50 | 50 | |
  | 效益指标 | 社会效益指标 | 渡口设施完好率 | ≥96% | 95.2% | 40 | 38 | |
  | {c5}总分 | 100 | 97.78 | |`

const findings = async (text: string): Promise<string[]> =>
  (await formFacts(text)).checks.filter((check) => check.includes(' inconsistent'))

test('what a report tells and the form attached to it has otherwise', async () => {
  expect(await findings(report('57.36', '94.1'))).toEqual([])
  expect(await findings(report('53.76', '94.1'))).toEqual([
    'restatement 537600 inconsistent digit-swap = 53.76万元 ↔ 573,640.00 = 57.364万元',
  ])
  expect(await findings(report('57.36', '95.2'))).toEqual([
    'target-verdict met inconsistent contradiction = 95.2% ≥ 96% = 未达到',
  ])
})

test('not where the form is of another project', async () => {
  expect(await findings(report('53.76', '95.2', '浮标更换'))).toEqual([])
})
