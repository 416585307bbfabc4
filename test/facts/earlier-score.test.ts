import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

test('the score of the same project in an earlier year is no sum of the marks told in front', () => {
  const told = (again: string): string[] =>
    factsOf([
      `满分100分。其中决策类得17.5分，过程类得16.8分，产出类得31.2分，效益类得21.6分。${again}，本年提高4.7分。`,
    ]).relations.flatMap((one) => (one.kind === 'sum' ? [one.total.raw] : []))
  expect(told('2022年度同一项目评价得分为80.6分')).toEqual([])
  expect(told('2022年度同类项目自评得分为80.6分')).toEqual([])
})

test('what arrived and was not used is left, and no money that came in', () => {
  const { amounts } = factsOf(['全年到位资金860万元，支出812万元，到位未用的48万元由县财政收回。'])
  expect(amounts.map(({ measure, raw }) => `${measure} ${raw}`)).toContain('balance 48万元')
})
