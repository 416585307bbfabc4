import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const wrong = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('lists of projects and units that a bureau has evaluated', () => {
  test('a row is about its project, whoever is in charge of it; the office reports on all of them', async () => {
    const read = await formFacts(`
      # 临溪市财政局关于2022年度市直部门项目支出绩效再评价情况的通报
      表1 再评价结果（单位：万元）
      | 序号 | 项目 | 主管部门 | 资金规模 | 实际支出 | 执行率（%） | 再评价得分 | 再评价等级 |
      | {c3}合计 | 500.00 | 460.00 | 92.00 | — | — |
      | 1 | 渡口安全改造 | 市交通局 | 300.00 | 276.00 | 92.00 | 91.00 | 优 |
      | 2 | 乡村阅览室 | 市文旅局 | 200.00 | 184.00 | 92.00 | 78.50 | 良 |
      90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '临溪市财政局 budget 500.00',
        '渡口安全改造 executed 276.00',
        '乡村阅览室 budget 200.00',
      ]),
    )
    expect(wrong(read.checks)).toEqual([expect.stringContaining('grade 良 inconsistent')])
  })
  test('a row that failed has a grade like the others', async () => {
    const read = await formFacts(`
      # 临溪市财政局关于2022年度市直部门项目支出绩效再评价情况的通报
      表1 再评价结果（单位：万元）
      | 序号 | 项目 | 资金规模 | 实际支出 | 再评价得分 | 再评价等级 |
      | 1 | 渡口安全改造 | 300.00 | 276.00 | 91.00 | 优秀 |
      | 2 | 乡村阅览室 | 200.00 | 184.00 | 63.50 | 不合格 |
      90（含）—100分为优秀，60（含）—90分为合格，60分以下为不合格。`)
    expect(read.checks.filter((check) => check.startsWith('grade'))).toEqual([
      expect.stringContaining('grade 优秀 consistent'),
      expect.stringContaining('grade 不合格 inconsistent'),
    ])
  })
  test('who is in charge in front of the projects holds the rows together', async () => {
    const read = await formFacts(`
      # 临溪市水产站2022年度渔业项目支出绩效自评报告
      资金使用情况（单位：万元）
      | 实施单位 | 子项目 | 下达资金 | 实际支出 |
      | {r3}青沙镇 | 网箱改造 | 30.00 | 28.00 |
      | 苗种投放 | 20.00 | 20.00 |
      | 小计 | 50.00 | 48.00 |
      | {c2}合计 | 50.00 | 48.00 |`)
    expect(read.amounts).toContain('青沙镇 executed 48.00')
  })
  test('full marks in the heads: the points of a unit add up to its score', async () => {
    const table = (last: string): string => `
      # 临溪市财政局关于2022年度部门整体支出绩效再评价结果的通报
      90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。
      | {r2}部门 | {c3}评价得分 | {r2}综合得分 | {r2}等级 |
      | 投入（30分） | 过程（30分） | 产出（40分） |
      | 市民政局 | 26.5 | 27.0 | 35.0 | 88.5 | 良 |
      | 市体育局 | 28.0 | 28.5 | 38.0 | 94.5 | 优 |
      ${last}`
    const read = await formFacts(table('| 市档案馆 | 22.0 | 21.0 | 30.5 | 74.5 | 中 |'))
    expect(read.amounts).toEqual([])
    expect(wrong(read.checks)).toEqual([expect.stringContaining('score 74.5 inconsistent')])
    expect(read.checks.filter((check) => check.startsWith('grade'))).toHaveLength(3)
    // points that are weighted do not add up
    const weighted = await formFacts(`
      # 临溪市财政局关于2022年度部门整体支出绩效再评价结果的通报
      | 部门 | 投入（100分） | 过程（100分） | 产出（100分） | 综合得分 |
      | 市民政局 | 86.5 | 87.0 | 85.0 | 86.2 |
      | 市体育局 | 98.0 | 98.5 | 98.0 | 98.2 |`)
    expect(wrong(weighted.checks)).toEqual([])
  })
})
