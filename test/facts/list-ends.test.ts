import { describe, expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

/** Sums as "total = part + part". */
const sums = (...texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((r) =>
    r.kind === 'sum' ? [`${r.total.raw} = ${r.parts.map((p) => p.raw).join(' + ')}`] : [],
  )
const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('where a list of parts ends', () => {
  test.each([
    '省级补助支出312.50万元，主要用于堤岸加固180.00万元、闸门更换92.50万元、监测设备40.00万元；县级资金支出88.00万元。',
    '省级资金支出中，用于堤岸加固180.00万元、闸门更换92.50万元、监测设备40.00万元；市级资金支出88.00万元。省级资金支出312.50万元。',
    '全年支出312.50万元。其中：堤岸加固180.00万元，闸门更换92.50万元，监测设备40.00万元；另外，往来款支付88.00万元。',
  ])('%s', (text) => {
    for (const sum of sums(text)) expect(sum).toBe('312.50万元 = 180.00万元 + 92.50万元 + 40.00万元')
    expect(sums('项目支出情况。', text).length).toBeLessThanOrEqual(1)
  })

  test('parts that semicolons part from each other go on, and so does a list that is not full', () => {
    const parts = '堤岸加固180万元；闸门更换92万元；监测设备40万元'
    expect(sums(`全年支出272万元，其中：${parts}。`)).toEqual(['272万元 = 180万元 + 92万元 + 40万元'])
    expect(sums('全年支出272万元，其中：堤岸加固180万元、闸门更换92万元、监测设备40万元。')).toEqual([
      '272万元 = 180万元 + 92万元 + 40万元',
    ])
  })

  test('a bracket behind the share or rate of a sum divides the sum, and never the rate', () => {
    const text =
      '全年支出900万元，从性质看，基本支出500万元，占55.56%（人员经费430万元、公用经费70万元），项目支出400万元，占44.44%。'
    expect(sums(text)).toEqual(['900万元 = 500万元 + 400万元', '500万元 = 430万元 + 70万元'])
    const rate = '全年预算120万元，实际支出110万元，执行率91.67%（其中市级资金60万元、县级资金50万元）。'
    expect(sums(rate)).toEqual(['110万元 = 60万元 + 50万元'])
  })

  test.each(['支出内容为：', '资金用途如下：', '经费明细为：'])('%s opens a list', (opening) => {
    expect(sums(`全年支出100万元。${opening}堤岸加固60万元，占60%；闸门更换40万元，占40%。`)).toEqual([
      '100万元 = 60万元 + 40万元',
    ])
  })

  test('where revenue comes from is revenue, and what a name takes in is no part of it', () => {
    expect(
      amounts(
        '全年实现收入300万元，来源为：一般公共预算拨款280万元，占93.33%；其他收入（含培训费返还）20万元，占6.67%。',
      ),
    ).toEqual([
      '300万元 revenue 中小河流治理',
      '280万元 revenue 一般公共预算拨款',
      '93.33% share 一般公共预算拨款',
      '20万元 revenue 其他收入',
      '6.67% share 其他收入',
    ])
  })

  test('a total of so many counts in a list is compared with them', () => {
    expect(sums('文书档案1,200卷、专业档案3,400卷、声像档案500卷，三类共计接收5,010卷。')).toEqual([
      '5,010卷 = 1,200卷 + 3,400卷 + 500卷',
    ])
  })
})

describe('what was carried over or taken back', () => {
  test.each(['上年结转结余', '以前年度结余资金', '年初结转'])('%s has its own name', (word) => {
    const text = `年初预算800万元，${word}30万元，年中追加120万元，收回15万元，调整后预算935万元。`
    expect(amounts(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '800万元 approved',
      '30万元 balance',
      '120万元 adjustment',
      '15万元 adjustment',
      '935万元 revised',
    ])
    expect(amounts(text)[1]).toContain(word)
  })

  test('where money came from is not what got it', () => {
    expect(amounts('闸门更换项目年初预算200万元，另从其他项目调剂转入10万元，调整后预算210万元。')[1]).toBe(
      '10万元 adjustment 闸门更换',
    )
  })
})

describe('lists that break off', () => {
  const complete = (text: string): boolean[] =>
    factsOf([text]).relations.flatMap((r) => (r.kind === 'sum' ? [r.complete] : []))

  test.each([
    '2023年项目支出64万元，分别是苗木采购21万元，围栏修缮13.5万元，病虫害防',
    '2023年项目支出64万元，分别是苗木采购21万元、围栏修缮13.5万元、',
    '2023年项目支出64万元，分别为苗木采购21万元；围栏修缮13.5万元；巡',
  ])('inside an item may have lost parts: %s', (text) => expect(complete(text)).toEqual([false]))

  test.each([
    '2023年项目支出64万元，分别是苗木采购21万元，围栏修缮13.5万元。',
    '2023年项目支出64万元，分别是苗木采购21万元，围栏修缮13.5万元',
  ])('behind a figure they are whole: %s', (text) => expect(complete(text)).toEqual([true]))
})

describe('rates and names', () => {
  test('a quota of money is a budget, one of results is not', () => {
    expect(amounts('（1）堤防巡查专项指标为18万元；', '水文观测经费指标为7万元。')).toEqual([
      '18万元 budget 堤防巡查',
      '7万元 budget 水文观测',
    ])
    expect(amounts('节约成本指标为7万元。')).toEqual([])
  })

  test('what a bracket says of the item before is no part of the next name', () => {
    const text = '2023年支出60万元，其中：办公设备购置4万元（购复印机2台）、灌溉设备购置56万元。'
    expect(amounts(text)).toContain('56万元 executed 灌溉设备购置')
  })

  test('a bound of a class is no rate of the unit', () => {
    expect(amounts('执行率达到95%及以上的3个。', '执行率90%（含）以上的有4个。')).toEqual([])
  })

  test('words for what will be spent are no subject', () => {
    expect(amounts('全年预算100万元，预计全年可执行90万元，预计年末结余10万元。')).toEqual([
      '100万元 revised 中小河流治理',
      '90万元 executed_projected 中小河流治理',
      '10万元 balance_projected 中小河流治理',
    ])
  })

  test('what was spent of a source is of the source', () => {
    expect(amounts('省级配套支出80万元，县级资金支出20万元。')).toEqual([
      '80万元 executed 省级配套',
      '20万元 executed 县级资金',
    ])
  })

  test('the accounts of one kind of money go on under its heading', () => {
    const texts = [
      '#五、2023年度一般公共预算财政拨款支出决算情况说明',
      '（三）具体情况。年初预算为100万元，支出决算为90万元，完成年初预算的90%。',
    ]
    expect(amounts(...texts)[0]).toBe('100万元 approved 一般公共预算财政拨款支出')
  })
})
