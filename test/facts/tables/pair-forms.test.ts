import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('indicators in pairs of label and value', () => {
  test('two pairs a row over two rows: name and target, then result and verdict', async () => {
    const { indicators, amounts, checks } = await formFacts(`
      # 柳荫镇2023年度村道照明项目绩效自评表
      | 项目名称 | 村道照明改造 | 主管科室 | 村镇办 |
      | 预算金额（元） | 240,000.00 | 实际支出（元） | 231,600.00 |
      | 预算执行率 | 96.50% | 结余资金（元） | 8,400.00 |
      | {c4} |
      | 绩效指标 | 安装太阳能路灯 | 目标值 | ≥160盏 |
      | 完成值 | 168盏（完成率105.00%） | 是否达标 | 是 |
      | {c4} |
      | 绩效指标 | 线路检修次数 | 目标值 | ≥24次 |
      | 完成值 | 19次 | 是否达标 | 是 |
      | 自评得分 | 94 | 备注 | 无 |`)
    expect(indicators).toEqual(['-/- 安装太阳能路灯 >=160盏 → 168盏 105% met', '-/- 线路检修次数 >=24次 → 19次 met'])
    expect(amounts).toEqual([
      '村道照明改造 budget 240,000.00',
      '村道照明改造 executed 231,600.00',
      '村道照明改造 execution_rate 96.50%',
      '村道照明改造 balance 8,400.00',
    ])
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([
      'target-verdict met inconsistent contradiction = 19次 ≥ 24次 = 未达到',
    ])
    expect(checks).toContain('completion-rate 105 consistent = 168盏 ÷ 160盏 = 105%')
  })

  test('three pairs in one row, with full marks, the indicators beside a common head', async () => {
    const { indicators } = await formFacts(`
      # 澄江区2023年度图书下乡项目绩效自评表
      | 项目名称 | {c6}图书下乡 |
      | {r4}绩效指标完成情况 | 指标名称 | 配送图书 | 计划值 | 12,000册 | 完成情况 | 11,400册 |
      | 完成率 | 95% | 分值 | 20 | 得分 | 19 |
      | 指标名称 | 读者满意率 | 计划值 | ≥92% | 完成情况 | 95% |
      | 是否完成 | 是 | 分值 | 10 | 得分 | 10 |`)
    expect(indicators).toEqual(['-/- 配送图书 12000册 → 11400册 95% 20/19', '-/- 读者满意率 >=92% → 95% 10/10 met'])
  })

  test('one pair a row, and two indicators side by side', async () => {
    const { indicators } = await formFacts(`
      # 澄江区2023年度监测点建设项目绩效自评表
      | 数量指标 | 新建监测点 | 质量指标 | 设备完好率 |
      | 指标值 | ≥15个 | 指标值 | ≥98% |
      | 实际值 | 16个 | 实际值 | 97.2% |
      | 是否完成 | 完成 | 是否完成 | 未完成 |
      | 未完成原因 | 无 | 未完成原因 | 雷击损坏 |`)
    expect(indicators).toEqual(['-/数量指标 新建监测点 >=15个 → 16个 met', '-/质量指标 设备完好率 >=98% → 97.2% unmet'])
  })

  test('a row of headers is no pair: 绩效指标 | 指标解释 | 目标值 | 完成值', async () => {
    const { indicators } = await formFacts(`
      # 澄江区2023年度图书下乡项目绩效自评表
      | 绩效指标 | 指标解释 | 目标值 | 说明 | 完成值 | 得分 |
      | 配送图书 | 按签收单统计 | 12,000册 | - | 11,400册 | 19 |
      | 读者满意率 | 按问卷统计 | ≥92% | - | 95% | 10 |`)
    expect(indicators).toEqual(['-/- 配送图书 12000册 → 11400册 ?/19', '-/- 读者满意率 >=92% → 95% ?/10'])
  })
})

