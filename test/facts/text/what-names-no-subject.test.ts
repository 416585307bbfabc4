import { describe, expect, test } from 'vitest'
import { formFacts } from '../tables/form.ts'

const read = (title: string, ...lines: string[]) => formFacts(`# ${title}\n${lines.join('\n')}`)
const project = '芦川县民政局2024年度养老服务设施改造项目绩效自评报告'
const accounts = '芦川县民政局2024年度部门决算'

test.each([
  ['2.分季度看。一季度支出300.00万元；上半年累计支出700.00万元。', '养老服务设施改造 executed 700.00万元'],
  ['项目全年累计向施工单位支付860.00万元。', '养老服务设施改造 executed 860.00万元'],
  ['（二）投资与筹资。项目全年预算900.00万元。', '养老服务设施改造 revised 900.00万元'],
  [
    '县财政局以芦财社〔2024〕31号文件批复2024年度预算900.00万元，较申报数核减60.00万元。',
    '养老服务设施改造 adjustment 60.00万元',
  ],
  [
    '全年下达资金900.00万元，其中中央资金500.00万元、省级资金400.00万元；东乡、西乡两镇下达300.00万元。截至年末到位880.00万元。',
    '养老服务设施改造 released 880.00万元',
  ],
])('%s', async (text, amount) => {
  expect((await read(project, text)).amounts).toContain(amount)
})

describe('what a figure is of', () => {
  test.each([
    '（三）自评结果（以“殡仪馆火化设备更新”项目为例）。该项目全年预算数为120.00万元，执行数为114.00万元，完成预算的95.00%。',
    '以殡仪馆火化设备更新项目为例，全年预算数为120.00万元，执行数为114.00万元，完成预算的95.00%。',
  ])('%s', async (text) => {
    const { amounts, checks } = await read(accounts, '2024年部门支出决算3,000.00万元。', text)
    expect(amounts).toContain('殡仪馆火化设备更新 executed 114.00万元')
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('a total investment with those who pay for it is the budget of the project', async () => {
    const { amounts, checks } = await read(
      project,
      '项目估算总投资1.20亿元，资金来源为：专项债券0.80亿元，上级补助资金2,500.00万元，地方自筹资金1,500.00万元。',
    )
    expect(amounts).toContain('养老服务设施改造 budget 1.20亿元')
    expect(checks).toEqual([expect.stringMatching(/^sum 120000000 consistent/)])
    expect((await read(project, '养老院一期工程总投资1.20亿元，已于2020年建成。')).amounts).toEqual([])
  })

  test('accounts of two kinds of spending: each change is of its own', async () => {
    const { amounts, checks } = await read(
      accounts,
      '三、差旅费和印刷费。差旅费8.40万元，比上年减少0.60万元，下降6.67%；印刷费5.25万元，比上年增加0.25万元，增长5.00%。两项合计13.65万元。',
    )
    expect(amounts).toContain('印刷费 executed 5.25万元')
    expect(checks).toContainEqual(expect.stringMatching(/^sum 136500 consistent/))
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('parts of what the unit owns are no spending', async () => {
    const { checks, amounts } = await read(
      accounts,
      '全年支出600.00万元。年末资产总额5,100.00万元，其中流动资产800.00万元、固定资产4,300.00万元。',
    )
    expect(amounts).toEqual(['芦川县民政局 executed 600.00万元'])
    expect(checks).toEqual([])
  })

  test('spending of what was carried over', async () => {
    const { checks } = await read(
      department,
      '全年预算1,200.00万元，支出1,140.00万元，执行率95.00%。上年结转资金50.00万元，支出40.00万元，执行率80.00%。',
    )
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

const department = '芦川县民政局2024年度部门整体支出绩效自评报告'

describe('figures of another year', () => {
  test.each([
    ['芦川县民政局2024年1—8月预算绩效运行监控报告', '上年同期执行率为55.40%。'],
    ['芦川县民政局2024年1—8月预算绩效运行监控报告', '比去年同期执行率55.40%高4.60个百分点。'],
    [department, '2023年执行率55.40%。'],
    [department, '上年部门预算执行率为55.40%。'],
  ])('%s: %s', async (title, text) => {
    const { amounts, checks } = await read(title, `全年预算1,000.00万元，支出600.00万元，执行率60.00%，${text}`)
    expect(amounts).toContain('芦川县民政局 prior 55.40%')
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('what has grown behind the budget of the year before', async () => {
    const { checks } = await read(
      project,
      '2024年预算900.00万元。2023年度预算为840.00万元，本年增加60.00万元，增长7.14%。',
    )
    expect(checks).toEqual([
      expect.stringMatching(/^change 600000 consistent = 900.00万元 − 840.00万元/),
      expect.stringMatching(/^change-rate 7.14 consistent/),
    ])
  })
})

test.each(['按每户150元的标准兑付取暖补偿36.00万元。', '依照每户150元标准发放取暖补偿36.00万元。'])(
  'the price a sum was paid by: %s',
  async (text) => {
    expect((await read(project, text)).amounts).toContainEqual(expect.stringMatching(/executed 36.00万元$/))
  },
)
