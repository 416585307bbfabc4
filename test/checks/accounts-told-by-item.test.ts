import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const accounts = { type: 'final-accounts', title: '青禾县水利局2023年度部门决算' } as const
const amounts = (...texts: string[]): string[] =>
  factsOf(texts, accounts).amounts.map(({ subject, measure, raw }) => `${subject} ${measure} ${raw}`)
const checks = (rule: string, ...texts: string[]): string[] =>
  judgeReport({ ...header, ...accounts }, factsOf(texts, accounts))
    .filter((check) => check.rule === rule)
    .map((check) => `${check.subject} ${check.stated} ${check.verdict}`)

test('a bracket right behind a change says what it is measured from', () => {
  const text = '机关运行经费支出86.40万元，比上年增加4.30万元，增长5.24%（2022年度为82.10万元）。'
  expect(amounts(text)).toContain('机关运行经费 prior 82.10万元')
  expect(checks('change', text)).toEqual(['机关运行经费 43000 consistent'])
  // one mistake, told by the rate
  expect(checks('change-rate', text.replace('82.10', '81.20'))).toEqual(['机关运行经费 5.24 inconsistent'])
  expect(checks('change', text.replace('82.10', '81.20'))).toEqual(['机关运行经费 43000 not-checkable'])
})

test('a budget that spending is a rate of is of what was spent', () => {
  const found = amounts(
    '#八、财政拨款“三公”经费支出决算情况说明',
    '2023年度“三公”经费支出决算9.20万元，完成预算12.00万元的76.67%。具体如下：',
    '（一）公务用车购置及运行维护费支出6.90万元，完成预算8.50万元的81.18%。',
    '（二）公务接待费支出2.30万元，完成全年预算3.50万元的65.71%。',
  )
  expect(found).toContain('公务用车购置及运行维护费 budget 8.50万元')
  expect(found.find((one) => one.endsWith('3.50万元'))).toMatch(/^公务接待费 /)
})

test('what is concluded of a project begins with its name', () => {
  const found = amounts(
    '#九、其他重要事项',
    '（四）预算绩效管理。我局对5个项目开展了绩效自评，涉及资金640.00万元。',
    '乡镇组织培训补助项目自评结论：全年预算48.00万元，执行46.20万元，执行率96.25%。',
    '小型水库维修养护项目评价结果：全年预算120.00万元，执行111.60万元，执行率93.00%。',
  )
  expect(found).toContain('青禾县水利局 budget 640.00万元')
  expect(found).toContain('乡镇组织培训补助 executed 46.20万元')
  expect(found).toContain('小型水库维修养护 executed 111.60万元')
})

test('items make up the sum told in the paragraph in front of them', () => {
  const items = (last: string): string[] => [
    '#五、一般公共预算财政拨款支出决算情况说明',
    '（一）总体情况。2023年度一般公共预算财政拨款支出1,236.90万元，年初预算为1,200.00万元，完成年初预算的103.08%。',
    '（二）具体情况。',
    '1．农林水支出（类）水利（款）行政运行（项）。年初预算为640.00万元，支出决算为655.20万元，完成年初预算的102.38%。',
    '2．农林水支出（类）水利（款）防汛（项）。年初预算为360.00万元，支出决算为391.50万元，完成年初预算的108.75%。',
    `3．住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为200.00万元，支出决算为${last}万元，完成年初预算的95.10%。`,
  ]
  expect(checks('sum', ...items('190.20'))).toEqual([
    '一般公共预算财政拨款 12369000 consistent',
    '一般公共预算财政拨款 12000000 consistent',
  ])
  expect(checks('sum', ...items('192.00')).filter((one) => one.includes('12369000'))).not.toContain(
    '一般公共预算财政拨款 12369000 consistent',
  )
})
