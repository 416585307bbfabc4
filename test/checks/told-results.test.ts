import { expect, test } from 'vitest'
import { toldResultDrafts } from '../../src/checks/rules/told-results.ts'
import type { Indicator } from '../../src/facts/schema.ts'
import { factsOf } from '../facts/written-report.ts'

const [told] = factsOf(['#三、绩效目标完成情况', '发放创业贷款目标5.2亿元，实际6.47亿元。']).indicators as [Indicator]
const row = (actual: string, changes: Partial<Indicator> = {}): Indicator => ({
  ...told,
  id: 'i2',
  source: 'table',
  actual: Number(actual),
  written: { ...told.written, actual: { number: actual, unit: '亿元' } },
  ...changes,
})
const found = (one: Indicator, other: Indicator = told): (string | null)[] =>
  toldResultDrafts({ subject: '', amounts: [], relations: [], indicators: [other, one] }).map((draft) => draft.cause)

test('a result with exchanged digits or a moved point', () => {
  expect(found(row('6.74'))).toEqual(['digit-swap'])
  expect(found(row('64.7'))).toEqual(['decimal-shift'])
})

test.each([
  ['the same again', row('6.47')],
  ['another figure', row('6.49')],
  ['another target', row('6.74', { target: 6 })],
  ['another name', row('6.74', { name: '发放助学贷款' })],
  ['a rate beside it, which is recomputed', row('6.74', { completion_rate: 129.62 })],
])('%s', (_what, one) => expect(found(one)).toEqual([]))

test('three digits without a target may be another fact', () =>
  expect(found(row('6.74'), { ...told, target: null })).toEqual([]))
