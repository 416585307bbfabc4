import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const scores = async (lines: string): Promise<string[]> =>
  (await formFacts(lines)).checks.filter((check) => check.startsWith('score'))

describe('subtotals of a score table', () => {
  test('小计 beside the cell of its group is the sum of the full marks and of the scores', async () => {
    const checks = await scores(`
      # 青石县交通运输局2023年度部门整体支出绩效评价评分表
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
      | {r4}投入 | {r3}目标管理 | 目标明确性 | 6 | 6 |
      | 目标合理性 | 6 | 5.5 |
      | 人员配置 | 8 | 7.18 |
      | {c2}小计 | 20 | 18.86 |
      | {r3}产出 | {r2}职责履行 | 任务完成率 | 40 | 38 |
      | 质量达标率 | 40 | 39.5 |
      | {c2}小计 | 80 | 77.5 |
      | {c3}合计 | 100 | 96.18 |`)
    expect(checks).toContain('score 18.86 inconsistent digit-swap = 6 + 5.5 + 7.18 = 18.68分')
    expect(checks).toContain('score 77.5 consistent = 38 + 39.5 = 77.5分')
    expect(checks).toContain('score 96.18 consistent = 6 + 5.5 + 7.18 + 38 + 39.5 = 96.18分')
  })
  test('a total over a row whose score cannot be read is not said to be wrong', async () => {
    const sheet = (score: string): string => `
      # 云岭市气象局2023年度观测站改造项目支出绩效评价评分表
      | 一级指标 | 三级指标 | 分值 | 得分 |
      | 决策 | 立项规范性 | 10 | 10 |
      | 决策 | 目标明确性 | 10 | 9.5 |
      | 过程 | 制度健全性 | 10 | ${score} |
      | 过程 | 资金到位率 | 10 | 10 |
      | 产出 | 改造站点数 | 15 | 15 |
      | 产出 | 验收合格率 | 15 | 14 |
      | 效益 | 数据可用率 | 15 | 15 |
      | 满意度 | 用户满意度 | 15 | 13.5 |
      | {c2}合计 | 100 | 95.5 |`
    const open = await scores(sheet('☆8.5'))
    expect(open).toContain('score 100 consistent = 10 + 10 + 10 + 10 + 15 + 15 + 15 + 15 = 100分')
    expect(open.filter((check) => check.startsWith('score 95.5'))).toEqual([])
    expect(await scores(sheet('7.5'))).toContain(
      'score 95.5 inconsistent unknown = 10 + 9.5 + 7.5 + 10 + 15 + 14 + 15 + 13.5 = 94.5分',
    )
  })
  test.each(['小计', '合计'])(
    '%s of a table that scores a part of the points is not the score of the report',
    async (label) => {
      const checks = await scores(`
      # 云岭市科技局2022年科技创新专项绩效评价报告
      项目综合得分87.60分，评价等级为良。产出和效益得分见下表。
      | 一级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分 |
      | 产出 | 攻关课题数 | 12项 | 12项 | 25 | 25.00 |
      | 产出 | 结题率 | ≥95% | 91.7% | 15 | 11.20 |
      | 效益 | 专利授权数 | ≥30件 | 26件 | 20 | 16.40 |
      | {c4}${label} | 60 | 52.60 |`)
      expect(checks).toContain('score 52.6 consistent = 25.00 + 11.20 + 16.40 = 52.6分')
      expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
    },
  )
  test('a subtotal named after its group is no indicator and adds up the rows since the one before', async () => {
    const lines = `
      # 云岭市科技局2022年科技创新专项绩效评价打分表
      | 一级指标 | 三级指标 | 满分 | 评价得分 |
      | 决策 | 立项规范性 | 8 | 8 |
      | 决策 | 目标合理性 | 7 | 6 |
      | 决策小计 | | 15 | 14 |
      | 过程 | 资金到位率 | 10 | 10 |
      | 过程 | 预算执行率 | 15 | 13.2 |
      | 过程 | 小计 | 25 | 23.2 |
      | 产出 | 研发投入强度 | 60 | 57 |
      | 总分 | | 100 | 94.2 |`
    const { indicators } = await formFacts(lines)
    expect(indicators).toHaveLength(5)
    const checks = await scores(lines)
    expect(checks).toContain('score 14 consistent = 8 + 6 = 14分')
    expect(checks).toContain('score 23.2 consistent = 10 + 13.2 = 23.2分')
    expect(checks).toContain('score 94.2 consistent = 8 + 6 + 10 + 13.2 + 57 = 94.2分')
  })
  test('without a total of the table the last subtotal is that of its group', async () => {
    const checks = await scores(`
      # 云岭市科技局2022年科技创新专项绩效评价打分表
      | 一级指标 | 三级指标 | 分值 | 得分 |
      | 决策 | 立项规范性 | 8 | 8 |
      | 决策 | 目标合理性 | 7 | 6 |
      | {c2}小计 | 15 | 14 |
      | 过程 | 资金到位率 | 10 | 10 |
      | 过程 | 预算执行率 | 15 | 13.2 |
      | {c2}小计 | 25 | 23.2 |`)
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
    expect(checks).toContain('score 23.2 consistent = 10 + 13.2 = 23.2分')
  })
})

test('a row scored as a whole, its other cells one that is blank or holds a table of its own, is one of the parts', async () => {
  const checks = await scores(`
    # 青石县交通运输局2023年度公路养护项目绩效自评表
    | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
    | {r2}产出指标（60分） | 数量指标 | 养护里程 | 30公里 | 30公里 | 40 | 40 |
    | 质量指标 | 验收合格率 | 100% | 99% | 20 | 19.8 |
    | 满意度指标（30分） | 满意度 | 群众满意度 | 90% | 93% | 30 | 30 |
    | 资金执行（10分） | {c4} | 10 | 9.7 |
    | {c5}合计 | 100 | 99.5 |`)
  expect(checks).toContain('score 100 consistent = 40 + 20 + 30 + 10 = 100分')
  expect(checks).toContain('score 99.5 consistent = 40 + 19.8 + 30 + 9.7 = 99.5分')
})

describe('what was taken off', () => {
  const sheet = (head: string, off: string, all: string): string => `
      # 青石县2023年度村道补助项目支出绩效评价评分表
      | 一级指标 | 三级指标 | 分值 | 得分 | ${head} |
      | 决策 | 立项规范性 | 20 | 20 | — |
      | 过程 | 制度健全性 | 20 | 18.5 | ${off} |
      | 产出 | 补助里程 | 40 | 38 | 2 |
      | 满意度 | 村民满意度 | 20 | 19 | 1 |
      | {c2}合计 | 100 | 95.5 | ${all} |`
  test.each([
    ['扣分', '1.5', '4.5'],
    ['失分', '-1.5', '4.5'],
    ['扣分值', '1.50', '4.5'],
  ])('score = full marks − %s', async (head, off, all) => {
    const checks = await scores(sheet(head, off, all))
    expect(checks).toContain(`score 18.5 consistent = 20 − ${off.replace('-', '')} = 18.5分`)
    expect(checks).toContain(`score 4.5 consistent = ${off.replace('-', '')} + 2 + 1 = 4.5分`)
  })
  test('a row whose figures do not agree is found', async () => {
    const checks = await scores(sheet('扣分', '0.5', '4.5'))
    expect(checks.filter((check) => check.startsWith('score 18.5 inconsistent'))).toHaveLength(1)
  })
})
