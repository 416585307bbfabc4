import { describe, expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const checksOf = async (...lines: string[]): Promise<string[]> =>
  (await formFacts(`# 竹山县体育局2023年度部门整体支出绩效自评报告\n${lines.join('\n')}`)).checks

describe('money carried over or taken back between the two ends of an adjustment', () => {
  test.each([
    '年初批复数800万元；上年结转30万元；年中追加120万元，因项目核减收回15万元，调整后预算935万元，预算调整率13.13%。',
    '年初部门预算800万元，上年结转结余30万元，年中追加120万元，收回15万元，调整后预算935万元，预算调整率13.13%。',
    '年初预算800万元。以前年度结余资金30万元。年中追加120万元、追减15万元，调整后预算935万元，预算调整率13.13%。',
  ])('%s', async (text) => {
    const checks = await checksOf(text)
    expect(checks.filter((check) => check.startsWith('adjustment'))).toEqual([
      expect.stringContaining('adjustment 9350000 consistent'),
    ])
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('a budget that comes out neither with it nor without it does not agree', async () => {
    const text = '年初批复数800万元；上年结转30万元；年中追加120万元，收回15万元，调整后预算953万元。'
    expect((await checksOf(text)).filter((check) => check.includes('inconsistent'))).toEqual([
      expect.stringContaining('adjustment 9530000 inconsistent'),
    ])
  })

  test('what was added is compared with the first budget, wherever the report says its share', async () => {
    const checks = await checksOf(
      '年初预算800万元，年中追加120万元，调整后预算920万元。',
      '预算编制不够准确，追加预算占年初预算的15%。',
    )
    expect(checks).toContainEqual(expect.stringContaining('share 15 consistent = 120万元 ÷ 800万元'))
  })
})

test.each(['缺口25元', '尚有资金缺口25元', '欠拨25元'])(
  '到位率68.75%，%s is what was due less what arrived',
  async (gap) => {
    const checks = await checksOf(
      `项目预算200万元，其中市级补助120万元、县级配套80万元。县级配套到位55万元，到位率68.75%，${gap}。`,
    )
    expect(checks.filter((check) => check.includes('inconsistent'))).toEqual([
      expect.stringContaining('balance 25 inconsistent'),
    ])
  },
)

test('bounds that go on with the rate named before are counted as well', async () => {
  const checks = await checksOf(
    '表1 项目执行情况（单位：万元）',
    '| 项目名称 | 预算数 | 支出数 | 执行率 |',
    '| 场馆改造工程 | 100.00 | 98.00 | 98.00% |',
    '| 赛事活动补助 | 50.00 | 30.00 | 60.00% |',
    '| 器材购置经费 | 40.00 | 28.00 | 70.00% |',
    '| 健身路径维护 | 20.00 | 19.00 | 95.00% |',
    '执行率达到90%及以上的2个，不足80%的3个。',
  )
  expect(checks.filter((check) => check.startsWith('count'))).toEqual([
    expect.stringContaining('count 2 consistent'),
    expect.stringContaining('count 3 inconsistent'),
  ])
})
