import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const scores = (checks: readonly string[]): string[] =>
  checks.filter((check) => /^score/.test(check) && !check.includes('≤'))

test('the execution score of the table of money is part of the total of the table of indicators', async () => {
  const form = (execution: string, total: string): Promise<string[]> =>
    formFacts(`
      # 柳溪市气象台2023年度项目支出绩效自评表
      | 项目名称 | {c5}雷达站维护 |
      | {r2}预算执行情况（万元）（20分） | 资金来源 | 预算数 | 执行数 | 执行率 | 得分（20分×执行率） |
      | 年度资金总额 | 80.00 | 71.28 | 89.10% | ${execution} |
      年度目标完成情况如下。
      | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 权重 | 得分 |
      | 产出指标 | 数量指标 | 巡检次数 | ≥24次 | 24次 | 50 | 50 |
      | 效益指标 | 社会效益指标 | 预警覆盖率 | ≥95% | 93% | 30 | 28.5 |
      | {c5}总分 | 100 | ${total} |`).then(({ checks }) => scores(checks))
  const held = await form('17.82', '96.32')
  expect(held.every((check) => check.includes(' consistent'))).toBe(true)
  expect(held).toContainEqual(expect.stringMatching(/^score 100 consistent/))
  expect(held).toContainEqual(expect.stringMatching(/^score 96.32 consistent/))
  expect(held).toContainEqual(expect.stringMatching(/^score 17.82 consistent = 20分 × 89.10%/))
  expect(await form('17.82', '93.62')).toContainEqual(expect.stringMatching(/^score 93.62 inconsistent digit-swap/))
  // the head says the formula: no step of the place explains the score, though the total agrees with it
  expect(await form('16.9', '95.4')).toContainEqual(expect.stringMatching(/^score 16.9 inconsistent/))
})

test('indicators in a table for each level, with the total below the last', async () => {
  const form = (total: string): Promise<string[]> =>
    formFacts(`
      # 柳溪市图书馆2023年度项目支出绩效自评表
      | 项目名称 | {c6}流动书车运行 |
      | {r2}项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分（执行率×10分） |
      | 年度资金总额 | 300000 | 260000 | 240500 | 92.50% | 9.25 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | {r2}产出指标 | 数量指标 | 出车次数 | ≥200次 | 206次 | 30 | 30 |
      | 质量指标 | 车辆完好率 | ≥98% | 99% | 20 | 20 |
      说明：以上为产出指标。
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 效益指标 | 社会效益指标 | 借阅册次 | ≥5万册 | 4.8万册 | 30 | 28.8 |
      | 满意度指标 | 服务对象满意度 | 读者满意度 | ≥90% | 94% | 10 | 10 |
      | {c5}总分 | 100 | ${total} |`).then(({ checks }) => scores(checks))
  expect((await form('98.05')).filter((check) => check.includes('inconsistent'))).toEqual([])
  expect(await form('98.05')).toContainEqual(expect.stringMatching(/^score 98.05 consistent/))
  expect(await form('90.85')).toContainEqual(expect.stringMatching(/^score 90.85 inconsistent/))
})

test('a form in two tables whose rows do not make up the marks raises no alarm', async () => {
  const { checks } = await formFacts(`
    # 柳溪市博物馆2023年度项目支出绩效自评表
    | 项目名称 | {c6}展厅改陈 |
    | {r2}项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
    | 年度资金总额 | 40.00 | 38.00 | 95.00% | 10 | 9.5 |
    完成情况如下。
    | 管理指标 | 制度健全、程序合规，得20分 |
    其他指标如下。
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 改陈展厅 | 2个 | 2个 | 40 | 40 |
    | 效益指标 | 社会效益指标 | 参观人次 | ≥10万人次 | 9.6万人次 | 30 | 28.8 |
    | {c5}总分 | 100 | 98.3 |`)
  expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
})

test('a form of another project in the next table has an execution score of its own', async () => {
  const { checks } = await formFacts(`
    # 柳溪市城管局2023年度项目支出绩效自评表
    | 项目名称 | {c6}公厕保洁 |
    | {r2}项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
    | 年度资金总额 | 40.00 | 38.00 | 95.00% | 10 | 9.5 |
    另一项目如下。
    | 项目名称 | {c6}路灯维护 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 维护路灯 | 200盏 | 200盏 | 60 | 60 |
    | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 97% | 40 | 39.6 |
    | {c5}总分 | 100 | 99.6 |`)
  expect(checks).toContainEqual(expect.stringMatching(/^score 99.6 consistent = 60 \+ 39.6/))
})

test('a result against the year before answers a target in words as a whole', async () => {
  const { indicators } = await formFacts(`
    # 柳溪市林业站2023年度项目支出绩效自评表
    | 项目名称 | {c6}湿地修复 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 效益指标 | 生态效益指标 | 鸟类种数 | 逐步增加 | 比上年增加4种 | 20 | 20 |
    | 效益指标 | 生态效益指标 | 植被覆盖 | 明显改善 | 较2022年提高了6.5个百分点 | 20 | 20 |
    | 效益指标 | 经济效益指标 | 门票收入增长率 | ≥5% | 较上年增长6% | 20 | 20 |`)
  expect(indicators).toEqual([
    '效益指标/生态效益指标 鸟类种数 逐步增加 → 比上年增加4种 20/20',
    '效益指标/生态效益指标 植被覆盖 明显改善 → 较2022年提高了6.5个百分点 20/20',
    '效益指标/经济效益指标 门票收入增长率 >=5% → 6% 20/20',
  ])
})
