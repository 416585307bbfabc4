import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const checks = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

test('parts divide the sum that they make up, not the budget it was compared with', () => {
  const text = (part: string): string =>
    `教育支出500.00万元，年初预算为480.00万元，完成年初预算的104.17%。其中：小学${part}万元，占60.00%；初中200.00万元，占40.00%。`
  expect(checks(text('300.00'))).toEqual(expect.arrayContaining(['sum 5000000 consistent', 'share 60 consistent']))
  expect(checks(text('300.00')).filter((c) => c.includes('inconsistent'))).toEqual([])
})

test('a second division of a whole is a list of its own', () => {
  for (const second of [
    '第一批3月下达70万元，第二批8月下达30万元',
    '按用途分，设备购置70万元，人员培训30万元',
    '设备购置类资金70万元，人员培训类资金30万元',
  ])
    expect(checks(`分两批下达资金100万元，其中中央资金60万元、县级资金40万元；${second}。`)).toEqual([
      'sum 1000000 consistent',
      'sum 1000000 consistent',
    ])
})

test('money taken back before the adjusted budget is an adjustment', () => {
  const text = (to: string): string =>
    `年初预算900万元，因补助标准提高追加50万元，由县财政收回30万元，调整后预算${to}万元。`
  expect(checks(text('920'))).toEqual(['adjustment 9200000 consistent'])
  expect(checks(text('970'))).toEqual(['adjustment 9700000 inconsistent'])
})

test('a row over years is a series of its subject', () => {
  const found = checks(
    '2021年至2023年预算分别为20万元、25万元、40万元，三年累计85万元，年均28.33万元；各年支出分别为18万元、20万元、36万元，执行率分别为90%、80%、90%。',
  )
  expect(found).toEqual([
    'sum 850000 consistent',
    'execution-rate 90 consistent',
    'execution-rate 80 consistent',
    'execution-rate 90 consistent',
  ])
})

test('资金来源为 and 按用途分为 list parts with their shares', () => {
  expect(
    checks('全年支出100万元，按用途分为设备购置60万元、人员培训40万元，占比依次为60%和40%。').filter((c) =>
      c.startsWith('share'),
    ),
  ).toEqual(['share 60 consistent', 'share 40 consistent'])
})

test('what a part consists of counts once when the divided sum is looked for', () => {
  // 0 + 3 + 0 + 3 would be the budget of 6
  expect(
    checks(
      '“三公”经费预算6万元，支出决算为4万元。其中：因公出国（境）费支出0万元；公务用车购置及运行维护费支出3万元，其中公务用车购置支出0万元，公务用车运行维护支出3万元；公务接待费支出1万元。',
    ).filter((c) => c.startsWith('sum')),
  ).toEqual(['sum 40000 consistent', 'sum 30000 consistent'])
})
