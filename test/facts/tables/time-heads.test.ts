import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/pipeline/extract.ts'
import { formFacts, htmlOf } from './form.ts'

describe('heads that say when', () => {
  test('the half and the whole of a year over spending and rates: of which of them what is left is', async () => {
    const { amounts, checks } = await formFacts(`
      # 榆陵市水文站2023年度水情监测专项绩效自评表
      金额单位：万元
      | {r3}项目内容 | {r3}年初预算 | {r3}调整后预算 | {c4}资金使用 | {r3}年末结转 |
      | {c2}上半年 | {c2}全年 |
      | 支出数 | 执行率 | 支出数 | 执行率 |
      | 雨量站改造 | 80.00 | 64.00 | 20.00 | 25.00% | 60.80 | 95.00% | 3.20 |
      | 水质采样 | 40.00 | 56.00 | 12.00 | 30.00% | 54.60 | 97.50% | 1.40 |
      | 合计 | 120.00 | 120.00 | 32.00 | 26.67% | 115.40 | 96.17% | 4.60 |`)
    expect(amounts.filter((line) => line.startsWith('雨量站改造'))).toEqual([
      '雨量站改造 approved 80.00',
      '雨量站改造 revised 64.00',
      '雨量站改造 executed 20.00',
      '雨量站改造 execution_rate 25.00%',
      '雨量站改造 executed 60.80',
      '雨量站改造 execution_rate 95.00%',
      '雨量站改造 balance 3.20',
    ])
    expect(checks.filter((line) => line.includes('inconsistent'))).toEqual([])
    expect(checks.filter((line) => line.startsWith('balance'))).toHaveLength(3)
  })

  test('what is left at the end of the year is less what was spent in the whole of it', async () => {
    const { checks } = await formFacts(`
      # 榆陵市水文站2023年度水情监测专项绩效自评表
      金额单位：万元
      | {r2}项目内容 | {r2}全年预算 | {c2}实际支出 | {r2}年末结转 |
      | 1—9月 | 全年 |
      | 雨量站改造 | 64.00 | 59.00 | 60.80 | 5.00 |
      | 水质采样 | 56.00 | 32.00 | 54.60 | 1.40 |`)
    expect(checks.filter((line) => line.startsWith('balance'))).toEqual([
      'balance 50000 inconsistent unknown = 64.00 − 60.80 = 3.2万元',
      'balance 14000 consistent = 56.00 − 54.60 = 1.4万元',
    ])
  })

  test('results by the middle of the year are none beside those of the whole year', async () => {
    const { indicators, checks } = await formFacts(`
      # 榆陵市水文站2023年度水情监测专项绩效自评表
      | 一级指标 | 三级指标 | 年度指标值 | 前三季度完成值 | 全年完成值 | 完成率 | 分值 | 得分 |
      | 产出指标 | 巡测河段 | ≥40段 | 26段 | 44段 | 110% | 10 | 10 |
      | 产出指标 | 校准雨量站 | 50座 | 0座 | 45座 | 90% | 10 | 9 |`)
    expect(indicators[0]).toContain('巡测河段 >=40段 → 44段')
    expect(indicators[1]).toContain('50座 → 45座')
    expect(checks.filter((line) => line.includes('inconsistent'))).toEqual([])
  })

  test('what is expected of the whole year is no result', async () => {
    const { indicators, problems } = await formFacts(`
      # 榆陵市水文站2023年上半年水情监测专项绩效运行监控表
      | 一级指标 | 三级指标 | 年度目标 | 1—6月完成 | 完成率 | 预计全年 |
      | 产出指标 | 巡测河段 | ≥40段 | 16段 | 40% | 42段 |
      | 产出指标 | 校准雨量站 | 50座 | 45座 | 90% | 50座 |`)
    expect(indicators[0]).toContain('巡测河段 >=40段 → 16段')
    expect(problems).toEqual([])
  })

  test('what was done of what was to come in is revenue', async () => {
    const { amounts } = await formFacts(`
      # 榆陵市2023年度水资源费征收情况
      单位：万元
      | {r2}区县 | {c2}收入 | {r2}支出 |
      | 预算 | 完成 |
      | 东榆区 | 60.00 | 64.20 | 40.10 |
      | 西榆区 | 30.00 | 28.50 | 22.00 |`)
    expect(amounts.slice(0, 3)).toEqual(['东榆区 budget 60.00', '东榆区 revenue 64.20', '东榆区 executed 40.10'])
  })

  test('the unit of a form in the line over its block of money, with a formula beside it', async () => {
    const { amounts } = await formFacts(`
      # 榆陵市水文站2023年上半年水情监测专项绩效运行监控表
      | 项目名称 | {c3}水情监测 |
      | {c4}资金（万元，支付率=1-6月支付÷全年预算） |
      | 来源 | 全年预算 | 1-6月支出 | 支付率 |
      | 市级资金 | 60.0 | 24.0 | 40.0% |`)
    expect(amounts).toEqual(['市级资金 revised 60.0', '市级资金 executed 24.0', '市级资金 execution_rate 40.0%'])
  })

  test('what was spent up to a month is of the months up to it', async () => {
    const lines = `
      # 榆陵市水文站2023年度水情监测专项绩效自评报告
      单位：万元
      | 项目 | 全年预算 | 截至8月支出数 | 全年支出数 |
      | 雨量站改造 | 64.00 | 20.00 | 60.80 |`
    const { reports } = await extract(new TextEncoder().encode(htmlOf(lines)), { name: 'form.html' })
    const spent = reports[0]?.amounts.filter(({ measure }) => measure === 'executed')
    expect(spent?.map(({ period }) => period)).toEqual(['2023-01/2023-08', '2023'])
  })
})
