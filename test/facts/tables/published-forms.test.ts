import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

test('the goals of the year are no row of the money above them', async () => {
  const read = await formFacts(`
    # 项目支出绩效自评表（2023年度）
    | 项目名称 | {c6}食堂改造经费 |
    | {r3}项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
    | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86.2% |
    | 其中：当年财政拨款 | 43.2 | 43.2 | 37.24 |  |  |
    | {r2}年度总体目标 | {c3}预期目标 | {c3}实际完成情况 |
    | {c3}43.2 | {c3}37.24 |`)
  expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  expect(read.amounts.some((amount) => amount.startsWith('年度总体目标'))).toBe(false)
})

test('a change in the height of two heads, parted by a comma', async () => {
  const read = await formFacts(`
    # 杏坡县2023年“三公”经费决算统计表
    单位：万元
    | {r2}项目 | {r2}上年决算数 | {r2}本年决算数 | {c2}比上年增、减情况 |
    | 增、减金额 | 增、减幅度 |
    | 合计 | 250.00 | 240.00 | -10.00 | -4% |
    | 1.公务接待费 | 150.00 | 144.00 | -6.00 | -4% |
    | 2.公务用车运行费 | 100.00 | 96.00 | -4.00 | -5% |`)
  expect(read.amounts).toEqual(
    expect.arrayContaining(['公务接待费 change -6.00', '公务接待费 change_rate -4%', '公务接待费 prior 150.00']),
  )
  expect(read.checks.filter((check) => check.includes('inconsistent'))).toHaveLength(1)
})

test('rows that count vehicles and visits are no money', async () => {
  const read = await formFacts(`
    # 杏坡县2023年度部门“三公”经费预算情况表
    单位：元
    | 项目 | 2023年预算数 |
    | 公务接待费 | 150000 |
    | 公务用车保有量（辆） | 1 |
    | 公务接待批次（批） | 10 |`)
  expect(read.amounts).toEqual(['公务接待费 budget 150000'])
})

test('预算数 and 决算数 in turn below the heads they are of, one more sum beside', async () => {
  const read = await formFacts(`
    # 杏坡县林草局2023年度部门决算
    一般公共预算财政拨款“三公”经费及机关运行经费支出决算表
    单位：万元
    | {c10}一般公共预算财政拨款“三公”经费 | {r4}机关运行经费决算数 |
    | {r2c2}合计 | {r2c2}因公出国（境）费 | {c4}公务用车购置及运行费 | {r2c2}公务接待费 |
    | {c2}小计 | {c2}公务用车运行费 |
    | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
    | 22.00 | 18.77 | 0.00 | 0.00 | 14.00 | 10.47 | 14.00 | 10.47 | 8.00 | 8.30 | 125.88 |`)
  expect(read.amounts).toEqual(
    expect.arrayContaining([
      '公务用车购置及运行费 budget 14.00',
      '公务接待费 executed 8.30',
      '机关运行经费 executed 125.88',
    ]),
  )
})

test('only the first part of a row says 其中: the rows that make it up are its parts', async () => {
  const { checks } = await formFacts(`# 河岸区机关事务中心2023年度“三公”经费支出决算表
    单位：万元
    | 项目 | 预算数 | 决算数 |
    | 合计 | 246 | 167.37 |
    | 因公出国（境）费 | 0 | 0 |
    | 公务接待费 | 1 | 2.14 |
    | 公务用车购置及运行维护费 | 245 | 165.23 |
    | 其中：公务用车运行维护费 | 165 | 87.07 |
    | 公务用车购置费 | 80 | 78.16 |`)
  expect(checks.filter((check) => check.startsWith('sum'))).toEqual([
    'sum 2460000 consistent = 0 + 1 + 245 = 246万元',
    'sum 1673700 consistent = 0 + 2.14 + 165.23 = 167.37万元',
    'sum 2450000 consistent = 165 + 80 = 245万元',
    'sum 1652300 consistent = 87.07 + 78.16 = 165.23万元',
  ])
})

