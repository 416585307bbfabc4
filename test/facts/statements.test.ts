import { describe, expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

/** Indicators as "level1/level2 name target → actual". */
const read = (texts: string[]): string[] =>
  factsOf(texts).indicators.map(
    (i) =>
      `${i.level1 ?? '-'}/${i.level2 ?? '-'} ${i.name} ${i.target ?? i.target_text ?? '?'}${i.target_unit ?? ''} → ${i.actual ?? i.actual_text ?? '?'}${i.actual_unit ?? ''}`,
  )

describe('goals are no results', () => {
  test('what a paragraph of goals sets becomes the target of the result of that name', () => {
    expect(
      read([
        '（二）绩效目标。新建集中供水工程12处，受益人口3.2万人。',
        '#二、项目绩效情况',
        '数量指标：新建集中供水工程11处。',
        '社会效益指标：受益人口达3.35万人。',
      ]),
    ).toEqual(['产出指标/数量指标 新建集中供水工程 12处 → 11处', '效益指标/社会效益指标 受益人口 3.2万人 → 3.35万人'])
  })

  test('the result may be called a little differently; another stage of the works is another thing', () => {
    expect(
      read(['（二）绩效目标。新建供水工程12处。', '#二、项目绩效情况', '数量指标：新建集中供水工程11处。']),
    ).toEqual(['产出指标/数量指标 新建集中供水工程 12处 → 11处'])
    expect(
      read(['（二）绩效目标。改造一期管网工程12处。', '#二、项目绩效情况', '数量指标：改造二期管网工程11处。']),
    ).toEqual(['产出指标/数量指标 改造二期管网工程 ? → 11处'])
  })

  test('a goal without a result is no indicator', () => {
    expect(read(['#（二）绩效目标', '新建集中供水工程12处，维修管网85公里。'])).toEqual([])
  })

  test('how far goals were reached is told under another heading', () => {
    expect(read(['#（二）绩效目标完成情况', '全年新建集中供水工程12处。'])).toEqual(['-/- 新建集中供水工程 ? → 12处'])
  })
})

describe('levels', () => {
  test('announced with their points, or in the sentence of their first indicator', () => {
    expect(
      read([
        '1.数量指标，满分15分，得13.6分。救助儿童任务640人，实际救助668人，完成率104.38%。',
        '项目产出质量为设备合格率（%），预期指标是100%，实际完成值是98%，指标完成率是98%，未达到预期目标。',
        '维护次数（≥次），预期指标是1次，实际完成值是1次，指标完成率是100%，达到预期目标。',
        '项目实施产生的社会效益指标为提高办事效率，预期指标是逐步提升，实际完成值是显著提升，指标完成率是100%，达到预期目标。',
      ]).filter((line) => !line.includes('数量指标，')),
    ).toEqual(
      expect.arrayContaining([
        '产出指标/数量指标 救助儿童 640人 → 668人',
        '产出指标/质量指标 设备合格率 100% → 98%',
        '产出指标/质量指标 维护次数 1次 → 1次',
        '效益指标/社会效益指标 提高办事效率 逐步提升 → 显著提升',
      ]),
    )
  })
})

describe('surveys', () => {
  const ratios = (text: string): string[] =>
    factsOf([text]).relations.flatMap((r) =>
      r.kind === 'ratio' ? [`${r.stated.raw} = ${r.numerator.raw} / ${r.denominator.raw}`] : [],
    )

  test('the rate of return is the quotient of what came back', () => {
    expect(ratios('发放问卷800份，回收762份，回收率95.25%。')).toEqual(['95.25% = 762份 / 800份'])
  })

  test('how many are content is not how many came back', () => {
    expect(ratios('发放问卷800份，回收762份，满意度94.8%。')).toEqual([])
  })

  test.each(['未达到95%的目标值', '没有达到95%的年度指标', '目标值为95%', '低于95%', '与要求达到95%相比略低'])(
    'a target beside the result (%s) is not recomputed',
    (target) => {
      expect(ratios(`有效问卷500份，表示满意的472份，满意度94.4%，${target}。`)).toEqual(['94.4% = 472份 / 500份'])
    },
  )
})

describe('one result told in two places', () => {
  const money = '1.河道保洁专项。全年预算80万元，实际支出76万元。'

  test('is one indicator with both places and what either of them tells', () => {
    const { indicators } = factsOf([
      `${money}清淤河道长度目标≥83公里，实际达到97公里。`,
      '#二、项目绩效情况',
      '1.河道保洁专项。清淤河道长度：预期指标值≥83公里，实际完成97公里，完成率116.87%，达到目标。',
    ])
    expect(indicators.map((i) => [i.name, i.actual, i.completion_rate, i.verdict])).toEqual([
      ['清淤河道长度', 97, 116.87, 'met'],
    ])
    expect(new Set(indicators[0]?.evidence.map((e) => e.block))).toEqual(new Set(['b1', 'b3']))
  })

  test('another result or target is another statement', () => {
    const results = read([
      `${money}清淤河道长度目标≥83公里，实际达到97公里。`,
      '#二、项目绩效情况',
      '1.河道保洁专项。清淤河道长度目标≥83公里，实际达到79公里。',
    ])
    expect(results).toHaveLength(2)
  })
})

describe('names that are called like a level or end like a time', () => {
  test('服务对象满意度 with its target is an indicator', () => {
    expect(read(['1.村医补助项目。服务对象满意度：预期目标值≥86%，实际完成91%，达到目标。'])).toEqual([
      '-/- 服务对象满意度 86% → 91%',
    ])
    expect(read(['数量指标：目标培训人数80人，实际完成91人。'])[0]).toContain('产出指标/数量指标')
  })

  test('trainings and bulletins are counted in 期', () => {
    expect(read(['#二、项目绩效情况', '开展培训19期；编发简报24期。'])).toEqual([
      expect.stringContaining('开展培训 ? → 19期'),
      expect.stringContaining('编发简报 ? → 24期'),
    ])
  })
})

test('what a thing was done about in several respects is no part of its name', () => {
  expect(read(['#项目产出', '全年从出行、绿化、照明三个方面新建口袋公园6个。'])).toEqual([
    '产出指标/- 新建口袋公园 ? → 6个',
  ])
  expect(read(['#项目产出', '围绕教学和科研2大领域购置仪器35台。'])).toEqual(read(['#项目产出', '购置仪器35台。']))
})

describe('a figure told of something else is no result of the target in front of it', () => {
  test.each<[string, string[]]>([
    ['亮灯率不低于98%、设备完好率不低于95%，及时修复率100%。', ['-/- 设备完好率 ? → 95%', '-/- 及时修复率 ? → 100%']],
    ['公示时间不少于7天，最终确定危房改造264户。', ['-/- 危房改造 ? → 264户']],
    ['项目共编制15个绩效目标指标，其中一级指标3个，二级指标8个。', []],
    ['建设污水处理设施≥25套，治理完成2个黑臭水体。', ['-/- 建设污水处理设施 ? → 25套', '-/- 黑臭水体 ? → 2个']],
    // the same thing in other words, or in another measure word
    ['群众满意度目标90%，问卷调查满意度93%。', ['-/- 群众满意度 90% → 93%']],
    ['培训目标30人，实际培训32名。', ['-/- 培训 30人 → 32名']],
    ['堤岸加固计划18公里，完成17.1公里。', ['-/- 堤岸加固 18公里 → 17.1公里']],
  ])('%s', (text, expected) => {
    expect(read([text]).filter((one) => !one.includes('亮灯率'))).toEqual(expected)
  })
})
