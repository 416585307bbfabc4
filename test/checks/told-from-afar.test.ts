import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from '../facts/tables/form.ts'
import { factsOf, header } from '../facts/written-report.ts'

const office = {
  type: 'department',
  organization: '青禾县国有林场',
  title: '青禾县国有林场2023年度部门整体支出绩效自评报告',
} as const
const judged = (...texts: string[]): string[] =>
  judgeReport({ ...header, ...office }, factsOf(texts, office)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

const budget = '全年预算480.50万元，支出452.30万元，年末结余28.20万元。'

test('a budget that another paragraph says the making of', () => {
  const made = '年初批复预算450.50万元，9月追加苗木补助30.00万元，用于苗圃改造，追加后即为全年预算数。'
  expect(judged(budget, made)).toContain('adjustment 4805000 consistent')
  expect(judged(budget, made.replace('30.00', '35.00'))).toContain('adjustment 4805000 not-checkable')
  expect(judged(budget, `${made}12月追加抚恤金2.00万元。`).filter((check) => check.startsWith('adjustment'))).toEqual(
    [],
  )
})

test('what was left over as a share of the budget, in words alone', () => {
  expect(judged(budget, '年末未支出资金占全年预算的5.87%。')).toContain('share 5.87 consistent')
  expect(judged(budget, '年末未支出资金占全年预算的8.75%。')).not.toContain('share 8.75 consistent')
})

test('the whole said again behind a label of a division is no part of itself', () => {
  const found = judged(
    '3.1 总体支出。全年共支出452.30万元，执行率94.13%；结余28.20万元。',
    '3.2 支出去向。全年支出452.30万元的具体去向：',
    '（1）苗木类。容器苗补助31.50万元；大苗补助21.60万元；良种补贴6.20万元。三项小计59.30万元。',
  )
  expect(found.filter((check) => check.startsWith('sum'))).toEqual(['sum 593000 consistent'])
})

test('a total of marks that lacks one of them', async () => {
  const sheet = (total: string): Promise<{ checks: string[] }> =>
    formFacts(`# 青禾县国有林场2023年度部门整体支出绩效自评表
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 育苗面积 | 30亩 | 30亩 | 40 | 40 |
      | 产出指标 | 质量指标 | 苗木合格率 | ≥95% | 97% | 30 | 29.2 |
      | 效益指标 | 生态效益 | 森林覆盖率 | ≥60% | 61% | 17 | 17 |
      | 满意度指标 | 满意度 | 职工满意度 | ≥90% | 92% | 13 | 12.3 |
      | {c5}合计 | 100 | ${total} |`)
  expect((await sheet('86.20')).checks).toContain(
    'score 86.2 inconsistent omitted-part = 40 + 29.2 + 17 + 12.3 = 98.5分',
  )
})
