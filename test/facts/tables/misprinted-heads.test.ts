import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const form = (target: string, actual: string): string => `
  # 桐溪县气象局2023年度项目支出绩效自评表
  | 一级指标 | 二级指标 | 三级指标 | ${target} | ${actual} | 分值 | 得分 |
  | 产出指标 | 数量指标 | 改造观测站 | ≥12座 | 12座 | 40 | 40 |
  | 产出指标 | 质量指标 | 数据到报率 | ≥98% | 97.2% | 30 | 27 |
  | 效益指标 | 社会效益指标 | 预警覆盖乡镇 | 15个 | 15个 | 30 | 30 |`

const indicators = [
  '产出指标/数量指标 改造观测站 >=12座 → 12座 40/40',
  '产出指标/质量指标 数据到报率 >=98% → 97.2% 30/27',
  '效益指标/社会效益指标 预警覆盖乡镇 15个 → 15个 30/30',
]

describe('heads of columns with a wrong character', () => {
  test.each([
    ['午度指标值', '实际完成值'],
    ['年度拍标值', '全年实示值'],
    ['年废指标直', '实际完成值'],
  ])('%s and %s', async (target, actual) => {
    const read = await formFacts(form(target, actual))
    expect(read.indicators).toEqual(indicators)
    expect(read.problems).toEqual([])
  })

  test('two wrong characters are too many: the column is not read, and that is said', async () => {
    const read = await formFacts(form('预期日标值', '实标完成情兄'))
    expect(read.problems).toEqual(['table.column-not-understood b2'])
    expect(read.unclaimed).toContain('97.2%')
  })

  test('a column of other words with figures is not taken for the target, and reported', async () => {
    const read = await formFacts(form('同业参考数', '实际完成值'))
    expect(read.indicators[0]).not.toContain('12座 →')
    expect(read.problems).toEqual(['table.column-not-understood b2'])
  })
})

test('a row of remarks is no indicator, its money is read', async () => {
  const read = await formFacts(`${form('年度指标值', '实际完成值')}
  | 其他说明 | {c6}全年支出41.30万元，结余2.70万元，已于次年1月由县财政收回。 |`)
  expect(read.indicators).toEqual(indicators)
  expect(read.amounts.map((amount) => amount.split(' ').slice(1).join(' '))).toEqual([
    'executed 41.30万元',
    'balance 2.70万元',
  ])
})
