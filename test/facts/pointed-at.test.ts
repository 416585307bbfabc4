import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const told = (rest: string): Promise<{ amounts: string[]; checks: string[] }> =>
  formFacts(`
    # 柳溪镇2023年度灯光养护项目绩效评价报告
    | 内容 | 灯杆检修 | 光源更换 | 合计 |
    | 预算（万元） | 86.00 | 44.00 | 130.00 |
    | 支出（万元） | 63.72 | 41.90 | 105.62 |
    县财政分三次拨付到位130.00万元，资金到位率100%。
    1. 灯杆检修预算编得偏多。该项支出63.72万元，比预算少支出${rest}万元。`)

test('该项 is what the sentence before begins with; how far it is below the budget is of its only budget', async () => {
  const right = await told('22.28')
  expect(right.amounts).toContain('灯杆检修 balance 22.28万元')
  expect(right.checks).toContain('balance 222800 consistent = 86.00 − 63.72万元 = 22.28万元')
  expect((await told('22.82')).checks).toContain(
    'balance 228200 inconsistent digit-swap = 86.00 − 63.72万元 = 22.28万元',
  )
})

test('who paid, and in how many lots, names nothing', async () => {
  const { amounts, checks } = await told('22.28')
  expect(amounts.filter((line) => line.startsWith('县财政'))).toEqual([])
  expect(checks).toContainEqual(expect.stringMatching(/^release-rate 100 consistent/))
})
