import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const indicators = (...texts: string[]): string[] =>
  factsOf(texts, { type: 'final-accounts' }).indicators.map(({ name, op, target, actual, verdict }) =>
    `${name} ${op ?? ''}${target ?? ''} → ${actual} ${verdict ?? ''}`.trim(),
  )

const text =
  '从业务数据看，药占比28.6%，符合不超过30%的要求；平均候诊时间目标不超过25分钟，实际22分钟，达到目标；门诊患者满意度93.5%，较上年提高0.8个百分点。'

test('results beside several targets are told wherever they stand', () => {
  expect(indicators('#五、预算绩效管理情况', text)).toEqual([
    '药占比 <=30 → 28.6 met',
    '平均候诊时间 <=25 → 22 met',
    '门诊患者满意度  → 93.5',
  ])
  expect(indicators('#五、预算绩效管理情况', '对3个项目开展自评，门诊患者满意度93.5%。')).toEqual([])
})

test('what a court recovered is no money that came to it', () => {
  const { amounts, indicators: found } = factsOf(['办案业务费全年预算70.00万元，支出68.00万元。执行到位金额4.20亿元。'])
  expect(amounts.map(({ measure }) => measure)).toEqual(['revised', 'executed'])
  expect(found.map(({ name, actual }) => `${name} ${actual}`)).toEqual(['执行到位金额 4.2'])
})
