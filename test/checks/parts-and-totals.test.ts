import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from '../facts/tables/form.ts'
import { factsOf, header } from '../facts/written-report.ts'

const found = (rules: RegExp, ...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => rules.test(check.rule))
    .map((check) => `${check.rule} ${check.stated} ${check.verdict} ${check.cause ?? ''}`.trim())

test('what is left of a matter whose budget and spending one sentence tells elsewhere', () => {
  const text = (left: string): string[] => [
    '2.专项业务。全年预算2,804.53万元，支出2,417.91万元，执行率86.21%。',
    `（三）结余情况。年末专项业务结余${left}万元，按规定交回。`,
  ]
  expect(found(/^balance/, ...text('386.62'))).toEqual(['balance 3866200 consistent'])
  expect(found(/^balance/, ...text('368.62'))).toEqual(['balance 3686200 inconsistent digit-swap'])
  // nothing explains it: another balance may be meant
  expect(found(/^balance/, ...text('241.07'))).toEqual(['balance 2410700 not-checkable'])
})

test('two kinds of the same counted thing come to all of them', () => {
  const text = (all: string): string => `全年接待上访${all}批次，其中来信上访2,460批次、来电上访1,870批次。`
  expect(found(/^(?:count|sum)$/, text('4,330'))).toEqual(['count 4330 consistent'])
  expect(found(/^(?:count|sum)$/, text('4,303'))).toEqual(['count 4303 inconsistent digit-swap'])
  // some kinds are not told
  expect(found(/^(?:count|sum)$/, text('4,395'))).toEqual([])
  // persons may be both
  expect(found(/^(?:count|sum)$/, '服务就诊患者4,303人，其中女性患者2,460人、老年患者1,870人。')).toEqual([])
})

test('a bare total behind a list of counts', () => {
  const text = (all: number): string => `全年审结民事案件523件、行政案件41件，合计${all}件，比上年多34件。`
  expect(found(/^(?:count|sum)$/, text(564))).toEqual(['count 564 consistent'])
  expect(found(/^(?:count|sum)$/, text(546))).toEqual(['count 546 inconsistent digit-swap'])
  expect(found(/^(?:count|sum)$/, text(577))).toEqual([])
})

test('what was spent of what was carried over', () => {
  const text = (all: string): string[] => [
    '全年预算860万元，包括本级拨款640万元、单位自筹130万元、上年结转资金90万元。',
    `全年支出${all}万元。按来源分，本级拨款支出611.20万元，执行率95.50%；单位自筹支出122.20万元，执行率94.00%；上年结转资金支出84.60万元，执行率94.00%。`,
  ]
  const rates = ['execution-rate 95.5 consistent', 'execution-rate 94 consistent', 'execution-rate 94 consistent']
  expect(found(/^(?:execution-rate|sum)$/, ...text('818.00'))).toEqual([
    'sum 8600000 consistent',
    'sum 8180000 consistent',
    ...rates,
  ])
})

test('one score is not graded twice for a 0 at its end', async () => {
  const { checks } = await formFacts(`
    # 临川县供水总站2023年度项目支出绩效自评报告
    总得分94.60分，自评等级为“良”（90分以上为优，80至90分为良，60至80分为中，60分以下为差）。
    | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 更换水表 | ≥200块 | 210块 | 100 | 94.60 |
    | 总分 | | | | 100 | 94.60 |`)
  expect(checks.filter((check) => check.startsWith('grade'))).toHaveLength(1)
})

test.each([
  ['指标值及完成情况', '目标：≥40台；完成：43台', '>=40台 → 43台'],
  ['目标值及实际值', '年度目标≥96%，实际完成95.2%', '>=96% → 95.2%'],
  ['目标完成情况', '计划值：明显改善；完成值：有所改善', '明显改善 → 有所改善'],
])('goal and result in one cell: %s', async (head, cell, read) => {
  const { indicators } = await formFacts(`
    # 项目支出绩效自评表（2023年度）
    | 项目名称 | {c4}锅炉改造 |
    | 一级指标 | 三级指标 | 分值 | ${head} | 得分 |
    | 产出指标 | 改造锅炉情况 | 20 | ${cell} | 18 |
    | 效益指标 | 受益户数 | 10 | ${cell.replace(/40台/, '300户').replace(/43台/, '305户')} | 10 |`)
  expect(indicators[0]).toContain(read)
})

test('how much of the assets is in use', () => {
  const text = (rate: string): string =>
    `年末资产规模见附表，固定资产总额1.26亿元，其中在用11,844.00万元，固定资产利用率${rate}%。`
  expect(found(/^share/, text('94.00'))).toEqual(['share 94 consistent'])
  expect(found(/^share/, text('49.00'))).toEqual(['share 49 inconsistent digit-swap'])
  expect(found(/^share/, '房屋面积3,200平方米，其中闲置160平方米，房屋闲置率5.00%。')).toEqual(['share 5 consistent'])
  // of what is in use, the rate of something else
  expect(found(/^share/, '固定资产总额1.26亿元，其中在用1.18亿元，资产完好率98.20%。')).toEqual([])
})
