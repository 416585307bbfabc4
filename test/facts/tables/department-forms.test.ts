import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('departments and short forms', () => {
  test('department: tasks with their sources, whole and parts', async () => {
    const read = await formFacts(`
      # 2022年度清河区水务局部门整体支出绩效自评表
      | 部门名称 | {c9}清河区水务局 |
      | {r2}任务名称 | {r2}主要内容 | {c3}预算金额（万元） | {c3}实际执行金额（万元） | {r2}分值 | {r2}执行率 | {r2}得分 |
      | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金 |
      | 基本支出 | 人员及公用 | 820.00 | 820.00 | 0.00 | 810.00 | 810.00 | 0.00 | | 98.78% | |
      | 项目支出 | 河湖管护 | 680.00 | 600.00 | 80.00 | 655.00 | 580.00 | 75.00 | | 96.32% | |
      | 金额合计 | | 1,500.00 | 1,420.00 | 80.00 | 1,465.00 | 1,390.00 | 75.00 | 10 | 97.67% | 9.77 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '基本支出/财政拨款 budget 820.00',
        '基本支出/其他资金 budget 0.00',
        '基本支出/财政拨款 executed 810.00',
        '基本支出/其他资金 executed 0.00',
        '项目支出/财政拨款 budget 600.00',
        '项目支出/其他资金 budget 80.00',
        '项目支出/财政拨款 executed 580.00',
        '项目支出/其他资金 executed 75.00',
        '清河区水务局 budget 1,500.00',
        '财政拨款 budget 1,420.00',
        '其他资金 budget 80.00',
        '清河区水务局 executed 1,465.00',
        '财政拨款 executed 1,390.00',
        '其他资金 executed 75.00',
        '清河区水务局 execution_rate 97.67%',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 8200000 consistent = 820.00 + 0.00 = 820万元',
        'sum 8100000 consistent = 810.00 + 0.00 = 810万元',
        'sum 6800000 consistent = 600.00 + 80.00 = 680万元',
        'sum 6550000 consistent = 580.00 + 75.00 = 655万元',
        'sum 15000000 consistent = 820.00 + 680.00 = 1500万元',
        'sum 15000000 consistent = 1,420.00 + 80.00 = 1500万元',
        'sum 14200000 consistent = 820.00 + 600.00 = 1420万元',
        'sum 800000 consistent = 0.00 + 80.00 = 80万元',
        'sum 14650000 consistent = 810.00 + 655.00 = 1465万元',
        'sum 14650000 consistent = 1,390.00 + 75.00 = 1465万元',
        'sum 13900000 consistent = 810.00 + 580.00 = 1390万元',
        'sum 750000 consistent = 0.00 + 75.00 = 75万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('department: basic and project spending make the whole, whatever other split stands below', async () => {
    const read = await formFacts(`
      # 2023年度安溪县统计局部门整体支出绩效自评表
      | 部门名称 | {c7}安溪县统计局 |
      | {r5}年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 500.00 | 540.00 | 513.00 | 10 | 95% | 9.5 |
      | 按支出性质分：基本支出 | 320.00 | 330.00 | 325.00 | / | 98.48% | / |
      | 项目支出 | 180.00 | 210.00 | 188.00 | / | 89.52% | / |
      | 按资金来源分：财政拨款 | 500.00 | 540.00 | 513.00 | / | 95% | / |`)
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 5000000 consistent = 320.00 + 180.00 = 500万元',
        'sum 5400000 consistent = 330.00 + 210.00 = 540万元',
        'sum 5130000 consistent = 325.00 + 188.00 = 513万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('labels with values and units of their own', async () => {
    const read = await formFacts(`
      # 2022年度某县茶产业项目绩效自评表
      | 项目名称 | {c3}茶园改造 |
      | 年初预算 | 120万元 | 调整后预算 | 115.5万元 |
      | 实际支出 | 1,102,300元 | 执行率 | 95.44% |
      | 结余资金 | 5.27万元 | 到位资金 | 115.5万 |`)
    expect(read.amounts).toEqual([
      '茶园改造 approved 120万元',
      '茶园改造 revised 115.5万元',
      '茶园改造 executed 1,102,300元',
      '茶园改造 execution_rate 95.44%',
      '茶园改造 balance 5.27万元',
      '茶园改造 released 115.5万',
    ])
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'execution-rate 95.44 consistent = 1,102,300元 ÷ 115.5万元 = 95.4372%',
      'balance 52700 consistent = 115.5万 − 1,102,300元 = 5.27万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('labels set one character below the other, bounds in words', async () => {
    const read = await formFacts(`
      # 2023年度项目支出绩效自评表
      | 项目名称 | {c7}疾控实验室运行 |
      | {r4}项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 80.00 | 80.00 | 79.20 | 10 | 99% | 9.9 |
      | 其中：财政拨款 | 80.00 | 80.00 | 79.20 | — | 99% | — |
      | 其他资金 | / | - | — | — | — | — |
      | {r4}绩<br>效<br>指<br>标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | {r2}产<br>出<br>指<br>标 | 数量指标 | 指标1：检测样品 | 大于等于5000份 | 5,230份 | 50 | 50 |
      | 时效指标 | 指标2：报告按时率 | 百分之百 | 100% | 20 | 20 |
      | 效益指标 | 社会效益 | 指标1：突发疫情处置率 | 不低于98% | 98%以上 | 20 | 20 |
      | {c6}总得分 | 100 | 99.9 |`)
    expect(read.indicators).toEqual([
      '-/- 预算执行率 ? → 99% 10/9.9',
      '产出指标/数量指标 检测样品 >=5000份 → 5230份 50/50',
      '产出指标/时效指标 报告按时率 100% → 100% 20/20',
      '效益指标/社会效益 突发疫情处置率 >=98% → 98% 20/20',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('targets behind the names', async () => {
    const read = await formFacts(`
      # 2022年度乡村道路项目绩效目标自评表
      | 一级指标 | 二级指标 | 三级指标 | 全年实际值 | 未完成原因 |
      | 产出指标 | 数量指标 | 硬化道路≥15公里 | 15.6公里 | |
      | 产出指标 | 成本指标 | 总成本≤600万元 | 588.3万元 | |
      | 效益指标 | 社会效益 | 受益人口2000人 | 2,140人 | |`)
    expect(read.indicators).toEqual([
      '产出指标/数量指标 硬化道路 >=15公里 → 15.6公里',
      '产出指标/成本指标 总成本 <=600万元 → 588.3万元',
      '效益指标/社会效益 受益人口 2000人 → 2140人',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

describe('running text in cells', () => {
  test('goals are no results, results and problems are read', async () => {
    const read = await formFacts(`
      # 2023年度水源地保护项目绩效自评表
      | 项目名称 | {c4}水源地保护 |
      | {r2}年度总体目标 | {c2}预期目标 | {c2}实际完成情况 |
      | {c2}投入资金200万元，建设围网12公里，水质达标率达到100%。 | {c2}全年投入资金196万元，完成围网建设11.5公里，设置警示牌35块，水质达标率100%。 |
      | 存在问题 | {c4}部分围网因征地滞后未完工，剩余资金4万元结转下年使用。 |`)
    expect(read.amounts).toEqual(['水源地保护 budget 196万元', '水源地保护 balance 4万元'])
    expect(read.indicators).toEqual(['-/- 围网建设 ? → 11.5公里', '-/- 水质达标率 ? → 100%'])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('sentences in a list are about their row', async () => {
    const read = await formFacts(`
      # 2023年度衔接资金项目绩效自评报告
      | 项目名称 | 资金规模（万元） | 资金使用情况 | 备注 |
      | 产业路 | 150 | 支出148.5万元，结余1.5万元，支付率99%。 | |
      | 蓄水池 | 80 | 支出80万元，支付率100%。 | |`)
    expect(read.amounts).toEqual([
      '产业路 budget 150',
      '产业路 executed 148.5万元',
      '产业路 balance 1.5万元',
      '产业路 execution_rate 99%',
      '蓄水池 budget 80',
      '蓄水池 executed 80万元',
      '蓄水池 execution_rate 100%',
    ])
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'balance 15000 consistent = 150 − 148.5万元 = 1.5万元',
      'execution-rate 99 consistent = 148.5万元 ÷ 150 = 99%',
      'execution-rate 100 consistent = 80万元 ÷ 80 = 100%',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})
