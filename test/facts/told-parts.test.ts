import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

test.each([
  ['调整后预算1,050.00万元，其中本年收入1,020.00万元，上年结转30.00万元。', 'consistent'],
  ['全年预算1,050.00万元，其中当年财政拨款收入1,020.00万元，上年结转39.00万元。', 'inconsistent'],
])('income of the year and what was carried over make up a budget: %s', (text, verdict) => {
  const sums = judgeReport(header, factsOf([text])).filter(({ rule }) => rule === 'sum')
  expect(sums.map((check) => check.verdict)).toEqual([verdict])
})

test('a rate that moved to a level is named without its move', () => {
  const names = factsOf(['城区燃气管网漏损率下降至3.6%，群众知晓率提升到91%。']).indicators.map(
    ({ name, actual }) => `${name} ${actual}`,
  )
  expect(names).toEqual(['城区燃气管网漏损率 3.6', '群众知晓率 91'])
})
