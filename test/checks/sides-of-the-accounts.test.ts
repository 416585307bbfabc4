import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from '../facts/tables/form.ts'
import { factsOf, header } from '../facts/written-report.ts'

const accounts = { type: 'final-accounts', title: '青禾县水利局2023年度部门决算' } as const
const checks = (rule: string, ...texts: string[]): string[] =>
  judgeReport({ ...header, ...accounts }, factsOf(texts, accounts))
    .filter((check) => check.rule === rule)
    .map((check) => `${check.subject} ${check.stated} ${check.verdict} ${check.formula}`)

const summary =
  '2023年度收、支总计1,050.00万元。本年收入1,000.00万元，年初结转和结余50.00万元。本年支出1,010.00万元，年末结转和结余40.00万元。'

test('what is carried forward is the total less what was spent', () => {
  expect(checks('balance', summary)).toEqual(['青禾县水利局 400000 consistent 1,050.00万元 − 1,010.00万元 = 40万元'])
  // a slip is told of by the sum of that side alone
  expect(checks('balance', summary.replace('结余40.00', '结余4.00'))).toEqual([])
})

test('what a hospital takes out of its surplus stands beside it', () => {
  const text =
    '当年收支结余30.00万元，按30%的比例提取专用基金9.00万元；年初结转结余50.00万元，年末结转结余71.00万元。连同年初结转结余，收、支总计均为1,050.00万元。'
  const flows = '2023年本年收入1,000.00万元，本年支出970.00万元。'
  expect(checks('balance', flows, text)).toContain(
    '青禾县水利局 710000 consistent 1,050.00万元 − 970.00万元 − 9.00万元 = 71万元',
  )
  expect(
    factsOf([text], accounts).amounts.map(({ subject, measure, raw }) => `${subject} ${measure} ${raw}`),
  ).toContain('专用基金 balance 9.00万元')
})

test('the grants are those of the funds', () => {
  const text = [
    '本年财政拨款收入900.00万元，本年财政拨款支出880.00万元。',
    '一般公共预算财政拨款收入820.00万元，一般公共预算财政拨款支出800.00万元。',
    '政府性基金预算财政拨款收入80.00万元，政府性基金预算财政拨款支出80.00万元。',
  ]
  expect(checks('sum', ...text)).toEqual([
    '财政拨款 9000000 consistent 820.00万元 + 80.00万元 = 900万元',
    '财政拨款 8800000 consistent 800.00万元 + 80.00万元 = 880万元',
  ])
})

test('people and office make up the basic spending told before them', () => {
  const text = '财政拨款基本支出503.15万元，人员经费436.72万元、公用经费66.43万元，各项明细在附表中列示。'
  expect(checks('sum', text)).toEqual(['基本支出 5031500 consistent 436.72万元 + 66.43万元 = 503.15万元'])
})

const costs = `
# 青禾县水利局2023年度单位决算说明
四、“三公”经费
单位：万元
| 项目 | 2023年预算 | 2023年决算 | 2022年决算 |
| 公务用车运行维护费 | 9.00 | 7.20 | 8.10 |
| 公务接待费 | 1.00 | 0.80 | 0.90 |
| 合计 | 10.00 | 8.00 | 9.00 |`

test('shares and changes in words of what stands in a table', async () => {
  const told =
    '“三公”经费决算为预算的80.00%，较上年减少1.00万元，下降11.11%；其中公务用车运行维护费占90.00%，公务接待费占10.00%。'
  const { checks: found } = await formFacts(`${costs}\n${told}`)
  expect(found).toContain('share 90 consistent = 7.20 ÷ 8.00 = 90%')
  expect(found).toContain('share 10 consistent = 0.80 ÷ 8.00 = 10%')
  expect(found).toContain('change -10000 consistent = 8.00 − 9.00 = -1万元')
  const { checks: wrong } = await formFacts(`${costs}\n${told.replace('占90.00%', '占80.90%')}`)
  expect(wrong.filter((one) => one.startsWith('share 80.9'))[0]).toContain('inconsistent')
})

test('the heads below the vehicles are costs of vehicles', async () => {
  const { amounts, checks: found } = await formFacts(`
# 青禾县水利局2023年度部门决算
财政拨款“三公”经费支出决算表
金额单位：万元
| {c6}预算数 | {c6}决算数 |
| {r2}合计 | {r2}因公出国（境）费 | {c3}公务用车购置及运行维护费 | {r2}公务接待费 | {r2}合计 | {r2}因公出国（境）费 | {c3}公务用车购置及运行维护费 | {r2}公务接待费 |
| 小计 | 购置费 | 运行维护费 | 小计 | 购置费 | 运行维护费 |
| 12.00 | 2.00 | 8.00 | 0.00 | 8.00 | 2.00 | 9.00 | 1.00 | 6.00 | 0.00 | 6.00 | 2.00 |
七、“三公”经费
其中，公务用车运行维护费完成预算的75.00%。`)
  expect(amounts).toContain('公务用车运行维护费 executed 6.00')
  expect(found).toContain('execution-rate 75 consistent = 6.00 ÷ 8.00 = 75%')
})

test('the three public costs told one by one make up their whole', () => {
  const text = [
    '“三公”经费年初预算为9.00万元，支出决算6.10万元，完成预算的67.78%。',
    '因公出国（境）费预算、决算均为0。公务接待费决算1.30万元；公务用车运行维护费决算4.80万元。',
  ]
  expect(checks('sum', ...text)).toEqual(['“三公”经费 61000 consistent 0 + 4.80万元 + 1.30万元 = 6.1万元'])
  // two digits swapped
  expect(checks('sum', ...text.map((one) => one.replace('6.10', '1.60')))[0]).toContain('inconsistent')
  // another sum proves nothing
  expect(
    checks('sum', ...text.map((one) => one.replace('6.10', '7.35'))).filter((one) => /inconsistent/.test(one)),
  ).toEqual([])
})
