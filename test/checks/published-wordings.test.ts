import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map(({ rule, subject, verdict }) => `${rule} ${subject} ${verdict}`)
const wrong = (...texts: string[]): string[] => judged(...texts).filter((check) => check.endsWith('inconsistent'))

describe('a share is of the whole that the words name', () => {
  const income = '全年收入合计4,820.50万元，较上年少320.10万元。'
  test('the one around it is a share of the same', () => {
    const text =
      '1.财政拨款收入4,776.30万元，占收入合计的99.08%。其中：一般公共预算财政拨款收入4,776.30万元，占收入合计的99.08%。'
    expect(wrong(income, text)).toEqual([])
  })
  test('a plan that is told without its figure is no sum of this report', () => {
    expect(
      wrong('政府性基金支出完成80,640万元，比上年增支25,470万元，占省级核定政府性基金支出预计数的42.6%。'),
    ).toEqual([])
  })
  test('a part without a figure of its own is not the one told before', () => {
    expect(wrong('全县组织收入61,240万元，其中财政部门完成32,910万元。税收收入占财政收入的比重为44.3%。')).toEqual([])
  })
})

describe('parts of a whole', () => {
  test('told with two sums each are added up in the measure of the whole', () => {
    const text =
      '“三公”经费支出2.05万元，年初预算为2.95万元，差值为0.9万元。其中：因公出国费支出0万元，年初预算为0.2万元，差值为0.2万元；公务用车运行维护费支出0万元，年初预算为0.75万元，差值为0.75万元；公务接待费支出2.05万元，年初预算为2万元，差值为0.05万元。'
    expect(wrong(text)).toEqual([])
  })
  test('the main ones of another sum do not belong to the sum told last', () => {
    const text =
      '地方税收收入991.1万元；非税收入59.9万元，增长23.3%。分主要税种看：增值税138.8万元；企业所得税182.8万元；个人所得税52.5万元。'
    expect(wrong(text)).toEqual([])
  })
})

test('a rate that leaves something out of its base is not measured on the whole', () => {
  expect(wrong('项目全年预算549.94万元，截至年底累计支出74.19万元，预算执行率54%（除留抵退税资金）。')).toEqual([])
  expect(wrong('项目全年预算549.94万元，截至年底累计支出74.19万元，预算执行率54%。')).toHaveLength(1)
})

test('公共财政预算支出 is the name of an account and no budget', () => {
  const text = '全区公共财政预算支出124,241万元，比上年同期增加5,025万元，增长4.21%。'
  expect(wrong(text)).toEqual([])
  expect(factsOf([text]).amounts.map(({ subject, measure }) => `${subject} ${measure}`)).toContain(
    '公共财政预算支出 executed',
  )
})

describe('a sum said again in another unit', () => {
  test('with other digits is a contradiction', () => {
    expect(wrong('项目预算安排4,200.00万元（折合0.24亿元），实际支出4,100万元。')).toHaveLength(1)
    expect(wrong('本次评价涉及资金3,800.00万元，折合0.308亿元。')).toHaveLength(1)
  })
  test('rounded or cut off is the same', () => {
    expect(wrong('项目预算安排4,249.00万元（折合0.42亿元），实际支出4,100万元。')).toEqual([])
    expect(wrong('项目预算安排9,899.00万元，折合0.98亿元。')).toEqual([])
  })
})
