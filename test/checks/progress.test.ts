import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../src/reports/schema.ts'
import { factsOf, header } from '../facts/written-report.ts'

const monitoring: ReportHeader = { ...header, type: 'monitoring', period_start: '2023-01', period_end: '2023-08' }

const progressOf = (texts: string[], changes: Partial<ReportHeader> = {}) => {
  const report = { ...monitoring, ...changes }
  return judgeReport(report, factsOf(texts, report)).filter(({ rule }) => rule === 'progress')
}

test('spending far behind the time gone by is a notice without a verdict', () => {
  const [check] = progressOf(['1-8月水毁工程修复项目预算200万元，支出98万元，预算执行率49%。'])
  expect(check).toMatchObject({
    stated: 49,
    computed: 66.67,
    verdict: 'not-checkable',
    severity: 'notice',
    cause: null,
  })
  expect(check?.message.zh).toContain('比序时进度66.67%低17.67个百分点')
})

test('less than ten points behind is no matter', () => {
  expect(progressOf(['1-8月水毁工程修复项目预算200万元，支出118万元，预算执行率59%。'])).toEqual([])
})

test('what the report compares itself is not told again', () => {
  const checks = progressOf(['1-8月支出进度49%，低于序时进度（66.67%）17.67个百分点。'])
  expect(checks.map(({ verdict }) => verdict)).toEqual(['consistent'])
})

test('a whole year, another kind of report and a forecast have no schedule', () => {
  const text = ['水毁工程修复项目预算200万元，支出98万元，预算执行率49%。']
  expect(progressOf(text, { period_end: '2023-12' })).toEqual([])
  expect(progressOf(text, { type: 'self-evaluation' })).toEqual([])
  expect(progressOf(['水毁工程修复项目预计全年支出98万元，预计全年执行率49%。'])).toEqual([])
})
