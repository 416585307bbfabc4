import { describe, expect, it } from 'vitest'
import { splitReports } from '../../src/reports/split-reports.ts'
import { type Line, written } from './written-document.ts'

const title = '= 平原县图书馆2023年度项目支出绩效自评报告'
const headerOf = (...lines: Line[]) => splitReports(written([title, ...lines]), 'file.docx')[0]?.header
const said = (...lines: Line[]) => {
  const header = headerOf(...lines)
  return [header?.score, header?.grade]
}

describe('score and grade in sentences', () => {
  it.each<[string, number | null, string | null]>([
    ['经自评，本项目综合得分92.35分，自评等级为“优”。', 92.35, '优'],
    ['自评总分96.78分，自评结论为“合格”。', 96.78, '合格'],
    ['绩效自评得分：88.6分，评价等级：良好。', 88.6, '良好'],
    ['综合评定得分为91.2分，等次为A级（90分及以上为A级，80至90分为B级，80分以下为C级）。', 91.2, 'A'],
    ['最终得分85.5，属于“良好”等次。', 85.5, '良好'],
    ['各项指标合计得分93分，被评为优秀等级。', 93, '优秀'],
    ['决策得18.5分，过程得19分，产出得27分，效益得25.1分，合计89.6分，评价结果为良。', 89.6, '良'],
    ['产出指标（50分）得47.2分，效益指标（30分）得28分，总分95.2分，绩效等级为一等。', 95.2, '一等'],
    ['满分100分，自评得分为97.4分。', 97.4, null],
    ['上一年度（2022年）执行率为91.3%，自评得分为90.5分。今年综合得分94.2分。', 94.2, null],
    ['上年自评得分为90.5分，本年自评得分94.2分。', 94.2, null],
    // a grade is nobody's in a legend, in a count, among alternatives
    ['评价等级分为优、良、中、差四档，90分（含）以上为优，80分（含）至90分为良，60分以下为差。', null, null],
    ['8个项目中，自评等级为“优”的7个，为“良”的1个。', null, null],
    ['评价结果分为优秀（90≤得分≤100）、良好（80≤得分＜90）、合格（60≤得分＜80）、不合格四个等级。', null, null],
    ['本部门12个项目自评平均得分95.4分，得分均在90分以上。', null, null],
    ['自评得分90分及以上为“优”。其中3个项目的等级由“优”调整为“良”。', null, null],
    ['自评得分85分（含）以上为优，复核中2家单位自评等级为良。', null, null],
    // 中 within words is no grade, and what an indicator of a list got is not the report's
    ['考核自评得分为85分。在财政重点绩效评价中，我校按时开展了自评。', 85, null],
    ['综合得分72.5分，评价等级为中。', 72.5, '中'],
    ['免疫密度，年初目标值≥90%，实际完成值≥93%，自评得分20分。因此评价分100分，自评等级为优秀。', 100, '优秀'],
    // the score of the year before
    ['本年综合得分88.5分，评为良。上年度自评得分为95.1分，等次为优。', 88.5, '良'],
    ['上年度绩效评价得分91.3分，等级为“优”。', null, null],
    // scores of parts and of the projects of a list are not the report's
    ['决策指标得分18分，过程指标得分25分，产出指标评价得分31.4分。', null, null],
    ['路灯改造项目得分92分，水表更换项目得分95分，管网清淤项目得分97分。', null, null],
  ])('%s', (sentence, score, grade) => {
    expect(said(sentence)).toEqual([score, grade])
  })
})

