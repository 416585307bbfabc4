import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from '../facts/tables/form.ts'
import { factsOf, header } from '../facts/written-report.ts'

const rates = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.rule === 'change-rate')
    .map((check) => `${check.stated} ${check.verdict}`)

test('the level of what has changed stands in another paragraph', () => {
  const level = '公务接待费支出0.45万元。'
  expect(rates(level, '公务接待费支出决算比上年减少0.15万元，下降25%。')).toEqual(['-25 consistent'])
  expect(rates(level, '公务接待费支出决算比上年减少0.15万元，下降35%。')).toEqual(['-35 not-checkable'])
})

test('neither level is told, a row of a table has both', async () => {
  const read = async (change: string): Promise<string[]> =>
    (
      await formFacts(`# 青禾县档案馆2023年度部门整体支出绩效自评报告
        | 会议费预算 | 12,000元 | 会议费支出 | 9,600元 | 上年会议费支出 | 12,800元 |
        会议费主要用于业务培训会，${change}。`)
    ).checks.filter((check) => check.startsWith('change'))
  expect(await read('比上年减少3,200元，下降25%')).toEqual([
    'change -3200 consistent = 9,600元 − 12,800元 = -3200元',
    'change-rate -25 consistent = 3,200元 ÷ 12,800元 = -25%',
  ])
  expect((await read('比上年减少2,300元，下降25%'))[0]).not.toContain(' consistent')
})

test('the mean of several years is not the growth of the last', () => {
  const years = '2021年至2023年，本级项目支出依次为200.00万元、210.00万元和231.00万元'
  expect(rates(`${years}，2023年比2022年增长10%，两年平均增长7.47%。`)).toEqual(['10 consistent'])
})

test('the form offers both words of a change', () => {
  expect(rates('公务接待费支出0.45万元，比上年减少0.15万元，下降（增长）25%。')).toEqual(['-25 consistent'])
})

test('a rate without its sign', () => {
  expect(rates('项目支出210万元，比上年增加10万元，增长5.00。')).toEqual(['5 consistent'])
})

test('why the whole has grown is told of a part', () => {
  expect(
    rates('全年支出903.22万元，比上年增加103.22万元，增长12.9%。主要原因：项目支出增加，较上一度增加98.40万元。'),
  ).toEqual(['12.9 consistent'])
})
