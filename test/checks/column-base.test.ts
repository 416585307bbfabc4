import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const list = async (...rows: string[]): Promise<string[]> => {
  const { checks } = await formFacts(`
    # 青禾县水利局2023年度项目支出绩效自评情况表
    金额单位：万元
    | 序号 | 项目名称 | 年初预算 | 调整后预算 | 实际支出 | 执行率 |
    ${rows.join('\n    ')}`)
  return checks.flatMap((check) => /^execution-rate \S+ inconsistent/.exec(check) ?? [])
}

const dredging = '| 1 | 渠道清淤项目 | 150.00 | 186.40 | 149.12 | 80% |'

test('the rows of a column tell its base: a rate that only another budget gives is wrong', async () => {
  expect(await list(dredging, '| 2 | 排涝泵站项目 | 84.00 | 93.10 | 80.64 | 96% |')).toEqual([
    'execution-rate 96 inconsistent',
  ])
})

test('a column of the initial budget', async () => {
  expect(
    await list(
      '| 1 | 渠道清淤项目 | 150.00 | 186.40 | 120.00 | 80% |',
      '| 2 | 排涝泵站项目 | 84.00 | 93.10 | 80.64 | 96% |',
      '| 3 | 堤防巡查项目 | 70.00 | 56.00 | 42.00 | 60% |',
    ),
  ).toEqual([])
})

test('rows that tell nothing, or not the same', async () => {
  expect(
    await list(
      '| 1 | 渠道清淤项目 | 150.00 | 150.00 | 120.00 | 80% |',
      '| 2 | 排涝泵站项目 | 84.00 | 93.10 | 80.64 | 96% |',
    ),
  ).toEqual([])
})
