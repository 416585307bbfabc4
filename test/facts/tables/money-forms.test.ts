import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('forms of one project', () => {
  test('national form: sources, nil marks, execution score, result told in a cell', async () => {
    const read = await formFacts(`
      # 临溪县图书馆2021年度项目支出绩效自评表
      | 项目名称 | {c7}数字阅览室建设 |
      | 主管部门 | {c3}临溪县文化局 | 实施单位 | {c3}临溪县图书馆 |
      | {r5}项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 60.00 | 72.50 | 70.18 | 10 | 96.80% | 9.68 |
      | 其中：当年财政拨款 | 60.00 | 60.00 | 59.50 | — | 99.17% | — |
      | 上年结转资金 | 0 | 12.50 | 10.68 | — | 85.44% | — |
      | 其他资金 | — | — | — | — | — | — |
      | {r2}年度总体目标 | {c4}预期目标 | {c3}实际完成情况 |
      | {c4}建成数字阅览室1个，新增电子图书8000册。 | {c3}全年支出70.18万元，新增电子图书8,250册，建成数字阅览室1个。 |
      | {r6}绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | {r3}产出指标 | {r2}数量指标 | 新增电子图书 | ≥8000册 | 8250册 | 20 | 20 |
      | 建成阅览室 | 1个 | 1个 | 30 | 30 |
      | 质量指标 | 设备验收合格率 | 100% | 98% | 10 | 9.8 |
      | 效益指标 | 社会效益指标 | 读者到馆增长率 | ≥5% | 6.2% | 20 | 20 |
      | 满意度指标 | 服务对象满意度 | 读者满意度 | ≥90% | 93% | 10 | 10 |
      | {c6}总分 | 100 | 99.48 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '数字阅览室建设 revised 72.50',
        '数字阅览室建设 executed 70.18',
        '当年财政拨款 revised 60.00',
        '当年财政拨款 executed 59.50',
        '上年结转资金 revised 12.50',
        '上年结转资金 executed 10.68',
      ]),
    )
    expect(read.indicators).toEqual([
      '-/- 预算执行率 ? → 96.8% 10/9.68',
      '产出指标/数量指标 新增电子图书 >=8000册 → 8250册 20/20',
      '产出指标/数量指标 建成阅览室 1个 → 1个 30/30',
      '产出指标/质量指标 设备验收合格率 100% → 98% 10/9.8',
      '效益指标/社会效益指标 读者到馆增长率 >=5% → 6.2% 20/20',
      '满意度指标/服务对象满意度 读者满意度 >=90% → 93% 10/10',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('Sichuan: adjusted budget, weights with slashes', async () => {
    const read = await formFacts(`
      # 云坪县气象局2023年部门预算项目支出绩效自评表
      | 项目名称 | {c8}51130023T000009911234-人工影响天气作业经费 |
      | {r6}预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | {c2}预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
      | 总额 | 50.00 | 45.20 | {c2}45.10 | 99.78% | 10 | 9.98 | {r5}年中按要求压减4.80万元。 |
      | 其中：财政资金 | 50.00 | 45.20 | {c2}45.10 | 99.78% | / | / |
      | 财政专户管理资金 | 0.00 | 0.00 | {c2}0.00 | 0.00% | / | / |
      | 单位资金 | 0.00 | 0.00 | {c2}0.00 | 0.00% | / | / |
      | 其他资金 | | | {c2} | | / | / |
      | {r5}绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
      | {r2}产出指标 | 数量指标 | 作业炮弹消耗 | ≥ | 300 | 发 | 318 | 40 | 40 | |
      | 质量指标 | 作业安全率 | ＝ | 100 | % | 100 | 20 | 20 | |
      | 效益指标 | 社会效益指标 | 受益面积 | ≥ | 900 | 平方公里 | 860 | 20 | 19.11 | 降雨条件不足 |
      | 满意度指标 | 服务对象满意度指标 | 农户满意 | 定性 | 好坏 | | 好 | 10 | 10 | |
      | {c8}合计 | 100 | 99.09 | |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '人工影响天气作业经费 approved 50.00',
        '人工影响天气作业经费 revised 45.20',
        '人工影响天气作业经费 executed 45.10',
        '人工影响天气作业经费 execution_rate 99.78%',
        '财政资金 approved 50.00',
        '财政资金 revised 45.20',
        '财政资金 executed 45.10',
        '财政资金 execution_rate 99.78%',
      ]),
    )
    expect(read.indicators).toEqual([
      '-/- 预算执行率 ? → 99.78% 10/9.98',
      '产出指标/数量指标 作业炮弹消耗 >=300发 → 318发 40/40',
      '产出指标/质量指标 作业安全率 =100% → 100% 20/20',
      '效益指标/社会效益指标 受益面积 >=900平方公里 → 860平方公里 20/19.11',
      '满意度指标/服务对象满意度指标 农户满意 好坏 → 好 10/10',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('transfer payment: (A), (B), (B/A×100%)', async () => {
    const read = await formFacts(`
      # 中央对地方专项转移支付区域绩效自评表
      | 转移支付（项目）名称 | {c5}农村公路养护补助资金 |
      | {r5}资金投入情况（万元） | | 全年预算数（A） | 全年执行数（B） | {c2}预算执行率（B/A×100%） |
      | 年度资金总额： | 3,200.00 | 3,040.00 | {c2}95.00% |
      | 其中：中央财政资金 | 2,000.00 | 1,950.00 | {c2}97.50% |
      | 地方资金 | 1,100.00 | 1,000.00 | {c2}90.91% |
      | 其他资金 | 100.00 | 90.00 | {c2}90.00% |
      | {r4}资金管理情况 | | {c2}情况说明 | {c2}存在问题和改进措施 |
      | 分配科学性 | {c2}按里程分配 | {c2}无 |
      | 下达及时性 | {c2}收到后30日内下达 | {c2}无 |
      | 支出责任履行 | {c2}到位 | {c2}无 |`)
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 32000000 consistent = 2,000.00 + 1,100.00 + 100.00 = 3200万元',
        'sum 30400000 consistent = 1,950.00 + 1,000.00 + 90.00 = 3040万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('Yunnan: sign, value and unit in columns; what else is to be said is read like text', async () => {
    const read = await formFacts(`
      # 公开14表 项目支出绩效自评表
      | 项目名称 | {c7}义务教育学生营养改善 |
      | {r4}项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 1,200,000.00 | 1,150,000.00 | 1,092,500.00 | 10 | 95 | 9.5 |
      | 其中：当年财政拨款 | 1,200,000.00 | 1,150,000.00 | 1,092,500.00 | | 95 | |
      | 上年结转资金 | 0.00 | 0.00 | 0.00 | | 0 | |
      | {r5}绩效指标 | {r2}一级指标 | {r2}二级指标 | {r2}三级指标 | {c3}年度指标值 | {r2}实际完成值 | {r2}分值 | {r2}得分 | {r2}偏差原因分析 |
      | 指标性质 | 指标值 | 度量单位 |
      | {r2}产出指标 | 数量指标 | 受益学生人数 | ≥ | 1200 | 人 | 1236 | 50 | 50 | 已完成指标值 |
      | 质量指标 | 供餐合格率 | ＝ | 100 | % | 99.5 | 30 | 29.85 | 未完成 |
      | 满意度指标 | 服务对象满意度 | 家长满意度 | ≥ | 90 | % | 94 | 10 | 10 | |
      | 其他需要说明的事项 | {c9}年初预算1,200,000.00元，年中追减50,000.00元，全年预算1,150,000.00元。年末结余57,500.00元，占全年预算的5.00%。 |
      | 总分 | {c6} | 100 | 99.35 | 优 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '义务教育学生营养改善 revised 1,150,000.00',
        '义务教育学生营养改善 executed 1,092,500.00',
        '当年财政拨款 revised 1,150,000.00',
        '当年财政拨款 executed 1,092,500.00',
        '义务教育学生营养改善 adjustment 50,000.00元',
        '义务教育学生营养改善 balance 57,500.00元',
        '义务教育学生营养改善 share 5.00%',
      ]),
    )
    expect(read.indicators).toEqual([
      '-/- 预算执行率 ? → 95% 10/9.5',
      '产出指标/数量指标 受益学生人数 >=1200人 → 1236人 50/50 met',
      '产出指标/质量指标 供餐合格率 =100% → 99.5% 30/29.85 unmet',
      '满意度指标/服务对象满意度 家长满意度 >=90% → 94% 10/10',
    ])
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'adjustment 1150000 consistent = 1,200,000.00 − 50,000.00元 = 115万元',
        'target-verdict met consistent = 1236人 ≥ 1200人 = 达到',
        'target-verdict unmet consistent = 99.5% ≥ 100% = 未达到',
        'balance 57500 consistent = 1,150,000.00 − 1,092,500.00 = 5.75万元',
        'share 5 consistent = 57,500.00元 ÷ 1,150,000.00 = 5%',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('Hunan county: labels and values side by side, spending by item, indicators with a completion rate', async () => {
    const read = await formFacts(`
      # 专项资金绩效自评表
      | 专项名称 | {c7}乡镇卫生院改造 |
      | 计划安排资金（万元） | 300 | 实际到位资金（万元） | 300 | 实际支出（万元） | 282.5 | 结余（万元） | 17.5 |
      | 其中：中央 | 100 | 其中：中央 | 100 | 其中：中央 | 100 | 其中：中央 | 0 |
      | 省 | 120 | 省 | 120 | 省 | 110 | 省 | 10 |
      | 市 | 0 | 市 | 0 | 市 | 0 | 市 | 0 |
      | 县 | 80 | 县 | 80 | 县 | 72.5 | 县 | 7.5 |
      | 其它 | | 其它 | | 其它 | | 其它 | |
      | {c8}支出明细 |
      | {c2}支出内容 | {c2}实际支出数（元） | {c2}会计凭证号 | {c2}备注 |
      | {c2}1.病房楼改造工程款 | {c2}1,850,000.00 | {c2}记-2023-05-0031 | {c2} |
      | {c2}2.医疗设备 | {c2}975,000.00 | {c2}记-2023-09-0117 | {c2} |
      | {c2}支出合计 | {c2}2,825,000.00 | {c2} | {c2} |
      | {c2}绩效指标 | 指标内容 | 目标值 | 完成值 | 完成率 | {c2}备注 |
      | {r2}产出指标 | 数量指标 | 改造病房楼 | 3栋 | 3栋 | 100% | {c2} |
      | 质量指标 | 培训医护人员 | ≥60人次 | 54人次 | 90% | {c2}未完成目标 |
      | 效益指标 | 社会效益指标 | 基本医疗覆盖率 | 98% | 98.5% | 100.51% | {c2}已完成目标 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '省 budget 120',
        '省 released 120',
        '省 executed 110',
        '省 balance 10',
        '病房楼改造工程款 executed 1,850,000.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 3000000 consistent = 100 + 120 + 0 + 80 = 300万元',
        'sum 3000000 consistent = 100 + 120 + 0 + 80 = 300万元',
        'sum 2825000 consistent = 100 + 110 + 0 + 72.5 = 282.5万元',
        'balance 175000 consistent = 300 − 2,825,000.00 = 17.5万元',
        'sum 175000 consistent = 0 + 10 + 0 + 7.5 = 17.5万元',
        'balance 0 consistent = 100 − 100 = 0元',
        'balance 100000 consistent = 120 − 110 = 10万元',
        'balance 0 consistent = 0 − 0 = 0元',
        'balance 75000 consistent = 80 − 72.5 = 7.5万元',
        'sum 2825000 consistent = 1,850,000.00 + 975,000.00 = 282.5万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('Ningxia: the unit’s own score is taken, not that of the finance bureau', async () => {
    const read = await formFacts(`
      # 2023年项目支出绩效自评表
      | 项目名称 | {c7}枸杞产业扶持 |
      | {r3}项目资金（万元） | | 年初预算数 | 调整预算数（A） | 全年执行数（B） | {c3}执行率（B/A） |
      | 年度资金总额 | 100 | 90 | 81 | {c3}90% |
      | 其中：财政拨款 | 100 | 90 | 81 | {c3}90% |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 财政审核评分 |
      | 决策（10分） | 项目立项 | 立项规范性 | 规范 | 规范 | 10 | 10 | 10 |
      | {r2}产出（60分） | 产出数量 | 建设基地 | 5个 | 5个 | 30 | 30 | 28 |
      | 产出质量 | 良种率 | ≥95% | 96% | 30 | 30 | 30 |
      | 效益（30分） | 社会效益 | 带动就业 | 200人 | 190人 | 30 | 28.5 | 28 |
      | {c5}合计 | 100 | 98.5 | 96 |`)
    expect(read.indicators).toEqual([
      '决策/项目立项 立项规范性 规范 → 规范 10/10',
      '产出/产出数量 建设基地 5个 → 5个 30/30',
      '产出/产出质量 良种率 >=95% → 96% 30/30',
      '效益/社会效益 带动就业 200人 → 190人 30/28.5',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('monitoring: figures of seven months and forecasts are told apart', async () => {
    const read = await formFacts(`
      # 2023年度1-7月项目支出绩效目标执行监控表
      | 项目名称 | {c12}疫苗冷链运转 |
      | {r4}项目资金（万元） | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | {c8}全年预计执行数 |
      | 年度资金总额 | 400.00 | 220.00 | 55.00% | {c8}392.00 |
      | 其中：本年财政拨款 | 360.00 | 200.00 | 55.56% | {c8}355.00 |
      | 其他资金 | 40.00 | 20.00 | 50.00% | {c8}37.00 |
      | {r4}绩效指标 | {r2}一级指标 | {r2}二级指标 | {r2}三级指标 | {r2}年度指标值 | {r2}1-7月执行情况 | {r2}全年预计完成情况 | {c3}偏差原因分析 | {c3}完成目标可能性 | {r2}备注 |
      | 经费保障 | 制度保障 | 人员保障 | 确定能 | 有可能 | 完全不可能 |
      | {r2}产出指标 | 数量指标 | 冷链车运行台次 | ≥120台次 | 68台次 | 121台次 | | | | √ | | | |
      | 质量指标 | 温控达标率 | ≥99% | 99.6% | 99.5% | | | | √ | | | |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '疫苗冷链运转 approved 400.00',
        '疫苗冷链运转 executed 220.00',
        '疫苗冷链运转 execution_rate 55.00%',
        '疫苗冷链运转 executed_projected 392.00',
      ]),
    )
    expect(read.indicators).toEqual([
      '产出指标/数量指标 冷链车运行台次 >=120台次 → 68台次',
      '产出指标/质量指标 温控达标率 >=99% → 99.6%',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

test.each([
  ['年初预算数（A） | 全年预算数（B） | 全年执行数（C） | 执行率（C/B）', 'revised'],
  ['年初批复预算数（A） | 预算数（B） | 执行数（C） | 执行率（C/B）', 'budget'],
])('letters counted from the first budget: the words before the bracket decide (%s)', async (heads, measure) => {
  const read = await formFacts(`
    # 2023年度沙坪县农机站项目支出绩效自评表
    单位：万元
    | 项目名称 | {c4}农机检验 |
    | 资金来源 | ${heads} |
    | 年度资金总额 | 48.00 | 50.00 | 45.10 | 90.20% |
    | 其中：县级资金 | 48.00 | 50.00 | 45.10 | 90.20% |`)
  expect(read.amounts.slice(0, 3)).toEqual([
    '农机检验 approved 48.00',
    `农机检验 ${measure} 50.00`,
    '农机检验 executed 45.10',
  ])
  expect(read.checks).toContain('execution-rate 90.2 consistent = 45.10 ÷ 50.00 = 90.2%')
})
