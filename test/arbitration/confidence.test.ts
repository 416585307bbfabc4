import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { probabilityOf, type Signs, weights } from '../../src/arbitration/calibration.ts'
import { rateConfidence, signsOf } from '../../src/arbitration/rate-confidence.ts'
import { readReports } from '../../src/pipeline/read-reports.ts'
import { recognised } from '../readings/recognised-document.ts'
import { written } from '../reports/written-document.ts'

const signs: fc.Arbitrary<Signs> = fc.record({
  sureness: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  cost: fc.double({ min: 0, max: 3, noNaN: true }),
  holding: fc.nat(5),
  isFailing: fc.boolean(),
  restated: fc.nat(4),
  digits: fc.integer({ min: 1, max: 12 }),
  hasPoint: fc.boolean(),
  odd: fc.nat(2),
  isComplete: fc.boolean(),
})

describe('the probability that a figure is read as printed', () => {
  const rises = (more: (s: Signs) => Signs): void =>
    fc.assert(fc.property(signs, (s) => probabilityOf(more(s)) >= probabilityOf(s)))

  test('never falls as recognition is surer', () => {
    fc.assert(
      fc.property(
        signs,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (s, a, b) => {
          const [less, more] = a < b ? [a, b] : [b, a]
          return probabilityOf({ ...s, sureness: more }) >= probabilityOf({ ...s, sureness: less })
        },
      ),
    )
  })

  test('never falls as more relations hold, or more places say the same', () => {
    rises((s) => ({ ...s, holding: s.holding + 1 }))
    rises((s) => ({ ...s, restated: s.restated + 1 }))
  })

  test('never rises with the cost of a reading, a relation that fails, or an odd shape', () => {
    const falls = (worse: (s: Signs) => Signs): void =>
      fc.assert(fc.property(signs, (s) => probabilityOf(worse(s)) <= probabilityOf(s)))
    falls((s) => ({ ...s, cost: s.cost + 0.5 }))
    falls((s) => ({ ...s, isFailing: true }))
    falls((s) => ({ ...s, odd: s.odd + 1 }))
  })

  test('is a probability', () => {
    fc.assert(fc.property(signs, (s) => probabilityOf(s) >= 0 && probabilityOf(s) <= 1))
  })

  test('weights that grow with evidence for a reading are not negative, others not positive', () => {
    expect(Math.min(weights.sureness, weights.holding, weights.restated, weights.complete)).toBeGreaterThanOrEqual(0)
    expect(Math.max(weights.cost, weights.failing, weights.long, weights.odd)).toBeLessThanOrEqual(0)
  })
})

const lines = [
  '= 青岑县文化馆2023年度免费开放项目支出绩效自评报告',
  '免费开放项目全年预算268.86万元，全年支出251.45万元，预算执行率93.52%。活动用房改造支出38.20万元。',
]

test('a figure in a relation that holds is more trusted than one in none, at the same sureness', () => {
  const [report] = readReports(recognised(lines, 0.95), 'scan.pdf').reports
  const confidence = (value: number): number =>
    report?.amounts.find((a) => a.value === value)?.evidence[0]?.confidence as number
  expect(confidence(2514500)).toBeGreaterThan(confidence(382000))
  const check = report?.checks.find((c) => c.rule === 'execution-rate')
  expect(check?.evidence.map((e) => e.confidence)).toContain(confidence(2514500))
})

test('native figures are certain', () => {
  const [report] = readReports(written(lines), 'report.html').reports
  expect(report && signsOf(report).size).toBe(0)
  expect(report && rateConfidence(report)).toEqual(report)
})
