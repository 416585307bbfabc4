import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const read = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('words that name no subject', () => {
  test.each([
    ['(一)资金下达。全年共下达资金420.00万元。', '420.00万元 released 中小河流治理'],
    ['(二)资金支付。截至2023年12月31日，支付400.00万元。', '400.00万元 executed 中小河流治理'],
    ['全年支付400.00万元，其中12月当月支付96.00万元。', '96.00万元 executed 中小河流治理'],
    ['加上2022年已支付的210.00万元，两年共支付610.00万元。', '610.00万元 executed 中小河流治理'],
    ['年底结余30.00万元，包括按合同约定扣留的质保金18.00万元和招标节约资金12.00万元。', '18.00万元 balance 质保金'],
    ['尚有质保金18.00万元须待2024年复验合格后支付。', '18.00万元 balance 质保金'],
    ['按照“以奖代补、多干多得”的原则，98.00万元安排到6个街道。', '98.00万元 budget 中小河流治理'],
  ])('%s', (text, fact) => expect(read([text])).toContain(fact))

  test('what is left at the end of the year is left of all items told one by one', () => {
    expect(
      read([
        '各分项支付情况是：',
        '（1）堤防加固，预算200.00万元，支付190.00万元；',
        '（2）河道清淤，预算100.00万元，支付95.00万元。',
        '年末结余15.00万元。',
      ]).at(-1),
    ).toBe('15.00万元 balance 中小河流治理')
    // a paragraph of its own behind each item
    expect(
      read([
        '（1）堤防加固，预算200.00万元，支付190.00万元。',
        '年末结余10.00万元。',
        '（2）河道清淤，预算100.00万元，支付95.00万元。',
        '年末结余5.00万元。',
      ]).at(-1),
    ).toBe('5.00万元 balance 河道清淤')
  })
})

describe('no money of the budget', () => {
  test.each(['查处非法采砂的罚没收入都上缴国库，共620万元，不用于项目支出。', '每亩减少用水1次，节约成本16元左右。'])(
    '%s',
    (text) => expect(read([text])).toEqual([]),
  )
})
