import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const findings = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.verdict === 'inconsistent')
    .map((check) => `${check.rule} ${check.stated} ${check.computed} ${check.cause}`)

describe('one fact, two values, and a rate that decides', () => {
  test('the spending of a later paragraph does not give the rate beside it', () => {
    expect(
      findings([
        '渠道清淤项目全年预算60.00万元，实际支出48.30万元，结余11.70万元，执行率80.5%。',
        '渠道清淤项目安排预算60.00万元，支出54.90万元，执行率80.5%。',
      ]),
    ).toEqual(['execution-rate 80.5 91.5 contradiction'])
  })

  test('a budget whose point moved', () => {
    expect(
      findings([
        '渠道清淤项目全年预算612.00万元，实际支出489.60万元，执行率80%。',
        '渠道清淤项目全年预算61.20万元，支出489.60万元，执行率80%。',
      ]),
    ).toEqual(['execution-rate 80 800 decimal-shift'])
  })

  test('a rate with two digits changed places, where the rounding of its terms would allow both', () => {
    expect(
      findings([
        '渠道清淤项目全年预算11.6万元，实际支出10.3万元，执行率88.79%。',
        '渠道清淤项目全年预算11.6万元，支出10.3万元，执行率88.97%。',
      ]),
    ).toEqual(['restatement 88.79 88.97 digit-swap'])
  })

  test('an item behind a date in front of its name', () => {
    expect(
      findings([
        '渠道清淤项目全年预算60.00万元，支出48.30万元，执行率80.5%。',
        '2．2023年渠道清淤项目。支出率80.5%，累计支出54.90万元。',
      ]),
    ).toEqual(['restatement 549000 483000 contradiction'])
  })
})

describe('one fact, two values, and a sum that decides', () => {
  test('a source that fills the whole with the value stated elsewhere', () => {
    expect(
      findings([
        '渠道清淤项目资金总额862.40万元，其中财政拨款318.65万元，其他资金512.13万元。',
        '渠道清淤项目安排资金862.40万元，其中财政拨款350.27万元，其他资金512.13万元。',
      ]),
    ).toEqual(['sum 8624000 8307800 contradiction'])
  })

  test('sources that need not cover the whole', () => {
    expect(
      findings([
        '渠道清淤项目资金总额862.40万元，其中财政拨款318.65万元，其他资金512.13万元。',
        '排涝泵站项目资金总额700.00万元，其中财政拨款350.29万元，其他资金300.00万元。',
      ]),
    ).toEqual([])
  })

  test('an item of a list whose others are what their own paragraphs say', () => {
    expect(
      findings([
        '项目支出主要包括渠道清淤项目48.32万元、排涝泵站项目71.46万元和堤防巡查项目90.15万元等。',
        '渠道清淤项目全年预算60.40万元，实际支出48.32万元，执行率80%。',
        '排涝泵站项目全年预算80.36万元，实际支出76.34万元，执行率95%。',
        '堤防巡查项目全年预算95.10万元，实际支出90.15万元，执行率94.8%。',
      ]),
    ).toEqual(['restatement 714600 763400 contradiction'])
  })
})

describe('the cost of a project against its budget and spending', () => {
  const spending = '中小河流治理全年预算612.35万元，实际支出489.88万元，执行率80%。'
  const cost = (target: string, actual: string): string[] => [
    spending,
    `项目总成本：年度指标值≤${target}万元，实际完成值${actual}万元。`,
  ]
  test('a result that is not the spending, a limit that is not the budget', () => {
    expect(findings(cost('612.35', '531.42'))).toEqual(['restatement 5314200 4898800 contradiction'])
    expect(findings(cost('637.15', '489.88'))).toEqual(['restatement 6371500 6123500 contradiction'])
  })

  test('a cost by any name that the budget limits is the spending, its point elsewhere', () => {
    const limited = (name: string, actual: string): string[] =>
      cost('612.35', actual).map((text) => text.replace('项目总成本', name))
    expect(findings(limited('工程投资控制数', '48.988'))).toEqual(['restatement 489880 4898800 decimal-shift'])
    expect(findings(limited('项目经费总额', '4898.8'))).toEqual(['restatement 48988000 4898800 decimal-shift'])
    expect(findings(limited('单位工程成本', '48.988'))).toEqual([])
    expect(findings(limited('工程投资控制数', '47.988'))).toEqual([])
  })

  test('both agree, or stand in round numbers, or neither is tied', () => {
    expect(findings(cost('612.35', '489.88'))).toEqual([])
    expect(findings(cost('650', '489.88'))).toEqual([])
    expect(findings(cost('637.15', '531.42'))).toEqual([])
  })
})

describe('no contradiction', () => {
  test('money that passes on in steps', () => {
    expect(
      findings([
        '本年收到衔接补助资金1,250万元。',
        '衔接补助资金已拨付1,200万元到项目单位，累计支出1,000万元，支出进度80%。',
      ]),
    ).toEqual([])
  })

  test('spending of two periods', () => {
    expect(
      findings([
        '渠道清淤项目全年预算60.00万元，1-6月支出24.00万元，执行率40%。',
        '渠道清淤项目全年预算60.00万元，1-10月支出48.00万元，执行率80%。',
      ]),
    ).toEqual([])
  })

  test('two values that no rate decides', () => {
    expect(findings(['渠道清淤项目实际支出48.30万元。', '渠道清淤项目直接支出35.10万元。'])).toEqual([])
  })
})

test('more left over than there was belongs to somebody else; a slipped unit does not hide behind that', () => {
  expect(
    findings(['2023年全年支出820.00万元。“三公”经费预算9.00万元，实际支出7.50万元。年末结余35.40万元，为工程尾款。']),
  ).toEqual([])
  expect(findings(['渠道清淤项目全年预算60.00万元，实际支出48.30万元，结余117000.00万元。'])).toEqual([
    'balance 1170000000 117000 unit-slip',
  ])
})

describe('a few yuan among sums in 万元, and ten thousand times as much elsewhere', () => {
  const text = (part: string, paid: string): string[] => [
    `中小河流治理项目支出489.88万元，其中护岸块石采购支出${part}。`,
    `护岸块石按合同支付采购款${paid}。`,
  ]
  test.each([
    ['86.47元', '864,700元', ['restatement 86.47 864700 unit-slip']],
    ['86.47万元', '864,700元', []],
    ['86.47元', '874,600元', []],
  ])('%s and %s', (part, paid, found) => expect(findings(text(part, paid))).toEqual(found))

  test('a rate for each one is no slip of the sum', () => {
    expect(findings(['护岸块石补助标准为86.47元，涉及10,000户，全年发放补助资金86.47万元。'])).toEqual([])
  })
})
