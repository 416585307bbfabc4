import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const checks = (texts: string[], rule: string): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.rule === rule)
    .map((check) => `${check.stated} ${check.verdict} ${check.cause ?? ''}`.trim())

describe('a balance whose budget stands elsewhere is tied by the rate of its own sentence', () => {
  test('another paragraph, forecast', () => {
    const before = '中小河流治理项目年初预算900.00万元，年中追加112.00万元，调整后预算1,012.00万元。'
    const now = (left: string): string => `预计全年支出986.30万元，预计全年执行率97.46%，年末预计结余${left}万元。`
    expect(checks([before, now('25.70')], 'balance')).toEqual(['257000 consistent'])
    expect(checks([before, now('52.70')], 'balance')).toEqual(['527000 inconsistent digit-swap'])
  })

  test('another sentence with several budgets', () => {
    const text = (left: string): string =>
      `中小河流治理项目年初预算486,200.00元，年中追加58,130.00元，全年预算544,330.00元。截至12月31日实际支出521,096.40元，预算执行率95.73%，年末结余${left}元。`
    expect(checks([text('23,233.60')], 'balance')).toEqual(['23233.6 consistent'])
    expect(checks([text('22,333.60')], 'balance')).toEqual(['22333.6 inconsistent digit-swap'])
  })

  test('a rate of another budget ties nothing', () => {
    const texts = [
      '中小河流治理项目年初预算900.00万元，年中追加112.00万元，调整后预算1,012.00万元。',
      '累计支出986.30万元，执行率88.40%，年末结余52.70万元。',
    ]
    expect(checks(texts, 'balance').filter((line) => line.includes('inconsistent'))).toEqual([])
  })
})

test('a figure told before counts as said in the sentence that tells it again', () => {
  const before = '全年支出612.50万元，主要用于：堤防维修费308.40万元，水文监测费304.10万元。'
  const compared = (more: string): string =>
    `堤防维修费2023年度决算308.40万元，比年初预算300.00万元增加${more}万元，增长2.80%，主要原因是汛期抢修。`
  expect(checks([before, compared('8.40')], 'change')).toEqual(['84000 consistent'])
  expect(checks([before, compared('8.40')], 'change-rate')).toEqual(['2.8 consistent'])
  expect(checks([before, compared('84.0')], 'change')).toEqual(['840000 inconsistent decimal-shift'])
})

describe('shares of parts that were told before', () => {
  test('a part of the list of the sentence before', () => {
    const text = (share: string): string =>
      `全年支出244.00万元由三部分构成：①抽样费38.20万元；②检验费171.60万元；③设备校准费34.20万元。其中检验费占全年支出的${share}%。`
    expect(checks([text('70.33')], 'share')).toEqual(['70.33 consistent'])
    expect(checks([text('73.03')], 'share')).toEqual(['73.03 inconsistent digit-swap'])
  })

  test('counts of the sentence or paragraph before', () => {
    const texts = ['全年共接待各类游客12.50万人次，同比增长3.1%。', '其中研学游客2.10万人次，占接待游客总数的16.80%。']
    expect(checks(texts, 'share')).toEqual(['16.8 consistent'])
  })
})

describe('how many were asked stands before', () => {
  test.each([
    [
      '发放问卷300份，回收有效问卷280份，有效回收率93.33%；满意259份，群众满意度92.5%，高于90%的目标。',
      '92.5 consistent',
    ],
    ['随机走访群众150户。走访中141户表示满意，满意率94%。', '94 consistent'],
  ])('%s', (text, expected) => {
    expect(checks([text], 'share').map((line) => line.replace(/ (?:unknown|wrong-base)$/, ''))).toContain(expected)
  })
})

describe('lists that must make up their whole', () => {
  test('以上三项合计 takes the parts of the list before it', () => {
    const texts = [
      '中小河流治理项目全年支出512.06万元，结余87.94万元。分项支出如下：',
      '东河疏浚工程220.31万元；',
      '西河护岸工程180.25万元；',
      '监测设备购置111.50万元。',
      '以上三项合计512.60万元。',
    ]
    expect(checks(texts, 'sum')).toContain('5126000 inconsistent digit-swap')
  })
})

describe('of several bases the one that explains the slip is meant', () => {
  const texts = (left: string): string[] => [
    `中小河流治理项目全年预算1.05亿元，实际到位9,840万元，到位率93.71%。全年支出9,512.60万元，结余${left}万元。`,
  ]
  test.each([
    ['327.40', '3274000 consistent'],
    ['32.74', '327400 inconsistent decimal-shift'],
    ['372.40', '3724000 inconsistent digit-swap'],
    ['215.00', '2150000 not-checkable'],
  ])('结余%s', (left, check) => expect(checks(texts(left), 'balance')).toEqual([check]))

  test('a share of the whole is one of the year, not of its quarters', () => {
    const list = (share: string): string[] => [
      '中小河流治理项目全年预算420.00万元，支出400.00万元，执行率95.24%。',
      `河道清淤工程预算210.00万元，支出196.00万元，执行率93.33%，占项目总支出的${share}%。`,
      '中小河流治理项目一季度支出80.00万元，二季度支出100.00万元，三季度支出100.00万元，四季度支出120.00万元。',
    ]
    expect(checks(list('49.00'), 'share')).toEqual(['49 consistent'])
    expect(checks(list('46.67'), 'share')).toEqual(['46.67 inconsistent wrong-base'])
  })

  test('budgets of one value are one base, in whatever table they stand', () => {
    const list = (rate: string): string[] => [
      '河道清淤工程年初预算26.40万元，调整后预算26.40万元。',
      `河道清淤工程支出21.12万元，执行率${rate}%。`,
    ]
    expect(checks(list('80.00'), 'execution-rate')).toEqual(['80 consistent'])
    expect(checks(list('8.00'), 'execution-rate')).toEqual(['8 inconsistent decimal-shift'])
  })
})

test('a matter without a budget of its own has what was added in its sentence', () => {
  const text = (left: string, rate: string): string =>
    `水毁修复工程年初未安排，年中追加418.60万元，本年支出376.74万元，结余${left}万元，执行率${rate}%。`
  expect(checks([text('41.86', '90.00')], 'balance')).toEqual(['418600 consistent'])
  expect(checks([text('41.86', '90.00')], 'execution-rate')).toEqual(['90 consistent'])
  expect(checks([text('418.6', '90.00')], 'balance')).toEqual(['4186000 inconsistent decimal-shift'])
  expect(checks([text('41.86', '99.00')], 'execution-rate')).toEqual([expect.stringContaining('99 inconsistent')])
})

test('what the unit calls its own is the same thing; last year in yuan is a slip of the unit', () => {
  const text = (unit: string): string[] => [
    `2023年本部门机关运行经费支出286.412000万元，比上年减少10.208000万元。2022年机关运行经费支出为296.620000${unit}。`,
  ]
  expect(checks(text('万元'), 'change')).toEqual(['-102080 consistent'])
  expect(checks(text('元'), 'change')).toEqual(['-102080 inconsistent unit-slip'])
})

test('a forecast balance is of the only budget of its paragraph', () => {
  const text = (left: string): string =>
    `监控项目年初预算共计1,860.00万元，累计支出1,120.00万元，执行率60.22%。预计全年支出1,829.00万元，预计年末结余${left}万元。`
  expect(checks([text('31.00')], 'balance')).toEqual(['310000 consistent'])
  expect(checks([text('13.00')], 'balance')).toEqual(['130000 inconsistent digit-swap'])
})
