import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

/** Facts as "figure measure subject". */
const read = (...texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('rates', () => {
  test.each([
    [
      '执行率低于80%的项目2个，分别为河道疏浚（77%）和泵站改造（68.9%）。',
      ['77% execution_rate 河道疏浚', '68.9% execution_rate 泵站改造'],
    ],
    [
      '支付进度不足60%的单位有2家，分别是东沟镇58.2%、西沟镇41.05%。',
      ['58.2% execution_rate 东沟镇', '41.05% execution_rate 西沟镇'],
    ],
  ])('those picked out by a bound: %s', (text, facts) => expect(read(text)).toEqual(facts))

  test('a bound and a condition of a count are no rates', () => {
    expect(read('执行率达到95%以上的项目7个，其中执行率100%的2个。')).toEqual([])
  })

  test.each(['实际支出/实际到位', '支出数÷到位资金', '支出数÷到位资金×100%'])('with the formula %s', (formula) => {
    const texts = ['预算安排1.30亿元，实际到位12,000万元。', `实际支出11,580万元，预算执行率（${formula}）96.50%。`]
    expect(judged(...texts)).toContain('execution-rate 96.5 consistent')
  })

  test('按…要求 says why and demands nothing; what is demanded is no result', () => {
    const adjusted = '年初预算238.50万元，按财政要求压减8.50万元，调整后230.00万元，支出221.48万元，执行率96.30%。'
    expect(read(adjusted)).toContain('96.30% execution_rate 中小河流治理')
    expect(read('要求年底前执行率98%。')).toEqual([])
  })

  test('last year by its number', () => {
    expect(read('支付率96.53%，比2022年的93.87%提高2.66个百分点。')).toEqual([
      '96.53% execution_rate 中小河流治理',
      '93.87% prior 中小河流治理',
    ])
  })
})

describe('lists', () => {
  const spent = '累计支付1,000.00万元，支付率90%，结转2,000.00元。'

  test.each(['按支出方向：', '按资金使用方向：', '按支出用途看：'])('a lead without a verb: %s', (lead) => {
    const list = `${spent}${lead}良种补贴600.00万元，饲草补助300.00元，养殖场改造100.00万元，合计1,000.00万元。`
    expect(read(list)).toContain('300.00元 executed 饲草补助')
    expect(judged(list)).toContain('sum 10000000 inconsistent')
  })

  test('a verb of spending ends the name of a part of what is left', () => {
    const parts = ['49.00万元 balance 平台建设', '22.65万元 balance 创新券兑付', '14.72万元 balance 板间种植']
    for (const mark of ['主要有', '其中', '包括'])
      expect(
        read(`结余150.75万元，${mark}平台建设49.00万元、创新券兑付22.65万元、板间种植14.72万元等。`).slice(1),
      ).toEqual(parts)
    expect(read('预算100万元，其中设备购置60万元、已兑付30万元。')).toContain('30万元 executed 设备购置')
  })

  test('items below 如下 divide the spending, and what follows in an item goes into it', () => {
    const items = [
      '实际支出300.00万元，结余17.00万元由财政收回。按子项目列示如下：',
      '终端采购：预算186.00万元，支出180.00万元，其中音柱采购支出130.00元；',
      '机房维护：预算131.00万元，支出120.00万元，主要是改为线上，支付讲课费2.16万元。',
    ]
    expect(judged(...items)).toContain('sum 3000000 consistent')
    expect(read(...items)).toContain('130.00元 executed 音柱采购支出')
  })

  test('the total of the quarters is of the year', () => {
    const text = '分季度看，一至四季度分别支出20万元、30万元、40万元和50万元，四个季度合计140万元。'
    expect(factsOf([text]).amounts.find(({ raw }) => raw === '140万元')?.period).toBe('2023')
  })
})

describe('shares', () => {
  const parts = '2023年总支出400.00万元，其中公用经费180.00万元、送教上门20.00万元、设备购置90.00万元、护理110.00万元。'
  const shares = '从支出结构看，公用经费占总支出的45.00%；送教上门支出20.00万元，占总支出的5.00%；设备购置占24.50%。'

  test('of parts told before, in clauses without money', () => {
    expect(judged(parts, shares)).toEqual(expect.arrayContaining(['share 45 consistent', 'share 24.5 inconsistent']))
    expect(read('设备购置占24.50%。')).toEqual([])
  })

  test('joined behind their row', () => {
    const text = '保洁支出400万元，占全部支出的40.00%，绿化支出占11.40%，两项合计占51.40%。'
    expect(read(text)).toContain('51.40% share 中小河流治理')
    expect(judged(text)).toContain('sum 51.4 consistent')
  })
})

describe('money of others', () => {
  test.each([
    '引导企业投入研发经费3.2亿元。',
    '撬动社会资本投入1.2亿元。',
    '核减工程造价1,386万元。',
    '技术合同成交额4.86亿元，比上年的4.32亿元增长12.5%。',
    '农产品交易额5.10亿元，较2022年的4.60亿元增加0.50亿元，增长10.87%。',
  ])('%s', (text) => expect(read(text)).toEqual([]))

  test('fees of the unit stay', () => {
    expect(read('工程造价咨询费支出5万元。')).toEqual(['5万元 executed 工程造价咨询费'])
  })
})

test('a change told in a paragraph of its own is of the spending told elsewhere', () => {
  const report = ['2023年支出940.00万元。', '与2022年支出900.00万元相比，增加40.00万元，增长4.44%。']
  expect(judged(...report)).toContain('change 400000 consistent')
  expect(judged(report[0] as string, '与2022年收入900.00万元相比，增加50.00万元。')).toEqual([])
})
