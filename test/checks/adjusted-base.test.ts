import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const checksOf = async (sentence: string): Promise<string[]> =>
  (await formFacts(`# 竹山县体育局2023年度部门整体支出绩效自评报告\n${sentence}`)).checks

test('the budget after its adjustments, where nobody states it, is a base of the rate', async () => {
  expect(await checksOf('赛事活动项目：年初预算560万元，追加预算64.1万元，实际支出600.1万元，执行率96.15%。')).toEqual([
    'execution-rate 96.15 consistent = 600.1万元 ÷ (560万元 + 64.1万元) = 96.1545%',
  ])
  expect(await checksOf('赛事活动项目：年初预算560万元，调减60万元，实际支出480万元，执行率96%。')).toEqual([
    'execution-rate 96 consistent = 480万元 ÷ (560万元 − 60万元) = 96%',
  ])
})

test('nor is any other rate right because of it', async () => {
  expect(await checksOf('赛事活动项目：年初预算560万元，追加预算64.1万元，实际支出600.1万元，执行率91.65%。')).toEqual([
    expect.stringContaining('execution-rate 91.65 inconsistent'),
  ])
  // of the first budget
  expect(await checksOf('赛事活动项目：年初预算560万元，追加预算64.1万元，实际支出600.1万元，执行率107.16%。')).toEqual(
    ['execution-rate 107.16 consistent = 600.1万元 ÷ 560万元 = 107.1607%'],
  )
})
