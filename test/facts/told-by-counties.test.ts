import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from './tables/form.ts'
import { factsOf, header } from './written-report.ts'

const title = '松岭州2023年度水库移民后期扶持资金绩效自评报告'
const changes = { title, organization: '松岭州水利局' }
const amounts = (...texts: string[]) =>
  factsOf(texts, changes).amounts.map((a) => `${a.subject} ${a.measure} ${a.value} ${a.unit}`)
const checks = (...texts: string[]) =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map(
    (c) => `${c.rule} ${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`,
  )

describe('money that a prefecture hands down to its counties', () => {
  test('levels in columns beside their sum, the county level too', async () => {
    const read = await formFacts(`
      # ${title}
      表1 各县（市）资金下达情况（单位：万元）
      | {r2}县（市） | {c4}下达（安排）资金 |
      | 中央 | 省级 | 县级 | 小计 |
      | 北渡县 | 300.00 | 120.00 | 30.00 | 450.00 |
      | 南渡县 | 200.00 | 80.00 | — | 280.00 |
      | 全州合计 | 500.00 | 200.00 | 30.00 | 730.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '北渡县/县级 budget 30.00',
        '北渡县 budget 450.00',
        '松岭州水库移民后期扶持资金 budget 730.00',
      ]),
    )
    expect(read.checks).toContain('sum 4500000 consistent = 300.00 + 120.00 + 30.00 = 450万元')
  })
  test('each clause is about its county; a share of all of it goes back to the first paragraph', async () => {
    const read = await formFacts(`
      # ${title}
      2023年，全州共安排水库移民后期扶持资金730.00万元。
      北渡县安排最多，为450.00万元，占全州的61.64%；云杉市为非重点县，安排96.00万元，占13.15%。
      表1 分县（市）资金执行情况（单位：万元）
      | 县（市） | 安排资金 | 实际支出 |
      | 北渡县 | 450.00 | 441.00 |
      | 云杉市 | 96.00 | 90.00 |
      | 南渡县 | 184.00 | 180.00 |`)
    expect(read.amounts).toEqual(expect.arrayContaining(['云杉市 share 13.15%', '云杉市 budget 96.00万元']))
    expect(read.checks).toEqual(
      expect.arrayContaining([
        'share 61.64 consistent = 450.00万元 ÷ 730.00万元 = 61.6438%',
        'share 13.15 consistent = 96.00万元 ÷ 730.00万元 = 13.1507%',
      ]),
    )
  })
  test('what the money was for, as shares of what was given, with a slip of the unit among them', () => {
    const texts = [
      '2023年，全州共安排水库移民后期扶持资金1,000.00万元，其中：中央资金800.00万元；省级资金200.00万元。',
      '截至年末，全州支出962.40万元，支付率96.24%。',
      '2.1.2 资金投向。产业扶持560.00万元，占56.00%；村内道路270.00万元，占27.00%；劳动培训100.00万元，占10.00%；饮水设施60.00万元，占6.00%；管理费10.00元，占1.00%。中央资金用于产业扶持480.00万元，占中央资金的60.00%。',
    ]
    const found = checks(...texts)
    expect(found).toEqual(expect.arrayContaining(['share 56 consistent', 'share 6 consistent', 'share 60 consistent']))
    expect(found.filter((check) => check.includes('inconsistent'))).toContain('share 1 inconsistent unit-slip')
    expect(amounts(...texts)).toContain('村内道路 executed 2700000 CNY')
  })
  test('how far it has come by another day', () => {
    expect(
      amounts('全州安排资金1,000.00万元。', '到2024年3月底，全州累计支付985.00万元，支付率提高到98.50%。'),
    ).toContainEqual(expect.stringMatching(/execution_rate 98\.5 percent$/))
  })
  test('what was left open is no target of what was done since', () => {
    const facts = factsOf(['丙镇4个项目年末未能完工，现已完成3个。'], changes)
    expect(facts.indicators.filter(({ target }) => target !== null)).toEqual([])
  })
  test('so many indicators reached, against the rows of the table', async () => {
    const read = await formFacts(`
      # ${title}
      全州绩效指标共4项，完成3项，未完成1项。
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 | 未完成原因 |
      | {r3}产出指标 | {r2}数量指标 | 扶持项目数 | ≥20个 | 22个 | |
      | 道路里程 | ≥31公里 | 31.6公里 | |
      | 时效指标 | 完成及时率 | ≥95% | 93.5% | 雨季延后 |
      | 满意度指标 | 服务对象满意度指标 | 移民满意度 | ≥95% | 94.6% | 分红偏少 |`)
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([
      expect.stringContaining('count 3 inconsistent contradiction'),
    ])
  })
  test('a numbered heading is no title of a second report', async () => {
    const read = await formFacts(`
      # ${title}
      全州安排资金1,000.00万元。
      # 3　绩效评价报告的公开
      评价报告已在州政府网站公布。全年支出985.00万元，各县按月报账，账目清楚，依据充分，没有发现挤占挪用的情况。`)
    expect(read.amounts).toHaveLength(2)
    expect(new Set(read.amounts.map((amount) => amount.split(' ')[0])).size).toBe(1)
  })
})
