import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('wholes of lists', () => {
  test('basic and project spending of units', async () => {
    const read = await formFacts(`
      # 2023年度部门整体支出绩效自评报告
      | {c5}单位：万元 |
      | 单位名称 | 基本支出 | 项目支出 | 支出合计 | 占比（%） |
      | 局机关 | 300.00 | 200.00 | 500.00 | 50.00 |
      | 质监站 | 150.00 | 50.00 | 200.00 | 20.00 |
      | 养护中心 | 100.00 | 200.00 | 300.00 | 30.00 |
      | 合计 | 550.00 | 450.00 | 1,000.00 | 100.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '局机关/基本支出 executed 300.00',
        '局机关/项目支出 executed 200.00',
        '局机关 executed 500.00',
        '局机关 share 50.00',
        '质监站/基本支出 executed 150.00',
        '质监站/项目支出 executed 50.00',
        '养护中心/基本支出 executed 100.00',
        '养护中心/项目支出 executed 200.00',
        '基本支出 executed 550.00',
        '项目支出 executed 450.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 5000000 consistent = 300.00 + 200.00 = 500万元',
        'share 50 consistent = 500.00 ÷ 1,000.00 = 50%',
        'share 20 consistent = 200.00 ÷ 1,000.00 = 20%',
        'share 30 consistent = 300.00 ÷ 1,000.00 = 30%',
        'sum 10000000 consistent = 500.00 + 200.00 + 300.00 = 1000万元',
        'sum 10000000 consistent = 550.00 + 450.00 = 1000万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('预算（含结余） is a budget', async () => {
    const read = await formFacts(`
      # 医院财政项目绩效自评报告
      | {r2}项目 | {c3}金额（万元） | {r2}完成预算（含结余）% |
      | 预算（含结余） | 实际支出 | 年末结转 |
      | 重点专科 | 500.00 | 460.00 | 40.00 | 92.00 |
      | 人才培养 | 300.00 | 291.00 | 9.00 | 97.00 |
      | 合计 | 800.00 | 751.00 | 49.00 | 93.88 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '重点专科 budget 500.00',
        '重点专科 executed 460.00',
        '重点专科 balance 40.00',
        '重点专科 execution_rate 92.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'balance 400000 consistent = 500.00 − 460.00 = 40万元',
        'execution-rate 92 consistent = 460.00 ÷ 500.00 = 92%',
        'balance 90000 consistent = 300.00 − 291.00 = 9万元',
        'execution-rate 97 consistent = 291.00 ÷ 300.00 = 97%',
        'balance 490000 consistent = 800.00 − 751.00 = 49万元',
        'execution-rate 93.88 consistent = 751.00 ÷ 800.00 = 93.875%',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('a first column whose header says nothing', async () => {
    const read = await formFacts(`
      # 技改专项资金绩效自评报告
      附表 单位：万元
      | 序号 | 扶持方向 | 年初预算 | 调整后预算 | 实际支出 | 支持企业（家） |
      | 1 | 技术改造 | 600 | 550 | 520.5 | 42 |
      | 2 | 贷款贴息 | 400 | 420 | 410 | 61 |
      | {c2}合计 | 1,000 | 970 | 930.5 | 103 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '技改专项资金 approved 1,000',
        '技改专项资金 revised 970',
        '技改专项资金 executed 930.5',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'sum 10000000 consistent = 600 + 400 = 1000万元',
      'sum 9700000 consistent = 550 + 420 = 970万元',
      'sum 9305000 consistent = 520.5 + 410 = 930.5万元',
      'count 103 consistent = 42 + 61 = 103家',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('categories with subtotals', async () => {
    const read = await formFacts(`
      # 2023年民政局专项资金支出绩效自评报告
      单位：万元
      | 类别 | 项目名称 | 预算数 | 支出数 | 结余 |
      | {r3}社会救助 | 低保金 | 1,200.00 | 1,150.00 | 50.00 |
      | 临时救助 | 100.00 | 88.00 | 12.00 |
      | 小计 | 1,300.00 | 1,238.00 | 62.00 |
      | {r3}养老服务 | 高龄津贴 | 300.00 | 300.00 | 0.00 |
      | 养老机构补贴 | 150.00 | 120.00 | 30.00 |
      | 小计 | 450.00 | 420.00 | 30.00 |
      | {c2}总计 | 1,750.00 | 1,658.00 | 92.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '社会救助 budget 1,300.00',
        '社会救助 executed 1,238.00',
        '社会救助 balance 62.00',
        '专项资金 budget 1,750.00',
        '专项资金 executed 1,658.00',
        '专项资金 balance 92.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 13000000 consistent = 1,200.00 + 100.00 = 1300万元',
        'sum 12380000 consistent = 1,150.00 + 88.00 = 1238万元',
        'sum 620000 consistent = 50.00 + 12.00 = 62万元',
        'sum 4500000 consistent = 300.00 + 150.00 = 450万元',
        'sum 4200000 consistent = 300.00 + 120.00 = 420万元',
        'sum 300000 consistent = 0.00 + 30.00 = 30万元',
        'sum 17500000 consistent = 1,300.00 + 450.00 = 1750万元',
        'sum 16580000 consistent = 1,238.00 + 420.00 = 1658万元',
        'sum 920000 consistent = 62.00 + 30.00 = 92万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('total first, numbered sources', async () => {
    const read = await formFacts(`
      # 2023年度河长制专项资金绩效自评表
      | 资金来源 | 预算金额（万元） | 到位金额 | 到位率 | 支出金额 | 支出进度 |
      | 资金总额 | 100 | 90 | 90% | 85 | 94.44% |
      | 其中：1.中央补助 | 60 | 60 | 100% | 58 | 96.67% |
      | 2.省级补助 | 30 | 20 | 66.67% | 17 | 85% |
      | 3.县级配套 | 10 | 10 | 100% | 10 | 100% |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '河长制专项资金 budget 100',
        '河长制专项资金 released 90',
        '河长制专项资金 release_rate 90%',
        '河长制专项资金 executed 85',
        '河长制专项资金 execution_rate 94.44%',
        '中央补助 budget 60',
        '中央补助 released 60',
        '中央补助 release_rate 100%',
        '中央补助 executed 58',
        '中央补助 execution_rate 96.67%',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 1000000 consistent = 60 + 30 + 10 = 100万元',
        'sum 900000 consistent = 60 + 20 + 10 = 90万元',
        'release-rate 90 consistent = 90 ÷ 100 = 90%',
        'sum 850000 consistent = 58 + 17 + 10 = 85万元',
        'release-rate 100 consistent = 60 ÷ 60 = 100%',
        'release-rate 66.67 consistent = 20 ÷ 30 = 66.6667%',
        'release-rate 100 consistent = 10 ÷ 10 = 100%',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('the header stands again in the middle', async () => {
    const read = await formFacts(`
      # 2022年部门项目支出自评情况汇总表
      单位：元
      | 序号 | 项目名称 | 预算数 | 执行数 | 执行率 | 得分 |
      | 1 | 春节慰问 | 50,000 | 50,000 | 100% | 100 |
      | 2 | 普法宣传 | 30,000 | 24,000 | 80% | 90 |
      | 序号 | 项目名称 | 预算数 | 执行数 | 执行率 | 得分 |
      | 3 | 安全生产 | 60,000 | 57,000 | 95% | 96 |
      | | 合计 | 140,000 | 131,000 | 93.57% | |`)
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 140000 consistent = 50,000 + 30,000 + 60,000 = 14万元',
        'sum 131000 consistent = 50,000 + 24,000 + 57,000 = 13.1万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('budget and execution split two ways', async () => {
    const read = await formFacts(`
      # 2023年度区教育局项目绩效自评汇总表
      | {r2}项目 | {c2}预算数（万元） | {c3}执行数（万元） | {r2}执行率 | {r2}自评得分 |
      | 年初 | 调整后 | 小计 | 财政资金 | 自筹资金 |
      | 校舍维修 | 300 | 280 | 275 | 260 | 15 | 98.21% | 96 |
      | 智慧校园 | 200 | 210 | 200 | 180 | 20 | 95.24% | 92 |
      | 合计 | 500 | 490 | 475 | 440 | 35 | 96.94% | |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '校舍维修 approved 300',
        '校舍维修 revised 280',
        '校舍维修 executed 275',
        '校舍维修/财政资金 executed 260',
        '校舍维修/自筹资金 executed 15',
        '校舍维修 execution_rate 98.21%',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 2750000 consistent = 260 + 15 = 275万元',
        'sum 2000000 consistent = 180 + 20 = 200万元',
        'sum 5000000 consistent = 300 + 200 = 500万元',
        'sum 4900000 consistent = 280 + 210 = 490万元',
        'sum 4750000 consistent = 275 + 200 = 475万元',
        'sum 4750000 consistent = 440 + 35 = 475万元',
        'sum 4400000 consistent = 260 + 180 = 440万元',
        'sum 350000 consistent = 15 + 20 = 35万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

describe('tables that cannot be read', () => {
  test('are reported, not guessed', async () => {
    const read = await formFacts(`
      # 人员情况表
      | 科室 | 甲列 | 乙列 | 丙列 |
      | 一室 | 12.5 | 13.6 | 9.2 |
      | 二室 | 14.5 | 11.6 | 7.2 |`)
    expect(read.amounts).toEqual([])
    expect(read.problems).toEqual(['table.not-understood b2', 'report.not-found'])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

test('lots with their subtotals: counts below a heading of scale are no money, and one wrong subtotal is one finding', async () => {
  const read = await formFacts(`
    # 青禾县住房和城乡建设局2023年度供水管网更新项目绩效自评报告
    （截至2023年12月31日　金额：万元）
    | {r2}批次 | {r2}片区 | {c2}更新规模 | {c3}资金情况 |
    | 长度（公里） | 户数（户） | 到位资金 | 已支付 | 支付率（%） |
    | {r3}第一批 | 东门片区 | 12 | 310 | 400.00 | 380.00 | 95.00 |
    | 河口片区 | 9 | 268 | 250.00 | 240.00 | 96.00 |
    | 小计 | 21 | 587 | 400.00 | 620.00 | 95.38 |
    | {r3}第二批 | 南岸片区 | 15 | 402 | 500.00 | 450.00 | 90.00 |
    | 北岭片区 | 7 | 190 | 180.00 | 171.00 | 95.00 |
    | 小计 | 22 | 592 | 680.00 | 621.00 | 91.32 |
    | {c2}总计 | 43 | 1,170 | 1,330.00 | 1,241.00 | 93.31 |`)
  expect(read.amounts.filter((amount) => /户数|长度/.test(amount))).toEqual([])
  expect(read.checks.filter((check) => check.includes(' inconsistent')).sort()).toEqual([
    'count 587 inconsistent digit-swap = 310 + 268 = 578户',
    'sum 4000000 inconsistent omitted-part = 400.00 + 250.00 = 650万元',
  ])
})

test('a grade is held against the score of the same giver', async () => {
  const read = await formFacts(`
    # 青禾县财政局2023年度部门绩效自评复核情况通报
    | {r2}部门 | {r2}预算数（万元） | {c2}得分 | {r2}复核等次 |
    | 自评 | 复核 |
    | 县水利局 | 820.00 | 95.2 | 88.4 | 良 |
    | 县林业局 | 410.00 | 92.0 | 91.5 | 优 |
    | 县气象局 | 96.00 | 94.1 | 78.9 | 良 |`)
  expect(read.checks.filter((check) => check.startsWith('grade'))).toEqual([
    'grade 良 consistent = 88.4：优≥90、良≥80、中≥60、差≥0 = 良',
    'grade 优 consistent = 91.5：优≥90、良≥80、中≥60、差≥0 = 优',
    'grade 良 inconsistent contradiction = 78.9：优≥90、良≥80、中≥60、差≥0 = 中',
  ])
})
