import { describe, expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Expected, moreOpenings } from './title-openings.ts'
import { type Line, written } from './written-document.ts'

/** First lines of a document, with what they say about it. All places and units are invented. */
const openings: [Line[], Expected][] = [
  // who ordered and who made an evaluation are not who spent the money
  [
    [
      '= 2023年度冷链物流扶持资金财政重点评价报告',
      '委托单位：澜台区财政局　评估单位：澜台区审计评估中心　项目主管单位：澜台区商务局　评价时间：2024年6月',
    ],
    { title: '2023年度冷链物流扶持资金财政重点评价报告', organization: '澜台区商务局', fiscal_year: 2023 },
  ],
  [
    ['= 云岭县水务局2023年度项目支出绩效自评综述'],
    {
      title: '云岭县水务局2023年度项目支出绩效自评综述',
      type: 'self-evaluation',
      organization: '云岭县水务局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 关于2023年度县级预算绩效评价结果的通报'],
    { title: '关于2023年度县级预算绩效评价结果的通报', type: 'self-evaluation', fiscal_year: 2023 },
  ],
  [
    ['# 云岭县水务局2023年度部门整体支出绩效自评报告'],
    {
      title: '云岭县水务局2023年度部门整体支出绩效自评报告',
      type: 'department',
      organization: '云岭县水务局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 青湾市2022年度中央财政水利发展资金绩效自评报告'],
    { title: '青湾市2022年度中央财政水利发展资金绩效自评报告', type: 'self-evaluation', fiscal_year: 2022 },
  ],
  [
    ['= 2021年中央财政城镇保障性安居工程补助资金绩效自评报告'],
    { title: '2021年中央财政城镇保障性安居工程补助资金绩效自评报告', type: 'self-evaluation', fiscal_year: 2021 },
  ],
  [
    ['= 关于2023年度部门整体支出绩效评价的自评报告', '= 松河镇人民政府'],
    {
      title: '关于2023年度部门整体支出绩效评价的自评报告',
      type: 'department',
      organization: '松河镇人民政府',
      fiscal_year: 2023,
    },
  ],
  [
    ['# 澄江市教育局关于2022年度项目支出绩效自评情况的报告'],
    {
      title: '澄江市教育局关于2022年度项目支出绩效自评情况的报告',
      type: 'self-evaluation',
      organization: '澄江市教育局',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 关于石桥镇2023年农村公路养护项目绩效自评的报告'],
    { title: '关于石桥镇2023年农村公路养护项目绩效自评的报告', type: 'self-evaluation', fiscal_year: 2023 },
  ],
  [
    ['= 2023年度高标准农田建设项目支出绩效评价报告'],
    { title: '2023年度高标准农田建设项目支出绩效评价报告', type: 'self-evaluation', fiscal_year: 2023 },
  ],
  [
    ['= 南屏区民政局', '= 2022年困难群众救助补助资金', '= 绩效评价报告'],
    {
      title: '南屏区民政局2022年困难群众救助补助资金绩效评价报告',
      type: 'self-evaluation',
      organization: '南屏区民政局',
      fiscal_year: 2022,
    },
  ],
  [
    [
      '= 项目支出绩效自评表',
      '= （2023年度）',
      [
        ['项目名称', '数字档案室建设'],
        ['主管部门', '银沙市档案馆'],
        ['实施单位', '银沙市档案馆'],
      ],
    ],
    { title: '项目支出绩效自评表', type: 'self-evaluation', organization: '银沙市档案馆', fiscal_year: 2023 },
  ],
  [
    [
      '= 2021年度项目绩效目标自评表',
      [
        ['项目名称', '乡村阅读推广'],
        ['实施单位', '平原县图书馆'],
      ],
    ],
    { title: '2021年度项目绩效目标自评表', type: 'self-evaluation', organization: '平原县图书馆', fiscal_year: 2021 },
  ],
  [
    ['= 中央对地方转移支付区域绩效目标自评表', '= （2022年度）'],
    { title: '中央对地方转移支付区域绩效目标自评表', type: 'self-evaluation', fiscal_year: 2022 },
  ],
  [
    ['= 2023年雁门县农村饮水安全工程维修养护项目绩效运行监控报告', '截至2023年8月底，资金已拨付到位。'],
    {
      title: '2023年雁门县农村饮水安全工程维修养护项目绩效运行监控报告',
      type: 'monitoring',
      fiscal_year: 2023,
      period_end: '2023-08',
    },
  ],
  [
    ['# 2023年1-7月部门预算绩效运行监控情况报告', '雁门县农业农村局'],
    {
      title: '2023年1-7月部门预算绩效运行监控情况报告',
      type: 'monitoring',
      organization: '雁门县农业农村局',
      fiscal_year: 2023,
      period_end: '2023-07',
    },
  ],
  [
    ['= 银沙市商务局2024年上半年预算绩效运行监控分析报告'],
    {
      title: '银沙市商务局2024年上半年预算绩效运行监控分析报告',
      type: 'monitoring',
      organization: '银沙市商务局',
      fiscal_year: 2024,
      period_end: '2024-06',
    },
  ],
  [
    ['= 2022年三季度绩效运行跟踪监控报告', '单位名称：青湾市体育局'],
    {
      title: '2022年三季度绩效运行跟踪监控报告',
      type: 'monitoring',
      organization: '青湾市体育局',
      fiscal_year: 2022,
      period_end: '2022-09',
    },
  ],
  [
    ['= 青湾市财政局2023年预算执行和绩效目标“双监控”报告'],
    {
      title: '青湾市财政局2023年预算执行和绩效目标“双监控”报告',
      type: 'monitoring',
      organization: '青湾市财政局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 平原县图书馆2023年度单位决算'],
    { title: '平原县图书馆2023年度单位决算', type: 'final-accounts', organization: '平原县图书馆', fiscal_year: 2023 },
  ],
  [
    ['= 2022年度银沙市交通运输局部门决算公开'],
    {
      title: '2022年度银沙市交通运输局部门决算公开',
      type: 'final-accounts',
      organization: '银沙市交通运输局',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 银沙市第二人民医院2023年度部门决算公开情况说明'],
    {
      title: '银沙市第二人民医院2023年度部门决算公开情况说明',
      type: 'final-accounts',
      organization: '银沙市第二人民医院',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 2022年度南屏区卫生健康局部门决算说明'],
    {
      title: '2022年度南屏区卫生健康局部门决算说明',
      type: 'final-accounts',
      organization: '南屏区卫生健康局',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 2023年度', '= 部门决算', '= 平原县气象局'],
    { title: '2023年度部门决算', type: 'final-accounts', organization: '平原县气象局', fiscal_year: 2023 },
  ],
  [
    ['= 2023年竹溪街道办事处部门整体绩效自评报告'],
    {
      title: '2023年竹溪街道办事处部门整体绩效自评报告',
      type: 'department',
      organization: '竹溪街道办事处',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 北原大学2022年度整体支出绩效自评报告'],
    { title: '北原大学2022年度整体支出绩效自评报告', type: 'department', organization: '北原大学', fiscal_year: 2022 },
  ],
  [['= 智慧停车项目事前绩效评估报告'], { title: '智慧停车项目事前绩效评估报告', type: 'other' }],
  [['= 平原县2024年部门预算公开说明'], { title: '平原县2024年部门预算公开说明', type: 'other', fiscal_year: 2024 }],
  [['= 2024年度项目支出绩效目标申报表'], { title: '2024年度项目支出绩效目标申报表', type: 'other', fiscal_year: 2024 }],
  [
    ['= 银沙市残疾人联合会', '= 绩效自评报告', '= 2022年度'],
    {
      title: '银沙市残疾人联合会绩效自评报告',
      type: 'self-evaluation',
      organization: '银沙市残疾人联合会',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 2023年度财政支出绩效评价自评报告', '填报单位（盖章）：松河镇中心卫生院'],
    {
      title: '2023年度财政支出绩效评价自评报告',
      type: 'self-evaluation',
      organization: '松河镇中心卫生院',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 2022年度产业扶持专项资金绩效再评价报告'],
    { title: '2022年度产业扶持专项资金绩效再评价报告', type: 'self-evaluation', fiscal_year: 2022 },
  ],
  [
    ['= 雁门县2022年衔接推进乡村振兴补助资金绩效自评总结报告'],
    { title: '雁门县2022年衔接推进乡村振兴补助资金绩效自评总结报告', type: 'self-evaluation', fiscal_year: 2022 },
  ],
  [
    ['= 省级财政专项资金绩效自评报告', '= （2022年度）', '主管部门：海西省农业农村厅'],
    {
      title: '省级财政专项资金绩效自评报告',
      type: 'self-evaluation',
      organization: '海西省农业农村厅',
      fiscal_year: 2022,
    },
  ],
  [
    ['附件2', '= 青湾市公安局部门（单位）整体支出绩效自评报告', '= 2023年度'],
    {
      title: '青湾市公安局部门（单位）整体支出绩效自评报告',
      type: 'department',
      organization: '青湾市公安局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 2023年政府购买服务项目绩效评价报告', '项目单位：青湾市民政局'],
    {
      title: '2023年政府购买服务项目绩效评价报告',
      type: 'self-evaluation',
      organization: '青湾市民政局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 平原县人民检察院2023年度部门决算公开文本'],
    {
      title: '平原县人民检察院2023年度部门决算公开文本',
      type: 'final-accounts',
      organization: '平原县人民检察院',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 平原县人民法院2023年度部门决算分析报告'],
    {
      title: '平原县人民法院2023年度部门决算分析报告',
      type: 'final-accounts',
      organization: '平原县人民法院',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 项目支出绩效评价报告（2023年度）', '项目名称：路灯改造', '项目单位：南屏区城市管理局'],
    {
      title: '项目支出绩效评价报告（2023年度）',
      type: 'self-evaluation',
      organization: '南屏区城市管理局',
      fiscal_year: 2023,
    },
  ],
  ...moreOpenings,
]

const body = ['一、基本情况', '本年度工作按计划推进，各项任务有序开展。', '二、存在的问题', '部分工作仍需加强。']

describe('the title of a report', () => {
  it.each(openings)('%j', (lines, expected) => {
    const parts = splitReports(written([...lines, ...body]), 'file.docx')
    expect(parts).toHaveLength(1)
    expect(parts[0]?.header).toMatchObject(expected)
  })
})
