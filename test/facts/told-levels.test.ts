import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const checks = (text: string): string[] =>
  judgeReport(header, factsOf([text])).map(({ rule, stated, verdict }) => `${rule} ${stated} ${verdict}`)

test('a rate that moved by so many points', () => {
  expect(checks('渠道完好率由上年的81.5%提高到88.2%，提高6.7个百分点。')).toContain('change 6.7 consistent')
  expect(checks('群众满意度92%，比上年的88%提高5个百分点。')).toContain('change 5 inconsistent')
  // points, or a rate of growth
  expect(checks('渠道完好率由上年的81.5%提高到88.2%，提高8.2%。')).toEqual([])
})

test('two parts of a count that make it up', () => {
  expect(checks('全年培训护渠员842人，其中渠首415人、支渠427人。')).toContain('count 842 consistent')
  // others may be left out
  expect(checks('全年培训护渠员842人，其中渠首415人、支渠302人。')).toEqual([])
})
