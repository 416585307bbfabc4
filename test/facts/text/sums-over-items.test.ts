import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const read = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`)

describe('2.2 支出去向。…的具体去向：', () => {
  const items = (training: string): string[] => [
    '2.2 支出去向。财政资金支出190.00万元的具体去向：',
    '（1）护岸材料。石料采购补助72.00万元，占财政支出的37.89%；草皮采购补助38.00万元，占20.00%。两项小计110.00万元。',
    '（2）河道保洁服务62.00万元，主要是打捞和清运。',
    `（3）监测设备购置${training}万元，其中水尺6.50万元、雨量计11.50万元。`,
  ]
  test('the items are parts of the sum, a subtotal in place of its own parts', () => {
    const facts = read(items('18.00'))
    expect(facts).toContain('72.00万元 executed 石料采购补助')
    expect(facts).toContain('62.00万元 executed 河道保洁服务')
    expect(facts).toContain('11.50万元 executed 雨量计')
    expect(judged(items('18.00'))).toEqual([
      'sum 1900000 consistent',
      'share 37.89 consistent',
      'share 20 consistent',
      'sum 1100000 consistent',
      'sum 180000 consistent',
    ])
  })
  test('1.1 项目区 is a number of a section', () => {
    expect(factsOf(['1.1 项目区疏浚河道12公里，完工率95%。']).indicators.map(({ name }) => name)).toEqual([
      '项目区疏浚河道',
      '完工率',
    ])
  })
})

describe('who pays', () => {
  test('behind a colon, in lots', () => {
    const text =
      '全年下达补助资金860.00万元：中央资金600.00万元，分两批拨付，第一批450.00万元（提前拨付）、第二批150.00万元；省级资金180.00万元；县级配套80.00万元。'
    expect(read([text])).toEqual([
      '860.00万元 released 中小河流治理',
      '600.00万元 released 中央资金',
      '450.00万元 released 第一批',
      '150.00万元 released 第二批',
      '180.00万元 released 省级资金',
      '80.00万元 released 县级配套',
    ])
    expect(judged([text])).toEqual(['sum 8600000 consistent', 'sum 6000000 consistent'])
  })
  test('按来源分: what a source gives, what a grant brings and what was carried over make up the budget', () => {
    const texts = [
      '调整后全年预算760.00万元。按来源分：县级财政安排500.00万元，中央水利发展转移支付200.00万元，上年结转60.00万元。',
    ]
    expect(judged(texts)).toEqual(['sum 7600000 consistent'])
  })
  test('分级次看: the first part is one of the list', () => {
    const texts = (county: string): string[] => [
      `2023年项目实际支出314.50万元。分级次看，中央资金支出180万元，省级资金支出79.80万元，县级资金支出${county}万元。`,
    ]
    expect(judged(texts('54.70'))).toEqual(['sum 3145000 consistent'])
    expect(judged(texts('57.40'))).toEqual(['sum 3145000 inconsistent digit-swap'])
    // of a part told last it says nothing
    expect(
      judged(['春季发放40.00万元；秋季发放46.60万元。分学段看，小学发放51.30万元；初中发放35.30万元。']),
    ).not.toContain('sum 466000 inconsistent unknown')
  })
  test('三级财政共到位 is of the whole, not of the source told last', () => {
    expect(read(['全年预算328万元，市级资金到位60万元，三级财政合计到位323万元，到位率98.48%。']).slice(2)).toEqual([
      '323万元 released 中小河流治理',
      '98.48% release_rate 中小河流治理',
    ])
  })
})
