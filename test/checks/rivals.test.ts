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
    ).toEqual(['restatement 549000 483000 contradiction'])
  })

  test('a budget whose point moved', () => {
    expect(
      findings([
        '渠道清淤项目全年预算612.00万元，实际支出489.60万元，执行率80%。',
        '渠道清淤项目全年预算61.20万元，支出489.60万元，执行率80%。',
      ]),
    ).toEqual(['restatement 612000 6120000 decimal-shift'])
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
