import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const checks = (rule: string, ...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.rule === rule)
    .map((check) => `${check.subject} ${check.stated} ${check.verdict}`)

test('how many there are, how many were done, and the rate of the two', () => {
  const text = (rate: string): string => `全年改造危旧住房120户，完成114户，完成率${rate}%。`
  expect(checks('completion-rate', text('95.00'))).toEqual(['改造危旧住房 95 consistent'])
  expect(checks('completion-rate', text('96.50'))).toEqual(['改造危旧住房 96.5 inconsistent'])
  // the rate of something else is none of these counts
  expect(checks('completion-rate', '全年改造危旧住房120户，完成114户，资金拨付率88.20%。')).toEqual([])
})

test('rates of indicators that were reached', () => {
  const text = '22个项目共设置绩效指标250项，完成235项，完成率94.00%。其中：产出指标160项，达标152项，达标率95.00%。'
  expect(checks('completion-rate', text)).toEqual(['绩效指标 94 consistent', '产出指标 95 consistent'])
  expect(checks('completion-rate', text.replace('94.00', '49.00'))).toEqual([
    '绩效指标 49 inconsistent',
    '产出指标 95 consistent',
  ])
})

test('a share stands behind what was counted, or what was done with it', () => {
  const first = '本年共自评项目40个。'
  expect(checks('share', first, '财政局抽取10个项目开展复核，占自评项目的25.00%。')).toEqual([
    expect.stringMatching(/25 consistent$/),
  ])
  expect(checks('share', first, '执行率低于80%的6个项目占项目总数的15.00%。')).toEqual([
    expect.stringMatching(/15 consistent$/),
  ])
  // far from any count that was told: of another whole
  expect(checks('share', first, '财政局抽取10个项目开展复核，占自评项目的62.00%。')).toEqual([])
})

test('results of a project that a conclusion names are its own', () => {
  const { indicators } = factsOf([
    '（三）预算绩效管理。我局对5个项目开展了绩效自评。',
    '小型水库维修养护项目自评结论：全年预算120.00万元，执行111.60万元。全年维修水库18座，受益群众满意度93.5%。',
  ])
  expect(indicators.map(({ subject, name }) => `${subject} ${name}`)).toContain('小型水库维修养护 受益群众满意度')
})
