import { describe, expect, test } from 'vitest'
import { formFacts } from '../tables/form.ts'

const read = (title: string, ...lines: string[]) => formFacts(`# ${title}\n${lines.join('\n')}`)
const department = '芦川县民政局2024年度部门整体支出绩效自评报告'

describe('what the changes of a budget come to', () => {
  test.each([
    '年初批复预算2,600.00万元，上年结转90.00万元。年中追加养老经费410.00万元，压减一般性支出130.00万元，净增加280.00万元。调整后全年预算为2,970.00万元，预算调整率为10.77%。',
    '年初预算2,600.00万元，上年结转资金90.00万元，年中调增410.00万元，调减130.00万元，增减相抵后净调增280.00万元，调整后预算2,970.00万元，预算调整率10.77%。',
  ])('%s', async (text) => {
    const { checks, amounts } = await read(department, text)
    expect(amounts).toContain('芦川县民政局 revised 2,970.00万元')
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
    expect(checks).toContainEqual(expect.stringMatching(/^adjustment 2800000 consistent = 410.00万元 − 130.00万元/))
    expect(checks).toContainEqual(expect.stringMatching(/^adjustment 29700000 consistent/))
    expect(checks).toContainEqual(expect.stringMatching(/^change-rate 10.77 consistent/))
  })

  test('a net change that its parts do not give', async () => {
    const { checks } = await read(
      department,
      '年初预算2,600.00万元，年中调增410.00万元，调减130.00万元，净增加208.00万元，调整后预算2,880.00万元。',
    )
    expect(checks).toContainEqual(expect.stringMatching(/^adjustment 2080000 inconsistent digit-swap/))
  })
})

describe('what a review left of a sum', () => {
  const title = '芦川县财政局2024年预算绩效管理工作总结'

  test.each([
    '事前绩效评估送审金额2.40亿元，审定金额2.16亿元，核减0.24亿元，核减率10.00%。其中养老院改造项目送审7,200万元，审定6,480万元，核减720万元。',
    '预算评审中，体育馆改造送审金额7,200万元、审定金额6,480万元、审减720万元。',
    '完成结算审计29项，报审造价7,200万元，审定造价6,480万元，净核减720万元。',
  ])('%s', async (text) => {
    const { checks } = await read(title, text)
    expect(checks).toContainEqual(expect.stringMatching(/^adjustment 64800000 consistent = 7,200万元 − 720万元/))
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('a cut that the two sums do not give, and a sum added besides', async () => {
    const { checks } = await read(title, '体育馆改造送审7,200万元，审定6,480万元，核减270万元。')
    expect(checks).toContainEqual(expect.stringMatching(/^adjustment 64800000 inconsistent/))
    const more = await read(title, '体育馆改造送审7,200万元，审定6,980万元，核减720万元，核增500万元。')
    expect(more.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('what bills are settled at is no budget', async () => {
    const { amounts } = await read(title, '完成结算审计29项，报审造价7,200万元，审定金额6,480万元。')
    expect(amounts).toEqual([])
  })
})
