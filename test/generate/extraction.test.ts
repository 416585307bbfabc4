import { beforeAll, describe, expect, test } from 'vitest'
import { type Format, type GeneratedScore, scoreSeed } from '../../scripts/score/generated.ts'
import { sumUp } from '../../scripts/score/generated-page.ts'
import { f1Of, quotient } from '../../scripts/score/totals.ts'

/**
 * The extractor on a fixed set of generated reports. The floors are what it reached, rounded down: raise them when it gets better, do not
 * lower them. docs/accuracy.md has the figures of thousands of reports.
 */
const floors = { amounts: 0.94, indicators: 0.95, detected: 0.7, alarmsPerThousand: 5 }
const officeFloors = { amounts: 0.92, indicators: 0.95 }

const scoreAll = (seeds: readonly number[], format: Format): Promise<GeneratedScore[]> =>
  Promise.all(seeds.map((seed) => scoreSeed(seed, format)))

describe('generated reports as web pages', () => {
  let sums: ReturnType<typeof sumUp>
  beforeAll(async () => {
    sums = sumUp(
      await scoreAll(
        Array.from({ length: 60 }, (_, i) => 20_001 + i),
        'html',
      ),
    )
  })

  test('amounts', () => expect(f1Of(sums.all.amounts)).toBeGreaterThan(floors.amounts))
  test('indicators', () => expect(f1Of(sums.all.indicators)).toBeGreaterThan(floors.indicators))

  test('seeded errors are found', () => {
    const planted = [...sums.errors.values()].reduce((sum, error) => sum + error.planted, 0)
    const found = [...sums.errors.values()].reduce((sum, error) => sum + error.found, 0)
    expect(found / planted).toBeGreaterThan(floors.detected)
  })

  test('clean reports give few alarms', () => {
    expect(quotient(1000 * sums.clean.checks.alarms, sums.clean.checks.all)).toBeLessThan(floors.alarmsPerThousand)
  })
})

describe.each(['docx', 'pdf'] as const)('generated reports as %s', (format) => {
  test('amounts and indicators', async () => {
    const { all } = sumUp(await scoreAll([20_101, 20_102, 20_103, 20_104, 20_105], format))
    expect(f1Of(all.amounts)).toBeGreaterThan(officeFloors.amounts)
    expect(f1Of(all.indicators)).toBeGreaterThan(officeFloors.indicators)
  })
})
