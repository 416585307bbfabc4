import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

/** Rates of a list of projects that are said to be wrong, and those that cannot be checked. */
const list = async (...rows: string[]): Promise<string[]> => {
  const { checks } = await formFacts(`
    # 青禾县水利局2023年度项目支出绩效自评情况表
    金额单位：万元
    | 序号 | 项目名称 | 预算数 | 支出数 | 执行率 |
    ${rows.join('\n    ')}`)
  return checks.flatMap((check) => /^execution-rate \S+ (?:inconsistent|not-checkable)/.exec(check) ?? [])
}

// each rate is that of a budget which the table does not show
const otherBase = [
  '| 1 | 渠道清淤 | 150 | 120 | 75% |',
  '| 2 | 排涝泵站 | 84 | 63 | 70% |',
  '| 3 | 堤防巡查 | 70 | 56 | 64% |',
]

test('a formula that fails in every row accuses none', async () => {
  expect(await list(...otherBase)).toEqual([
    'execution-rate 75 not-checkable',
    'execution-rate 70 not-checkable',
    'execution-rate 64 not-checkable',
  ])
})

test('nor if it happens to hold in one of four', async () => {
  expect(await list(...otherBase, '| 4 | 水质监测 | 20 | 20 | 100% |')).not.toContainEqual(
    expect.stringMatching(/inconsistent/),
  )
})

test('two rows are no proof against it, and wrong rows among right ones are findings', async () => {
  expect(await list(...otherBase.slice(0, 2))).toEqual([
    'execution-rate 75 inconsistent',
    'execution-rate 70 inconsistent',
  ])
  const right = ['| 4 | 水质监测 | 20 | 15 | 75% |', '| 5 | 闸门检修 | 40 | 30 | 75% |']
  expect(await list(...otherBase, ...right)).toEqual([
    'execution-rate 75 inconsistent',
    'execution-rate 70 inconsistent',
    'execution-rate 64 inconsistent',
  ])
})
