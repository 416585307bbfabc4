import { describe, expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const notice = (text: string): Promise<{ amounts: string[]; checks: string[] }> =>
  formFacts(`
    # 柳溪市财政局关于2023年度重点项目绩效评价情况的通报
    评价结果汇总表
    | 项目名称 | 主管部门 | 全年预算（万元） | 实际支出（万元） | 执行率 | 得分 | 等级 |
    | 渡口改造 | 市交通局 | 620.00 | 589.00 | 95.00% | 91.2 | 优 |
    | 粮库技改奖补 | 市粮食局 | 400.00 | 366.40 | 91.60% | 84.0 | 良 |
    | 灯塔维护 | 市港务局 | 80.00 | 36.00 | 45.00% | 57.5 | 差 |
    | 合计 | | 1,100.00 | 991.40 | 90.13% | | |
    ${text}`)

describe('items set off by a mark without a number', () => {
  test.each(['★', '◎', '►'])('%s names what the paragraph is about', async (mark) => {
    const { amounts } = await notice(`${mark} 灯塔维护。年初预算100万元，年中调减20万元。`)
    expect(amounts).toEqual(
      expect.arrayContaining([
        '灯塔维护 approved 100万元',
        '灯塔维护 adjustment 20万元',
        '柳溪市财政局 revised 1,100.00',
      ]),
    )
  })

  test('the money of an item called by its kind alone is that of the item', async () => {
    const { checks } = await notice('★ 粮库技改奖补。向12户企业兑付奖补资金366.40万元，执行率96.10%。')
    expect(checks).toContainEqual(expect.stringMatching(/^execution-rate 96\.1 inconsistent/))
  })
})

test('grades down to the lowest against the number of projects told in front of them', async () => {
  const told = (good: number): string => `3个项目全年支出991.40万元。等次为“优”的1个、“良”的${good}个、“差”的1个。`
  expect((await notice(told(1))).checks).toContain('count 3 consistent = 1个 + 1个 + 1个 = 3个')
  expect((await notice(told(0).replace('“良”的0个', '“中”的0个'))).checks).toContainEqual(
    expect.stringMatching(/^count 3 inconsistent/),
  )
})