test('a row that numbers the columns is no row of money, and a formula says that a column is a rate', async () => {
  const read = await formFacts(`
    # 青禾县林业局2023年度造林补助资金绩效评价表
    | 资金投入情况（万元） | 行次 | 全年预算数（A） | 全年到位资金（D） | 预算到位（D/A×100%） | 全年执行资金（E） | 预算执行（E/A×100%） | 佐证材料 |
    | 列次 | 0 | 1 | 2 | 3 | 4 | 5 | 所需材料 |
    | 年度资金总额 | 1 | 52.80 | 52.80 | 100% | 30.80 | 58.33% |  |
    | 其中：中央财政资金 | 2 | 52.80 | 52.80 | 100% | 30.80 | 58.33% | 下达文件 |`)
  expect(read.amounts.filter((amount) => amount.startsWith('列次'))).toEqual([])
  expect(read.checks).toEqual(
    expect.arrayContaining([
      'release-rate 100 consistent = 52.80 ÷ 52.80 = 100%',
      'execution-rate 58.33 consistent = 30.80 ÷ 52.80 = 58.3333%',
    ]),
  )
})

test('the year of a subsidy is no sum', async () => {
  const read = await formFacts(`
    # 青禾县2022年度福彩公益金资助项目情况明细表
    | 项目名称 | 资金补助年度 | 补助资金（万元） | 资金支出（万元） |
    | 日间照料中心 | 2021 | 97.96 | 97.96 |
    | 家庭适老化改造 | 2022 | 103.04 | 88.40 |`)
  expect(read.amounts).toEqual([
    '日间照料中心 budget 97.96',
    '日间照料中心 executed 97.96',
    '家庭适老化改造 budget 103.04',
    '家庭适老化改造 executed 88.40',
  ])
})

test('补助经费 of a list of towns adds up', async () => {
  const read = await formFacts(`
    # 青禾县2023年防疫补助资金分配表
    | 乡镇 | 补助经费（万元） | 备注 |
    | 东河镇 | 5 |  |
    | 西岭乡 | 1.5 |  |
    | 全县合计 | 7.5 |  |`)
  expect(read.checks).toEqual(['sum 75000 inconsistent unknown = 5 + 1.5 = 6.5万元'])
})

test('what was arranged in the end is the budget as it was moved', async () => {
  const read = await formFacts(`
    # 青禾县2023年工业发展专项资金安排情况表
    单位：万元
    | 政策任务 | 预算额度 | 调整额度 | 实际安排额度 |
    | 技术改造 | 618.66 | 36.01 | 654.67 |
    | 中小企业服务 | 7474.00 | 55.00 | 7592.00 |`)
  expect(read.checks.filter((check) => check.startsWith('adjustment'))).toEqual([
    'adjustment 6546700 consistent = 618.66 + 36.01 = 654.67万元',
    expect.stringContaining('inconsistent'),
  ])
})

test('a name that begins with its year loses all of it', async () => {
  const read = await formFacts(`
    # 项目支出绩效自评表（2023年度）
    | 项目名称 | {c5}2023年马场林场收容所建设项目 |
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
    | 年度资金总额 | 32.4 | 32.4 | 31.69 | 10 | 97.81% |`)
  expect(read.amounts[0]).toBe('马场林场收容所建设项目 approved 32.4')
})

test('总额 at the start of a cell is what the money comes to', async () => {
  const read = await formFacts(`
    # 青禾市疾控中心2021年度项目绩效自评报告表
    | 项目名称 | {c3}传染病防治项目 |
    | 资金总额及构成 | {c3}总额1002.6万元，其中：中央726.7万元；省级财政23.9万元；市级财政252万元 |`)
  expect(read.checks).toEqual(['sum 10026000 consistent = 726.7万元 + 23.9万元 + 252万元 = 1002.6万元'])
})
