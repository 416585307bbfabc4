import { describe, expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const headers = (lines: readonly Line[]) => splitReports(written(lines), 'file.html').map((part) => part.header)
const titles = (lines: readonly Line[]) => headers(lines).map((header) => header.title)

const report = '青湾市体育局2022年度部门整体支出绩效自评报告'
const story: Line[] = [
  '一、部门概况',
  '青湾市体育局负责全市群众体育和竞技体育工作，内设六个科室，下属两个事业单位，在职人员五十余人，职责清晰。',
  '二、资金使用情况',
  '全年预算865.40万元，实际支出842.17万元，支出进度总体平稳，未发生超预算支出和挤占挪用专项资金的情况。',
  '三、绩效目标完成情况',
  '全年承办市级以上赛事，健身步道按期建成并投入使用，青少年业余训练稳步推进，社会体育指导员队伍不断壮大。',
  '四、存在的问题',
  '部分场馆的开放时间与群众需求仍有差距，赛事经费的测算不够细，个别项目的合同签订滞后于计划，影响了进度。',
  '五、改进措施',
  '细化赛事经费测算，提前组织采购，把场馆开放情况纳入考核，对进度滞后的项目按月通报并明确责任人员和时限。',
]
const rows = (project: string): string[][] => [
  ['项目名称', project, '<', '<'],
  ['主管部门', '青湾市体育局', '实施单位', '青湾市体育馆'],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数'],
  ['年度资金总额', '60', '58', '57.2'],
]

describe('where forms stand', () => {
  it.each<[string, Line[], string[]]>([
    [
      'with the annex mark in the line of the title',
      ['附件1：2022年度项目支出绩效自评表', rows('场馆开放')],
      ['2022年度项目支出绩效自评表'],
    ],
    ['after 附：', ['附：场馆开放补助项目绩效自评表', rows('场馆开放')], ['场馆开放补助项目绩效自评表']],
    [
      'with the year and the unit of money between title and table',
      ['项目支出绩效自评表', '（2022年度）', '填报单位：青湾市体育馆', '单位：万元', rows('场馆开放')],
      ['项目支出绩效自评表'],
    ],
    [
      'with the title in a table of its own',
      [[['公开15表'], ['项目支出绩效自评表']], rows('场馆开放')],
      ['项目支出绩效自评表'],
    ],
    [
      'with the title in their first row',
      [[['项目支出绩效自评表（2022年度）', '<', '<', '<'], ...rows('场馆开放')]],
      ['项目支出绩效自评表（2022年度）'],
    ],
    [
      'one behind the other under one title',
      ['附件2', '= 项目支出绩效自评表', rows('场馆开放'), '= 项目支出绩效自评表', rows('赛事承办')],
      ['项目支出绩效自评表', '项目支出绩效自评表'],
    ],
    [
      'with the project in brackets',
      ['= 项目支出绩效自评表（青少年业余训练和后备人才培养）', rows('青少年业余训练')],
      ['项目支出绩效自评表（青少年业余训练和后备人才培养）'],
    ],
  ])('%s', (_where, form, expected) => {
    expect(titles([`# ${report}`, ...story, ...form])).toEqual([report, ...expected])
  })

  it.each<[string, Line[]]>([
    ['a list of annexes', ['附件：1.部门整体支出绩效自评表', '2.项目支出绩效自评表']],
    ['one annex by name', ['附件：项目支出绩效自评表', '青湾市体育局', '2023年3月8日']],
    [
      'an explanation',
      ['# 附：自评结果说明', '自评工作由办公室牵头，各科室按照职责分工提供佐证材料，结果经局务会审议通过后公开。'],
    ],
    [
      'a table of indicators with scores',
      [
        '= 部门整体支出绩效评价指标评分表',
        [
          ['一级指标', '二级指标', '分值', '得分'],
          ['投入', '预算编制', '10', '9'],
        ],
      ],
    ],
    [
      'a table of projects',
      [
        '= 青湾市体育局项目支出绩效自评情况汇总表',
        [
          ['序号', '项目名称', '全年预算数', '全年执行数', '自评得分'],
          ['1', '场馆开放', '58', '57.2', '98'],
        ],
      ],
    ],
    ['the next page of a form', []],
  ])('but not %s', (_what, lines) => {
    expect(titles([`# ${report}`, ...story, ...lines])).toEqual([report])
  })

  it('whose next page repeats the title is one', () => {
    const rest: Line = [
      ['三级指标', '指标值', '实际完成值', '得分'],
      ['开放天数', '≥300天', '312天', '20'],
    ]
    expect(titles(['= 项目支出绩效自评表', rows('场馆开放'), '= 项目支出绩效自评表', rest])).toEqual([
      '项目支出绩效自评表',
    ])
  })
})

describe('what stands round forms', () => {
  it('above: a heading of the page with a few words belongs to the first, though that has a title in its table', () => {
    const titled = (project: string): Line => [
      ['项目支出绩效自评表', '<', '<', '<'],
      ['（2022年度）', '<', '<', '<'],
      ...rows(project),
    ]
    const lines: Line[] = [
      '= 青湾市体育局2022年度项目支出绩效自评结果公开',
      '现将我局2个项目的绩效自评结果公开如下，全年预算98万元，支出97万元。',
      titled('场馆开放'),
      titled('赛事承办'),
    ]
    expect(titles(lines)).toEqual(['项目支出绩效自评表', '项目支出绩效自评表'])
  })

  it('below: what the report goes on with is the report’s again', () => {
    const lines: Line[] = [
      '# 青湾市体育局2022年度部门决算',
      '第一部分 部门概况',
      ...story,
      '六、预算绩效情况',
      '= 项目支出绩效自评表',
      rows('场馆开放'),
      '填表人：办公室',
      '（二）部门评价结果。对场馆开放项目开展了部门评价，得分95.5分，评价等级为优。',
      '第二部分 名词解释',
    ]
    const [accounts, form] = splitReports(written(lines), 'file.html')
    expect(form?.blocks).toHaveLength(3)
    expect(form?.header.grade).toBeNull()
    expect(accounts?.blocks).toHaveLength(lines.length - 3)
  })

  it('below: the explanation of a form, numbered from one, is its own', () => {
    const lines: Line[] = [
      '= 场馆开放项目支出绩效自评表',
      rows('场馆开放'),
      '一、预算执行情况',
      '全年支出57.2万元，执行率98.62%。',
      '二、存在问题',
    ]
    expect(titles([`# ${report}`, ...story, ...lines])).toHaveLength(2)
    expect(splitReports(written([`# ${report}`, ...story, ...lines]), 'file.html')[1]?.blocks).toHaveLength(5)
  })
})

describe('whose a form is', () => {
  const inForm = (...more: string[][]): Line => [
    ['项目名称', '场馆开放', '<', '<'],
    ...more,
    ['年度资金总额', '60', '58', '57.2'],
  ]
  it.each<[string, string[], string]>([
    ['the unit that carries the project out', ['主管部门', '青湾市体育局', '实施单位', '青湾市体育馆'], '青湾市体育馆'],
    [
      'the department, where the units are many',
      ['主管部门', '青湾市体育局', '实施单位', '各县（区）体育中心'],
      '青湾市体育局',
    ],
    [
      'with codes',
      ['主管部门及代码', '[301]青湾市体育局', '实施单位', '301002-青湾市体育馆（本级）'],
      '青湾市体育馆（本级）',
    ],
    ['label and value in one cell', ['主管部门', '青湾市体育局', '', '项目实施单位：青湾市体育馆'], '青湾市体育馆'],
    ['the department, where no unit is named', ['主管部门', '青湾市体育局', '实施单位', ''], '青湾市体育局'],
    [
      'of transfers the local department',
      ['中央主管部门', '国家体育总局', '地方主管部门', '青湾市体育局'],
      '青湾市体育局',
    ],
  ])('%s', (_whose, units, expected) => {
    expect(headers(['= 项目支出绩效自评表', inForm(units)])[0]?.organization).toBe(expected)
  })

  it('is not whose report holds one: that is who signs', () => {
    const lines: Line[] = [
      '# 2022年度场馆开放补助项目绩效自评报告',
      ...story.slice(2),
      rows('场馆开放'),
      '青湾市体育局　2023年3月8日',
    ]
    expect(headers(lines)[0]?.organization).toBe('青湾市体育局')
  })

  it('is not who evaluated for money', () => {
    const lines: Line[] = [
      '# 2022年度场馆开放补助项目绩效评价报告',
      ...story.slice(2),
      '项目单位：青湾市体育馆',
      '明正会计师事务所有限公司',
      '2023年9月',
    ]
    expect(headers(lines)[0]?.organization).toBe('青湾市体育馆')
  })
})
