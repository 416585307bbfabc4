import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('lists of projects and sources', () => {
  test('page totals are in no sum', async () => {
    const read = await formFacts(`
      # 2022年平川市城管局项目支出绩效自评汇总表
      单位：万元
      | 序号 | 项目名称 | 年初预算 | 调整后预算 | 支出 | 结余 | 执行率 | 自评得分 | 等级 |
      | 1 | 环卫保洁 | 500.00 | 520.00 | 510.00 | 10.00 | 98.08% | 97 | 优 |
      | 2 | 公厕管护 | 80.00 | 80.00 | 76.00 | 4.00 | 95.00% | 92 | 优 |
      | {c2}本页小计 | 580.00 | 600.00 | 586.00 | 14.00 | 97.67% | | |
      | 3 | 路灯电费 | 220.00 | 200.00 | 180.00 | 20.00 | 90.00% | 88 | 良 |
      | {c2}合计 | 800.00 | 800.00 | 766.00 | 34.00 | 95.75% | | |`)
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 8000000 consistent = 500.00 + 80.00 + 220.00 = 800万元',
        'sum 8000000 consistent = 520.00 + 80.00 + 200.00 = 800万元',
        'sum 7660000 consistent = 510.00 + 76.00 + 180.00 = 766万元',
        'sum 340000 consistent = 10.00 + 4.00 + 20.00 = 34万元',
      ]),
    )
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '平川市城管局 approved 800.00',
        '平川市城管局 revised 800.00',
        '平川市城管局 executed 766.00',
        '平川市城管局 balance 34.00',
        '平川市城管局 execution_rate 95.75%',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('the column of names names the rows, whatever is told beside it', async () => {
    const read = await formFacts(`
      # 白石县2023年衔接资金项目完成情况公告
      | 序号 | 项目名称 | 实施地点 | 建设内容及规模 | 安排资金（万元） | 支付资金（万元） | 支付率 | 结余资金（万元） |
      | 1 | 东河村供水站 | 东河村 | 新建泵房60平方米 | 85.00 | 80.75 | 95.00% | 4.25 |
      | 2 | 西岭村机耕路 | 西岭村 | 硬化路面2.4公里 | 120.00 | 120.00 | 100% | 0.00 |
      | 合计 | | | | 205.00 | 200.75 | 97.93% | 4.25 |`)
    expect(read.amounts.slice(0, 5)).toEqual([
      '东河村供水站 budget 85.00',
      '东河村供水站 executed 80.75',
      '东河村供水站 execution_rate 95.00%',
      '东河村供水站 balance 4.25',
      '西岭村机耕路 budget 120.00',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('what stands below a forecast is a forecast', async () => {
    const read = await formFacts(`
      # 白石县林业局2024年1-6月绩效运行监控情况
      单位：万元
      | {r2}项目名称 | {r2}全年预算 | {c2}1-6月 | {c2}全年预计 |
      | 执行数 | 执行率 | 执行数 | 执行率 |
      | 封山育林 | 60.00 | 27.00 | 45.00% | 57.00 | 95.00% |`)
    expect(read.amounts).toEqual([
      '封山育林 revised 60.00',
      '封山育林 executed 27.00',
      '封山育林 execution_rate 45.00%',
      '封山育林 executed_projected 57.00',
      '封山育林 execution_rate_projected 95.00%',
    ])
  })
  test('towns above their counties', async () => {
    const read = await formFacts(`
      # 省级农田建设补助资金绩效自评报告
      单位：万元
      | 地区 | 已预下达 | 本次下达 | 合计下达 |
      | 合计 | 900 | 350 | 1,250 |
      | 江北市合计 | 500 | 150 | 650 |
      | 江北区 | 300 | 100 | 400 |
      | 沙湾县 | 200 | 50 | 250 |
      | 江南市合计 | 400 | 200 | 600 |
      | 江南区 | 250 | 100 | 350 |
      | 马家县 | 150 | 100 | 250 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '省级农田建设补助资金 released 1,250',
        '江北市/已预下达 released 500',
        '江北市/本次下达 released 150',
        '江北市 released 650',
        '江北区/已预下达 released 300',
        '江北区/本次下达 released 100',
        '江北区 released 400',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 9000000 consistent = 500 + 400 = 900万元',
        'sum 12500000 consistent = 650 + 600 = 1250万元',
        'sum 12500000 consistent = 900 + 350 = 1250万元',
        'sum 5000000 consistent = 300 + 200 = 500万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('sources by year: figures of one year belong together', async () => {
    const read = await formFacts(`
      # 2022年度水库除险加固项目绩效自评报告
      单位：万元
      | {r2}资金来源 | {c4}2021年 | {c4}2022年 |
      | 计划 | 到位 | 支出 | 结余 | 计划 | 到位 | 支出 | 结余 |
      | 中央 | 100 | 100 | 90 | 10 | 200 | 200 | 195 | 5 |
      | 省 | 50 | 50 | 50 | 0 | 60 | 50 | 50 | 0 |
      | 自筹 | 10 | 5 | 5 | 0 | 20 | 20 | 18 | 2 |
      | 合计 | 160 | 155 | 145 | 10 | 280 | 270 | 263 | 7 |`)
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'balance 100000 consistent = 100 − 90 = 10万元',
      'balance 50000 consistent = 200 − 195 = 5万元',
      'balance 0 consistent = 50 − 50 = 0元',
      'balance 0 consistent = 50 − 50 = 0元',
      'balance 0 consistent = 5 − 5 = 0元',
      'balance 20000 consistent = 20 − 18 = 2万元',
      'sum 1600000 consistent = 100 + 50 + 10 = 160万元',
      'sum 1550000 consistent = 100 + 50 + 5 = 155万元',
      'sum 1450000 consistent = 90 + 50 + 5 = 145万元',
      'balance 100000 consistent = 155 − 145 = 10万元',
      'sum 100000 consistent = 10 + 0 + 0 = 10万元',
      'sum 2800000 consistent = 200 + 60 + 20 = 280万元',
      'sum 2700000 consistent = 200 + 50 + 20 = 270万元',
      'sum 2630000 consistent = 195 + 50 + 18 = 263万元',
      'balance 70000 consistent = 270 − 263 = 7万元',
      'sum 70000 consistent = 5 + 0 + 2 = 7万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('spending by item with vouchers', async () => {
    const read = await formFacts(`
      # 法律援助专项绩效自评报告
      | 经济科目 | 支出金额（元） | 凭证号 | 备注 |
      | 30226 劳务费 | 50,000.00 | 2023-11-0042 | 律师补贴 |
      | 30202 印刷费 | 12,300.00 | 2023-12-0008 | |
      | 30211 差旅费 | 7,700.50 | 2023-12-0019 | |
      | 合计 | 70,000.50 | | |`)
    expect(read.amounts).toEqual([
      '劳务费 executed 50,000.00',
      '印刷费 executed 12,300.00',
      '差旅费 executed 7,700.50',
      '法律援助专项 executed 70,000.50',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('bonds: the total row is not named after a header', async () => {
    const read = await formFacts(`
      # 新增专项债券项目绩效自评报告
      单位：亿元
      | 序号 | 项目名称 | 债券性质 | 已发债券规模 | 自评分数 | 等级 |
      | 1 | 污水处理厂二期 | 专项债券 | 1.20 | 93.5 | 优 |
      | 2 | 县医院迁建 | 专项债券 | 2.35 | 88 | 良 |
      | {c3}合计 | 3.55 | | |`)
    expect(read.amounts).toEqual(['污水处理厂二期 budget 1.20', '县医院迁建 budget 2.35', '新增专项债券 budget 3.55'])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('ledger: dates are no figures, the document is the subject', async () => {
    const read = await formFacts(`
      # 直达资金绩效自评报告
      单位：万元
      | 指标文号 | 下达时间 | 金额 | 已支付 | 支付率 | 备注 |
      | 临财预〔2022〕18号 | 2022.3.15 | 600.00 | 588.00 | 98.00% | |
      | 临财农〔2022〕41号 | 2022.7.2 | 250.00 | 200.00 | 80.00% | |
      | 临财教〔2022〕56号 | 2022.12.6 | 150.00 | 150.00 | 100% | |
      | 合计 | | 1,000.00 | 938.00 | 93.80% | |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '临财农〔2022〕41号 released 250.00',
        '临财农〔2022〕41号 executed 200.00',
        '临财农〔2022〕41号 execution_rate 80.00%',
        '直达资金 released 1,000.00',
        '直达资金 executed 938.00',
        '直达资金 execution_rate 93.80%',
      ]),
    )
    expect(read.problems).toEqual([])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('the unit stands among others in the caption; counts add up, shares are of the total', async () => {
    const read = await formFacts(`
      # 技能培训项目绩效评价报告
      表1 2023年支出结构 （单位：人次、万元）
      | 补贴类别 | 补贴人次 | 支出金额 | 占支出总额比例 |
      | 企业培训 | 1,200 | 480.00 | 48.00% |
      | 院校培训 | 800 | 400.00 | 40.00% |
      | 创业培训 | 300 | 120.00 | 12.00% |
      | 合 计 | 2,300 | 1,000.00 | 100% |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '企业培训 executed 480.00',
        '企业培训 share 48.00%',
        '技能培训 executed 1,000.00',
        '技能培训 share 100%',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'share 48 consistent = 480.00 ÷ 1,000.00 = 48%',
      'share 40 consistent = 400.00 ÷ 1,000.00 = 40%',
      'share 12 consistent = 120.00 ÷ 1,000.00 = 12%',
      'count 2300 consistent = 1,200 + 800 + 300 = 2300人次',
      'sum 10000000 consistent = 480.00 + 400.00 + 120.00 = 1000万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

test.each([
  ['（单位：万元、户）', '改厕任务', '完成改厕'],
  ['单位：万元', '任务数（户）', '完成数（户）'],
  ['单位：万元', '计划户数', '完成户数'],
])('what was to be done and what was done beside the money: %s %s | %s', async (caption, task, done) => {
  const read = await formFacts(`
    # 白石县2023年农村改厕补助资金绩效自评报告
    各乡镇资金和任务见下表。
    表1 改厕资金分配表${caption}
    | 序号 | 乡镇 | 下达资金 | 支出 | 执行率 | ${task} | ${done} |
    | 1 | 东岭乡 | 30.00 | 27.00 | 90.00% | 150 | 148 |
    | 2 | 西河镇 | 50.00 | 50.00 | 100.00% | 250 | 262 |
    | {c2}合计 | 80.00 | 77.00 | 96.25% | 400 | 401 |`)
  expect(read.indicators.map((one) => one.replace(/^\S+ \S+ /, ''))).toEqual([
    '150户 → 148户',
    '250户 → 262户',
    '400户 → 401户',
  ])
  expect(read.checks.filter((check) => check.startsWith('count'))).toEqual([
    'count 400 consistent = 150 + 250 = 400户',
    'count 401 inconsistent digit-swap = 148 + 262 = 410户',
  ])
  expect(read.amounts.filter((amount) => amount.includes(' budget '))).toEqual([])
})
