import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf, header } from '../written-report.ts'

const sums = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).flatMap((c) =>
    c.rule === 'sum' ? [`${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`] : [],
  )

describe('items below a paragraph that announces them', () => {
  const items = (first: string): string[] => [
    '中小河流治理项目实际支出358.20万元，执行率95.52%，结余16.80万元。按子项目列示如下：',
    `堤防加固：预算190.00万元，支出${first}万元；`,
    '河道清淤：预算85.00万元，支出80.40万元，执行率94.59%，节约资金4.60万元；',
    '水文监测：预算100.00万元，支出961,000元，执行率96.10%。',
    '分季度看，一季度支出60.00万元。',
  ]
  test('without marks', () => {
    expect(sums(items('181.70'))).toEqual(['3582000 consistent'])
    expect(sums(items('187.10'))).toEqual(['3582000 inconsistent digit-swap'])
    // some of the items only
    expect(sums(items('121.35'))).toEqual([])
  })

  test('by functional accounts: budget and spending, one of them without a budget', () => {
    const accounts = { type: 'final-accounts', organization: '青禾县水利局' } as const
    const list = (total: string): string[] => [
      `一般公共预算财政拨款支出年初预算为102.00万元，支出决算为${total}万元，完成年初预算的102.94%。其中：`,
      '1.农林水支出（类）水利（款）行政运行（项）。年初预算为31.00万元，支出决算为30.00万元，完成年初预算的96.77%。',
      '2.农林水支出（类）水利（款）水土保持（项）。年初未安排预算，支出决算为8.40万元，系年中追加。',
      '3.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为71.00万元，支出决算为66.60万元，完成年初预算的93.80%。',
    ]
    expect(sums(list('105.00'), accounts)).toEqual(['1020000 consistent', '1050000 consistent'])
    expect(sums(list('100.50'), accounts)).toEqual(['1020000 consistent', '1005000 inconsistent digit-swap'])
  })
})

test('items without a mark end where the next paragraph of the level above begins', () => {
  const { amounts } = factsOf([
    '（一）资金清理。收回结余资金640.00万元，收回资金安排如下：',
    '——用于校舍修缮400.00万元；',
    '——用于教师培训240.00万元。',
    '（二）第三方评价。评价资金3.20亿元，涉及12所学校。',
  ])
  expect(amounts.map(({ measure }) => measure)).toEqual(['balance', 'balance', 'balance', 'budget'])
})
