import { expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map(({ subject, measure, raw, period }) => `${subject} ${measure} ${raw} ${period}`)

test('a clause that says nothing but spending goes on with last year, until the words name this one', () => {
  expect(amounts('上年度（2022年）到账治理资金520万元，支出498.6万元，今年支出比上年减少60.2万元。')).toEqual([
    '治理资金 prior 520万元 2022',
    '治理资金 prior 498.6万元 2022',
    '治理资金 change 60.2万元 2023',
  ])
  expect(amounts('上年结转资金52万元，支出49.8万元。').at(-1)).toContain('executed 49.8万元 2023')
})

test('what was added to and cut from the budget of the office comes out as the budget of the office', () => {
  const told = amounts(
    '2023年我局部门预算年初批复862万元，因堤防抢修、设备更新等增加96万元，压减一般性支出8万元后，全年预算950万元。',
  )
  expect(new Set(told.map((line) => line.split(' ')[0]))).toEqual(new Set(['中小河流治理']))
})
