import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const sums = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter(({ rule }) => rule === 'sum')
    .map((c) => `${c.stated} ${c.verdict}`)

test('a bracket behind what becomes of a sum divides that sum, and adds nothing to the list around it', () => {
  expect(
    sums('年末结余90万元，其中市级补助结余18万元已上缴，余下72万元转入下一年度（中央补助42万元、县级配套30万元）。'),
  ).toEqual(['900000 consistent', '720000 consistent'])
})

test('the rest is of the whole, and is not held against the budget and what was spent', () => {
  const text = '项目到位600万元，支出510万元，结余90万元，其中市级补助结余18万元，余下72万元转入下一年度。'
  expect(factsOf([text]).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)).toContain(
    '中小河流治理 balance 72万元',
  )
  expect(judgeReport(header, factsOf([text])).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)).toEqual([
    'balance 900000 consistent',
    'sum 900000 consistent',
  ])
})
