import { describe, expect, it } from 'vitest'
import type { ReportHeader } from '../../src/reports/schema.ts'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

type Expected = Partial<Pick<ReportHeader, 'type' | 'organization' | 'fiscal_year' | 'period_end'>> & { title: string }

/** First lines of a document, with what they say about it. All places and units are invented. */
const openings: [Line[], Expected][] = [
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
  [
    ['= 项 目 支 出 绩 效 自 评 表', '= （2022年度）'],
    { title: '项目支出绩效自评表', type: 'self-evaluation', fiscal_year: 2022 },
  ],
  [['= “十四五”农田水利项目绩效评价报告'], { title: '“十四五”农田水利项目绩效评价报告', type: 'self-evaluation' }],
  [
    ['= 银沙市融媒体中心2022年整体支出绩效自评报告（公开版）'],
    {
      title: '银沙市融媒体中心2022年整体支出绩效自评报告（公开版）',
      type: 'department',
      organization: '银沙市融媒体中心',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 海西省水利厅关于2022年中央水利救灾资金绩效自评的报告'],
    {
      title: '海西省水利厅关于2022年中央水利救灾资金绩效自评的报告',
      type: 'self-evaluation',
      organization: '海西省水利厅',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 银沙市公安局2023年度“雪亮工程”建设项目绩效评价报告'],
    {
      title: '银沙市公安局2023年度“雪亮工程”建设项目绩效评价报告',
      type: 'self-evaluation',
      organization: '银沙市公安局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 财政支出项目绩效评价报告', '项目名称：校园足球场地建设', '项目单位：银沙市教育局', '主管部门：银沙市教育局'],
    { title: '财政支出项目绩效评价报告', type: 'self-evaluation', organization: '银沙市教育局' },
  ],
  [
    ['= 银沙市疾病预防控制中心2022年度项目支出绩效自评汇总报告'],
    {
      title: '银沙市疾病预防控制中心2022年度项目支出绩效自评汇总报告',
      type: 'self-evaluation',
      organization: '银沙市疾病预防控制中心',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 银沙市科学技术局2022年度专项资金绩效评价报告'],
    {
      title: '银沙市科学技术局2022年度专项资金绩效评价报告',
      type: 'self-evaluation',
      organization: '银沙市科学技术局',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 2022年度绩效目标完成情况分析报告', '青湾市园林中心'],
    {
      title: '2022年度绩效目标完成情况分析报告',
      type: 'self-evaluation',
      organization: '青湾市园林中心',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 地方政府专项债券项目资金绩效评价报告', '= （2023年）'],
    { title: '地方政府专项债券项目资金绩效评价报告', type: 'self-evaluation', fiscal_year: 2023 },
  ],
  [
    ['= 银沙市2021年直达资金绩效监控报告'],
    { title: '银沙市2021年直达资金绩效监控报告', type: 'monitoring', fiscal_year: 2021 },
  ],
  [
    ['= 石桥镇人民政府2022年度部门决算公开报告'],
    {
      title: '石桥镇人民政府2022年度部门决算公开报告',
      type: 'final-accounts',
      organization: '石桥镇人民政府',
      fiscal_year: 2022,
    },
  ],
  [
    [
      [
        ['2022年度部门预算项目支出绩效自评表', '<', '<', '<'],
        ['项目名称', '社区矫正', '实施单位', '平原县司法局'],
      ],
    ],
    {
      title: '2022年度部门预算项目支出绩效自评表',
      type: 'self-evaluation',
      organization: '平原县司法局',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 2022年度石桥镇九年一贯制学校部门整体支出绩效评价报告'],
    {
      title: '2022年度石桥镇九年一贯制学校部门整体支出绩效评价报告',
      type: 'department',
      organization: '石桥镇九年一贯制学校',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 平原县2023年财政重点绩效评价报告', '= ——以公共自行车项目为例'],
    { title: '平原县2023年财政重点绩效评价报告', type: 'self-evaluation', fiscal_year: 2023 },
  ],
  [
    ['= 中国共产党平原县委员会宣传部2023年度部门决算'],
    {
      title: '中国共产党平原县委员会宣传部2023年度部门决算',
      type: 'final-accounts',
      organization: '中国共产党平原县委员会宣传部',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 中共平原县委组织部2022年部门整体支出绩效自评报告'],
    {
      title: '中共平原县委组织部2022年部门整体支出绩效自评报告',
      type: 'department',
      organization: '中共平原县委组织部',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 平原县总工会2022年度部门整体绩效自评情况报告'],
    {
      title: '平原县总工会2022年度部门整体绩效自评情况报告',
      type: 'department',
      organization: '平原县总工会',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 2020年重大公共卫生服务项目绩效自评报告', '平原县妇幼保健院'],
    {
      title: '2020年重大公共卫生服务项目绩效自评报告',
      type: 'self-evaluation',
      organization: '平原县妇幼保健院',
      fiscal_year: 2020,
    },
  ],
  [
    ['= 平原县残联2023年部门预算绩效自评报告'],
    {
      title: '平原县残联2023年部门预算绩效自评报告',
      type: 'self-evaluation',
      organization: '平原县残联',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 平原县自然资源局', '= 部门整体支出绩效自评报告', '= （2023年度）'],
    {
      title: '平原县自然资源局部门整体支出绩效自评报告',
      type: 'department',
      organization: '平原县自然资源局',
      fiscal_year: 2023,
    },
  ],
  [
    ['= 平原县林业局2022年森林生态效益补偿资金', '= 绩效自评报告'],
    {
      title: '平原县林业局2022年森林生态效益补偿资金绩效自评报告',
      type: 'self-evaluation',
      organization: '平原县林业局',
      fiscal_year: 2022,
    },
  ],
  [
    ['= 2023年度部门整体支出', '= 绩效评价报告', '= 平原县档案馆'],
    { title: '2023年度部门整体支出绩效评价报告', type: 'department', organization: '平原县档案馆', fiscal_year: 2023 },
  ],
  [
    ['= 2023年度省级预算部门项目支出绩效自评表'],
    { title: '2023年度省级预算部门项目支出绩效自评表', type: 'self-evaluation', fiscal_year: 2023 },
  ],
  [
    ['= 部门整体支出绩效自评表', '= （2023年度）', '单位名称：平原县信访局'],
    { title: '部门整体支出绩效自评表', type: 'department', organization: '平原县信访局', fiscal_year: 2023 },
  ],
  [
    ['= 部门项目支出绩效目标监控表', '= （2023年1-9月）', '单位名称：平原县信访局'],
    {
      title: '部门项目支出绩效目标监控表',
      type: 'monitoring',
      organization: '平原县信访局',
      fiscal_year: 2023,
      period_end: '2023-09',
    },
  ],
  [
    ['# 青湾市老年大学2023年度预算绩效管理自评报告'],
    {
      title: '青湾市老年大学2023年度预算绩效管理自评报告',
      type: 'self-evaluation',
      organization: '青湾市老年大学',
      fiscal_year: 2023,
    },
  ],
  [
    ['# 青湾经济技术开发区管理委员会2022年度部门整体绩效自评报告'],
    {
      title: '青湾经济技术开发区管理委员会2022年度部门整体绩效自评报告',
      type: 'department',
      organization: '青湾经济技术开发区管理委员会',
      fiscal_year: 2022,
    },
  ],
  [
    ['# 海西省青湾监狱2022年度单位整体支出绩效自评报告'],
    {
      title: '海西省青湾监狱2022年度单位整体支出绩效自评报告',
      type: 'department',
      organization: '海西省青湾监狱',
      fiscal_year: 2022,
    },
  ],
  [
    ['# 青湾市第三中学2022年度“改善办学条件”项目绩效自评报告'],
    {
      title: '青湾市第三中学2022年度“改善办学条件”项目绩效自评报告',
      type: 'self-evaluation',
      organization: '青湾市第三中学',
      fiscal_year: 2022,
    },
  ],
  [
    ['# 2023年市级美丽乡村建设奖补资金项目支出绩效自评报告'],
    {
      title: '2023年市级美丽乡村建设奖补资金项目支出绩效自评报告',
      type: 'self-evaluation',
      organization: null,
      fiscal_year: 2023,
    },
  ],
]

const body = ['一、基本情况', '本年度工作按计划推进，各项任务有序开展。', '二、存在的问题', '部分工作仍需加强。']

describe('the title of a report', () => {
  it.each(openings)('%j', (lines, expected) => {
    const parts = splitReports(written([...lines, ...body]), 'file.docx')
    expect(parts).toHaveLength(1)
    expect(parts[0]?.header).toMatchObject(expected)
  })
})
