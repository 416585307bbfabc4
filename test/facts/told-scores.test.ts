import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from './tables/form.ts'
import { factsOf, header } from './written-report.ts'

/** Sums of scores that a text states: total = parts. */
const sums = (texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((relation) =>
    relation.kind === 'sum' && relation.total.raw.endsWith('分')
      ? [`${relation.total.raw} = ${relation.parts.map(({ raw }) => raw).join(' + ')}`]
      : [],
  )

test('marks behind bare names add up to the marks of the whole', () => {
  expect(
    sums(['本项目自评得分94.6分，其中预算执行9.6分、产出指标48分、效益指标27.5分、满意度指标9.5分，评价等级为优。']),
  ).toEqual(['94.6分 = 9.6分 + 48分 + 27.5分 + 9.5分'])
})

test('the sentence of the total need not be the one of the parts; full marks are another sum', () => {
  expect(
    sums([
      '评价采用百分制，满分100分。经评价，该项目得分88.5分，等级为良。四部分得分分别为：决策18分、过程17.5分、产出27分、效益26分。',
    ]),
  ).toEqual(['88.5分 = 18分 + 17.5分 + 27分 + 26分'])
  expect(sums(['评价指标满分100分，其中决策20分、过程20分、产出30分、效益30分。'])).toEqual([
    '100分 = 20分 + 20分 + 30分 + 30分',
  ])
})

test('parts in the sentence behind the grade; their weights are no marks', () => {
  expect(
    sums(['经自评，项目得分92.4分，评价等级为优。其中预算执行9.4分、产出指标46分、效益指标28分、满意度指标9分。']),
  ).toEqual(['92.4分 = 9.4分 + 46分 + 28分 + 9分'])
  expect(
    sums(['项目得分92.4分，评价等级为优。评价指标由预算执行10分、产出指标50分、效益指标30分、满意度指标10分构成。']),
  ).toEqual([])
})

test('full marks with the marks behind them', () => {
  expect(
    sums([
      '满分100分，项目得分92.4分。其中：投入10分，得9.4分，得分率94%；产出50分，得46分，得分率92%；效果40分，得37分，得分率92.5%。',
    ]),
  ).toEqual(['100分 = 10分 + 50分 + 40分', '92.4分 = 9.4分 + 46分 + 37分'])
})

test.each([
  ['档案管理规范性满分4分，因验收资料不全扣0.8分，得3.2分。', ['3.2分 = 4分 + 0.8分']],
  [
    '过程指标中，资金使用合规性5分，附件不齐扣1分，审批滞后扣0.5分，得3.4分；组织机构健全性3分，得3分。',
    ['3.4分 = 5分 + 1分 + 0.5分'],
  ],
  ['资金使用合规性5分，每发现一处不合规扣0.5分，扣完为止，得4分。', []],
])('marks taken off one by one: %s', (text, found) => expect(sums([text])).toEqual(found))

test('the mean of the scores that the paragraph goes on to tell', () => {
  const means = (second: string): string[] =>
    judgeReport(
      header,
      factsOf([
        `对2个项目开展了绩效自评，平均得分95.5分。河道清淤全年预算80.00万元，自评得分96.8分；堤防养护全年预算20.00万元，自评得分${second}分。`,
      ]),
    ).flatMap((c) => (c.rule === 'score' ? [`${c.stated} ${c.verdict}`] : []))
  expect(means('94.2')).toEqual(['95.5 consistent'])
  expect(means('92.4')).toEqual(['95.5 inconsistent'])
})

test('marks in brackets are full marks', () => {
  expect(
    sums(['按照自评指标体系，投入（15分）得14分、产出（45分）得43分、效果（40分）得37.5分，合计94.5分。']),
  ).toEqual(['94.5分 = 14分 + 43分 + 37.5分'])
})

test('some of the parts are no sum', () => {
  expect(sums(['自评得分95分，其中预算执行10分、满意度指标9分，其余指标见附表。'])).toEqual([])
})

test('a grade goes with the score in front of it, not with that of another project', async () => {
  const grades = async (...texts: string[]): Promise<string[]> =>
    (await formFacts(['# 竹山县残疾人服务中心2023年度项目支出绩效自评报告', ...texts].join('\n'))).checks.filter(
      (check) => check.startsWith('grade'),
    )
  const first = '“技能培训”项目全年执行数79.12万元，项目自评得分84.2分。'
  const second = '“设施改造”项目全年执行数124万元，自评得分98分，评价等级为优。'
  expect(await grades(first, second)).toEqual([expect.stringContaining('consistent = 98：')])
  expect(await grades(first + second)).toEqual([expect.stringContaining('consistent = 98：')])
  expect(await grades('本项目自评得分84.2分。', '评价等级为优。')).toEqual([
    expect.stringContaining('inconsistent contradiction = 84.2：'),
  ])
})

describe('the grade of each project that the text goes through', () => {
  const bands = '自评等级划分：90分（含）以上为优、80分（含）至90分为良、60分（含）至80分为中、60分以下为差。'
  const graded = async (...items: string[]): Promise<string[]> =>
    (await formFacts(`# 汀江区水务局2023年度部门决算\n${bands}\n${items.join('\n')}`)).checks.filter((check) =>
      check.startsWith('grade'),
    )

  test('in items of a list', async () => {
    expect(
      await graded(
        '1.渠系疏浚项目全年预算120万元，支出118.2万元，执行率98.50%，自评得分95.6分，等级为优。',
        '2.泵站大修项目全年预算80万元，支出62万元，执行率77.50%，自评得分86.1分，评价结果为“良”。',
        '3.水质化验项目全年预算40万元，支出31.2万元，执行率78.00%，自评得分78.9分，评定等级为良。',
      ),
    ).toEqual([
      expect.stringContaining('grade 优 consistent = 95.6'),
      expect.stringContaining('grade 良 consistent = 86.1'),
      expect.stringContaining('grade 良 inconsistent contradiction = 78.9'),
    ])
  })

  test('in one sentence, and in brackets', async () => {
    expect(
      await graded(
        '渠系疏浚项目自评得分92分，评为优；泵站大修项目自评得分88.4分（优）；水质化验项目得分61分，等次为中。',
      ),
    ).toEqual([
      expect.stringContaining('grade 优 consistent = 92'),
      expect.stringContaining('grade 优 inconsistent contradiction = 88.4'),
      expect.stringContaining('grade 中 consistent = 61'),
    ])
  })

  test('scores of other years and of parts have none', async () => {
    expect(await graded('项目上年自评得分88分，等级为优。', '平均得分88分，等级为优的项目2个。')).toEqual([])
  })
})

test('full marks that come to 100 are of the whole sheet: the total behind them is the sum of what was reached', () => {
  const parts = '决策20分，得18分；过程20分，得17.6分；产出35分，得33分；效益25分，得23.2分。'
  expect(sums([`${parts}综合得分91.8分，等级为优。`])).toEqual(['91.8分 = 18分 + 17.6分 + 33分 + 23.2分'])
  expect(sums(['产出指标50分，得46分；效益指标30分，得27分。综合得分91.8分。'])).toEqual([])
  // the bounds of the grades are no total
  expect(sums([`${parts}综合得分85分（含）以上为优，70分以下为差。`])).toEqual([])
})

test('the bounds of grades are no total of the marks told before', () => {
  const parts = '决策20分，得18分；过程20分，得17.6分；产出35分，得33分；效益25分，得23.2分。'
  expect(sums([`${parts}按规定，得分90分（含）以上为优，80分（含）至90分为良。`])).toEqual([])
})

test('marks inside a group add up to the group, those of the groups to the whole', () => {
  expect(
    sums([
      '自评总分为100分，本中心自评得分91.5分。其中：预算执行10分，得9.5分；产出指标50分，得45分，其中数量指标25分得23分、质量指标15分得12分、时效指标10分得9分；效益指标40分，得37分。',
    ]),
  ).toEqual(['100分 = 10分 + 50分 + 40分', '91.5分 = 9.5分 + 45分 + 37分', '45分 = 23分 + 12分 + 9分'])
  expect(
    sums(['过程类满分20分，得17分，其中：资金管理12分，得10分；组织实施8分，得7分。产出类满分30分，得28分。']),
  ).toEqual(['17分 = 10分 + 7分'])
  // the full marks inside do not come to those in front: no group
  expect(sums(['过程类满分20分，得17分，其中：资金管理12分，得10分。产出类满分30分，得28分。'])).toEqual([])
})

test('marks of one group a paragraph add up to the whole, each with its rate and the name of its heading', () => {
  const told = [
    '经综合评定，本项目得分86.5分，等级为良。',
    '（一）项目决策情况。该类指标分值20分，得分18分，得分率90.00%。',
    '（二）项目过程情况。该部分满分20分，评价得分16.5分，得分率82.50%。',
    '#（三）项目产出情况',
    '本类指标权重30分，实际得分27分，得分率90%。',
    '（四）项目效益情况。此项指标分值30分，得分25分，得分率83.33%。',
  ]
  expect(sums(told)).toEqual(['86.5分 = 18分 + 16.5分 + 27分 + 25分'])
  const facts = factsOf(told)
  expect(
    facts.indicators.flatMap(({ name, weight, score }) => (weight === null ? [] : [[name, weight, score]])),
  ).toEqual([
    ['决策', 20, 18],
    ['过程', 20, 16.5],
    ['产出', 30, 27],
    ['效益', 30, 25],
  ])
  expect(facts.relations.filter(({ kind }) => kind === 'ratio')).toHaveLength(4)
})
