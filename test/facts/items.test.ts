import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const amounts = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)

test('a paragraph that closes a list is about all of it', () => {
  expect(
    amounts([
      '（1）灌区改造。年初预算300.00万元，1-9月支出180.00万元。',
      '（2）水质监测。年初预算40.00万元，1-9月支出31.00万元。',
      '经测算，预计全年支出338.50万元。',
    ]).at(-1),
  ).toBe('中小河流治理 executed_projected 338.50万元')
})

test('the code of a project in brackets is no part of its name, and does not hide it', () => {
  expect(amounts(['1.河道保洁项目（项目编码：3300230101）。全年预算260.00万元，支出252.20万元。'])[0]).toBe(
    '河道保洁 revised 260.00万元',
  )
})

test('bullets, also those of symbol fonts, in front of a number or instead of it', () => {
  for (const mark of ['\uf0b7 1．', '\uf0b7 ', '● ', '■2、'])
    expect(amounts([`${mark}灌区改造。年初预算300.00万元，支出180.00万元。`])).toEqual([
      '灌区改造 approved 300.00万元',
      '灌区改造 executed 180.00万元',
    ])
})

test('what is left of an item is its own, though no item before told any', () => {
  const items = (left: string): string[] => [
    '中小河流治理项目实际支出358.20万元。按子项目列示如下：',
    '堤防加固：预算190.00万元，支出181.70万元；',
    '水文监测：预算100.00万元，支出96.10万元；',
    `河道清淤：预算85.00万元，支出80.40万元，执行率94.59%，${left}4.60万元。`,
  ]
  for (const left of ['节约资金', '年末结余']) expect(amounts(items(left)).at(-1)).toBe('河道清淤 balance 4.60万元')
})
