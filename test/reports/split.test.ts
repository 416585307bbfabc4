import { describe, expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const titles = (lines: readonly Line[]) => splitReports(written(lines), 'file.pdf').map((part) => part.header.title)

const story: Line[] = [
  '一、基本情况',
  '本单位承担全县文献收藏与借阅服务工作，内设四个部室，人员结构保持稳定，各项工作按年初计划有序推进。',
  '二、资金情况',
  '年初预算120万元，全年支出118.5万元，支出内容符合批复的用途，未发现挤占挪用的情况，账务处理及时规范完整。',
  '三、绩效情况',
  '全年开放三百余天，读者活动按季度开展，服务质量持续提高，读者反映总体良好，各项目标基本实现，成效较为明显。',
  '四、存在的问题',
  '个别活动的组织仍显仓促，与基层网点之间的图书流转还不够顺畅，后续需要在年初把全年安排细化到月份并抓好落实。',
  '五、下一步打算',
  '进一步完善内部制度，把绩效目标的编制、监控和评价衔接起来，提高资金使用的精细化程度，把有限资金用在关键处。',
]
const form = (project: string): Line => [
  ['项目名称', project, '<', '<'],
  ['实施单位', '平原县图书馆', '<', '<'],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数'],
  ['年度资金总额', '30', '30', '29.6'],
]

describe('several reports in one file', () => {
  it('parts monitoring reports whose titles have one pattern', () => {
    const one = (project: string): Line[] => [`= 平原县图书馆关于${project}项目的绩效运行监控报告`, ...story]
    expect(titles([...one('数字阅读'), ...one('古籍修复'), ...one('流动书车')])).toEqual([
      '平原县图书馆关于数字阅读项目的绩效运行监控报告',
      '平原县图书馆关于古籍修复项目的绩效运行监控报告',
      '平原县图书馆关于流动书车项目的绩效运行监控报告',
    ])
  })

  it('parts reports of one pattern without any marks of headings', () => {
    const one = (project: string): Line[] => [`2023年${project}项目支出绩效自评报告`, ...story]
    expect(titles([...one('数字阅读'), ...one('古籍修复')])).toHaveLength(2)
  })

  it('parts annexes that are reports of their own from final accounts', () => {
    const lines: Line[] = [
      '= 平原县图书馆2023年度部门决算',
      '目录',
      '第一部分 部门概况',
      '第二部分 2023年度部门决算情况说明',
      ...story,
      '第四部分 附件',
      '附件1',
      '= 平原县图书馆2023年度部门整体支出绩效评价报告',
      ...story,
      '附件2',
      '= 平原县图书馆2023年度免费开放专项资金绩效评价报告',
      ...story,
    ]
    expect(titles(lines)).toEqual([
      '平原县图书馆2023年度部门决算',
      '平原县图书馆2023年度部门整体支出绩效评价报告',
      '平原县图书馆2023年度免费开放专项资金绩效评价报告',
    ])
  })

  it('parts forms back to back, whether their titles differ or only the projects in them', () => {
    expect(
      titles(['# 数字阅读项目支出绩效自评表', form('数字阅读'), '# 古籍修复项目支出绩效自评表', form('古籍修复')]),
    ).toHaveLength(2)
    expect(
      titles([
        '= 项目支出绩效自评表',
        '= （2023年度）',
        form('数字阅读'),
        '= 项目支出绩效自评表',
        '= （2023年度）',
        form('古籍修复'),
      ]),
    ).toHaveLength(2)
  })

  it('parts a department report from a project report that follows it without an annex mark', () => {
    const lines: Line[] = [
      '# 平原县图书馆2023年度部门整体支出绩效自评报告',
      ...story,
      '# 平原县图书馆2023年度古籍修复项目绩效自评报告',
      ...story,
    ]
    expect(titles(lines)).toHaveLength(2)
  })
})

describe('forms behind a report', () => {
  const department: Line = [
    ['部门（单位）名称', '平原县图书馆', '<', '<'],
    ['年度预算申请（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ['资金总额', '320', '334', '330.5'],
  ]
  const transfer: Line = [
    ['转移支付（项目）名称', '公共文化服务体系建设补助', '<', '<'],
    ['地方主管部门', '平原县文化和旅游局', '资金使用单位', '各乡镇文化站'],
    ['资金投入情况（万元）', '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A）'],
    ['年度资金总额', '90', '88.2', '98%'],
  ]

  it('are reports of their own, whatever marks stand above them', () => {
    const report = '# 平原县图书馆2023年度部门整体支出绩效自评报告'
    const list = '附件：部门整体支出绩效自评表'
    expect(titles([report, ...story, list, '= 部门整体支出绩效自评表', department])).toEqual([
      report.slice(2),
      '部门整体支出绩效自评表',
    ])
    expect(
      titles([
        report,
        ...story,
        '附表1',
        '= 部门整体支出绩效自评表',
        '= （2023年度）',
        department,
        '附表2',
        '项目支出绩效自评表',
        form('古籍修复'),
      ]),
    ).toEqual([report.slice(2), '部门整体支出绩效自评表', '项目支出绩效自评表'])
    expect(
      titles([
        report,
        ...story,
        [
          ['附件2', '<', '<', '<'],
          ['转移支付区域绩效自评表', '<', '<', '<'],
          ['（2023年度）', '<', '<', '<'],
          ...(transfer as string[][]),
        ],
      ]),
    ).toEqual([report.slice(2), '转移支付区域绩效自评表'])
  })

  it('and between the parts of final accounts, which go on behind them', () => {
    const parts = splitReports(
      written([
        '= 平原县图书馆2023年度部门决算',
        '第三部分 2023年度部门决算情况说明',
        ...story,
        '第四部分 预算绩效情况',
        '# 古籍修复项目支出绩效自评表（2023年度）',
        form('古籍修复'),
        '第五部分 附表',
        form('无'),
      ]),
      'file.html',
    )
    expect(parts.map((part) => part.blocks.length)).toEqual([15, 2])
    expect(parts.map((part) => part.header.type)).toEqual(['final-accounts', 'self-evaluation'])
  })

  it('stand behind a statement of its own on all of them', () => {
    const lines: Line[] = [
      '= 平原县图书馆2023年度项目支出绩效自评情况说明',
      '我馆对两个项目开展了绩效自评，全年预算合计42万元，执行41.6万元，结余0.4万元已按规定上缴，各项目的表附后。',
      '= 表一 古籍修复项目支出绩效自评简表',
      form('古籍修复'),
      '= 表二 数字阅读项目支出绩效自评简表',
      form('数字阅读'),
    ]
    expect(titles(lines)).toHaveLength(3)
  })

  it('take an overall heading with its introduction for the first of them', () => {
    const lines: Line[] = [
      '= 平原县图书馆2023年度项目支出绩效自评公开表',
      '按照县财政局部署，我馆对两个项目开展了绩效自评，全年预算合计42万元，执行41.6万元，自评结果公开如下。',
      '公开14表',
      '= 古籍修复项目支出绩效自评表（2023年度）',
      form('古籍修复'),
      '公开14表',
      '= 数字阅读项目支出绩效自评表（2023年度）',
      form('数字阅读'),
    ]
    expect(titles(lines)).toEqual(['古籍修复项目支出绩效自评表（2023年度）', '数字阅读项目支出绩效自评表（2023年度）'])
  })
})

describe('one report in one file', () => {
  it('holds the list under its caption', () => {
    const lines: Line[] = [
      '= 平原县图书馆2023年度项目支出绩效自评综述',
      '全年安排项目3个，预算合计42万元，支出41.6万元，均按县财政局的要求开展了绩效自评，平均得分95.2分。',
      '2023年度项目支出绩效自评结果汇总表',
      [
        ['序号', '项目名称', '项目类别', '预算情况', '<', '执行情况', '自评情况'],
        ['^', '^', '^', '年初预算', '调整后预算', '实际支出', '得分'],
        ['1', '古籍修复', '一次性', '30', '30', '29.6', '96'],
        ['2', '数字阅读', '延续', '12', '12', '12', '94.4'],
      ],
    ]
    expect(titles(lines)).toEqual(['平原县图书馆2023年度项目支出绩效自评综述'])
  })

  it('keeps the parts of final accounts together', () => {
    const lines: Line[] = [
      '= 平原县图书馆2023年度部门决算',
      '= 第一部分',
      '= 部门概况',
      ...story,
      '= 第二部分',
      '= 2023年度部门决算表',
      form('无'),
      '= 第三部分',
      '= 2023年度部门决算情况说明',
      ...story,
      '= 第四部分',
      '= 名词解释',
    ]
    expect(titles(lines)).toEqual(['平原县图书馆2023年度部门决算'])
  })

  it('reads a cover page and the first page as one report', () => {
    const lines: Line[] = [
      '附件3',
      '= 项目支出绩效评价报告',
      '= （2023年度）',
      '项目名称：古籍修复',
      '项目单位：平原县图书馆（盖章）',
      '填报日期：2024年3月12日',
      '= 古籍修复项目支出绩效评价报告',
      ...story,
    ]
    expect(titles(lines)).toEqual(['古籍修复项目支出绩效评价报告'])
  })

  it('does not take lines of a table of contents for titles', () => {
    const lines: Line[] = [
      '= 平原县图书馆2023年度部门决算',
      '目 录',
      '第一部分 部门概况……1',
      '2023年度部门决算情况说明 ........ 6',
      '部门整体支出绩效自评报告…………12',
      ...story,
    ]
    expect(titles(lines)).toHaveLength(1)
  })

  it('leaves the tables under one label with the report that attaches them', () => {
    const titled = (project: string): Line => [
      ['部门预算项目支出绩效自评表（2023年度）', '<', '<', '<'],
      ...(form(project) as string[][]),
    ]
    const lines: Line[] = [
      '# 平原县图书馆2023年度部门整体支出绩效自评报告',
      ...story,
      '附表：部门预算项目支出绩效自评表（2023年度）',
      titled('数字阅读'),
      titled('古籍修复'),
      titled('流动书车'),
    ]
    expect(titles(lines)).toEqual(['平原县图书馆2023年度部门整体支出绩效自评报告'])
  })

  it('leaves a form among the sections of a report, and a list of projects', () => {
    const lines: Line[] = [
      '# 平原县图书馆2023年度项目支出绩效自评报告',
      ...story,
      '六、项目绩效自评',
      '= 古籍修复项目支出绩效自评表',
      form('古籍修复'),
      '七、有关建议',
      '建议适当提高古籍修复经费的标准，并把设备更新纳入三年滚动规划，分年安排，避免集中在一个年度支出。',
      '= 平原县图书馆2023年度项目支出绩效自评情况汇总表',
      [
        ['序号', '项目名称', '年初预算数', '全年执行数', '自评得分'],
        ['1', '古籍修复', '30', '29.6', '96'],
        ['2', '数字阅读', '12', '12', '99'],
      ],
    ]
    expect(titles(lines)).toEqual(['平原县图书馆2023年度项目支出绩效自评报告'])
  })

  it('does not part a report at a heading or at a report that the text mentions', () => {
    const lines: Line[] = [
      '# 平原县图书馆2023年度部门整体支出绩效自评报告',
      ...story,
      '（三）项目支出绩效自评情况',
      '按时报送了2023年度项目支出绩效自评报告。',
      '根据《关于开展绩效自评工作的通知》',
      '形成部门整体支出绩效自评报告',
      ...story,
    ]
    expect(titles(lines)).toHaveLength(1)
  })
})
