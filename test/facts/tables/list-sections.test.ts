import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const head = `
  # 梧桐区文旅局2024年度项目支出绩效自评汇总
  单位：万元`

const sums = async (lines: string): Promise<string[]> =>
  (await formFacts(head + lines)).checks.filter((check) => check.startsWith('sum'))

describe('sections of a list whose sums stand above their rows', () => {
  test.each([
    ['numbered in their names', (mark: string, name: string) => `| | ${mark}、${name} |`],
    ['numbered in the column of numbers', (mark: string, name: string) => `| ${mark} | ${name} |`],
  ])('%s; the total is the first row', async (_, section) => {
    const table = (fairs: string): string => `
  | 序号 | 项目 | 全年预算数 | 全年执行数 |
  | | 总计 | 318.00 | 269.70 |
  ${section('一', '场馆运维')} 120.00 | 111.20 |
  | 1 | 图书馆设备更新 | 70.00 | 65.90 |
  | 2 | 文化馆屋面维修 | 50.00 | 45.30 |
  ${section('二', '节庆会展')} 138.00 | ${fairs} |
  | 3 | 灯会 | 88.00 | 80.40 |
  | 4 | 非遗集市 | 50.00 | 21.10 |
  ${section('三', '人才培养')} 60.00 | 57.00 |
  | 5 | 讲解员培训 | 35.00 | 33.20 |
  | 6 | 村级文化管理员 | 25.00 | 23.80 |`
    const right = await sums(table('101.50'))
    expect(right).toHaveLength(8)
    expect(right.every((check) => check.includes(' consistent '))).toBe(true)
    const wrong = (await sums(table('110.50'))).filter((check) => check.includes('inconsistent'))
    expect(wrong).toEqual(['sum 1105000 inconsistent digit-swap = 80.40 + 21.10 = 101.5万元'])
  })

  const oneColumn = (third: string, among = ''): string => `
  | 序号 | 项目 | 支出数 |
  | 一 | 场馆运维 | 111.20 |
  | 1 | 图书馆设备更新 | 65.90 |
  | 2 | 文化馆屋面维修 | 45.30 |
  | 二 | 节庆会展 | 101.50 |
  | 3 | 灯会 | 80.40 |
  | 4 | 非遗集市 | 21.10 |
  | 三 | 人才培养 | ${third} |
  | 5 | ${among}讲解员培训 | 33.20 |
  | 6 | ${among}村级文化管理员 | 23.80 |`

  test('in one column only: what holds in the other sections is meant of the last', async () => {
    expect(await sums(oneColumn('75.00'))).toContain('sum 750000 inconsistent digit-swap = 33.20 + 23.80 = 57万元')
  })

  test('a section of which only some rows are shown is not added up', async () => {
    expect((await sums(oneColumn('75.00', '其中：'))).filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

describe('lists that go on from a page before', () => {
  test('counts are not added up over the second part alone', async () => {
    const { checks } = await formFacts(`${head}
  | 村名 | 受益户数（户） | 核定补助 | 已发放 | 发放率 |
  | 东坪村 | 41 | 20.50 | 20.50 | 100.00% |
  | 西岭村 | 33 | 16.50 | 16.00 | 96.97% |
  评审会议认为，各村台账齐全。
  | 村名 | 受益户数（户） | 核定补助 | 已发放 | 发放率 |
  | 南沟村 | 27 | 13.50 | 13.50 | 100.00% |
  | 北坡村 | 24 | 12.00 | 11.00 | 92.67% |
  | 合计 | 125 | 62.50 | 61.00 | 97.60% |`)
    expect(checks.filter((check) => /^(?:count|sum)/.test(check))).toEqual([])
    expect(checks.filter((check) => check.startsWith('execution-rate'))).toEqual([
      'execution-rate 100 consistent = 20.50 ÷ 20.50 = 100%',
      'execution-rate 96.97 consistent = 16.00 ÷ 16.50 = 96.9697%',
      'execution-rate 100 consistent = 13.50 ÷ 13.50 = 100%',
      'execution-rate 92.67 inconsistent unknown = 11.00 ÷ 12.00 = 91.6667%',
      'execution-rate 97.6 consistent = 61.00 ÷ 62.50 = 97.6%',
    ])
  })
})
