import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf, header } from '../written-report.ts'

const fund: Partial<ReportHeader> = { title: '青禾县河湖管护补助资金绩效评价报告', organization: '青禾县水利局' }
const read = (texts: string[], changes: Partial<ReportHeader> = fund): string[] =>
  factsOf(texts, changes).amounts.map((a) => `${a.raw} ${a.measure} ${a.period}`)
const checks = (texts: string[], changes: Partial<ReportHeader> = fund): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map(
    (check) => `${check.rule} ${check.stated} ${check.verdict}`,
  )

const told = (rate = '72%') => [
  '（2022—2023年度）',
  '2022—2023年共安排补助资金900万元，其中2022年400万元、2023年500万元。',
  `截至2023年底，累计支出740万元。其中：2022年支出380万元，当年执行率95%；2023年支出360万元，当年执行率${rate}。`,
]

describe('a report on several years', () => {
  test('a sum of all years stands beside those of each', () => {
    expect(read(told())).toEqual([
      '900万元 budget 2022-01/2023-12',
      '400万元 budget 2022',
      '500万元 budget 2023',
      '740万元 executed 2022-01/2023-12',
      '380万元 executed 2022',
      '95% execution_rate 2022',
      '360万元 executed 2023',
      '72% execution_rate 2023',
    ])
  })

  test('sums over the years and the rate of each year are checked', () => {
    expect(checks(told())).toEqual([
      'sum 9000000 consistent',
      'sum 7400000 consistent',
      'execution-rate 95 consistent',
      'execution-rate 72 consistent',
    ])
    expect(checks(told('81%'))).toContain('execution-rate 81 inconsistent')
  })

  test('years told in sentences of their own, of a span in the title', () => {
    const title = '青禾县2021年至2023年河湖管护补助资金绩效评价报告'
    const texts = ['三年共安排资金1,300万元。2021年安排300万元，2022年安排400万元，2023年安排500万元。']
    expect(checks(texts, { ...fund, title })).toEqual(['sum 13000000 inconsistent'])
  })

  test('a year compared with stays the year before', () => {
    expect(read(['（2022—2023年度）', '2023年支出360万元，较2022年的380万元减少20万元。'])).toEqual([
      '360万元 executed 2023',
      '380万元 prior 2022',
      '20万元 change 2023',
    ])
  })

  test.each(['青禾县2022—2024年清水行动2023年度绩效自评报告', '青禾县2023年度河湖管护补助资金绩效评价报告'])(
    'no such report: %s',
    (title) => {
      expect(read(['2022年支出380万元，2023年支出360万元。'], { ...fund, title })).toEqual([
        '380万元 prior 2022',
        '360万元 executed 2023',
      ])
    },
  )
})
