import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const report = (lines: string): string => `# 青禾县文化馆2023年流动演出项目绩效评价报告
  2023年项目全年预算90万元，实际支出84万元。
  ${lines}`

test('sums under a title of spending were spent, those under a plan were not', async () => {
  const rows = `| 内容 | 金额 | 占比 |
    | 演员补贴 | 540,000.00 | 64.29% |
    | 车辆租赁 | 300,000.00 | 35.71% |
    | 合计 | 840,000.00 | — |`
  const spent = await formFacts(report(`表1 项目支出明细表（单位：元）\n${rows}`))
  expect(spent.amounts).toContain('演员补贴 executed 540,000.00')
  expect(spent.checks.filter((c) => c.includes('inconsistent'))).toEqual([])
  const planned = await formFacts(report(`表1 项目支出计划明细表（单位：元）\n${rows}`))
  expect(planned.amounts).toContain('演员补贴 budget 540,000.00')
})

test('a table of counts holds no money, and its columns add up', async () => {
  const { amounts, checks } = await formFacts(
    report(`表2 问卷发放情况（单位：份）
      | 乡镇 | 发放 | 回收 | 有效 |
      | 东河镇 | 120 | 115 | 110 |
      | 西河镇 | 80 | 78 | 75 |
      | 合计 | 200 | 193 | 158 |
      表3 资金情况（单位：万元）
      | 项目名称 | 预算数 | 支出数 |
      | 流动演出 | 90 | 84 |`),
  )
  expect(amounts.filter((a) => /(?:东河|西河)镇/.test(a))).toEqual([])
  expect(checks.map((c) => c.split(' = ')[0])).toEqual(
    expect.arrayContaining(['count 200 consistent', 'count 193 consistent', 'count 158 inconsistent digit-swap']),
  )
})

test('years over the same measures add up to the whole of the years', async () => {
  const { checks } = await formFacts(
    report(`表1 资金情况表（单位：万元）
      | {r2}资金来源 | {c2}2022年 | {c2}2023年 | {c2}两年合计 |
      | 计划 | 支出 | 计划 | 支出 | 计划 | 支出 |
      | 省级补助 | 50 | 48 | 60 | 57 | 110 | 105 |
      | 县级配套 | 20 | 18 | 30 | 27 | 50 | 54 |
      | 合计 | 70 | 66 | 90 | 84 | 160 | 159 |`),
  )
  const sums = checks.filter((c) => c.startsWith('sum'))
  expect(sums).toContain('sum 1100000 consistent = 50 + 60 = 110万元')
  expect(sums).toContain('sum 1050000 consistent = 48 + 57 = 105万元')
  expect(sums.some((c) => c.startsWith('sum 540000 inconsistent'))).toBe(true)
})

test('a benchmark is a target, the column of its year the result, and what is paid is spent', async () => {
  const { indicators, amounts } = await formFacts(
    report(`表1 评价指标
      | 三级指标 | 标杆值 | 实际值 | 权重 | 得分 |
      | 演出场次 | ≥60场 | 64场 | 10 | 10 |
      | 观众满意度 | ≥90% | 88.5% | 10 | 8 |
      表2 主要指标
      | 指标 | 2021年 | 2022年 | 2023年 | 2023年目标 |
      | 观众人次（万人次） | 2.1 | 2.4 | 2.9 | ≥2.6 |
      | 新创节目（个） | 3 | 4 | 6 | ≥5 |
      表3 设备购置（万元）
      | 设备名称 | 预算 | 合同价 | 已付 | 已付占预算(%) |
      | 音响 | 30.00 | 28.00 | 27.00 | 90.00 |
      | 灯光 | 20.00 | 19.00 | 18.00 | 90.00 |`),
  )
  expect(indicators).toContain('-/- 演出场次 >=60场 → 64场 10/10')
  expect(indicators.some((i) => /观众人次.*>=2.6.*→ 2.9/.test(i))).toBe(true)
  expect(amounts).toContain('音响 executed 27.00')
})
