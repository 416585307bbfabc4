import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const indicators = (...texts: string[]): string[] =>
  factsOf(texts, { type: 'final-accounts' }).indicators.map(({ name, op, target, actual, verdict }) =>
    `${name} ${op ?? ''}${target ?? ''} → ${actual} ${verdict ?? ''}`.trim(),
  )

const text =
  '从主要业务指标看，耗占比18.6%，符合不超过20%的控制目标；平均住院日目标不超过9.0天，实际8.7天，达到目标；门诊患者满意度93.5%，比上年提高0.8个百分点。'

test('results beside several targets are told wherever they stand', () => {
  expect(indicators('#五、预算绩效管理情况', text)).toEqual([
    '耗占比 <=20 → 18.6 met',
    '平均住院日 <=9 → 8.7 met',
    '门诊患者满意度  → 93.5',
  ])
  expect(indicators('#五、预算绩效管理情况', '对3个项目开展自评，门诊患者满意度93.5%。')).toEqual([])
})

test('what a court recovered is no money that came to it', () => {
  const { amounts, indicators: found } = factsOf(['办案业务费全年预算70.00万元，支出68.00万元。执行到位金额4.20亿元。'])
  expect(amounts.map(({ measure }) => measure)).toEqual(['revised', 'executed'])
  expect(found.map(({ name, actual }) => `${name} ${actual}`)).toEqual(['执行到位金额 4.2'])
})
