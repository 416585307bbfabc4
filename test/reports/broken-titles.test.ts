import { describe, expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

/** Titles that are said twice, broken in the middle of a word, or name something that only looks like a unit. */
const openings: [lines: Line[], expected: Record<string, unknown>][] = [
  [
    ['# 平原县图书馆2023年度项目绩效自评', '# 平原县图书馆2023年度流动书车购置项目支出绩效自评情况的报告'],
    { title: '平原县图书馆2023年度流动书车购置项目支出绩效自评情况的报告', organization: '平原县图书馆' },
  ],
  [
    ['# 平原县图书馆关于2024年1至8月项目支出绩效运行监控情', '# 况的报告'],
    { title: '平原县图书馆关于2024年1至8月项目支出绩效运行监控情况的报告', type: 'monitoring', period_end: '2024-08' },
  ],
  [
    ['= 平原县图书馆2021年度少儿阅览室改造项目绩效自评情况'],
    {
      title: '平原县图书馆2021年度少儿阅览室改造项目绩效自评情况',
      type: 'self-evaluation',
      organization: '平原县图书馆',
      fiscal_year: 2021,
    },
  ],
  [
    ['= 养老服务中心设施改造项目绩效运行监控表', '（2024年1-8月）', '项目单位：银沙市民政局'],
    { title: '养老服务中心设施改造项目绩效运行监控表', type: 'monitoring', organization: '银沙市民政局' },
  ],
  [
    ['= 2024年组织开展的2023年度财政支出项目绩效评价报告', '银沙市水利局　银沙市财政局'],
    {
      title: '2024年组织开展的2023年度财政支出项目绩效评价报告',
      organization: '银沙市水利局',
      fiscal_year: 2023,
    },
  ],
  [
    [
      '= 转移支付区域绩效自评表',
      '= （2022年度）',
      [
        ['转移支付名称', '基层文化补助', '<', '<'],
        ['地方主管部门', '银沙市文化广电旅游局', '资金使用单位', '各县（区）文化馆'],
      ],
    ],
    { title: '转移支付区域绩效自评表', organization: '银沙市文化广电旅游局' },
  ],
  [['= 平原县图书馆2023年3月8日', '= 古籍修复项目支出绩效自评表'], { title: '古籍修复项目支出绩效自评表' }],
]

const body = ['一、基本情况', '本年度工作按计划推进，各项任务有序开展。', '二、存在的问题', '部分工作仍需加强。']

describe('the title of a report', () => {
  it.each(openings)('%j', (lines, expected) => {
    const parts = splitReports(written([...lines, ...body]), 'file.docx')
    expect(parts).toHaveLength(1)
    expect(parts[0]?.header).toMatchObject(expected)
  })
})
