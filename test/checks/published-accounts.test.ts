import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const checks = (...texts: string[]) => judgeReport(header, factsOf(texts))
const wrong = (...texts: string[]): string[] =>
  checks(...texts)
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ rule, formula }) => `${rule} ${formula}`)
const right = (...texts: string[]): string[] =>
  checks(...texts)
    .filter(({ verdict }) => verdict === 'consistent' || verdict === 'rounded')
    .map(({ rule, stated }) => `${rule} ${stated}`)

describe('what a part consists of is no part of the whole', () => {
  test.each([
    '“三公”经费支出17.7万元。其中：因公出国费支出0万元，公务用车购置及运行维护费支出15.4万元，全部为公务用车运行维护费15.4万元；公务接待费支出2.3万元。',
    '“三公”经费支出17.7万元。其中：公务用车运行维护费支出15.4万元；公务接待费支出2.3万元，具体是国内接待费支出2.3万元。',
    '本次共安排资金2,350万元，其中：市级帮扶资金950万元；县级资金1,400万元（含新增债券资金620万元）。',
    '社会事业支出3,260万元，增长23%（其中安居工程支出2,210万元，增长27%）；农林水支出8,130万元，增长24%；节能环保支出1,830万元，增长16%。',
    '基金收入2,680万元，比上年减少490万元。其中：省级收入260万元，增加30万元；市县收入2,420万元，减少520万元，下降17.7%，主要是土地成交减少，土地出让收入2,010万元。',
  ])('%s', (text) => {
    expect(wrong(text)).toEqual([])
  })
  test('a reason in front of the parts is not what is divided', () => {
    const text =
      '全年收入预算812.4万元，比上年增加310万元，原因是：1、人员增加；2、增加课题资金300万元。其中：财政拨款收入512.4万元，占收入预算的63.07%，包括一般公共预算收入512.4万元；其他收入300万元，占收入预算的36.93%。'
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain('share 63.07')
  })
  test('parts that are rounded tell which of two sums they divide', () => {
    const text =
      '共收到资金6.53亿元，支出5.4亿元。其中重点民生补助资金5.31亿元，已支出95%，县级奖补资金0.15亿元，其他资金1.08亿元。'
    expect(wrong(text)).toEqual([])
  })
})

describe('accounts of a treasury', () => {
  const income =
    '全区一般公共预算收入预算数为12.60亿元，实际完成12.75亿元，比上年决算数12.31亿元增长3.6%，加上级补助收入9.24亿元、调入资金0.46亿元、上年结余0.38亿元，收入合计22.83亿元。'
  test('what is added to the revenue makes up the total with it', () => {
    expect(wrong(income)).toEqual([])
    expect(right(income)).toEqual(expect.arrayContaining(['change-rate 3.6', 'sum 2283000000']))
    expect(wrong(income.replace('22.83', '22.38'))).toEqual([
      'sum 12.75亿元 + 9.24亿元 + 0.46亿元 + 0.38亿元 = 228300万元',
    ])
  })
  test('also where it is added to a part, or in a sentence of its own', () => {
    const part =
      '一般公共预算总收入41,030万元，下降6.4%，其中地方收入27,160万元，下降4.7%；加上级补助收入12,080万元，上年结余收入4,260万元，收入合计43,500万元。'
    const apart = '全市一般公共预算支出完成86.3亿元，增长2.5%。加上转移性支出41.2亿元，支出合计127.5亿元。'
    expect([...wrong(part), ...wrong(apart)]).toEqual([])
    expect([...right(part), ...right(apart)]).toEqual(['sum 435000000', 'sum 12750000000'])
  })
  test('taxes and what came in more', () => {
    const text =
      '县级一般公共预算收入45,340万元，比上年增收1,850万元，增长4.25%。其中，税收收入35,840万元，比上年增收1,160万元，增长3.34%；非税收入9,500万元，比上年增收690万元，增长7.83%。'
    expect(wrong(text)).toEqual([])
    expect(right(text)).toEqual(['sum 453400000', 'change-rate 4.25', 'change-rate 3.34', 'change-rate 7.83'])
    expect(wrong(text.replace('3.34%', '4.34%'))).toHaveLength(1)
  })
  test('the next budget is no part of this one', () => {
    expect(
      wrong('一般公共预算收入31,658万元，其中：税收收入23,900万元；非税收入7,758万元；政府性基金预算收入1,616万元。'),
    ).toEqual([])
  })
  test('去年 told in the new year is the year reported', () => {
    expect(wrong('去年全年全县一般公共预算收入完成31,068万元，同比增加2,318万元，增长8.1%。')).toEqual([])
  })
  test('what is taken off again, and what is left out, says nothing', () => {
    expect(wrong('地方收入10亿元，加上级补助20亿元，减去上解支出2亿元，可用财力总计28亿元。')).toEqual([])
    expect(wrong('地方收入10亿元，加上级补助20亿元、上年结余3亿元等，收入总计36亿元。')).toEqual([])
    expect(wrong('全年发行政府债券100亿元，其中新增一般债券20亿元、专项债券30亿元。')).toEqual([])
  })
  test('debt is of two kinds', () => {
    const text = '截至年底，全区政府债务限额为64.20亿元。其中：一般债务限额21.35亿元，专项债务限额42.85亿元。'
    expect(right(text)).toEqual(['sum 6420000000'])
    expect(wrong(text.replace('42.85', '42.58'))).toHaveLength(1)
  })
})

