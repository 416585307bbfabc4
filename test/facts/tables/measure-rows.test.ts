import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const wrong = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('measures in rows, what they are of in columns', () => {
  test('sources under one head, uses under another', async () => {
    const read = await formFacts(`
      # 松溪县水利局2023年度部门整体支出绩效自评表
      | 部门名称 | {c8}松溪县水利局 |
      | {r5}部门预算（万元） | {r2} | {r2}合计 | {c3}按收入性质分 | {c2}按支出性质分 |
      | 一般公共预算 | 政府性基金拨款 | 其他资金 | 基本支出 | 项目支出 |
      | 年初预算 | 900.00 | 700.00 | 150.00 | 50.00 | 400.00 | 500.00 |
      | 全年预算 | 1,000.00 | 780.00 | 160.00 | 60.00 | 420.00 | 580.00 |
      | 实际支出 | 950.00 | 741.00 | 152.00 | 57.00 | 410.00 | 504.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '松溪县水利局 approved 900.00',
        '松溪县水利局 revised 1,000.00',
        '政府性基金拨款 revised 160.00',
        '松溪县水利局 executed 950.00',
        '项目支出 executed 504.00',
      ]),
    )
    expect(wrong(read.checks)).toEqual(['sum 9500000 inconsistent digit-swap = 410.00 + 504.00 = 914万元'])
  })
  test('one row of revenue above a list of spending', async () => {
    const read = await formFacts(`
      # 松溪县林业局2023年度部门整体支出绩效自评表
      | 部门名称 | {c6}松溪县林业局 |
      | {r4}年度资金（万元） | 收入 | 合计 | 财政拨款 | 事业收入 | 其他收入 |
      | 全年收入数 | 1,000.00 | 780.00 | 160.00 | 60.00 |
      | 支出 | 年初预算数 | 全年预算数 | 执行数 | 执行率 |
      | 部门支出合计 | 900.00 | 1,000.00 | 950.00 | 95.00% |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '松溪县林业局 revenue 1,000.00',
        '事业收入 revenue 160.00',
        '松溪县林业局 executed 950.00',
      ]),
    )
    expect(read.checks).toContain('sum 10000000 consistent = 780.00 + 160.00 + 60.00 = 1000万元')
    expect(wrong(read.checks)).toEqual([])
  })
  test('projects in columns, with rates', async () => {
    const read = await formFacts(`
      # 松溪县农业农村局2023年度项目支出绩效自评报告
      各项目资金使用情况如下（单位：万元）：
      | 项目 | 高标准农田建设 | 农机购置补贴 | 合计 |
      | 预算安排 | 600.00 | 100.00 | 700.00 |
      | 实际支出 | 522.00 | 80.00 | 602.00 |
      | 执行率（%） | 87.00 | 84.00 | 86.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining(['农机购置补贴 executed 80.00', '松溪县农业农村局 execution_rate 86.00']),
    )
    expect(wrong(read.checks)).toEqual(['execution-rate 84 inconsistent unknown = 80.00 ÷ 100.00 = 80%'])
  })
  test('a part inside another makes no wrong sum; years are no parts', async () => {
    const nested = await formFacts(`
      # 松溪县文化馆2023年度部门整体支出绩效自评表
      | 资金（万元） | 合计 | 财政拨款 | 一般公共预算 | 政府性基金 | 其他资金 |
      | 全年预算数 | 100.00 | 90.00 | 70.00 | 20.00 | 10.00 |
      | 全年执行数 | 96.00 | 87.00 | 68.00 | 19.00 | 9.00 |`)
    expect(nested.amounts).toContain('政府性基金 executed 19.00')
    expect(wrong(nested.checks)).toEqual([])
    const years = await formFacts(`
      # 松溪县文化馆2023年度部门决算
      单位：万元
      | 项目 | 2022年 | 2023年 |
      | 预算数 | 80.00 | 100.00 |
      | 决算数 | 78.00 | 96.00 |`)
    expect(years.amounts.filter((amount) => /^20/.test(amount))).toEqual([])
  })
})

describe('三公 costs in columns, budget and accounts in rows', () => {
  const text = (rows: string): string => `
    # 松溪县档案馆2023年度部门决算
    “三公”经费支出决算表 单位：万元
    | {r3}项目 | {r3}合计 | {r3}因公出国（境）费用 | {c3}公务用车购置及运行费 | {r3}公务接待费 |
    | {r2}小计 | {r2}购置费 | {r2}运行费 |
    | |
    ${rows}`
  test('a head over its own 小计 is a part of the whole, the columns beside are parts of it', async () => {
    const read = await formFacts(
      text(`| 预算数 | 31.00 | 5.00 | 20.00 | 8.00 | 12.00 | 6.00 |
    | 决算数 | 27.52 | 4.80 | 17.52 | 7.90 | 9.26 | 5.20 |`),
    )
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '“三公”经费 budget 31.00',
        '公务用车购置及运行费 budget 20.00',
        '运行费 executed 9.26',
        '公务接待费 executed 5.20',
      ]),
    )
    expect(read.checks.filter((check) => check.startsWith('sum')).sort()).toEqual([
      expect.stringContaining('sum 175200 inconsistent'),
      'sum 200000 consistent = 8.00 + 12.00 = 20万元',
      'sum 275200 consistent = 4.80 + 17.52 + 5.20 = 27.52万元',
      'sum 310000 consistent = 5.00 + 20.00 + 6.00 = 31万元',
    ])
  })
  test('one head row; the three costs are all there is, whatever the rows say', async () => {
    const read = await formFacts(`
      # 松溪县档案馆2023年度部门决算
      “三公”经费支出决算表 单位：万元
      | | 合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 |
      | 预算数 | 31.00 | 5.00 | 8.00 | 12.00 | 6.00 |
      | 决算数 | 27.25 | 4.80 | 7.90 | 9.62 | 5.20 |`)
    expect(read.checks.filter((check) => check.startsWith('sum'))).toEqual([
      'sum 310000 consistent = 5.00 + 8.00 + 12.00 + 6.00 = 31万元',
      expect.stringContaining('sum 272500 inconsistent'),
    ])
  })
})

describe('the measure alone in a row above its figures', () => {
  const table = (budget: string, spent: string): string => `
    # 松溪县司法局2023年度部门决算
    “三公”经费支出决算表（单位：万元）
    | 合计 | 因公出国（境）费 | {c3}公务用车购置及运行维护费 | 公务接待费 |
    | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |
    | ${budget} | {c5} |
    | 31.00 | 6.00 | 20.00 | 12.00 | 8.00 | 5.00 |
    | ${spent} | {c5} |
    | 26.40 | 4.90 | 18.30 | 11.70 | 6.60 | 2.30 |`
  test.each([
    ['预算数', '决算数'],
    ['2023年度预算数', '2023年度决算数'],
    ['年初预算数：', '支出决算数：'],
  ])('%s, %s', async (budget, spent) => {
    const read = await formFacts(table(budget, spent))
    expect(read.problems).toEqual([])
    expect(read.amounts).toContainEqual(expect.stringMatching(/^公务接待费 (?:budget|approved) 5\.00$/))
    expect(read.amounts).toContain('公务用车运行维护费 executed 6.60')
    // 4.90 + 18.30 + 2.30
    expect(wrong(read.checks)).toEqual([expect.stringMatching(/^sum 264000 inconsistent/)])
  })
})

test('two panels side by side, each under 收入 or 支出 with names of its own', async () => {
  const { amounts, checks } = await formFacts(`
    # 云溪区2022年区本级决算
    单位：亿元
    | 收入 | 年初预算 | 决算数 | 支出 | 年初预算 | 决算数 |
    | 总计 | 61.75 | 65.43 | 总计 | 61.75 | 65.43 |
    | 一、本级收入 | 34.86 | 33.83 | 一、本级支出 | 55.84 | 54.68 |
    | 税收收入 | 20.67 | 18.66 | 二、转移性支出 | 5.91 | 10.75 |
    | 非税收入 | 14.19 | 15.17 | 上解支出 | 2.7 | 5.68 |
    | 二、转移性收入 | 26.89 | 31.6 | 补助下级支出 | 3.21 | 5.07 |`)
  expect(amounts).toContain('本级支出 executed 54.68')
  expect(amounts).toContain('转移性支出 approved 5.91')
  expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  expect(checks).toContain('sum 6543000000 consistent = 54.68 + 10.75 = 654300万元')
})
