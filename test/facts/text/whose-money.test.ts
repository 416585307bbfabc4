import { describe, expect, test } from 'vitest'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf } from '../written-report.ts'

/** A report on the projects of an office, so that nothing but the text says what a figure is about. */
const office: Partial<ReportHeader> = {
  organization: '柳溪县水务局',
  title: '柳溪县水务局2023年度项目支出绩效自评报告',
}
const read = (texts: string[], changes: Partial<ReportHeader> = office): string[] =>
  factsOf(texts, changes).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('whose money a figure is', () => {
  test.each([
    '2023年，柳溪县水务局纳入绩效自评的项目共4个，全年预算120万元。',
    '柳溪县水务局列入重点评价范围的项目有4个，全年预算120万元。',
    '2023年项目支出全年预算120万元。',
  ])('the office: %s', (text) => {
    expect(read([text])).toEqual(['120万元 revised 柳溪县水务局'])
  })

  test('beside basic spending the spending on projects is a part', () => {
    expect(read(['2023年基本支出决算80万元，项目支出决算40万元。'], { ...office, type: 'self-evaluation' })).toEqual([
      '80万元 executed 基本支出',
      '40万元 executed 项目支出',
    ])
  })

  test('what the money of an item was for is no part of the item before', () => {
    expect(
      read([
        '#二、预算执行情况',
        '（1）堤防维护专项，预算824万元，1-10月完成支出426万元。',
        '（2）1—10月水库加固专项支出率37.7%。该项目资金用于管网改造等，共计支出92万元。',
        '（3）截至10月底山洪防治非工程措施项目。支出率50%。该项目资金主要用于站点维护等，合计支出50万元。',
      ]),
    ).toEqual([
      '824万元 budget 堤防维护',
      '426万元 executed 堤防维护',
      '37.7% execution_rate 水库加固支出',
      '92万元 executed 水库加固支出',
      '50% execution_rate 山洪防治非工程措施',
      '50万元 executed 山洪防治非工程措施',
    ])
  })

  test('a heading right above the money of a project names it, one about the money does not', () => {
    expect(
      read([
        '#二、资金投入情况',
        '#（1）特困人员供养',
        '资金总额27万元，其中财政拨款20万元，其他资金7万元；实际支出14万元。',
        '#（2）山洪防治非工程措施',
        '该项目全年预算44万元，实际支出37万元。',
        '#（3）资金投入和使用',
        '全年预算71万元，实际支出51万元。',
      ]),
    ).toEqual(
      expect.arrayContaining([
        '27万元 budget 特困人员供养',
        '14万元 executed 特困人员供养',
        '44万元 revised 山洪防治非工程措施',
        '37万元 executed 山洪防治非工程措施',
        '71万元 revised 柳溪县水务局',
      ]),
    )
  })

  test('a standard in the name of a project is no price', () => {
    expect(
      read(['计量标准建设补助资金支出290万元。', '高标准农田建设支出30万元。', '标准厂房建设支出20万元。']),
    ).toEqual([
      '290万元 executed 计量标准建设补助资金',
      '30万元 executed 高标准农田建设支出',
      '20万元 executed 标准厂房建设支出',
    ])
    expect(read(['补助标准为600元。', '按补贴标准2000元发放。'])).toEqual([])
  })

  test.each([
    '全年实现旅游综合收入7.3亿元。',
    '首次执行到位标的额33.66亿元。',
    '医保基金支出4.25亿元。',
    '累计理赔金额860万元。',
  ])('nobody: %s', (text) => {
    expect(read([text])).toEqual([])
  })

  test('spending on vehicles under the words of the table and of the text is one figure', () => {
    const facts = factsOf(
      [
        '公务用车购置支出3万元。',
        '公务用车购置费支出3万元。',
        '“三公”经费财政拨款支出决算5万元。',
        '三公经费支出决算5万元。',
      ],
      {
        type: 'final-accounts',
        organization: '柳溪县水务局',
      },
    )
    expect(facts.amounts.map((a) => `${a.raw} ×${a.evidence.length}`)).toEqual(['3万元 ×2', '5万元 ×2'])
  })
})