describe('forms of several projects in one table', () => {
  test('every figure belongs to the project named above it', async () => {
    const { amounts, checks } = await formFacts(`
      # 柳荫镇2023年度民生项目绩效自评表
      | 项目名称 | 村道照明改造 | 责任科室 | 村镇办 |
      | 预算金额（万元） | 24.00 | 支付金额（万元） | 23.16 |
      | 执行率 | 96.50% | 结余资金（万元） | 0.84 |
      | 项目名称 | 公厕改造 | 责任科室 | 城管办 |
      | 预算金额（万元） | 60.00 | 支付金额（万元） | 57.30 |
      | 执行率 | 95.50% | 结余资金（万元） | 7.20 |`)
    expect(amounts).toEqual([
      '村道照明改造 budget 24.00',
      '村道照明改造 executed 23.16',
      '村道照明改造 execution_rate 96.50%',
      '村道照明改造 balance 0.84',
      '公厕改造 budget 60.00',
      '公厕改造 executed 57.30',
      '公厕改造 execution_rate 95.50%',
      '公厕改造 balance 7.20',
    ])
    expect(checks.filter((check) => !check.includes(' consistent'))).toEqual([
      'balance 72000 inconsistent digit-swap = 60.00 − 57.30 = 2.7万元',
    ])
  })

  test('blocks with header rows of their own', async () => {
    const block = (name: string, paid: string): string => `
      | 项目名称 | {c4}${name} |
      | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
      | 年度资金总额 | 40.00 | 50.00 | ${paid} | 90.00% |
      | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 检修次数 | ≥4次 | 5次 | 10 | 10 |`
    const { amounts, indicators, checks } = await formFacts(
      `# 柳荫镇2023年度项目支出绩效自评表${block('管网检修', '45.00')}${block('泵站检修', '54.00')}`,
    )
    expect(amounts.filter((amount) => amount.includes('executed'))).toEqual([
      '管网检修 executed 45.00',
      '泵站检修 executed 54.00',
    ])
    expect(indicators).toHaveLength(2)
    expect(checks.filter((check) => check.includes('execution-rate'))).toEqual([
      'execution-rate 90 consistent = 45.00 ÷ 50.00 = 90%',
      'execution-rate 90 inconsistent digit-swap = 54.00 ÷ 50.00 = 108%',
    ])
  })
})

describe('lists of money in a value cell', () => {
  const form = (label: string, value: string): string => `
    # 柳荫镇2023年度村道照明项目绩效自评表
    | 项目名称 | 村道照明改造 | 主管科室 | 村镇办 |
    | 预算金额（万元） | 24.00 | 实际支出（万元） | 23.16 |
    | ${label} | {c3}${value} |`
  const sums = async (label: string, value: string): Promise<string[]> =>
    (await formFacts(form(label, value))).checks.filter((check) => check.startsWith('sum'))

  test('sources make up the budget', async () => {
    expect((await formFacts(form('资金来源', '县级财政18.00万元，镇级自筹6.00万元'))).amounts).toEqual([
      '村道照明改造 budget 24.00',
      '村道照明改造 executed 23.16',
      '村道照明改造/县级财政 budget 18.00万元',
      '村道照明改造/镇级自筹 budget 6.00万元',
    ])
    expect(await sums('资金来源', '县级财政18.00万元，镇级自筹6.00万元')).toEqual([
      'sum 240000 consistent = 18.00万元 + 6.00万元 = 24万元',
    ])
    expect(await sums('资金构成（万元）', '县级财政拨款：16.00；村集体自筹：6.00')).toEqual([
      'sum 240000 inconsistent unknown = 16.00 + 6.00 = 22万元',
    ])
  })

  test('costs in a remark are of what they add up to; of nothing when they add up to nothing', async () => {
    expect(await sums('备注', '其中灯具费15.20万元、人工费5.60万元、电缆费2.36万元')).toEqual([
      'sum 231600 consistent = 15.20万元 + 5.60万元 + 2.36万元 = 23.16万元',
    ])
    expect(await sums('备注', '其中灯具费15.20万元、人工费5.60万元')).toEqual([])
    expect(await sums('支出明细', '灯具费15.20万元、人工费5.60万元、电缆费3.36万元')).toEqual([
      'sum 231600 inconsistent unknown = 15.20万元 + 5.60万元 + 3.36万元 = 24.16万元',
    ])
  })
})
