import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const found = (rules: RegExp, ...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => rules.test(check.rule))
    .map((check) => `${check.rule} ${check.stated} ${check.verdict} ${check.cause ?? ''}`.trim())

test('a budget in front of that of the year before is what has grown, whatever is spent behind', () => {
  expect(
    found(/^change/, '22个项目全年预算共412.80万元，较上年的360.00万元增加52.80万元，增长14.67%；全年支出398.15万元。'),
  ).toEqual(['change 528000 consistent', 'change-rate 14.67 consistent'])
  // the change slips its unit, and the rate beside it is right
  expect(
    found(/^change/, '22个项目全年预算共412.80万元，较上年的360.00万元增加52.80元，增长14.67%；全年支出398.15万元。'),
  ).toEqual(['change 52.8 inconsistent unit-slip', 'change-rate 14.67 consistent'])
})

test('what was spent in front of it is compared, and not the budget that it is of', () => {
  expect(found(/^change$/, '全年支出90万元，完成年初预算100万元的90%，比上年80万元增加10万元。')).toEqual([
    'change 100000 consistent',
  ])
})

test('what becomes of parts of what is left over is left of nothing else', () => {
  const text = (carried: string): string =>
    `全年预算520.00万元，支出478.60万元，结余41.40万元，其中结转次年使用${carried}万元、财政收回16.20万元。`
  expect(found(/^(?:balance|sum)$/, text('25.20'))).toEqual(['balance 414000 consistent', 'sum 414000 consistent'])
  expect(found(/^(?:balance|sum)$/, text('25.20').replace('财政收回', '缴回国库'))).toEqual([
    'balance 414000 consistent',
    'sum 414000 consistent',
  ])
})

test('kinds of vehicles divide all that a unit has', () => {
  const text = (all: number): string =>
    `年末单位共有车辆${all}辆，其中：机要通信用车1辆、执法执勤用车5辆、特种专业技术用车3辆。`
  expect(found(/^count$/, text(9))).toEqual(['count 9 consistent'])
  expect(found(/^count$/, text(11))).toEqual(['count 11 inconsistent contradiction'])
  // two kinds may be those worth telling
  expect(found(/^count$/, '共有车辆11辆，其中：机要通信用车1辆、执法执勤用车5辆。')).toEqual([])
})
