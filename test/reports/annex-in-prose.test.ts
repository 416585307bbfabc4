import { expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const section = (words: string): Line =>
  `${words}各项工作按年初计划有序推进，支出内容符合批复的用途，未发现挤占挪用的情况，账务处理及时规范完整。`

it('parts an annex in prose whose first section holds a table', () => {
  const accounts: Line[] = [
    '= 平原县图书馆2023年度部门决算公开',
    ...['收入', '支出', '结余', '采购', '资产'].map(section),
  ]
  const annex: Line[] = [
    '附件　平原县图书馆2023年度部门整体支出绩效自评报告',
    '（一）预算安排和执行',
    section('2023年部门预算年初批复120.00万元，全年支出118.50万元，预算执行率98.75%，'),
    [
      ['项目名称', '全年预算（万元）', '执行数（万元）'],
      ['数字阅读', '30.00', '29.60'],
    ],
  ]
  const reports = splitReports(written([...accounts, ...annex]), 'file.pdf')
  expect(reports.map(({ header }) => header.title)).toEqual([
    '平原县图书馆2023年度部门决算公开',
    '平原县图书馆2023年度部门整体支出绩效自评报告',
  ])
})
