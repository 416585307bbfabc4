import { expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const headers = (lines: readonly Line[]) => splitReports(written(lines), 'file.html').map((part) => part.header)

const form = (label: string, unit: string, project: string): string[][] => [
  ['项目名称', project, '<', '<'],
  [label, unit, '自评得分/等级', '94.20／优'],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数'],
  ['年度资金总额', '60', '58', '57.2'],
]

it.each(['用款单位', '经办单位', '项目承办部门'])(
  'a form names its unit beside %s, whatever the form before says',
  (label) => {
    const found = headers([
      '项目支出绩效自评表（2024年度）',
      form('实施单位', '云岭市博物馆', '馆藏文物修复'),
      '2024年度财政项目支出绩效自评表',
      form(label, '云岭市土地储备中心', '收储地块管护'),
    ])
    expect(found.map((header) => header.organization)).toEqual(['云岭市博物馆', '云岭市土地储备中心'])
    expect(found[1]?.grade).toBe('优')
  },
)

const words = [
  '全年下达资金420.00万元，支出411.60万元，执行率98.00%，未发生挤占挪用，资金管理规范，各项任务按时完成。',
  '群众满意度为93.4%，高于90%的目标值，自评得分95.2分，下一步将加快项目前期工作，提高资金使用效益。',
]

it('who signs under the title, with the date in brackets', () => {
  const [header] = headers([
    '云岭市2024年度水源保护专项资金使用及绩效自评情况',
    '云岭市生态环境局（2025年3月6日）',
    ...words,
  ])
  expect(header?.organization).toBe('云岭市生态环境局')
})

it.each([
  ['云岭市植物园迁地保护专项绩效目标批复与完成情况对照表（2024年度）', 'self-evaluation'],
  ['云岭市财政局2024年预算绩效管理工作总结', 'other'],
  ['云岭市财政局2024年度绩效管理自评报告', 'self-evaluation'],
])('%s', (title, type) => {
  const [header] = headers([title, ...words])
  expect(header).toMatchObject({ title, type })
})

it('the office that has its own project evaluated', () => {
  const [found] = headers([
    '2023年度云岭市老年助浴服务项目绩效评价报告',
    '委托单位：云岭市民政局',
    '评价机构：明信会计师事务所',
    ...words,
  ])
  expect(found?.organization).toBe('云岭市民政局')
})
