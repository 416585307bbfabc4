import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const read = (text: string): string[] => factsOf([text]).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('what the budgets of a government give to each other', () => {
  const income =
    '一般公共预算收入12.4亿元，增长3%；加上级补助收入20.1亿元、调入资金4.2亿元、动用预算稳定调节基金0.6亿元、上年结转1.7亿元，收入总计39亿元。'
  const spending =
    '一般公共预算支出33.5亿元，下降2%；加上解上级支出2.2亿元，安排预算稳定调节基金0.3亿元，调出资金0.4亿元，结转下年2.6亿元，支出总计39亿元。'

  test('comes in or is spent under its own line, and adjusts nothing', () => {
    expect(read(income)).toEqual(
      expect.arrayContaining([
        '20.1亿元 revenue 上级补助收入',
        '4.2亿元 revenue 调入资金',
        '0.6亿元 revenue 动用预算稳定调节基金',
      ]),
    )
    expect(read(spending)).toEqual(
      expect.arrayContaining([
        '2.2亿元 executed 上解上级支出',
        '0.3亿元 executed 安排预算稳定调节基金',
        '0.4亿元 executed 调出资金',
      ]),
    )
  })

  test('the total and what is left are of the budget that the row begins with', () => {
    expect(read(income).at(-1)).toBe('39亿元 total 一般公共预算')
    expect(read(spending).slice(-2)).toEqual(['2.6亿元 balance 一般公共预算', '39亿元 total 一般公共预算'])
  })

  test('what was increased is not added to a sum in front of it', () =>
    expect(
      judgeReport(
        header,
        factsOf(['用增加的转移支付办两件事：教育支出3.20亿元、卫生支出2.10亿元，支出合计5.90亿元。']),
      ).map(({ formula, verdict }) => `${formula} ${verdict}`),
    ).toEqual(['3.20亿元 + 2.10亿元 = 53000万元 inconsistent']))

  test('a total behind sums that are added is no sum of those alone', () => {
    const text = '支出33.5亿元；加上解支出2.2亿元，债务还本支出0.3亿元，支出合计36亿元。'
    const wrong = judgeReport(header, factsOf([text])).filter(({ verdict }) => verdict === 'inconsistent')
    expect(wrong).toEqual([])
    expect(judgeReport(header, factsOf([text])).map(({ formula }) => formula)).toEqual([
      '33.5亿元 + 2.2亿元 + 0.3亿元 = 360000万元',
    ])
  })

  test('a project that is given money in the year has its budget adjusted', () => {
    expect(read('年初预算80万元，年中调入资金20万元，调整后预算100万元。')[1]).toMatch(/^20万元 adjustment/)
  })
})

describe('what a sum was paid from', () => {
  test('says neither that it is a budget nor how it is called', () => {
    expect(read('2023年度使用一般公共预算财政拨款安排的会议费支出1.2万元，比上年减少0.3万元。')).toEqual([
      '1.2万元 executed 会议费',
      '0.3万元 change 会议费',
    ])
  })
})
