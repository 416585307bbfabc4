import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const title = '青禾县2021—2023年水土保持补偿费使用绩效评价报告'
const told = (...texts: string[]) => factsOf(texts, { title, organization: null })
const amounts = (...texts: string[]) =>
  told(...texts).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw} ${a.period ?? ''}`)
const checks = (...texts: string[]) =>
  judgeReport({ ...header, title, organization: null }, told(...texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('a report on several years', () => {
  test('what was brought together is what came in, by channels', () => {
    const text =
      '三年来，全县实际筹集水土保持补偿费900.00万元。从渠道构成看，一般公共预算计提540.00万元，占60.00%；上级补助360.00万元，占40.00%。'
    expect(amounts(text)).toContain('青禾县水土保持补偿费 released 900.00万元 2021-01/2023-12')
    expect(checks(text)).toEqual(
      expect.arrayContaining(['sum 9000000 consistent', 'share 60 consistent', 'share 40 consistent']),
    )
  })
  test('a level named once has the measure of its clause on both sides of the movement', () => {
    expect(amounts('全年筹集额由上年的320.50万元回落到300.10万元，降幅20.40万元。')).toEqual([
      expect.stringMatching(/prior 320\.50万元 2022$/),
      expect.stringMatching(/released 300\.10万元/),
      expect.stringMatching(/change 20\.40万元/),
    ])
  })
  test('uses a semicolon apart stay parts of the spending; the first ones are added up; one is told year by year', () => {
    const texts = [
      '评价期内共安排支出预算640万元，支出600.00万元，预算执行率93.75%。',
      '三年支出中，用于坡耕地治理300.00万元，占50.00%；用于淤地坝加固150.00万元，占25.00%；用于小流域监测设施管护100.00万元，占16.67%；用于科普宣传50.00万元，占8.33%。前两项合计540.00万元，占全部支出的90.00%。设施管护支出逐年增加，2021年、2022年、2023年分别为20.00、30.00和50.00万元。',
    ]
    expect(amounts(...texts)).toEqual(
      expect.arrayContaining([
        '青禾县水土保持补偿费 budget 640万元 2021-01/2023-12',
        '前两项 executed 540.00万元 2021-01/2023-12',
        '小流域监测设施管护 executed 30.00 2022',
      ]),
    )
    const found = checks(...texts)
    expect(found.filter((check) => check.includes('inconsistent'))).toEqual(['sum 5400000 inconsistent'])
    expect(found.filter((check) => check.startsWith('share'))).toHaveLength(5)
    expect(found).toContain('sum 1000000 consistent')
  })
  test('a rate belongs to the year that opens its sentence; a bound is no figure', () => {
    expect(amounts('评价期内实际支出600.00万元。', '2021年受汛情影响，预算执行率仅为81.2%。')).toContainEqual(
      expect.stringMatching(/execution_rate 81\.2% 2021$/),
    )
    expect(amounts('建议对连续两年结余超过300万元的乡镇收回统筹。')).toEqual([])
  })
})
