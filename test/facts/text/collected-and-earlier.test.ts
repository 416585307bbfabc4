import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`)

test('what came in of what was due', () => {
  const text = (rate: string): string => `全年应收水费240.00万元，实收216.00万元，收缴率${rate}%。`
  expect(judged(text('90'))).toContain('share 90 consistent')
  expect(judged(text('9'))).toContain('share 9 inconsistent decimal-shift')
  expect(judged('全年应收水费240.00万元，收缴率90%。').filter((check) => check.startsWith('share'))).toEqual([])
})

test('what came in is about what was due', () => {
  const facts = factsOf(['全年应收水费240.00万元，实收216.00万元，比上年的200.00万元增加16.00万元。'])
  expect(facts.amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)).toEqual([
    '216.00万元 revenue 水费',
    '200.00万元 prior 水费',
    '16.00万元 change 水费',
  ])
})

test('the year and the years before it', () => {
  const text = (total: string): string =>
    `全年支付640.20万元，其中12月支付96.00万元。加上2022年已支付的310.50万元，两年共支付${total}万元。`
  expect(judged(text('950.70'))).toContain('sum 9507000 consistent')
  expect(judged(text('957.00'))).toContain('sum 9570000 inconsistent digit-swap')
  expect(judged(text('1,120.00')).filter((check) => check.startsWith('sum'))).toEqual([])
})
