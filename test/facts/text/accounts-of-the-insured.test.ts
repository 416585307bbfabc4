import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (...texts: string[]): string[] =>
  factsOf(texts, { title: '青禾市2023年社会保险基金决算', type: 'other', organization: null }).amounts.map(
    (a) => `${a.subject} ${a.measure} ${a.raw}`,
  )
const sums = (...texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((r) =>
    r.kind === 'sum' ? [`${r.total.raw} = ${r.parts.map((p) => p.raw).join(' + ')}`] : [],
  )

describe('accounts of the funds of the insured', () => {
  test('the other side of the account is no part of this one', () => {
    expect(
      sums('2023年失业保险基金收入预算62亿元，其中保险费收入50亿元，财政补贴收入9亿元；支出41亿元，比上年增长6.8%。'),
    ).toEqual(['62亿元 = 50亿元 + 9亿元'])
  })

  test('what a fund spends and keeps goes by the fund, in a list over the paragraphs as well', () => {
    const read = amounts(
      '2023年全市社会保险基金收入160亿元，支出140亿元。分险种情况如下：',
      '城乡居民基本养老保险基金收入90亿元，比上年增长5.5%，其中：保险费收入70亿元；财政补贴收入15亿元。支出80亿元，比上年增长6.1%。本年收支结余10亿元，年末滚存结余55亿元。',
      '工伤保险基金收入70亿元。支出60亿元。',
    )
    expect(read).toContain('城乡居民基本养老保险基金 executed 80亿元')
    expect(read).toContain('城乡居民基本养老保险基金 balance 10亿元')
    expect(read).toContain('工伤保险基金 executed 60亿元')
  })

  test('决算数 behind 收入预算数 came in, behind 结余 was left', () => {
    const read = amounts(
      '失业保险基金收入预算数62亿元，决算数60亿元，完成预算的96.8%。本年支出预算数45亿元，决算数41亿元。本年收支结余决算数19亿元，年末滚存结余决算数88亿元。',
    )
    expect(read).toEqual([
      '失业保险基金收入 budget 62亿元',
      '失业保险基金收入 revenue 60亿元',
      '失业保险基金收入 execution_rate 96.8%',
      '失业保险基金 budget 45亿元',
      '失业保险基金 executed 41亿元',
      '失业保险基金 balance 19亿元',
      '失业保险基金 balance 88亿元',
    ])
  })

  test('调剂基金 is a fund, and nothing that was moved', () => {
    expect(amounts('加上县区上缴的市级调剂基金收入24.1亿元，收入总量84.1亿元。').join()).not.toContain('adjustment')
  })
})
