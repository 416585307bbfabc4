import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const accounts = { type: 'final-accounts', title: '青禾县水利局2023年度部门决算' } as const
const amounts = (...texts: string[]): string[] =>
  factsOf(texts, accounts).amounts.map(({ subject, measure, raw }) => `${subject} ${measure} ${raw}`)
const checks = (rule: string, ...texts: string[]): string[] =>
  judgeReport({ ...header, ...accounts }, factsOf(texts, accounts))
    .filter((check) => check.rule === rule)
    .map((check) => `${check.subject} ${check.stated} ${check.verdict} ${check.formula}`)

const income =
  '本年收入2,000.00万元，约合0.20亿元。从构成看，财政拨款收入1,200.00万元，占60.00%；事业收入640.00万元，占32.00%，以测绘费为主，其中对外测绘费410.00万元；经营收入100.00万元，占5.00%；利息收入60.00万元，占3.00%。'

test('the same sum in 亿元 behind 约合 has no name of its own', () => {
  const found = amounts(income.replace('2,000.00', '2,004.00'))
  expect(found.slice(0, 2)).toEqual(['青禾县水利局 revenue 2,004.00万元', '青禾县水利局 revenue 0.20亿元'])
})

test('what one source holds does not take the sources behind it', () => {
  expect(checks('share', income)).toEqual([
    '财政拨款 60 consistent 1,200.00万元 ÷ 2,000.00万元 = 60%',
    '事业收入 32 consistent 640.00万元 ÷ 2,000.00万元 = 32%',
    '经营收入 5 consistent 100.00万元 ÷ 2,000.00万元 = 5%',
    '利息收入 3 consistent 60.00万元 ÷ 2,000.00万元 = 3%',
  ])
  expect(checks('share', income.replace('占32.00%', '占23.00%'))).toContain(
    '事业收入 23 inconsistent 640.00万元 ÷ 2,000.00万元 = 32%',
  )
  expect(checks('sum', income)).toContain(
    '青禾县水利局 20000000 consistent 1,200.00万元 + 640.00万元 + 100.00万元 + 60.00万元 = 2000万元',
  )
})

test('what a public institution spends on business stands beside the two halves', () => {
  const text =
    '全年支出合计930.00万元：基本支出600.00万元，占64.52%；项目支出310.00万元，占33.33%；经营支出20.00万元，占2.15%。'
  const sums = checks('sum', text)
  expect(sums).toEqual(['青禾县水利局 9300000 consistent 600.00万元 + 310.00万元 + 20.00万元 = 930万元'])
})

test('the total of another year behind 较 is that of the year before', () => {
  const text = [
    '2023年度收、支总计均为1,050.00万元。收入方面，本年收入1,000.00万元，年初结转和结余50.00万元；支出方面，本年支出1,020.00万元，年末结转和结余30.00万元。收、支总计较2022年度980.00万元均增加70.00万元，增长7.14%。',
  ]
  expect(amounts(...text)).toContain('青禾县水利局 prior 980.00万元')
  expect(checks('change', ...text)).toEqual(['青禾县水利局 700000 consistent 1,050.00万元 − 980.00万元 = 70万元'])
  expect(checks('sum', ...text).filter((one) => one.includes('inconsistent'))).toEqual([])
})

test('who won the contracts is no kind of what was bought', () => {
  const text =
    '政府采购支出300.00万元，其中货物支出80.00万元、工程40.00万元、服务180.00万元，授予中小企业合同240.00万元，占80.00%。'
  expect(amounts(text)).toContain('工程 executed 40.00万元')
  expect(checks('sum', text)).toEqual(['政府采购支出 3000000 consistent 80.00万元 + 40.00万元 + 180.00万元 = 300万元'])
  expect(checks('share', text).map((one) => one.split(' ')[2])).toEqual(['consistent'])
})

test('some of what a budget was added for is no part of it', () => {
  const text = '2023年部门预算年初批复900.00万元，年中追加清淤设备、库区搬迁等经费63.00万元，全年预算936.00万元。'
  expect(amounts(text)).toContain('青禾县水利局 adjustment 63.00万元')
  expect(checks('adjustment', text)).toEqual(['青禾县水利局 9360000 inconsistent 900.00万元 + 63.00万元 = 963万元'])
  expect(checks('adjustment', text.replace('936.00', '963.00'))).toEqual([
    '青禾县水利局 9630000 consistent 900.00万元 + 63.00万元 = 963万元',
  ])
})

test('a section on one kind of money need not say 决算', () => {
  const found = amounts('#五、一般公共预算财政拨款支出', '支出决算820.00万元，与年初预算800.00万元相比增加20.00万元。')
  expect(found[0]).toBe('一般公共预算财政拨款支出 executed 820.00万元')
})

test('一般公共预算支出 is what all of a department spends', () => {
  const found = amounts('#（一）一般公共预算支出情况', '年初预算800.00万元，年中追加60.00万元，全年预算860.00万元。')
  expect(found[0]).toBe('青禾县水利局 approved 800.00万元')
})
