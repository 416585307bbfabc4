import { describe, expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const list = (last: string): string => `
  | 序号 | 项目名称 | 预算数（万元） | 执行数（万元） | 执行率 | 得分 | 等级 |
  | 1 | 渠系疏浚 | 120.00 | 118.20 | 98.50% | 96.5 | 优 |
  | 2 | 泵站大修 | 80.00 | 62.00 | 77.50% | 85.2 | 良 |
  | 3 | 水质化验 | 40.00 | 39.60 | 99.00% | 94 | 优 |
  | 4 | 防汛物资 | 60.00 | 45.00 | 75.00% | 72.3 | ${last} |
  | {c2}合计 | 300.00 | 264.80 | 88.27% | | |`

const checks = async (text: string, table: string): Promise<string[]> =>
  (await formFacts(`# 汀江区水务局2023年度项目支出绩效自评报告\n${text}\n${table}`)).checks
    .filter((check) => /^(?:count|score|restatement)/.test(check))
    .filter((check) => !check.includes('≤'))

describe('numbers of grades against the list', () => {
  test.each([
    '4个项目自评等级为“优”的2个，“良”的1个，“中”的1个。',
    '4个项目中优2个、良1个、中1个。',
    '4个项目中，2个项目自评为优，1个为良，1个评为中。',
    '四个项目全部完成自评，其中：评为优秀的有两个，评为良好的有一个，评为中等的有一个。',
  ])('%s', async (text) => {
    expect(await checks(text, list('中'))).toEqual(
      expect.arrayContaining([
        'count 2 consistent = 渠系疏浚、水质化验 = 2个',
        'count 1 consistent = 泵站大修 = 1个',
        'count 1 consistent = 防汛物资 = 1个',
      ]),
    )
    expect((await checks(text, list('良'))).filter((check) => check.includes('inconsistent'))).toHaveLength(2)
  })

  test('another number of projects is of another list', async () => {
    expect(await checks('16个项目中优9个、良5个、中2个。', list('中'))).toEqual([
      'count 16 consistent = 9个 + 5个 + 2个 = 16个',
    ])
    expect(await checks('项目进展顺利，其中2个项目已完工，年中1个项目调整。', list('中'))).toEqual([])
  })

  test('the grades there are count no projects', async () => {
    const bands = '评价结果分为优、良（80≤得分＜90）、中（60≤得分＜80）、差（得分＜60）四个等级。'
    expect((await checks(bands, list('中'))).filter((check) => check.startsWith('count'))).toEqual([])
  })
})

describe('averages against the list', () => {
  test.each([
    ['4个项目平均得分87.00分。', 'score 87 consistent'],
    ['项目平均自评得分为87.0分。', 'score 87 consistent'],
    ['4个项目平均得分78.00分。', 'score 78 inconsistent'],
  ])('%s', async (text, expected) => {
    expect((await checks(text, list('中'))).filter((check) => check.includes('÷ 4'))).toEqual([
      expect.stringMatching(new RegExp(`^${expected}.* = \\(96.5 \\+ 85.2 \\+ 94 \\+ 72.3\\) ÷ 4 = 87分$`)),
    ])
  })
  test('of another number of projects', async () => {
    expect(await checks('7个项目平均得分91.2分。', list('中'))).toEqual([])
  })
})

test('scores of two givers: the sentence says whose it means', async () => {
  const reviewed = `
    | {r2}单位名称 | {r2}预算数（万元） | {r2}支出数（万元） | {c2}得分 | {r2}复核等级 |
    | 自评 | 复核 |
    | 城关水务站 | 120.00 | 118.20 | 97 | 91 | 优 |
    | 河东水务站 | 80.00 | 62.00 | 95 | 84 | 良 |
    | 河西水务站 | 60.00 | 45.00 | 93 | 71 | 中 |`
  const text =
    '3个单位自评平均得分95.00分，复核平均得分83.00分。复核结果为“优”（90分及以上）的1个、“良”（80—90分）的1个、“中”的1个。平均得分较上年提高2分。'
  expect(await checks(text, reviewed)).toEqual(
    expect.arrayContaining([
      'score 95 consistent = (97 + 95 + 93) ÷ 3 = 95分',
      'score 83 inconsistent unknown = (91 + 84 + 71) ÷ 3 = 82分',
      'count 1 consistent = 城关水务站 = 1个',
      'count 1 consistent = 河东水务站 = 1个',
      'count 1 consistent = 河西水务站 = 1个',
    ]),
  )
  expect(await checks('3个单位自评结果为“优”的3个。', reviewed)).toEqual([])
})

describe('numbers of rates beyond a bound', () => {
  test.each([
    ['执行率低于80%的项目有2个。', 'count 2 consistent = 泵站大修、防汛物资 = 2个'],
    ['预算执行率达到95%以上的项目3个。', 'count 3 inconsistent contradiction = 渠系疏浚、水质化验 = 2个'],
  ])('%s', async (text, expected) => {
    expect(await checks(text, list('中'))).toContain(expected)
  })
  test('of the rates up to June and up to September the later ones are meant', async () => {
    const monitored = `
      | {r2}项目名称 | {r2}全年预算数（万元） | {c2}1-6月 | {c2}1-9月 |
      | 执行数 | 执行率 | 执行数 | 执行率 |
      | 渠系疏浚 | 100.00 | 30.00 | 30.00% | 80.00 | 80.00% |
      | 泵站大修 | 50.00 | 20.00 | 40.00% | 27.00 | 54.00% |
      | 水质化验 | 40.00 | 12.00 | 30.00% | 32.00 | 80.00% |`
    expect(await checks('截至9月底，执行率低于60%的项目有2个。', monitored)).toEqual([
      'count 2 inconsistent contradiction = 泵站大修 = 1个',
    ])
  })
  const toDate = `
    | 项目名称 | 全年预算数（万元） | 1-7月执行数（万元） | 执行率 |
    | 渠系疏浚 | 100.00 | 70.00 | 70.00% |
    | 泵站大修 | 50.00 | 20.00 | 40.00% |
    | 水质化验 | 40.00 | 22.00 | 55.00% |
    | 防汛物资 | 60.00 | 45.00 | 75.00% |
    | 合计 | 250.00 | 157.00 | 62.80% |`
  test.each([
    ['与序时进度58.33%相比，低于序时进度的项目有2个。', 'count 2 consistent = 泵站大修、水质化验 = 2个'],
    [
      '序时进度应达到58.33%，有3个项目支出进度未达到序时进度。',
      'count 3 inconsistent contradiction = 泵站大修、水质化验 = 2个',
    ],
    ['序时进度（58.33%），慢于时序进度的项目共1个。', 'count 1 inconsistent contradiction = 泵站大修、水质化验 = 2个'],
    ['支出进度快于序时进度（58.33%）的项目两个。', 'count 2 consistent = 渠系疏浚、防汛物资 = 2个'],
    ['有1个项目执行率低于50%，需加快支出。', 'count 1 consistent = 泵站大修 = 1个'],
    ['执行率高于平均水平的项目有3个。', 'count 3 inconsistent contradiction = 渠系疏浚、防汛物资 = 2个'],
  ])('%s', async (text, expected) => {
    expect((await checks(text, toDate)).filter((check) => check.startsWith('count'))).toEqual([expected])
  })
  test.each([
    '执行率低于序时进度3个百分点。',
    '上年低于60%的项目有3个。',
    '完成率低于60%的指标有3个。',
    '其中重点项目执行率低于60%的有1个。',
    '低于序时进度的项目有3个。',
  ])('no count of these rows: %s', async (text) => {
    expect((await checks(text, toDate)).filter((check) => check.startsWith('count'))).toEqual([])
  })
  test('a rate that meets the bound decides nothing', async () => {
    expect(await checks('执行率超过75%的项目有4个。', list('中'))).toEqual([])
  })
})

describe('indicators that lost points', () => {
  const sheet = `
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 疏浚渠道 | ≥12公里 | 13公里 | 30 | 30 |
    | 产出指标 | 验收合格率 | ≥95% | 93% | 30 | 28 |
    | 效益指标 | 灌溉面积 | ≥2万亩 | 1.9万亩 | 30 | 27.5 |
    | 满意度指标 | 群众满意度 | ≥90% | 94% | 10 | 10 |
    | {c4}总分 | 100 | 95.5 |`
  test.each([
    ['共有2项指标被扣分，详见下表。', 'count 2 consistent = 验收合格率、灌溉面积 = 2项'],
    ['其他指标得满分，3个指标未得满分。', 'count 3 inconsistent contradiction = 验收合格率、灌溉面积 = 2个'],
    ['扣分的指标共1项。', 'count 1 inconsistent contradiction = 验收合格率、灌溉面积 = 2项'],
    ['4项指标均已完成。', 'count 4 inconsistent contradiction = 疏浚渠道、群众满意度 = 2项'],
  ])('%s', async (text, expected) => {
    expect((await checks(text, sheet)).filter((check) => check.startsWith('count'))).toEqual([expected])
  })

  test('all reached, with one that the paragraph says is not', async () => {
    const text = '疏浚渠道13公里，目标12公里，完成率108.33%；培训管护员45人，目标50人，完成率90%，未达到目标。'
    expect(await checks(`${text}上述2项指标全部完成。`, '')).toEqual([
      'count 2 inconsistent contradiction = 疏浚渠道 = 1项',
    ])
    expect(await checks(`${text}上述6项指标全部完成。`, '')).toEqual([])
  })
})

test('people in the text and in the total row: digits that changed places', async () => {
  const table = `
    | 对象 | 人数（人） | 发放金额（万元） |
    | 城镇 | 1,462 | 310.20 |
    | 农村 | 2,351 | 405.60 |
    | 合计 | 3,813 | 715.80 |`
  const restated = async (text: string): Promise<string[]> =>
    (await checks(text, table)).filter((check) => check.startsWith('restatement'))
  expect(await restated('全年共有两类3,831人领取补贴。')).toEqual([
    'restatement 3831 inconsistent digit-swap = 3,831人 ↔ 3,813 = 3813人',
  ])
  expect(await restated('全年共有两类3,813人领取补贴。')).toEqual([])
  expect(await restated('全年共走访3,902人。')).toEqual([])
})
