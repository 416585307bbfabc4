import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const judged = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`)

describe('what a rate is of', () => {
  test('为…的: the budget that the words name', () => {
    expect(judged(['项目计划总投入640.00万元。', '到2023年底，共支出601.60万元，为计划总投入的94%。'])).toEqual([
      'execution-rate 94 consistent',
    ])
  })
  test('支付比例 by what arrived', () => {
    expect(
      judged([
        '全年预算328万元，到位323万元。',
        '支出314.56万元，预算执行率95.90%；如果按到位资金计算，支付比例为97.39%。',
      ]),
    ).toEqual(['execution-rate 95.9 consistent', 'execution-rate 97.39 consistent'])
  })
  test('到位率 of what had arrived by a day', () => {
    expect(judged(['全年预算280.00万元。', '截至9月30日，上述资金280.00万元全部到位，到位率100%。'])).toEqual([
      'release-rate 100 consistent',
    ])
  })
  test('占到位资金 is of what arrived, whatever was divided before', () => {
    const texts = (share: string): string[] => [
      '全年共下达资金900.00万元，资金均已到位。',
      `全年支付840.00万元，其中6月末累计支付360.00万元。结转60.00万元，占到位资金的${share}%。`,
    ]
    expect(judged(texts('6.67'))).toContain('share 6.67 consistent')
    expect(judged(texts('7.14'))).toContain('share 7.14 inconsistent wrong-base')
  })
})
