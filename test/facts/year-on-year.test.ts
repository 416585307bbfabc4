import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const checks = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(['#三、绩效目标完成情况', ...texts])).map((c) =>
    [c.rule, c.subject, c.stated, c.unit, c.verdict, c.cause].filter((x) => x !== null).join(' '),
  )
const indicators = (text: string): (string | number | null)[][] =>
  factsOf(['#三、绩效目标完成情况', text]).indicators.map((one) => [one.name, one.actual, one.change_rate])

test('a volume, the volume of last year, the change and its rate', () => {
  const text = (change: string, rate: string): string =>
    `水产品产量5.40万吨，比上年的4.80万吨增加${change}万吨，增长${rate}%。`
  expect(checks(text('0.60', '12.5'))).toEqual([
    'change 水产品产量 6000 吨 consistent',
    'change-rate 水产品产量 12.5 percent consistent',
  ])
  expect(checks(text('0.60', '11.11'))).toContain('change-rate 水产品产量 11.11 percent inconsistent wrong-base')
  expect(checks(text('0.06', '12.5'))).toContain('change 水产品产量 600 吨 inconsistent decimal-shift')
  expect(indicators(text('0.60', '12.5'))).toEqual([['水产品产量', 5.4, 12.5]])
})

test.each([
  ['受理投诉举报4,620件，上年为5,500件，同比下降16%。', -16, 'consistent'],
  ['受理投诉举报4,620件（去年同期5,500件），同比下降19.05%。', -19.05, 'inconsistent wrong-base'],
  ['受理投诉举报4,620件，较上年减少880件，下降16%。', -16, 'consistent'],
  ['受理投诉举报4,620件，同比减少880件，降幅61%。', -61, 'inconsistent digit-swap'],
  ['受理投诉举报4,620件，与2022年的5,500件相比，下降16%。', -16, 'consistent'],
])('%s', (text, stated, verdict) =>
  expect(checks(text)).toContain(`change-rate 受理投诉举报 ${stated} percent ${verdict}`),
)

test('years in a row and growth of nothing stated are not compared', () => {
  expect(checks('2021年培训100人，2022年为120人，同比增长20%。').filter((c) => /inconsistent/.test(c))).toEqual([])
  expect(checks('新建管网12公里，维修管网10公里，漏损率下降20%。').filter((c) => /change|share/.test(c))).toEqual([])
})

test('from the level of last year to that of this year, in any unit', () => {
  expect(checks('水毁报修由上年的160件降至2023年的64件，下降60%。')).toContain(
    'change-rate 水毁报修 -60 percent consistent',
  )
  expect(checks('江段客船平均航速由24公里/小时提高到27公里/小时，提升12.5%。')).toContain(
    'change-rate 江段客船平均航速 12.5 percent consistent',
  )
})

test('what was done against what was not', () => {
  const text = (change: string, rate: string): string =>
    `测产显示，示范区马铃薯平均亩产1,980公斤，非示范区1,800公斤，亩均增产${change}公斤，增幅${rate}%。`
  expect(checks(text('180', '10'))).toEqual([
    'change 示范区马铃薯平均亩产 180 公斤 consistent',
    'change-rate 示范区马铃薯平均亩产 10 percent consistent',
  ])
  expect(checks(text('108', '10'))).toContain('change 示范区马铃薯平均亩产 108 公斤 inconsistent digit-swap')
  expect(checks(text('180', '9.09'))).toContain('change-rate 示范区马铃薯平均亩产 9.09 percent inconsistent wrong-base')
})
