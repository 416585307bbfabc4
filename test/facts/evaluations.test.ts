import { describe, expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const checks = async (lines: string, rules: RegExp): Promise<string[]> =>
  (await formFacts(`# 汀江区交通局2023年度公交补贴项目绩效评价报告\n${lines}`)).checks
    .filter((check) => rules.test(check) && !check.includes('≤'))
    .map((check) => check.replace(/ = .*/, ''))

describe('rates of columns of counts', () => {
  const lines = (south: string): string => `表1 各线路开行情况
    | 线路 | 应开行班次 | 实际开行班次 | 开行完成率 | 正点率 |
    | 东线 | 400 | 396 | 99.00% | 97.1% |
    | 西线 | 360 | 333 | 92.50% | 95.2% |
    | 南线 | 500 | 480 | ${south} | 98.0% |
    | 合计 | 1,260 | 1,209 | 95.95% | 96.9% |`

  test('the two columns that give most rates are the terms of all', async () => {
    expect(await checks(lines('96.00%'), /^completion-rate/)).toEqual([
      'completion-rate 99 consistent',
      'completion-rate 92.5 consistent',
      'completion-rate 96 consistent',
      'completion-rate 95.95 consistent',
    ])
    expect(await checks(lines('69.00%'), /inconsistent/)).toEqual(['completion-rate 69 inconsistent digit-swap'])
  })

  test('a column that no two columns give is of something else', async () => {
    expect(await checks(lines('96.00%'), /97.1|95.2|98/)).toEqual([])
  })

  test('full rates alone tell no columns', async () => {
    const rows = ['甲街道', '乙街道', '丙街道'].map((name) => `| ${name} | 20 | 20 | 100% |`).join('\n')
    expect(
      await checks(`| 街道 | 检查次数 | 抽查次数 | 整改率 |\n${rows}\n| 丁街道 | 30 | 24 | 95% |`, /inconsistent/),
    ).toEqual([])
  })
})

describe('marks taken off', () => {
  test.each([
    ['1.管理类指标满分20分，得16.5分，扣3.5分。其中：台账不全扣1.5分，公示不及时扣2分。', []],
    ['1.管理类指标满分20分，得16.5分，扣2.5分。', ['score 2.5 inconsistent unknown']],
    ['管理部分（满分20分，得16.5分，扣3.5分）。', []],
    ['效果指标满分30分，实际得26分，共扣4分。其中：客流下降扣2.5分，投诉偏多扣3分。', ['score 4 inconsistent unknown']],
    ['效果指标满分30分，得26分，扣4分。其中，满意度每低1个百分点扣2分，扣完为止，投诉每件扣3分。', []],
    ['效果指标满分30分，得26分，扣4分。其中：客流下降扣2.5分。', []],
  ])('%s', async (text, wrong) => expect(await checks(text, /^score.* inconsistent/)).toEqual(wrong))
})

test('the number of a list is no part of the name', async () => {
  const { indicators } = await formFacts('# 汀江区公交补贴绩效评价报告\n1.管理类指标满分20分，得16.5分，扣3.5分。')
  expect(indicators).toEqual(['-/- 管理类指标 ? → ? 20/16.5'])
})

describe('changes against the years of a table', () => {
  const rows = `| 年度 | 客运量（万人次） | 单车成本（元） |
    | 2021年 | 10.50 | 812.00 |
    | 2022年 | 11.30 | 830.00 |
    | 2023年 | 12.00 | 861.20 |`
  const columns = `| 指标 | 2021年 | 2022年 | 2023年 |
    | 客运量（万人次） | 10.50 | 11.30 | 12.00 |
    | 单车成本（元） | 812.00 | 830.00 | 861.20 |`

  test.each([
    ['rows', rows],
    ['columns', columns],
  ])('years in %s', async (_, table) => {
    const text = '2023年客运量比2021年增加1.50万人次，增长14.29%，比2022年增加0.70万人次；单车成本较2022年上升3.76%。'
    expect(await checks(`${text}\n${table}`, /^change/)).toEqual([
      'change 15000 consistent',
      'change-rate 14.29 consistent',
      'change 7000 consistent',
      'change-rate 3.76 consistent',
    ])
    expect(await checks(`客运量比2021年增长12.50%。\n${table}`, /^change/)).toEqual([
      'change-rate 12.5 inconsistent wrong-base',
    ])
  })

  test.each([
    '客运量比2022年同期增长9.10%。',
    '2023年上半年客运量比2022年增长9.10%。',
    '城乡客流比2022年增长9.10%。',
    '客运量比2022年末增长9.10%。',
  ])('another time or another thing: %s', async (text) =>
    expect(await checks(`${text}\n${rows}`, /^change/)).toEqual([]),
  )
})

describe('what did not arrive', () => {
  test.each([
    ['县级配套预算30.00万元，到位22.50万元，缺口7.50万元。', ['balance 75000 consistent']],
    ['县级配套预算32.64万元，到位22.50万元，缺口10.14元。', ['balance 10.14 inconsistent unit-slip']],
  ])('%s', async (text, found) => expect(await checks(text, /^balance/)).toEqual(found))
})

test('persons are of the sheets of a survey, and ages are none of them', async () => {
  expect(
    await checks(
      '发放问卷260份，回收有效问卷240份；受访者中60岁以上90人，占37.50%；表示满意的219人，总体满意度91.25%。',
      /^share (?:37|91)/,
    ),
  ).toEqual(['share 37.5 consistent', 'share 91.25 consistent'])
})

describe('an outcome told again in the text', () => {
  const table = `| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 新增候车亭 | 85座 | 79座 | 50 | 46 |
    | 效益指标 | 经济效益指标 | 节省燃油费用 | 200万元 | 236万元 | 50 | 50 |`

  test.each([
    ['新增候车亭79座，完成率92.94%。', ['completion-rate 92.94 consistent']],
    ['新增候车亭79座，完成率94.92%。', ['completion-rate 94.92 inconsistent digit-swap']],
    ['全年为企业节省燃油费用236万元。', []],
    ['全年为企业节省燃油费用263万元。', ['restatement 2630000 inconsistent digit-swap']],
    ['上年节省燃油费用263万元。', []],
    ['北线节省燃油费用120万元。', []],
  ])('%s', async (text, found) =>
    expect(await checks(`${text}\n${table}`, /^(?:completion-rate 9|restatement)/)).toEqual(found),
  )
})
