import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'
import { factsOf } from './written-report.ts'

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
