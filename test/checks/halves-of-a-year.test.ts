import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

test.each([
  ['860.00', 'consistent'],
  ['680.00', 'inconsistent'],
])('the halves told in the sentence of the year come to %s: %s', async (year, verdict) => {
  const { checks } = await formFacts(`
    # 榆陵市水文站2023年度水情监测专项绩效自评报告
    上半年支出310.00万元；下半年支付提速，支出550.00万元，全年共支出${year}万元。`)
  expect(checks.filter((line) => line.startsWith('sum')).map((line) => line.split(' ')[2])).toEqual([verdict])
})

test('what was spent since a project began is no sum of the parts of a year', async () => {
  const { checks } = await formFacts(`
    # 榆陵市水文站2023年度水情监测专项绩效自评报告
    项目累计支出2,310.00万元。其中上半年支出310.00万元，下半年支出550.00万元。`)
  expect(checks.filter((line) => line.includes('inconsistent'))).toEqual([])
})
