import { expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const titles = (lines: readonly Line[]) => splitReports(written(lines), 'file.pdf').map((part) => part.header.title)

const story: Line[] = [
  '一、资金情况',
  '年初预算120万元，全年支出118.5万元，支出内容符合批复的用途，未发现挤占挪用的情况。',
]

it('a table of all projects on a page of its own is none, in a short report too', () => {
  const report = '# 平原县图书馆2023年度项目支出绩效自评情况报告'
  const told =
    '全年安排项目2个，预算合计120万元，支出合计117.6万元，执行率98%，具体情况见附表1、附表2，自评得分均在90分以上。'
  const list = [
    ['序号', '项目名称', '绩效指标', '目标值', '完成值'],
    ['1', '古籍修复', '修复册数', '80册', '82册'],
    ['2', '少儿阅读', '活动场次', '40场', '44场'],
  ]
  for (const caption of ['附表2 2023年度项目绩效指标完成情况表', '附表2 各项目绩效目标完成情况一览表'])
    expect(titles([report, '一、基本情况', told, caption, list, '二、存在问题', told])).toEqual([report.slice(2)])
  expect(titles([report, told, '附件2 古籍修复项目绩效自评情况表', list])).toHaveLength(2)
})

it('takes the file name for a title only when there is no other', () => {
  const named = (name: string, lines: Line[]) => splitReports(written(lines), name)[0]?.header.title
  expect(named('平原县图书馆2023年度部门整体支出绩效自评报告.docx', story)).toBe(
    '平原县图书馆2023年度部门整体支出绩效自评报告',
  )
  expect(named('附件3.docx', story)).toBeNull()
  expect(named('下载文件绩效自评报告.docx', ['# 平原县图书馆2023年度部门决算', ...story])).toBe(
    '平原县图书馆2023年度部门决算',
  )
})
