import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const balances = async (rest: string): Promise<string[]> =>
  (
    await formFacts(`
      # 青禾县2023年度渡口改造项目绩效评价报告
      表1　资金到位情况（单位：万元）
      | 级次 | 预算安排 | 实际到位 | 到位率 |
      | 省级 | 186.50 | 186.50 | 100.00% |
      | 县级 | 122.00 | 89.80 | 73.61% |
      | 合计 | 308.50 | 276.30 | 89.56% |
      县级资金尚有${rest}万元未到位。`)
  ).checks.filter((check) => check.startsWith('balance'))

test('what has not arrived of a source is what its row lacks', async () => {
  expect(await balances('32.20')).toEqual(['balance 322000 consistent = 122.00 − 89.80 = 32.2万元'])
  expect(await balances('23.20')).toEqual(['balance 232000 inconsistent digit-swap = 122.00 − 89.80 = 32.2万元'])
})
