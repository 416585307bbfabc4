import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const wrong = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('measures in rows, years in columns', () => {
  const table = (rows: string): string => `
    # 柳塘市2021—2023年森林植被恢复费绩效评价报告
    各年情况如下（单位：万元）：
    ${rows}`
  test('each figure is of its year, the rows add up, the labels say what follows from what', async () => {
    const read = await formFacts(
      table(`| 内容 | 2021年 | 2022年 | 2023年 | 三年合计 |
    | ①预算安排 | 820 | 900 | 880 | 2,600 |
    | ②实际到位 | 830.50 | 905.20 | 871.30 | 2,607.00 |
    | ③实际支出 | 790.20 | 862.40 | 865.10 | 2,517.70 |
    | ④当年结余（②-③） | 40.30 | 42.80 | 6.20 | 89.30 |
    | ⑤执行率（③/①×100%） | 96.37% | 95.82% | 98.31% | 96.83% |`),
    )
    expect(read.amounts).toHaveLength(20)
    expect(read.amounts).toContain('柳塘市森林植被恢复费 balance 42.80')
    expect(read.checks).toEqual(
      expect.arrayContaining([
        'sum 25177000 consistent = 790.20 + 862.40 + 865.10 = 2517.7万元',
        'balance 428000 consistent = 905.20 − 862.40 = 42.8万元',
        'execution-rate 96.37 consistent = 790.20 ÷ 820 = 96.3659%',
      ]),
    )
    expect(wrong(read.checks)).toEqual([])
  })
  test('what is left at the end of a year is not added up, and a balance goes with the base its label names', async () => {
    const read = await formFacts(
      table(`| 项目 | 2022年度 | 2023年度 | 合计 |
    | （1）收入 | 600 | 640 | 1,240 |
    | （2）支出 | 580 | 630 | 1,210 |
    | （3）年末结余 | 45 | 55 | 55 |
    | （4）收支差额结余（（1）－（2）） | 20 | 19 | 39 |`),
    )
    expect(read.checks.filter((check) => check.includes('45 + 55'))).toEqual([])
    expect(wrong(read.checks)).toEqual([expect.stringContaining('balance 190000 inconsistent')])
  })
  test('items in rows are not read so', async () => {
    const read = await formFacts(
      table(`| 项目 | 2022年 | 2023年 |
    | 育苗 | 20.10 | 22.40 |
    | 培训支出 | 3.20 | 3.60 |
    | 管护 | 41.00 | 43.70 |`),
    )
    expect(read.amounts).toEqual([])
  })
})
