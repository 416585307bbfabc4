import { expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (...texts: string[]): string[] =>
  factsOf(texts, { title: '柳溪县2023年政府性基金预算执行情况报告', type: 'other' }).amounts.map(
    (a) => `${a.subject} ${a.measure} ${a.raw}`,
  )

test('what the people’s congress passed is the first budget, and 完成 behind it what came in', () => {
  expect(
    amounts(
      '#一、政府性基金预算',
      '（一）收入。年初县人代会通过的政府性基金收入预算6.20亿元，经县人大常委会审议调减0.70亿元，调整后预算5.50亿元。全年完成54,890万元，为调整后预算的99.80%。',
      '（二）支出。调整后预算安排支出61,000万元，支出60,390万元，为调整后预算的99.00%。',
    ),
  ).toEqual([
    '政府性基金收入 approved 6.20亿元',
    '政府性基金收入 adjustment 0.70亿元',
    '政府性基金收入 revised 5.50亿元',
    '政府性基金收入 revenue 54,890万元',
    '政府性基金收入 execution_rate 99.80%',
    '政府性基金 revised 61,000万元',
    '政府性基金 executed 60,390万元',
    '政府性基金 execution_rate 99.00%',
  ])
})

test('behind its income a fund goes on with its spending by its own name', () => {
  expect(amounts('国有资本经营收入预算850万元，全年完成867万元；支出预算700万元，全年支出686万元。')).toEqual([
    '国有资本经营收入 budget 850万元',
    '国有资本经营收入 revenue 867万元',
    '国有资本经营 budget 700万元',
    '国有资本经营 executed 686万元',
  ])
})
