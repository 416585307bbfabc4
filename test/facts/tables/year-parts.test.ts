import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const wrong = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('columns of parts of the year beside the whole year', () => {
  test('terms of school add up in every row, persons and money', async () => {
    const { amounts, checks } = await formFacts(`
      # 临溪县教育局2023年营养改善计划资金绩效自评报告
      单位：元
      | {r2}学段 | {r2}类型 | {c2}春季学期 | {c2}秋季学期 | {c2}全年合计 |
      | 人数 | 发放金额 | 人数 | 发放金额 | 人次 | 发放金额 |
      | {r2}小学 | 走读生 | 120 | 60,000.00 | 130 | 65,000.00 | 250 | 125,000.00 |
      | 住校生 | 80 | 80,000.00 | 75 | 75,000.00 | 155 | 155,000.00 |
      | {r2}初中 | 走读生 | 60 | 36,000.00 | 58 | 34,800.00 | 118 | 70,800.00 |
      | 住校生 | 200 | 240,000.00 | 190 | 228,000.00 | 390 | 486,000.00 |
      | {c2}合计 | 460 | 416,000.00 | 453 | 402,800.00 | 913 | 836,800.00 |`)
    expect(amounts).toContain('小学走读生 executed 60,000.00')
    expect(amounts).toContain('初中走读生 executed 70,800.00')
    expect(checks).toContain('sum 913 consistent = 460 + 453 = 913')
    expect(checks).toContain('sum 125000 consistent = 60,000.00 + 65,000.00 = 12.5万元')
    expect(wrong(checks)).toHaveLength(2)
    expect(wrong(checks)[0]).toContain('240,000.00 + 228,000.00 = 46.8万元')
  })
  test('halves of the year in one row of headers', async () => {
    const { checks } = await formFacts(`
      # 石桥区民政局2022年临时救助资金绩效自评报告
      单位：万元
      | 乡镇 | 上半年兑付金额 | 下半年兑付金额 | 全年兑付金额 |
      | 东坪镇 | 12.40 | 13.10 | 25.50 |
      | 西坪镇 | 8.15 | 9.20 | 17.53 |
      | 南坪镇 | 5.00 | 6.60 | 11.60 |
      | 合计 | 25.55 | 28.90 | 54.45 |`)
    expect(wrong(checks).some((check) => check.includes('8.15 + 9.20 = 17.35万元'))).toBe(true)
    expect(checks).toContain('sum 544500 consistent = 25.55 + 28.90 = 54.45万元')
  })
  test('figures to date of two months are no parts', async () => {
    const { checks } = await formFacts(`
      # 石桥区民政局2022年项目支出绩效运行监控情况
      单位：万元
      | {r2}项目名称 | {r2}全年预算 | {c2}1-6月 | {c2}1-9月 |
      | 执行数 | 执行率 | 执行数 | 执行率 |
      | 临时救助 | 60.00 | 27.00 | 45.00% | 45.00 | 75.00% |
      | 社区养老 | 40.00 | 20.00 | 50.00% | 30.00 | 75.00% |`)
    expect(wrong(checks)).toEqual([])
    expect(checks.some((check) => check.includes('27.00 + 45.00'))).toBe(false)
  })
})

describe('rows named by two columns', () => {
  test('a name below several owners is told with its owner, and restated by the text', async () => {
    const { checks } = await formFacts(`
      # 临溪县教育局2023年学生资助资金绩效自评报告
      全年发放助学金57.50万元，其中高中困难学生全年发放23.05元。
      单位：元
      | 学段 | 对象 | 发放资金 |
      | 初中 | 普通学生 | 100,000.00 |
      | 初中 | 困难学生 | 144,500.00 |
      | 高中 | 普通学生 | 100,000.00 |
      | 高中 | 困难学生 | 230,500.00 |
      | {c2}合计 | 575,000.00 |`)
    expect(wrong(checks)).toEqual(['restatement 23.05 inconsistent unit-slip = 23.05元 ↔ 230,500.00 = 23.05万元'])
  })
})

describe('money that has not arrived', () => {
  test('is what was to come less what came, column for column', async () => {
    const { amounts, checks } = await formFacts(`
      # 临溪县农业农村局2023年高标准农田建设资金绩效自评报告
      单位：万元
      | 资金来源 | 应到位资金 | 实际到位资金 | 到位率 | 未到位资金 |
      | 中央资金 | 300.00 | 300.00 | 100% | 0.00 |
      | 省级资金 | 200.00 | 180.00 | 90% | 20.00 |
      | 县级资金 | 100.00 | 64.50 | 64.5% | 53.50 |
      | 合计 | 600.00 | 544.50 | 90.75% | 55.50 |`)
    expect(amounts).toContain('省级资金 balance 20.00')
    expect(checks).toContain('balance 200000 consistent = 200.00 − 180.00 = 20万元')
    expect(checks.some((check) => check.startsWith('balance 535000 inconsistent digit-swap'))).toBe(true)
  })
  test('by other names', async () => {
    const { checks } = await formFacts(`
      # 临溪县农业农村局2023年高标准农田建设资金绩效自评报告
      单位：万元
      | 乡镇 | 计划资金 | 已下达资金 | 资金缺口 |
      | 东坪镇 | 80.00 | 60.00 | 20.00 |
      | 西坪镇 | 50.00 | 45.00 | 5.00 |`)
    expect(checks).toContain('balance 200000 consistent = 80.00 − 60.00 = 20万元')
  })
})
