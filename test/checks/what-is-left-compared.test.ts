import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const found = (text: string): string[] =>
  judgeReport(header, factsOf([text]))
    .filter((check) => /^change/.test(check.rule))
    .map((check) => `${check.rule} ${check.stated} ${check.verdict}`)

test.each([
  '全年预算300.00万元，支出264.00万元，年末结余36.00万元，比上年的24.00万元增加12.00万元，增长50.00%。',
  '全年预算300.00万元，年末结转36.00万元，较上年的24.00万元增加12.00万元，增长50.00%。',
])('what is left over is compared with what was left the year before: %s', (text) => {
  expect(found(text)).toEqual(['change 120000 consistent', 'change-rate 50 consistent'])
})

test('where nothing but what is left is told, a change that differs is wrong', () => {
  expect(found('年末结余36.00万元，比上年的24.00万元增加21.00万元，增长50.00%。')).toEqual([
    'change 210000 inconsistent',
    'change-rate 50 consistent',
  ])
})

test('the spending behind which it stands may be meant as well', () => {
  expect(found('全年支出264.00万元，结余36.00万元，比上年的240.00万元增加24.00万元，增长10.00%。')).toEqual([
    'change 240000 consistent',
    'change-rate 10 consistent',
  ])
  expect(found('全年支出264.00万元，结余36.00万元，比上年增加12.00万元，增长50.00%。')).toEqual([
    'change-rate 50 consistent',
  ])
  expect(found('全年支出264.00万元，结余36.00万元，比上年增加12.00万元，增长70.00%。')).toEqual([
    'change-rate 70 not-checkable',
  ])
})

test('last year told by the verb of this one', () => {
  expect(found('收回沉淀资金459.00万元，比上年收回的360.00万元增长27.50%。')).toEqual(['change-rate 27.5 consistent'])
  expect(found('收回沉淀资金459.00万元，比上年收回的360.00万元增长25.70%。')).toEqual(['change-rate 25.7 inconsistent'])
})
