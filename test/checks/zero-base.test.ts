import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const said = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.severity !== null)
    .map((check) => `${check.rule} ${check.stated} ${check.verdict} ${check.severity} ${check.cause}`)

test('a rate of a first budget of nothing is a rate of another budget', () => {
  expect(
    said('一般公共预算财政拨款支出年初预算为0万元，全年预算为230.12万元，支出决算为215.40万元，完成年初预算的93.60%。'),
  ).toEqual(['execution-rate 93.6 inconsistent warning wrong-base'])
  expect(said('项目年初预算为0万元，支出决算为215.40万元，完成年初预算的93.60%。')).toEqual([
    'execution-rate 93.6 not-checkable notice null',
  ])
})

test('forms print 0% and 100% of a budget of nothing', () => {
  expect(said('“三公”经费支出年初预算为0万元，支出决算为0万元，完成年初预算的0%。')).toEqual([])
  expect(said('项目年初预算为0万元，支出决算为5.20万元，完成年初预算的100%。')).toEqual([])
})

test('what is all increase has nothing to grow from', () => {
  expect(said('机关运行经费支出8.16万元，比2022年度增加8.16万元，增长100.00%。')).toEqual([
    'change-rate 100 not-checkable notice null',
  ])
  expect(said('机关运行经费支出8.16万元，比2022年度增加8.16万元，主要原因是单位新设立。')).toEqual([])
  expect(said('机关运行经费支出8.16万元，比2022年度增加4.08万元，增长100.00%。')).toEqual([])
})
