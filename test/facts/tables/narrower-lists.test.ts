import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('the total of a list about something narrower than the report', () => {
  test('one source of funds over all columns', async () => {
    const { amounts } = await formFacts(`
      # 云泽省2023年度草原修复补助资金绩效自评报告
      全年到位资金5,000.00万元，支出4,600.00万元。
      | {r2}地区 | {c3}中央资金（万元） |
      | 下达数 | 支出数 | 执行率（%） |
      | 北滩县 | 1,200.00 | 1,150.00 | 95.83 |
      | 南滩县 | 1,800.00 | 1,650.00 | 91.67 |
      | 合计 | 3,000.00 | 2,800.00 | 93.33 |`)
    expect(amounts).toEqual(
      expect.arrayContaining(['中央资金 released 3,000.00', '中央资金 executed 2,800.00', '北滩县 executed 1,150.00']),
    )
  })
  test('two sources beside each other name the figures of each row', async () => {
    const { amounts } = await formFacts(`
      # 云泽省2023年度草原修复补助资金绩效自评报告
      资金执行情况（单位：万元）
      | {r2}地区 | {c2}中央资金 | {c2}市级资金 |
      | 预算数 | 执行数 | 预算数 | 执行数 |
      | 北滩县 | 1,200.00 | 1,150.00 | 300.00 | 210.00 |
      | 南滩县 | 1,800.00 | 1,650.00 | 400.00 | 390.00 |
      | 合计 | 3,000.00 | 2,800.00 | 700.00 | 600.00 |`)
    expect(amounts).toEqual(
      expect.arrayContaining([
        '中央资金 executed 2,800.00',
        '市级资金 executed 600.00',
        '北滩县/市级资金 executed 210.00',
      ]),
    )
  })
  test.each([
    ['执行率达到90%以上的县2个，低于90%的1个。', []],
    ['执行率达到90%以上的县3个，低于90%的1个。', ['count 3 inconsistent']],
  ])('the total of a source is none of the rows that are counted: %s', async (told, found) => {
    const { checks } = await formFacts(`
      # 云泽省2023年度草原修复补助资金绩效自评报告
      | {r2}地区 | {c3}中央资金（万元） |
      | 下达数 | 支出数 | 执行率（%） |
      | 北滩县 | 1,200.00 | 1,150.00 | 95.83 |
      | 南滩县 | 1,800.00 | 1,650.00 | 91.67 |
      | 东滩县 | 500.00 | 400.00 | 80.00 |
      | 合计 | 3,500.00 | 3,200.00 | 91.43 |
      ${told}`)
    expect(checks.flatMap((check) => /^\S+ \S+ inconsistent/.exec(check) ?? [])).toEqual(found)
  })
})
