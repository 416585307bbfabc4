import { expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const headers = (lines: readonly Line[]) => splitReports(written(lines), 'file.html').map((part) => part.header)

it('the numbered tables of a short report are no reports of their own', () => {
  const found = headers([
    '# 桑河县林草局2023年1—9月预算绩效运行监控报告',
    '一、预算执行情况',
    '全年预算260.00万元，1—9月累计支出171.60万元，支出进度66.00%，具体见表1；资金来源均为县级财政预算安排。',
    '= 表1 2023年1—9月项目支出绩效监控表',
    [
      ['项目名称', '全年预算', '1—9月支出', '支出进度'],
      ['防火隔离带', '160.00', '99.20', '62.00%'],
      ['苗圃管护', '100.00', '72.40', '72.40%'],
    ],
    '二、目标完成情况',
    '防火隔离带项目的指标见表2，截至9月底已清理隔离带38公里，苗圃管护项目完成出圃，群众反映良好，未发生火情。',
    '= 表2 防火隔离带项目绩效目标监控表',
    [
      ['三级指标', '年度指标值', '1—9月完成值'],
      ['清理隔离带', '≥50公里', '38公里'],
    ],
    '三、下一步措施',
    '2024年将提前编制用款计划，把清理任务分解到月，确保年度目标如期完成，预算执行与序时进度基本保持一致。',
  ])
  expect(found.map(({ fiscal_year, period_end }) => [fiscal_year, period_end])).toEqual([[2023, '2023-09']])
})

it('a department inside the unit that fills in its form is not who reports', () => {
  const form = (unit: string): string[][] => [
    ['项目名称', '苗圃管护', '<', '<'],
    ['实施单位', unit, '项目属性', '延续项目'],
    ['资金来源（万元）', '全年预算', '1—6月支出', '支出率'],
    ['县级资金', '100.00', '40.00', '40.00%'],
  ]
  const [found] = headers([
    '# 2023年上半年项目支出绩效运行监控表',
    form('桑河国有林场有限公司'),
    '填报单位：桑河国有林场有限公司计划财务部',
  ])
  expect(found?.organization).toBe('桑河国有林场有限公司')
})

it.each([
  ['资金部分', '目标部分'],
  ['预算执行情况', '绩效目标情况'],
])('the halves of one form behind a report, （%s） and （%s）, are its tables', (money, goals) => {
  const found = headers([
    '# 桑河县水文站关于2023年1—8月预算绩效运行监控情况的报告',
    '1. 预算执行。年初批复项目预算160万元，1—8月累计支付99.2万元，支付进度62.00%，比上年同期快3个百分点；进度详见附表1。',
    '2. 目标完成。截至8月底，可量化的年度指标中已完成一项、按计划推进一项，详见附表2；汛期测报及时，未发生漏报错报。',
    '3. 偏差。测站改造受汛期影响，施工单位已承诺汛后赶工；监控结束后，本站将把支付进度与下年项目经费申报挂钩。',
    `= 附表1 项目支出绩效运行监控表（${money}）`,
    [
      ['项目名称', '年初批复', '已支付', '支付进度'],
      ['测站改造', '160.00', '99.20', '62.00%'],
    ],
    `= 附表2 项目支出绩效运行监控表（${goals}）`,
    [
      ['项目名称', '监控指标', '年度目标值', '完成值'],
      ['测站改造', '改造测站', '8座', '5座'],
    ],
  ])
  expect(found.map(({ title }) => title)).toEqual(['桑河县水文站关于2023年1—8月预算绩效运行监控情况的报告'])
})