describe('rates', () => {
  test.each([
    ['of the month before', '地方收入6,210万元，同比减收1,385万元，下降18.2%，环比增长23.9%。'],
    ['负增长 is a fall', '上划收入37.78亿元，同比减少0.46亿元，负增长1.2%。'],
    ['how far money was handed on', '直达资金总量19.56亿元，支出4.54亿元，分配进度100%，支出进度23.2%。'],
    [
      'of a row without sums',
      '采购规模1.32亿元。集中采购、分散采购规模分别为0.58亿元和0.74亿元，占采购规模的43.94%和56.06%。招标、询价、磋商采购规模分别占采购规模的48.6%、32.4%、19.0%。',
    ],
    [
      'of a budget that the paragraph tells',
      '年初批准预算268万元，调整为259万元。全年预算总指标为289.58万元，实际支出275.65万元，为预算的95.19%。',
    ],
    ['of a number with two points', '收到资金34,509万元，支付21.966.95万元，支付率68.7%。'],
  ])('%s', (_, text) => {
    expect(wrong(text)).toEqual([])
  })
  test('a difference from the budget has its rate of the budget, whatever else is compared', () => {
    const text = '接待费支出8.1万元，较年初预算12万元减少3.9万元，下降32.5%，较上年支出减少0.9万元，下降10%。'
    expect(wrong(text)).toEqual([])
    expect(wrong(text.replace('10%', '11.1%'))).toHaveLength(1)
  })
  test('a budget against that of the year before, also in brackets', () => {
    const text = '本年“三公”经费预算9.80万元，较上年减少18.50万元（65.37%）。'
    expect(right(text)).toEqual(['change-rate -65.37'])
    expect(wrong(text.replace('65.37', '56.37'))).toHaveLength(1)
  })
})

describe('notices', () => {
  const sources = ['现将资金安排情况公告如下：', '共安排资金1,486.3万元。', '一、资金来源']
  const items = ['1、省级资金730万元；', '2、市级资金394.2万元；', '3、县级配套资金362.1万元；']
  test('a list of sources, one sum each', () => {
    expect(right(...sources, ...items)).toEqual(['sum 14863000'])
    expect(right(...items, '以上资金合计1,486.3万元。')).toEqual(['sum 14863000'])
    expect(wrong(...items, '以上资金合计1,468.3万元。')).toHaveLength(1)
  })
  test('a list without its beginning is not all of it', () => {
    expect(wrong('1、省级资金730万元，其中已拨付500万元；', ...items.slice(1), '以上资金合计1,486.3万元。')).toEqual([])
  })
  test('other sums in front prove nothing', () => {
    expect(wrong('共安排资金2,000万元。', ...items)).toEqual([])
  })
  test('works settled by an audit', () => {
    const text = '该工程报审金额2,425.80万元，审定金额1,883.95万元，审减金额541.85万元，审减率22.34%。'
    expect(right(text)).toEqual(['adjustment 18839500', 'share 22.34'])
    expect(wrong(text.replace('541.85', '514.85'))).toHaveLength(1)
  })
})

test('digits in another order are a slip only where the first stays', () => {
  expect(wrong('本级支出73.84亿元，为调整预算。', '本级支出87.43亿元。')).toEqual([])
})
