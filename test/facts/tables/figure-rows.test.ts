import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const misses = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('a header and one row of figures inside a form', () => {
  test('the figures are about the project of the form', async () => {
    const read = await formFacts(`
      # 2023年度项目支出绩效自评表
      | 项目名称 | {c2}血吸虫病防治 | 实施单位 | {c2}芦洲县疾控中心 |
      | 年初预算（元） | 追加（元） | 全年预算（元） | 实际支出（元） | 结余（元） | 执行率 |
      | 480,000.00 | 25,500.00 | 505,500.00 | 498,327.60 | 7,127.40 | 98.58% |
      | {c3}年度目标 | {c3}完成情况 |
      | {c3}查螺面积12万平方米 | {c3}已完成查螺面积12.6万平方米 |`)
    expect(read.amounts.filter((amount) => amount.startsWith('血吸虫病防治')).slice(0, 6)).toEqual([
      '血吸虫病防治 approved 480,000.00',
      '血吸虫病防治 adjustment 25,500.00',
      '血吸虫病防治 revised 505,500.00',
      '血吸虫病防治 executed 498,327.60',
      '血吸虫病防治 balance 7,127.40',
      '血吸虫病防治 execution_rate 98.58%',
    ])
    expect(misses(read.checks)).toEqual(['balance 7127.4 inconsistent digit-swap = 505,500.00 − 498,327.60 = 7172.4元'])
  })
  test('beside the name of the block', async () => {
    const read = await formFacts(`
      # 2023年度项目支出绩效自评表
      | 项目名称 | {c4}血吸虫病防治 |
      | {r2}资金情况（万元） | 预算数 | 到位数 | 执行数 | 执行率 |
      | 48.00 | 48.00 | 45.60 | 95.00% |`)
    expect(read.amounts).toEqual([
      '血吸虫病防治 budget 48.00',
      '血吸虫病防治 released 48.00',
      '血吸虫病防治 executed 45.60',
      '血吸虫病防治 execution_rate 95.00%',
    ])
  })
  test('the totals of a list without words are those of the organization', async () => {
    const read = await formFacts(`
      # 2023年度芦洲县疾控中心整体支出绩效自评报告
      单位：万元
      | 年初预算数 | 调整预算数 | 决算数 | 预算完成率（%） |
      | 820.00 | 864.50 | 851.30 | 98.47 |`)
    expect(read.amounts).toEqual([
      '芦洲县疾控中心 approved 820.00',
      '芦洲县疾控中心 revised 864.50',
      '芦洲县疾控中心 executed 851.30',
      '芦洲县疾控中心 execution_rate 98.47',
    ])
    expect(misses(read.checks)).toEqual([])
  })
})

test('the name of the form is that of the title without its place', async () => {
  const read = await formFacts(`
    # 芦洲县血吸虫病防治项目支出绩效自评表
    | 项目名称 | {c2}血吸虫病防治 | 实施单位 | {c2}县疾控中心 |
    | 年初预算（元） | 追加（元） | 全年预算（元） | 实际支出（元） | 结余（元） | 执行率 |
    | 480,000.00 | 25,500.00 | 505,500.00 | 498,327.60 | 7,172.40 | 98.58% |
    该项目全年预算50.55万元，实际支出49.83万元。`)
  expect(new Set(read.amounts.map((amount) => amount.split(' ')[0]))).toEqual(new Set(['血吸虫病防治']))
})
