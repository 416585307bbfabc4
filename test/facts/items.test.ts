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
