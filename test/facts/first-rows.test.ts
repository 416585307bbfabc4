import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const read = (told: string): Promise<{ amounts: string[]; checks: string[] }> =>
  formFacts(`
    # 青禾县2023年度渡口改造项目绩效评价报告
    支出明细见表2，${told}。
    表2　支出构成（单位：万元）
    | 支出方向 | 金额 | 比重 |
    | 栈桥修复 | 164.30 | 50.55% |
    | 护栏更换 | 92.40 | 28.43% |
    | 候船棚 | 68.30 | 21.02% |
    | 合计 | 325.00 | 100.00% |`)

test('the first rows of a table told together', async () => {
  const right = await read('前两项用于水上部分，合计256.70万元')
  expect(right.checks).toContain('sum 2567000 consistent = 164.30 + 92.40 = 256.7万元')
  expect(right.amounts).toContain('栈桥修复 executed 164.30')
  expect((await read('前三项合计256.70万元')).checks).toContain(
    'sum 3250000 consistent = 164.30 + 92.40 + 68.30 = 325万元',
  )
  expect((await read('前三项合计256.70万元')).checks).toContain(
    'sum 2567000 inconsistent omitted-part = 164.30 + 92.40 + 68.30 = 325万元',
  )
})

test('a sum that no rows come to is of something else', async () => {
  expect((await read('前两项合计301.00万元')).checks.filter((check) => check.startsWith('sum 301'))).toEqual([])
})
