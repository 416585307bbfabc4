import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const accounts = { type: 'final-accounts', title: '青禾县水利局2023年度部门决算' } as const
const amounts = (...texts: string[]): string[] =>
  factsOf(texts, accounts).amounts.map(({ subject, measure, raw }) => `${subject} ${measure} ${raw}`)
const checks = (rule: string, ...texts: string[]): string[] =>
  judgeReport({ ...header, ...accounts }, factsOf(texts, accounts))
    .filter((check) => check.rule === rule)
    .map((check) => `${check.subject} ${check.stated} ${check.verdict}`)

test('完成 alone behind a budget and what was spent of it', () => {
  const text =
    '公务用车运行维护费预算5.00万元，决算数4.00万元，完成80.00%，用于2辆巡查车；公务接待费预算2.00万元，决算数0.50万元，完成25.00%。'
  expect(checks('execution-rate', text)).toEqual(['公务用车运行维护费 80 consistent', '公务接待费 25 consistent'])
  expect(checks('execution-rate', text.replace('80.00%', '88.00%'))).toContain('公务用车运行维护费 88 inconsistent')
})

test('a budget compared with, and the spending told before it', () => {
  const text = [
    '#五、一般公共预算财政拨款支出',
    '支出决算840.00万元；2022年为800.00万元，同比增加40.00万元，增长5.00%。与年初预算750.00万元相比，完成112.00%。',
  ]
  expect(checks('execution-rate', ...text)).toEqual(['一般公共预算财政拨款支出 112 consistent'])
  expect(checks('execution-rate', '住房保障支出年初预算与决算数均为60.00万元，完成100%。')).toEqual([
    '住房保障支出 100 consistent',
  ])
})

test('完成 of works is no rate of the budget', () => {
  const found = amounts('全年预算60.00万元，实际支出50.00万元，管网改造9.5公里，完成95%。')
  expect(found.filter((one) => one.includes('execution_rate'))).toEqual([])
})

test('the budget between 为 and its rate', () => {
  const text = '机关运行经费决算81.00万元，为年初预算90.00万元的90.00%，与上年84.00万元相比减少3.00万元，下降3.57%。'
  expect(amounts(text)).toEqual([
    '机关运行经费 executed 81.00万元',
    '机关运行经费 approved 90.00万元',
    '机关运行经费 execution_rate 90.00%',
    '机关运行经费 prior 84.00万元',
    '机关运行经费 change 3.00万元',
    '机关运行经费 change_rate 3.57%',
  ])
  expect(checks('execution-rate', text)).toEqual(['机关运行经费 90 consistent'])
  expect(checks('change', text)).toEqual(['机关运行经费 -30000 consistent'])
})

test('whose budget it is needs no name', () => {
  expect(amounts('2023年本局部门预算年初批复900.00万元，全年支出880.00万元。')).toEqual([
    '青禾县水利局 approved 900.00万元',
    '青禾县水利局 executed 880.00万元',
  ])
})

test('what was spent in the year of money that was handed down', () => {
  const found = amounts('7月下达专项债券80.00万元，都用在泵站改造上，当年支出62.00万元。')
  expect(found[1]).toMatch(/ executed 62\.00万元$/)
})

test('budget and accounts of a cost that are both nothing', () => {
  expect(amounts('因公出国（境）费预算、决算均为0。会议费预算3.00万元，决算1.20万元。').slice(0, 2)).toEqual([
    '因公出国(境)费 budget 0',
    '因公出国(境)费 executed 0',
  ])
})

test('what a surplus goes into takes nothing that stands behind it', () => {
  expect(amounts('结余分配3.00万元，年末结转和结余40.00万元。')).toEqual([
    '结余分配 balance 3.00万元',
    '青禾县水利局 balance 40.00万元',
  ])
})
