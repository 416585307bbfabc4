import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const checks = async (table: string): Promise<string[]> =>
  (await formFacts(`# 汀江区2023年度绩效自评复核情况通报\n各单位复核结果见下表。\n${table}`)).checks

const summary = (second: string, rate: string, good: string): string => `
  | 序号 | 主管部门 | 项目个数 | 优 | 良 | 中 | 差 | 优良率 |
  | 1 | 区水务局 | 12 | 5 | 4 | 2 | 1 | 75.00% |
  | 2 | 区民政局 | ${second} | 6 | 2 | — | | ${rate} |
  | 3 | 区司法局 | 6 | 2 | 1 | 3 | 0 | 50.00% |
  | {c2}合计 | 26 | 13 | ${good} | 5 | 1 | 76.92% |`

test('the grades of a row come to its projects, the rate is of the first grades, the rows come to the total', async () => {
  const made = await checks(summary('8', '100%', '7'))
  expect(made).toEqual(
    expect.arrayContaining([
      'count 12 consistent = 5 + 4 + 2 + 1 = 12个',
      'share 75 consistent = (5 + 4) ÷ 12 = 75%',
      'count 8 consistent = 6 + 2 = 8个',
      'share 76.92 consistent = (13 + 7) ÷ 26 = 76.9231%',
      'count 7 consistent = 4 + 2 + 1 = 7个',
    ]),
  )
  expect(made.filter((check) => !/ consistent/.test(check))).toEqual([])
})

test('another number of projects, another rate, another total', async () => {
  const wrong = async (table: string): Promise<string[]> =>
    (await checks(table)).filter((check) => check.includes('inconsistent')).map((check) => check.split(' = ')[0] ?? '')
  expect(await wrong(summary('9', '100%', '7'))).toContain('count 9 inconsistent contradiction')
  expect((await wrong(summary('8', '80.00%', '7'))).some((check) => /^share 80 /.test(check))).toBe(true)
  expect((await wrong(summary('8', '100%', '9'))).some((check) => /^count/.test(check))).toBe(true)
})

test('columns that do not add up are of something else', async () => {
  const table = `
  | 单位 | 项目数 | 优 | 良 | 差 |
  | 甲镇 | 12 | 85 | 4 | 2 |
  | 乙镇 | 9 | 90 | 6 | 1 |`
  expect(await checks(table)).toEqual([])
})
