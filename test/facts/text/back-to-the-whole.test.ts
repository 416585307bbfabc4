import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw} ${a.period}`)
const whole = '中小河流治理'

describe('whose figure it is', () => {
  test('what is left behind the shares of items is of the whole', () => {
    const found = amounts(
      '全年预算900.00万元，全年支出860.00万元。护岸工程支出占全年支出的40.00%，清淤疏浚支出占全年支出的25.00%。年末结转40.00万元。',
    )
    expect(found).toContain(`${whole} balance 40.00万元 2023`)
  })

  test('all of the year behind its halves', () => {
    const found = amounts('上半年支出310.00万元，执行率34.44%；下半年支出550.00万元，全年支出860.00万元。')
    expect(found).toContain(`${whole} executed 550.00万元 2023-07/2023-12`)
    expect(found).toContain(`${whole} executed 860.00万元 2023`)
  })

  test('what one item gives another is no adjustment', () => {
    expect(amounts('年初预算900.00万元，8月在两个标段之间调剂25.00万元，预算总数没有变化。')).toEqual([
      `${whole} approved 900.00万元 2023`,
    ])
  })

  test('a clause that singles out an item, or says what is amiss with it', () => {
    const told = '护岸工程支出320.00万元，清淤疏浚工程支出240.00万元。'
    expect(amounts(told, '进度较快的是护岸工程，施工集中在二季度，支出进度已达88.00%。')).toContain(
      '护岸工程 execution_rate 88.00% 2023',
    )
    expect(amounts(told, '主要不足是清淤疏浚工程启动偏晚，全年执行率仅60.00%。')).toContain(
      '清淤疏浚工程 execution_rate 60.00% 2023',
    )
  })

  test('what is left out for once is no part of a name, nor how far a review goes', () => {
    expect(amounts('护岸工程补助资金若扣除10月新下达的60.00万元，支出进度为72.00%。')).toContain(
      '护岸工程补助资金 execution_rate 72.00% 2023',
    )
    expect(amounts('监控范围涵盖项目支出5个，年初预算1,260.00万元。')).toEqual([`${whole} approved 1,260.00万元 2023`])
  })

  test('changes of more than one item make the budget of the whole', () => {
    const found = amounts(
      '年初预算批复后，5月收到护岸补助资金，护岸补助资金追加80.00万元；清淤疏浚工程因规模缩小收回30.00万元，全年预算变更为950.00万元。全年支出900.00万元。',
    )
    expect(found).toContain(`${whole} revised 950.00万元 2023`)
    expect(found).toContain(`${whole} executed 900.00万元 2023`)
  })
})
