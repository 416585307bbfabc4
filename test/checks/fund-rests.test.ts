import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const report = (...lines: string[]) =>
  formFacts(['# 柳溪县2022年政府性基金和国有资本经营预算执行情况报告', ...lines].join('\n'))

test('what is taken off a total leaves the rest, a term without a figure being what was told of it', async () => {
  const lines = (rest: string): string[] => [
    '一、政府性基金预算',
    '本年收入加省级补助1,200万元、供水债券转贷9,000万元、上年结余800万元，收入总计41,000万元。',
    '实际支出35,500万元。',
    `收入总计减去全年支出、调出资金2,000万元、债务还本1,500万元后，年终结余${rest}万元。`,
  ]
  const right = await report(...lines('2,000'))
  expect(right.checks).toContain(
    'balance 20000000 consistent = 41,000万元 − 35,500万元 − 2,000万元 − 1,500万元 = 2000万元',
  )
  expect(right.amounts).toEqual(
    expect.arrayContaining([
      '省级补助 revenue 1,200万元',
      '供水债券转贷 revenue 9,000万元',
      '政府性基金 total 41,000万元',
      '调出资金 executed 2,000万元',
      '债务还本 executed 1,500万元',
      '政府性基金 balance 2,000万元',
    ]),
  )
  const wrong = await report(...lines('3,500'))
  expect(wrong.checks.filter((check) => check.includes('inconsistent'))).toHaveLength(1)
  expect(wrong.checks.join()).toContain('balance 35000000 inconsistent')
})

test('the income of state capital: profits handed over are its parts, and what exceeds the budget is no change of the year', async () => {
  const facts = await report(
    '二、国有资本经营预算',
    '国有资本经营收入预算800万元，收入完成840.00万元，为预算的105.00%，超收40.00万元，与上年700.00万元相比增长20.00%。其中，城投公司上缴利润610.00万元，粮油公司股利230.00万元。',
    '国有资本经营支出预算500万元，全年支出480万元，一部分用于向柳溪水务公司增加资本金300万元，一部分用于老厂职工安置180万元。调出资金252.00万元，占收入的30.00%。收支相抵后结转下年108.00万元。',
  )
  expect(facts.checks).toEqual(
    expect.arrayContaining([
      'change 400000 consistent = 840.00万元 − 800万元 = 40万元',
      'sum 8400000 consistent = 610.00万元 + 230.00万元 = 840万元',
      'sum 4800000 consistent = 300万元 + 180万元 = 480万元',
      'share 30 consistent = 252.00万元 ÷ 840.00万元 = 30%',
      'balance 1080000 consistent = 840.00万元 − 480万元 − 252.00万元 = 108万元',
    ]),
  )
  expect(facts.amounts).toContain('柳溪水务公司资本金 executed 300万元')
  expect(facts.checks.join()).not.toContain('inconsistent')
})

test('a share of the year’s fund spending is of the spending told in its paragraph', async () => {
  const facts = await report(
    '全年支出合计90,000万元。',
    '一、政府性基金预算',
    '实际支出60,000万元。具体为：旧城改造24,000万元，债券项目36,000万元。债券项目支出占本年基金支出的40.00%。',
  )
  expect(facts.checks.join()).toContain('share 40 inconsistent')
  expect(facts.checks.join()).toContain('36,000万元 ÷ 60,000万元 = 60%')
})

test('a rolling rest grows against that of the year before', async () => {
  const facts = await report(
    '三、社会保险基金预算',
    '实际收入900.00万元，实际支出700.00万元。当年结余200.00万元。2021年末滚存结余1,000.00万元，到2022年末滚存结余为1,200.00万元，增长25.00%。',
  )
  expect(facts.checks.join()).toContain('change-rate 25 inconsistent')
  expect(facts.checks).toContain('balance 12000000 consistent = 1,000.00万元 + 200.00万元 = 1200万元')
})
