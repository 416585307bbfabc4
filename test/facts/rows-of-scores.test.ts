import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.subject} ${c.stated} ${c.verdict}`)

const marks = '投入、管理、产出、效果四个方面依次得分18.20分（满分20分）、17.00分（满分20分）、34.50分（满分40分）、'

test('marks in a row with their full marks in brackets, and their rates in a row behind them', () => {
  const checks = judged(
    `评价得分87.70分，等级为良。${marks}18.00分（满分20分），得分率依次为91.00%、85.00%、86.25%和92.00%。`,
  )
  expect(checks).toContain('score 中小河流治理 87.7 consistent')
  expect(checks).toContain('share 产出 86.25 consistent')
  expect(checks).toContain('share 效果 92 inconsistent')
  expect(checks.filter((c) => c.endsWith('inconsistent'))).toHaveLength(1)
})

test('as many rates as pairs, or none is told whose they are', () => {
  const checks = judged(`评价得分87.70分。${marks}18.00分（满分20分），得分率依次为91.00%、85.00%和86.25%。`)
  expect(checks.filter((c) => c.startsWith('share'))).toEqual([])
})
