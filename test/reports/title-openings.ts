import type { ReportHeader } from '../../src/reports/schema.ts'
import type { Line } from './written-document.ts'

export type Expected = Partial<Pick<ReportHeader, 'type' | 'organization' | 'fiscal_year' | 'period_end'>> & {
  title: string
}

/** First lines of a document, with what they say about it: one more list of the kind that stands in the test of titles. */
export const moreOpenings: [Line[], Expected][] = [
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
  [
    ['# 竹山县残疾人服务中心2023年项目支出绩效自评结果'],
    {
      title: '竹山县残疾人服务中心2023年项目支出绩效自评结果',
      organization: '竹山县残疾人服务中心',
      type: 'self-evaluation',
    },
  ],
  [
    ['# 项目支出绩效自评表（2024年度）——园舍维修'],
    { title: '项目支出绩效自评表（2024年度）——园舍维修', type: 'self-evaluation', fiscal_year: 2024 },
  ],
]
