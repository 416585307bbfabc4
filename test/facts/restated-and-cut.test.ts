import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from './tables/form.ts'
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

test.each(['压减金额', '核减资金', '建议压减金额'])('a column of cuts adds up as it is printed: %s', async (head) => {
  const rows = (total: string): string => `
    # 北岭县财政局2023年度项目绩效评价结果应用表
    单位：万元
    | 序号 | 项目名称 | 预算安排 | ${head} |
    | 1 | 河道清淤 | 310.00 | 31.00 |
    | 2 | 校车补助 | 96.00 | 4.80 |
    | 3 | 冷库建设 | 150.00 | 22.50 |
    | 合计 | | 556.00 | ${total} |`
  const read = await formFacts(rows('58.30'))
  expect(read.amounts).toContain('校车补助 adjustment 4.80')
  expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  expect((await formFacts(rows('53.80'))).checks.filter((check) => check.includes('inconsistent'))).toHaveLength(1)
})
