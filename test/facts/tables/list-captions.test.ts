import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const misses = (checks: readonly string[]): string[] => checks.filter((check) => check.includes('inconsistent'))

describe('what a list under its caption is about', () => {
  test('a source of money by counties', async () => {
    const read = await formFacts(`
      # 2023年青岭市乡镇供水工程绩效自评报告
      资金由中央补助和县级配套资金构成。
      附表1 分县（区）县级配套资金到位情况表（万元）
      | 县区 | 应配套 | 实际到位 | 到位率（%） | 未到位 |
      | 松阳县 | 420.00 | 399.00 | 95.00 | 21.00 |
      | 柳河县 | 360.00 | 288.00 | 80.00 | 72.00 |
      | 合计 | 780.00 | 687.00 | 88.08 | 93.00 |`)
    expect(read.amounts.slice(-4)).toEqual([
      '县级配套 budget 780.00',
      '县级配套 released 687.00',
      '县级配套 release_rate 88.08',
      '县级配套 balance 93.00',
    ])
    expect(misses(read.checks)).toEqual([])
  })
  test('grants by towns with their shares', async () => {
    const read = await formFacts(`
      # 2023年青岭市耕地地力保护补贴绩效评价报告
      附表1 各乡镇补贴发放情况
      金额单位：万元
      | 乡镇 | 受益户数（户） | 财政补贴 | 占比（%） | 户均补贴（元） |
      | 河口镇 | 1,200 | 60.00 | 40.00 | 500.00 |
      | 石桥镇 | 900 | 54.00 | 36.00 | 600.00 |
      | 青山乡 | 600 | 36.00 | 42.00 | 600.00 |
      | 合计 | 2,700 | 150.00 | 100.00 | 555.56 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining(['河口镇 executed 60.00', '河口镇 share 40.00', '石桥镇 share 36.00']),
    )
    expect(read.checks.filter((check) => /^(?:sum|count)/.test(check) && check.includes(' consistent'))).toHaveLength(2)
    expect(misses(read.checks)).toEqual(['share 42 inconsistent digit-swap = 36.00 ÷ 150.00 = 24%'])
  })
})
