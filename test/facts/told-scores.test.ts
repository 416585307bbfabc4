import { expect, test } from 'vitest'
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
