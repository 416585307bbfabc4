import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const office = {
  type: 'department',
  organization: '青禾县柳溪镇人民政府',
  title: '青禾县柳溪镇人民政府2023年度部门整体支出绩效自评报告',
} as const

/** Facts as "figure measure subject". */
const read = (...texts: string[]): string[] =>
  factsOf(texts, office).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const own = '青禾县柳溪镇人民政府'

describe('what a paragraph opens with is what its figures are about', () => {
  test.each([
    ['“三公”经费方面。预算6.00万元，支出5.10万元，执行率85.00%。', '“三公”经费'],
    ['印刷费从严把关。全年预算6.00万元，实际列支5.10万元。', '印刷费'],
    ['培训费严格按标准列支。预算6.00万元，支出5.10万元。', '培训费'],
    ['公务接待费持续下降。预算6.00万元，支出5.10万元。', '公务接待费'],
    ['（三）会议费管理情况。预算6.00万元，支出5.10万元。', '会议费'],
    ['严格控制“三公”经费。全年预算6.00万元，列支5.10万元。', '“三公”经费'],
    ['公用经费管控情况：2023年预算安排6.00万元，实际支出5.10万元。', '公用经费'],
    ['在培训费方面，全年预算6.00万元，支出5.10万元。', '培训费'],
    ['会议费控制较好。预算6.00万元，支出5.10万元。', '会议费'],
    ['政府采购方面。预算6.00万元，实际采购5.10万元。', '政府采购'],
  ])('%s', (text, name) => {
    expect(read(text).slice(0, 2)).toEqual([
      expect.stringMatching(new RegExp(`^6.00万元 (?:budget|revised) ${name}$`)),
      `5.10万元 executed ${name}`,
    ])
  })

  test('money in general and its sources are no topic', () => {
    expect(read('项目资金全部到位。全年预算6.00万元，支出5.10万元。')).toContain(`5.10万元 executed ${own}`)
    expect(read('项目资金使用情况：全年到位6.00万元，支出5.10万元。')).toContain(`5.10万元 executed ${own}`)
    expect(read('支出方面，全年支出5.10万元。')).toEqual([`5.10万元 executed ${own}`])
    expect(read('县级资金按进度到位。全年预算6.00万元，支出5.10万元。')).toContain(`5.10万元 executed ${own}`)
  })

  test('what a cost consists of is no part of its name', () => {
    expect(read('会议费支出全部为业务培训费，比上年减少0.40万元。')).toEqual(['0.40万元 change 会议费'])
  })
})

test('less spent than the budget allowed is left of it', () => {
  expect(read('会议费预算6.00万元，列支5.10万元，比预算少支0.90万元。')).toContain('0.90万元 balance 会议费')
  expect(read('会议费预算6.00万元，列支6.30万元，比预算增加0.30万元。')).not.toContain('0.30万元 balance 会议费')
})

describe('headings numbered as in technical papers', () => {
  const transfers = ['2.3 上级专项补助', '2023年到位88.00万元，使用70.40万元，支出率80.00%。']
  test('money from above is told apart from the own budget', () => {
    expect(read(...transfers)).toEqual([
      '88.00万元 released 上级专项补助',
      '70.40万元 executed 上级专项补助',
      '80.00% execution_rate 上级专项补助',
    ])
  })
  test('the next heading ends it', () => {
    expect(read(...transfers, '2.4 年度支出情况', '全年支出910.00万元。')).toContain(`910.00万元 executed ${own}`)
    expect(read('2 资金情况', ...transfers, '3 目标完成情况', '全年支出910.00万元。')).toContain(
      `910.00万元 executed ${own}`,
    )
  })
  test('a number of things is no heading', () => {
    expect(read('12 个村（社区）办公经费', '全年预算910.00万元。')).toEqual([`910.00万元 revised ${own}`])
  })
})

describe('the office under another name', () => {
  test.each(['柳溪镇', '柳溪镇整体'])('%s支出', (name) => {
    expect(read(`2021年至2023年，${name}支出依次为800.00万元、850.00万元和910.00万元。`)).toEqual([
      `800.00万元 executed ${own}`,
      `850.00万元 executed ${own}`,
      `910.00万元 executed ${own}`,
    ])
  })
  test('each figure is of its year, also where the next clause begins with a date', () => {
    const { amounts } = factsOf(
      ['2021年至2023年，柳溪镇支出依次为800.00万元、850.00万元和910.00万元，2023年比2022年增长7.06%。'],
      office,
    )
    expect(amounts.map(({ period }) => period)).toEqual(['2021', '2022', '2023', '2023'])
  })
})

test('several things that were added to a budget are the whole’s', () => {
  const texts = ['年初预算800.00万元，执行中追加河堤加固配套、伤残抚恤等120.00万元，调整后为920.00万元。']
  expect(read(...texts)).toContain(`120.00万元 adjustment ${own}`)
})

test('a grant from above, told with what it is for', () => {
  expect(read('（二）山洪沟治理。上级应急补助42.00万元，用于3处险段，共支出33.60万元，执行率80.00%。')).toEqual([
    '42.00万元 released 山洪沟治理',
    '33.60万元 executed 山洪沟治理',
    '80.00% execution_rate 山洪沟治理',
  ])
})

test('what a part is of is no part of its name', () => {
  expect(read('全年支出800.00万元。执行数中财政拨款占全年支出的91.20%。')).toContain('91.20% share 财政拨款')
})

test('words of budgets and rates', () => {
  expect(read('镇人代会审议通过，我镇年初支出预算为800.00万元，其中基本支出500.00万元，项目支出300.00万元。')).toEqual([
    `800.00万元 approved ${own}`,
    '500.00万元 approved 基本支出',
    '300.00万元 approved 项目支出',
  ])
  expect(read('项目支出330.00万元，是年初项目预算的110.00%。')).toContain('110.00% execution_rate 项目支出')
  expect(read('全年支出800.00万元，其中用于工资、社保缴费等方面的人员经费600.00万元。')).toContain(
    '600.00万元 executed 人员经费',
  )
  expect(read('治安经费中，发放巡防员补贴11.40万元。')).toContain('11.40万元 executed 巡防员补贴')
  expect(read('一是付款偏慢，未支出资金占全年预算的5.20%。')).toEqual([`5.20% share ${own}`])
})
