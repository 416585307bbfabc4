import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const form = (scores: string): string => `
  # 2023年度县级项目支出绩效自评表（渡口管护）
  | 项目名称 | 渡口管护 | 项目属性 | 延续性 |
  表一 绩效指标完成情况
  | 一级 | 二级 | 三级指标 | 符号 | 目标数 | 计量单位 | 完成数 | 完成率 | 是否达标 |
  | {r2}产出 | 数量 | 渡船检修 | ≥ | 20 | 艘次 | 18 | 90.00% | 否 |
  | 质量 | 渡船故障率 | ≤ | 1.5 | % | 1.8 | — | 是 |
  | 满意度 | 服务对象 | 乘客满意度 | ≥ | 90 | % | 93.6 | 104.00% | 是 |
  表二 评分
  ${scores}
  表三 项目资金 单位：万元
  | 资金来源 | 县级财政安排 | 单位自筹 | 合计 |
  | 全年预算 | 80.00 | 20.00 | 100.00 |
  | 全年执行 | 76.00 | 20.00 | 96.00 |
  | 执行率 | 95.00% | 100.00% | 96.00% |`

test('scores in a table of their own belong to the indicators of the same names', async () => {
  const { indicators, checks, amounts, problems } = await formFacts(
    form(`| 序号 | 评分项 | 分值 | 自评得分 | 扣分说明 |
    | 0 | 预算执行率 | 10 | 9.60 | 按执行率计分 |
    | 1 | 渡船检修 | 40 | 36 | 汛期停航 |
    | 2 | 渡船故障率 | 20 | 20 | |
    | 3 | 乘客满意度 | 30 | 30 | |
    | {c2}总分 | 100 | 95.60 | |`),
  )
  expect(indicators).toEqual([
    '产出/数量 渡船检修 >=20艘次 → 18艘次 90% 40/36 unmet',
    '产出/质量 渡船故障率 <=1.5% → 1.8% 20/20 met',
    '满意度/服务对象 乘客满意度 >=90% → 93.6% 104% 30/30 met',
    '-/- 预算执行率 ? → ? 10/9.6',
  ])
  expect(problems).toEqual([])
  // the project in the brackets of the title, not the level of the form
  expect(amounts).toContain('渡口管护 executed 96.00')
  expect(checks.filter((one) => one.startsWith('score 100 ') || one.startsWith('score 95.6 '))).toHaveLength(2)
  expect(checks.filter((one) => one.includes('inconsistent'))).toEqual([
    'target-verdict met inconsistent contradiction = 1.8% ≤ 1.5% = 未达到',
  ])
})

test.each(['监控指标', '评价指标', '考核指标'])(
  '%s over the names of indicators, 判断 over what is said of them',
  async (head) => {
    const { indicators } = await formFacts(`
    # 岚桥县航道站2023年1—8月项目支出绩效运行监控表（目标部分）
    | 项目名称 | ${head} | 计量单位 | 年度目标值 | 1—8月完成值 | 完成比例（%） | 完成判断 |
    | 航标维护 | 航标更换 | 座 | 40 | 40 | 100.00 | 已完成 |
    | 航标维护 | 巡航 | 次 | 60 | 33 | 55.00 | 按计划推进 |
    | 船闸检修 | 闸门防腐 | 平方米 | 500 | 125 | 25.00 | 滞后 |`)
    expect(indicators).toEqual([
      '-/- 航标更换 40座 → 40座 100% met',
      '-/- 巡航 60次 → 33次 55%',
      '-/- 闸门防腐 500平方米 → 125平方米 25%',
    ])
  },
)

test('a name that stands twice says nothing of which row is scored', async () => {
  const { indicators } = await formFacts(
    form(`| 评分项 | 分值 | 自评得分 |
    | 渡船检修 | 40 | 36 |
    | 渡船检修 | 30 | 30 |
    | 乘客满意度 | 30 | 30 |
    | 总分 | 100 | 96 |`),
  )
  expect(indicators.filter((one) => one.includes('渡船检修'))).toHaveLength(3)
})
