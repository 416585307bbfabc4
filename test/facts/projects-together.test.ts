import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const sums = async (text: string): Promise<string[]> =>
  (
    await formFacts(`# 青禾县国有林场2023年度部门整体支出绩效自评表
      单位：万元
      | {r2}任务 | {c2}全年预算数 | {c2}全年执行数 | {r2}执行率 |
      | 总额 | 财政拨款 | 总额 | 财政拨款 |
      | 金额合计 | 480.50 | 470.50 | 452.30 | 442.30 | 94.13% |
      | 基本支出 | 260.00 | 250.00 | 255.00 | 245.00 | 98.08% |
      | 苗圃改造 | 120.50 | 120.50 | 110.30 | 110.30 | 91.54% |
      | 防火巡护 | 60.00 | 60.00 | 57.00 | 57.00 | 95.00% |
      | 步道维修 | 40.00 | 40.00 | 30.00 | 30.00 | 75.00% |
      ${text}`)
  ).checks.filter((check) => /^sum (?:2205000|1973000|1673000|2070000) /.test(check))

test('the projects of a table, told together', async () => {
  expect(await sums('除基本支出外，三个项目全年预算合计220.50万元，支出合计197.30万元。')).toEqual([
    'sum 2205000 consistent = 120.50 + 60.00 + 40.00 = 220.5万元',
    'sum 1973000 consistent = 110.30 + 57.00 + 30.00 = 197.3万元',
  ])
})

test('a project left out is a mistake, another difference may be of other projects', async () => {
  expect(await sums('除基本支出外，3个项目全年预算合计220.50万元，支出合计167.30万元。')).toContain(
    'sum 1673000 inconsistent omitted-part = 110.30 + 57.00 + 30.00 = 197.3万元',
  )
  expect((await sums('三个项目全年预算合计207.00万元。')).filter((check) => check.includes('inconsistent'))).toEqual([])
})

test('another number of projects, or sums that are not told together', async () => {
  expect(await sums('两个项目全年预算合计220.50万元。')).toEqual([])
  expect(await sums('三个项目中，苗圃改造全年预算220.50万元。')).toEqual([])
})

test('a sum of adjusted budgets is not one of the column of first budgets, and 进度 heads a column of rates', async () => {
  const { amounts, checks } = await formFacts(`# 青禾县国有林场2023年度项目绩效运行监控情况表
      两个项目年初批复110.00万元，追加苗圃改造12.00万元，调整后合计122.00万元。
      单位：万元
      | {r2}项目 | {c2}预算 | {c2}执行 |
      | 年初批复 | 追加 | 支付金额 | 进度 |
      | 苗圃改造 | 70.00 | 12.00 | 61.50 | 75.00% |
      | 防火巡护 | 40.00 | — | 30.00 | 75.00% |`)
  expect(amounts).toContain('防火巡护 execution_rate 75.00%')
  expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
})
