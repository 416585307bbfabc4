import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
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
