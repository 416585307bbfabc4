import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const restated = (text: string): string[] =>
  judgeReport(header, factsOf(['#一、资金情况', text]))
    .filter(({ rule }) => rule === 'restatement')
    .map(({ verdict, formula }) => `${verdict} ${formula}`)

test.each(['年初预算7,420.00万元，折合0.724亿元。', '年初预算为1.36亿元，即13,900.00万元。'])(
  'a sum told in another unit that is another sum: %s',
  (text) => expect(restated(text)).toHaveLength(1),
)

test.each([
  '年初预算7,420.00万元，折合0.742亿元。',
  '年初预算7,468.00万元，折合0.74亿元。',
  '年初预算7,468.00万元（约0.75亿元）。',
])('the same sum, rounded or cut: %s', (text) => expect(restated(text)).toEqual([]))
