import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const money = (...texts: string[]): (string | number | null)[][] =>
  factsOf(['#二、资金使用情况', ...texts]).amounts.map((a) => [a.subject, a.measure, a.raw])
const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(['#二、资金使用情况', ...texts])).map(
    (c) => `${c.rule} ${c.subject} ${c.stated} ${c.verdict}`,
  )

describe('what was not paid yet is left over', () => {
  test.each([
    '核定未兑付资金20万元',
    '尚未发放资金20万元',
    '待拨付资金20万元',
    '已审核未支付20万元',
    '未及时下达20万元',
  ])('%s', (words) =>
    expect(money(`渠道清淤项目年度预算300万元，全年支出280万元，${words}。`).at(-1)).toEqual([
      '渠道清淤',
      'balance',
      '20万元',
    ]),
  )

  test('entertaining waits for nothing', () =>
    expect(money('公务接待支出3.5万元。')).toEqual([['公务接待支出', 'executed', '3.5万元']]))
})

describe('a word of spending or income and a colon head the figure', () => {
  test.each([
    ['1、收入：866.50万元。其中：财政拨款收入800.00万元，其他收入66.50万元。', 'revenue'],
    ['（二）支出：866.50万元。其中：基本支出800.00万元，项目支出66.50万元。', 'executed'],
    ['支出：全年866.50万元，其中人员经费800.00万元、公用经费66.50万元。', 'executed'],
  ])('%s', (text, measure) => {
    expect(money(text).map(([, m]) => m)).toEqual([measure, measure, measure])
    expect(judged(text).filter((c) => c.startsWith('sum'))).toHaveLength(1)
  })
})

describe('sums with their parts', () => {
  test('the whole of parts looked at by their sort stands a sentence earlier', () =>
    expect(
      judged('全年支出200万元，结余30万元。分河段看：上游清淤支出120万元，占60%；下游护岸支出80万元，占41%。'),
    ).toEqual(
      expect.arrayContaining([
        'sum 中小河流治理 2000000 consistent',
        'share 上游清淤支出 60 consistent',
        'share 下游护岸支出 41 inconsistent',
      ]),
    ))

  test.each([
    ['年初批复预算125万元，上年结转13.5万元，全年预算共计138.5万元。', 'consistent'],
    ['年初预算125万元，上年结转13.5万元，全年预算合计139.5万元。', 'inconsistent'],
  ])('%s', (text, verdict) =>
    expect(
      judged(text)
        .filter((c) => c.startsWith('sum'))
        .join(),
    ).toContain(verdict),
  )

  test.each([
    '年初预算100万元（含上年结转20万元），全年预算共计150万元。',
    '年初预算100万元，包含上年结转20万元，全年预算合计100万元。',
  ])('what was carried over is in the budget already: %s', (text) =>
    expect(judged(text).filter((c) => c.startsWith('sum'))).toEqual([]),
  )

  test('a budget after an adjustment, and no indicator of how many projects it is for', () => {
    const facts = factsOf([
      '#二、资金',
      '年初批复预算3个项目520万元，年中追加2个项目130万元，调整预算后项目预算650万元。',
    ])
    expect(facts.amounts.map((a) => a.measure)).toEqual(['approved', 'adjustment', 'revised'])
    expect(facts.indicators).toEqual([])
  })
})