describe('score and grade in tables', () => {
  const head = ['一级指标', '三级指标', '分值', '得分', '备注']
  const row = ['产出指标', '修复古籍', '50', '47.5', '']

  it.each<[string, string[][], number | null, string | null]>([
    ['in the total row', [head, row, ['总分', '<', '100', '96.19', '良']], 96.19, '良'],
    ['with a label in its cell', [head, row, ['总分', '等级：优', '100', '95.69', '']], 95.69, '优'],
    [
      'in rows of their own, the bands behind the grade',
      [
        head,
        row,
        ['自评总分', '<', '<', '97.41', ''],
        ['自评等级', '优（≥90分为优，≥80分且<90分为良，<80分为差）', '<', '<', '<'],
      ],
      97.41,
      '优',
    ],
    [
      'ticked',
      [head, row, ['合计', '<', '100', '83.5', ''], ['评价等级', '□优 ☑良 □中 □差', '<', '<', '<']],
      83.5,
      '良',
    ],
    [
      'ticked behind the word',
      [head, row, ['合计', '<', '100', '83.5', ''], ['评价等级', '优（ ） 良（√） 中（ ） 差（ ）', '<', '<', '<']],
      83.5,
      '良',
    ],
    [
      'not in a list of projects',
      [
        ['项目名称', '自评得分', '等级'],
        ['数字阅读', '98', '优'],
        ['流动书车', '85', '良'],
      ],
      null,
      null,
    ],
  ])('%s', (_what, table, score, grade) => {
    expect(said(table)).toEqual([score, grade])
  })

  it('of two forms are each its own', () => {
    const form = (project: string, score: string): Line => [
      ['项目名称', project, '<', '<', '<'],
      ['项目资金（万元）', '年初预算数', '<', '<', '<'],
      head,
      row,
      ['总分', '<', '100', score, '优'],
    ]
    const parts = splitReports(
      written([
        title,
        '# 古籍修复项目支出绩效自评表',
        form('古籍修复', '93.5'),
        '# 流动书车项目支出绩效自评表',
        form('流动书车', '99'),
      ]),
      'file.docx',
    )
    expect(parts.map((part) => part.header.score)).toEqual([93.5, 99])
  })
})

describe('grade bands', () => {
  const national = [
    ['优', 90],
    ['良', 80],
    ['中', 60],
    ['差', 0],
  ]
  it.each<[string, (string | number)[][] | null]>([
    ['90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。', national],
    ['评价等级：优（90分及以上）、良（80分及以上，低于90分）、中（60分及以上，低于80分）、差（60分以下）。', national],
    ['（90（含）～100分为优，80（含）～90分为良，60（含）～80分为中，60分以下为差）', national],
    ['（优：90分以上；良：80—89分；中：60—79分；差：60分以下）', national],
    ['优（≥90分为优，≥80分且<90分为良，≥60分且<80分为中，<60分为差）', national],
    [
      '100-90分为优秀，90-80分为良好，80-60分为合格，60分以下为不合格。',
      [
        ['优秀', 90],
        ['良好', 80],
        ['合格', 60],
        ['不合格', 0],
      ],
    ],
    [
      '分为优秀（90≤得分≤100）、良好（80≤得分＜90）、合格（60≤得分＜80）、不合格（得分＜60）四个等级。',
      [
        ['优秀', 90],
        ['良好', 80],
        ['合格', 60],
        ['不合格', 0],
      ],
    ],
    [
      '90分及以上为A，80至90分为B，60至80分为C，60分以下为D',
      [
        ['A', 90],
        ['B', 80],
        ['C', 60],
        ['D', 0],
      ],
    ],
    [
      '得分在95分以上的项目评为一等，85分（含）-95分的评为二等，70分（含）-85分的评为三等',
      [
        ['一等', 95],
        ['二等', 85],
        ['三等', 70],
      ],
    ],
    // one band tells nothing unless it is that of the best grade; 90分以上 alone is no band
    ['得分80分以上为良。', null],
    ['5个项目得分均在90分以上，项目优先安排。', null],
  ])('%s', (sentence, bands) => {
    expect(headerOf(sentence)?.grade_bands?.map(({ grade, from }) => [grade, from]) ?? null).toEqual(bands)
  })
})

describe('a total row of the indicators without the execution', () => {
  const table = (full: string, score: string): Line => [
    ['一级指标', '三级指标', '指标分值', '单项得分'],
    ['产出指标', '整治河段长度', '50', '49'],
    ['效益指标', '沿岸居民满意度', full === '90' ? '40' : '50', '40'],
    ['合计', '', full, score],
  ]
  it('gives way to the score of the whole in words', () => {
    expect(said(table('90', '89'), '预算执行得9.62分，指标得89分，自评总得分98.62分。')[0]).toBe(98.62)
    expect(said(table('90', '89'), '本项目按要求开展自评。')[0]).toBe(89)
    expect(said(table('100', '89'), '自评总得分98.62分。')[0]).toBe(89)
  })
})
