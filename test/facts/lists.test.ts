import { describe, expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

/** Sums as "total = part + part", with … where the parts need not cover the total and ? where only layout says so. */
const sums = (texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((r) =>
    r.kind === 'sum'
      ? [`${r.total.raw} = ${r.parts.map((p) => p.raw).join(' + ')}${r.complete ? '' : ' …'}${r.tentative ? ' ?' : ''}`]
      : [],
  )
const amounts = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('lists and their wholes', () => {
  test('a whole is named by the words in front of 中', () => {
    const texts = [
      '2023年“三公”经费支出决算为9.5万元，完成预算的95%。',
      '2023年“三公”经费支出决算中，公务用车运行维护费支出决算8.2万元，占86.32%；公务接待费支出决算1.3万元，占13.68%。',
    ]
    expect(sums(texts)).toEqual(['9.5万元 = 8.2万元 + 1.3万元 …'])
    expect(
      factsOf(texts)
        .relations.filter((r) => r.kind === 'ratio')
        .map((r) => r.denominator.raw),
    ).toEqual(['9.5万元', '9.5万元'])
  })

  test('the kinds of government purchase make up the whole', () => {
    expect(sums(['全年政府采购支出总额90万元，其中：货物类采购20万元、工程类采购40万元、服务类采购25万元。'])).toEqual([
      '90万元 = 20万元 + 40万元 + 25万元',
    ])
  })

  test('支出包括 behind the balance lists what was spent', () => {
    const texts = [
      '项目预算150万元，执行140万元，执行率93.33%，结余10万元。支出包括苗木采购84万元、整地费36万元、管护费20万元，其中苗木采购占60%。',
    ]
    expect(sums(texts)).toEqual(['140万元 = 84万元 + 36万元 + 20万元 …'])
    expect(factsOf(texts).relations.flatMap((r) => (r.kind === 'ratio' ? [r.denominator.raw] : []))).toEqual([
      '140万元',
    ])
  })

  test('numbered paragraphs below 其中： are its parts by their figures of the same measure', () => {
    expect(
      sums([
        '2023年一般公共预算支出决算数为100万元，完成预算的98%。其中：',
        '1.教育支出（类）培训支出（项）：年初预算为31万元，支出决算为30万元，完成预算的96.77%。',
        '2.住房保障支出（类）住房公积金（项）：年初预算为71万元，支出决算为70万元，完成预算的98.59%。',
      ]),
    ).toEqual(['100万元 = 30万元 + 70万元 … ?'])
  })

  test('items below items are no parts of the whole', () => {
    expect(
      sums([
        '全年支出100万元，其中：',
        '1.河道清淤支出60万元。',
        '（1）上游段支出25万元。',
        '（2）下游段支出35万元。',
        '2.堤防加固支出40万元。',
      ]),
    ).toContain('100万元 = 60万元 + 40万元 … ?')
  })

  test('items in one paragraph: the first figure of each is a part, lists inside them stay inside', () => {
    expect(
      sums([
        '项目实际支付资金50万元，资金主要用于：（1）支出当年服务费30万元，其中：维保费10万元、专线费19万元；短信费1万元（2）支出上年服务费20万元，其中：平台费12万元、设备费8万元。',
      ]),
    ).toEqual(
      expect.arrayContaining([
        '50万元 = 30万元 + 20万元 …',
        '30万元 = 10万元 + 19万元 + 1万元 …',
        '20万元 = 12万元 + 8万元 …',
      ]),
    )
  })

  test('what money was used for are parts of the spending, not of what is left', () => {
    const texts = ['项目支出110万元，结余20万元。主要用于：管网改造支出60万元，设备购置支出30万元，监理费20万元。']
    expect(sums(texts)).toEqual(['110万元 = 60万元 + 30万元 + 20万元 …'])
    expect(amounts(texts)).toContain('20万元 executed 监理费')
  })
})
