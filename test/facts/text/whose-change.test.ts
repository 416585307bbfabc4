import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf, header } from '../written-report.ts'

const accounts: Partial<ReportHeader> = {
  organization: '杏坡县林草局',
  title: '杏坡县林草局2023年度部门决算',
  type: 'final-accounts',
}
const read = (texts: string[], changes: Partial<ReportHeader> = accounts): string[] =>
  factsOf(texts, changes).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)
const wrong = (texts: string[], changes: Partial<ReportHeader> = accounts): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes))
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ rule, subject }) => `${rule} ${subject}`)

describe('what a change is of', () => {
  const items = [
    '#（二）“三公”经费财政拨款支出决算具体情况',
    '“三公”经费财政拨款支出决算中，公务接待费支出决算6.4万元，占40%；公务用车运行费支出决算9.6万元，占60%。具体情况如下：',
  ]
  test('an item, compared in a clause of its own', () => {
    const text = '1.公务接待费支出6.4万元，与2022年度决算相比，减少0.6万元，下降8.57%。'
    expect(read([...items, text])).toEqual(
      expect.arrayContaining(['公务接待费 change 0.6万元', '公务接待费 change_rate 8.57%']),
    )
  })
  test('an item, compared with its budget', () => {
    const text = '1.公务接待费支出6.4万元，与2023年度预算相比，增加0.4万元，增长6.67%。'
    expect(read([...items, text])).toContain('公务接待费 adjustment 0.4万元')
  })
  test('the sum that opens the item, behind what it was for', () => {
    const text =
      '1.农林水支出368.20万元：主要用于造林和管护。较2022年度决算数减少31.80万元，下降7.95%，原因是项目完工。'
    expect(read(['（二）本部门2023年度总支出400.00万元。', text])).toEqual(
      expect.arrayContaining(['农林水支出 change 31.80万元', '农林水支出 change_rate 7.95%']),
    )
  })
  test('the item that the clause before says has not moved against the budget', () => {
    const text =
      '2023年度“三公”经费支出决算16万元，比上年增加1.1万元。其中，公务用车运行费支出决算比预算无增减变化，比上年增加0.7万元，增长7.87%。'
    expect(read([text])).toContain('公务用车运行费 change 0.7万元')
  })
  test('what stands in front of a bracket of parts', () => {
    const text = '公车购置及运行费95万元（其中公务用车购置费18万元，公务用车运行费77万元），比上年下降26.24%。'
    expect(read([`2023年度“三公”经费支出决算95万元，${text}`])).toContain('公车购置及运行费 change_rate 26.24%')
  })
})

describe('how far the spending is from the budget', () => {
  test('a difference is no budget, and what is listed behind it is no part of it', () => {
    expect(
      read(['一般公共预算支出决算418.5万元，决算数大于预算数18.5万元，主要原因是增人。其中：', '1.教育支出300万元。']),
    ).toEqual(expect.arrayContaining(['一般公共预算 adjustment 18.5万元', '教育支出 executed 300万元']))
  })
  test('more was spent than the year before, whatever part of the budget it is', () => {
    const read2 = read(['全县林草支出74亿元，完成预算30.7%，增支8.5亿元。'])
    expect(read2.filter((one) => / (?:change|adjustment) /.test(one))).toEqual(['林草支出 change 8.5亿元'])
  })
})

describe('labels, brackets and years', () => {
  test('a label that is nothing but the word for the measure', () => {
    expect(read(['1、收入：712.2万元。同比增加89.2万元，增加14.32%。', '2、支出：699.1万元。'])).toEqual(
      expect.arrayContaining(['杏坡县林草局 revenue 712.2万元', '杏坡县林草局 executed 699.1万元']),
    )
  })
  test('what a bracket says in passing is not the year of the figure behind it', () => {
    const facts = factsOf(['2023年，本局实施项目12个（含2022年转入项目3个），年初批复预算9个项目640万元。'], accounts)
    expect(facts.amounts.map((a) => `${a.measure} ${a.period}`)).toEqual(['approved 2023'])
  })
  test('parts of last year are of last year', () => {
    const text = '2022年度“三公”经费合计支出20.1万元，其中：公务接待12.4万元，公务用车运行费用7.7万元。'
    expect(read([text]).filter((one) => one.includes(' prior '))).toHaveLength(3)
  })
})

describe('lists of parts', () => {
  test('what is added to a whole is none of its parts', () => {
    const text =
      '县级总收入4100万元，完成调整后预算的97%，其中地方收入2700万元，完成预算的99%；加上级补助收入1200万元，上年结余收入400万元，收入合计5300万元。'
    expect(wrong([text])).toEqual([])
  })
  test('a sum of another year ends the list', () => {
    const text =
      '2023年，共拨入补助资金72.35万元，实际发放72.35万元，其中发放寄宿生生活补助资金67.40万元；发放走读生交通补助资金4.95万元，2024年春季，共拨入补助资金34.10万元，实际发放34.10万元。'
    expect(wrong([text])).toEqual([])
  })
  test('a share behind a sum that lacks its unit is not of the sum before', () => {
    const text = '公用经费支出13.6万元（办公费2.75万元，占20.2%；培训费0.13万元，占1%；劳务费2600，占1.9%）。'
    expect(wrong([text])).toEqual([])
    expect(read([text])).not.toContain('培训费 share 1.9%')
  })
})

describe('shares in a row', () => {
  const sums = '全县采购规模为33.0亿元。货物、工程、服务采购规模分别为8.6亿元、15.0亿元和9.4亿元，'
  test('of the sums right before, without a word for it', () => {
    const shares = read([`${sums}占全县采购规模的26.1%、45.5%和28.5%。`]).filter((one) => one.includes(' share '))
    expect(shares.map((one) => one.split(' ').at(-1))).toEqual(['26.1%', '45.5%', '28.5%'])
    expect(new Set(shares.map((one) => one.split(' ')[0])).size).toBe(3)
  })
  test('of something else: none of them is that of the sum before', () => {
    expect(wrong([`${sums}占全县采购规模的8.1%和91.9%，增幅为6.7%、-4.5%和-21.7%。`])).toEqual([])
  })
})

test('a whole set aside behind a share is not what it is of', () => {
  const text =
    '地方一般公共预算收入完成2858万元，从结构看，非税收入完成1744万元，占一般公共预算收入的61.02%。地方一般公共预算收入（同口径）完成3016万元，增长14.6%。'
  expect(wrong([text])).toEqual([])
})

test('和 further in front joins words of one name', () => {
  const list = '健康档案、健康教育、预防接种、疫情报告和处理、卫生监督协管'
  expect(wrong([`服务内容主要包括5类项目，包括${list}。`])).toEqual([])
  expect(wrong([`服务内容主要包括6类项目，包括${list}。`])).toEqual([])
  expect(wrong([`服务内容主要包括7类项目，包括${list}。`])).toHaveLength(1)
})
