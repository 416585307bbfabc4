import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const title = '# 岚桥县林业工作站2023年度村庄绿化项目绩效自评报告'

describe('heads of columns', () => {
  const sources = (rate: string): string => `
    ${title}
    表1 资金计划、到位及支出情况（万元）
    | {r2}来源 | {r2}计划 | {c2}到位 | {c2}支出 | {r2}结余 |
    | 金额 | 到位率% | 金额 | ${rate} |
    | 总计 | 560.00 | 548.00 | 97.86 | 519.80 | 94.85 | 28.20 |
    | 省级财政 | 400.00 | 400.00 | 100.00 | 380.00 | 95.00 | 20.00 |
    | 农户自筹 | 160.00 | 148.00 | 92.50 | 139.80 | 94.46 | 8.20 |`

  test.each(['占到位%', '占到位资金比例', '支出（%）'])('%s is a rate, no sum that arrived', async (rate) => {
    const { amounts, checks } = await formFacts(sources(rate))
    expect(amounts).toContain('省级财政 execution_rate 95.00')
    expect(amounts).toContain('省级财政 released 400.00')
    expect(amounts.filter((one) => one.startsWith('农户自筹 released'))).toEqual(['农户自筹 released 148.00'])
    expect(checks.filter((one) => one.includes('inconsistent'))).toEqual([])
  })

  test('areas are no money, and what was paid for them was spent', async () => {
    const { amounts } = await formFacts(`
      ${title}
      表2 补助兑付明细
      | 造林方式 | 计划面积（万亩） | 验收面积（万亩） | 标准（元/亩） | 补助金额（万元） |
      | 封山育林 | 3.00 | 3.20 | 30 | 96.00 |
      | 低效林改造 | 1.50 | 1.50 | 80 | 120.00 |
      | 合计 | / | / | / | 216.00 |`)
    expect(amounts).toEqual(['封山育林 executed 96.00', '低效林改造 executed 120.00', '村庄绿化 executed 216.00'])
  })
})

test('a lone 小计 is the whole of the table; the caption says what the next table divides', async () => {
  const { amounts, checks } = await formFacts(`
    ${title}
    全年下达资金360.00万元，资金均已到位，到位率100%。
    表1 分项资金情况（单位：万元）
    | 建设内容 | 下达资金 | 支付资金 |
    | 苗木采购 | 200.00 | 190.00 |
    | 林道修缮 | 160.00 | 150.00 |
    | 小计 | 360.00 | 340.00 |
    表2 苗木采购资金分配及支付情况
    | 乡镇 | 安排资金（万元） | 支付资金（万元） |
    | 河口镇 | 120.00 | 115.00 |
    | 坪上乡 | 80.00 | 75.00 |
    | 合计 | 200.00 | 190.00 |`)
  expect(amounts).toContain('村庄绿化 executed 340.00')
  expect(amounts.filter((one) => one.startsWith('小计') || one.startsWith('村庄绿化 budget'))).toEqual([])
  expect(amounts.filter((one) => one.startsWith('苗木采购 executed'))).toEqual(['苗木采购 executed 190.00'])
  expect(checks.filter((one) => one.includes('inconsistent'))).toEqual([])
})
