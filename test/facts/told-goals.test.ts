import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const rates = async (lines: string): Promise<string[]> =>
  (await formFacts(lines)).checks
    .filter((check) => check.startsWith('completion-rate'))
    .map((check) => check.replace(/ =.*/, ''))
    .sort()

const pairs = (first: string, second: string): string => `
  # 项目支出绩效自评表（2024年度）
  | 项目名称 | 社区义诊与健康宣教 | 主管部门 | 岸州市卫生健康局 |
  | 年度总体目标 | {c2}年初设定目标 | 实际完成情况 |
  | | {c2}目标1：组织下乡义诊不少于240场次，服务群众1.5万人次以上。 | 完成情况1：全年组织下乡义诊${first}。 |
  | | {c2}目标2：培训村医850人。 | 完成情况2：共培训村医${second}。 |`

test('what a cell of goals sets and the cell beside it reaches', async () => {
  expect(await rates(pairs('252场次，完成率105.00%', '816人，完成率96.00%'))).toEqual([
    'completion-rate 105 consistent',
    'completion-rate 96 consistent',
  ])
  expect((await rates(pairs('252场次，完成率150.00%', '816人，完成率96.00%')))[0]).toContain('inconsistent')
  // more than the goal may count as all of it, and another goal may be meant
  expect(await rates(pairs('252场次，完成率100%', '816人，完成率88.21%'))).toEqual([])
})

const years = (text: string): string => `
  # 南岸市博物馆藏品保护专项绩效目标完成情况（2024年度）
  | 一级指标 | 二级指标 | 三级指标 | 三年目标值 | 年度目标值 | 实际完成值 |
  | 产出指标 | 数量指标 | 修复馆藏文物 | ≥1,200件 | ≥380件 | 402件 |
  | 产出指标 | 数量指标 | 数字化采集藏品 | ≥3万件 | ≥1万件 | 1.12万件 |
  ${text}`

test.each([
  ['两年累计修复馆藏文物786件，完成三年目标的65.50%。', 'completion-rate 65.5 consistent'],
  ['两年累计修复馆藏文物786件，占三年总任务的56.50%。', 'completion-rate 56.5 inconsistent'],
  ['累计数字化采集藏品2.16万件，达到规划目标的72%。', 'completion-rate 72 consistent'],
])('the goal of several years: %s', async (text, check) => {
  expect((await rates(years(text))).some((one) => one.startsWith(check))).toBe(true)
})

test.each([
  '修复馆藏文物786件，完成年度任务的65.50%。',
  '接待观众31.5万人次，完成三年目标的56.10%。',
  '修复馆藏文物402件，其中书画占三年目标任务以外的12.50%。',
])('no goal is known: %s', async (text) => {
  expect((await rates(years(text))).filter((check) => check.includes('inconsistent'))).toEqual([])
})

const told = (text: string): string => `
  # 岚桥县农业农村局2024年度病虫防治项目支出绩效自评报告
  （二）年度任务。2024年计划改造监测站点40个、组织统一防治8万亩次、培训植保员120人，11月底前完成。
  二、产出情况
  ${text}`

test.each([
  ['改造监测站点42个，完成年度任务的105%。', ['completion-rate 105 consistent']],
  ['改造监测站点42个，完成年度任务的150%。', ['completion-rate 150 inconsistent digit-swap']],
  ['统一防治完成8.4万亩，完成率105%。', ['completion-rate 105 consistent']],
  ['培训植保员132人，完成计划（120人）的110%。', ['completion-rate 110 consistent']],
  ['更新虫情灯42台，完成年度任务的150%。', []],
])('what a paragraph of goals sets: %s', async (text, found) => expect(await rates(told(text))).toEqual(found))

test('goals of one name are told apart by what they come to, in whatever scale', async () => {
  const found = await rates(`
  # 汀浦水务中心2024年度供水保障项目支出绩效自评报告
  （二）年度任务。2024年计划安排农村供水1.2亿立方米、城区农村供水3亿立方米，11月底前完成。
  二、产出情况
  农村供水9,600万立方米，完成年度任务的80%。`)
  expect(found).toEqual(['completion-rate 80 consistent'])
})
