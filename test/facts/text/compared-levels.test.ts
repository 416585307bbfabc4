import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

/** Facts as "figure measure subject". */
const read = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('two levels of one thing', () => {
  test.each([
    [
      '项目预算由650万元调减为470万元，支出450万元。',
      ['650万元 approved 中小河流治理', '470万元 revised 中小河流治理'],
    ],
    ['年初预算从120万元追加至150万元。', ['120万元 approved 中小河流治理', '150万元 revised 中小河流治理']],
    ['年中将设备购置预算由80万元压减至60万元。', ['80万元 approved 设备购置', '60万元 revised 设备购置']],
    ['预算由原来的980万元，调整为730万元。', ['980万元 approved 中小河流治理', '730万元 revised 中小河流治理']],
    ['2023年项目支出由上年的500万元增加到560万元。', ['500万元 prior 中小河流治理', '560万元 executed 中小河流治理']],
  ])('%s', (text, facts) => expect(read([text]).slice(0, 2)).toEqual(facts))

  test('a difference stays one, and a standard is no budget', () => {
    expect(read(['年初预算650万元，年中调减180万元，调整后预算470万元。'])[1]).toBe('180万元 adjustment 中小河流治理')
    expect(read(['护理标准由每人每月780元提高到860元。'])).toEqual([])
  })
})

describe('the level of another year', () => {
  test('what stands in front of 与 is compared, and what is inside is the year before', () => {
    expect(read(['全年执行数与2022年支出27,000.00元相比，增加3,000.00元，增长11.11%。'])).toEqual([
      '27,000.00元 prior 中小河流治理',
      '3,000.00元 change 中小河流治理',
      '11.11% change_rate 中小河流治理',
    ])
    expect(read(['培训支出与上年支出20.00万元相比，减少2.00万元。'])[0]).toBe('20.00万元 prior 培训支出')
    expect(judged(['2023年执行数较2022年决算数27,000.00元增加3,000.00元，增长11.11%。'])).toEqual([
      'change-rate 11.11 consistent',
    ])
  })

  test('a new sentence is about the whole, not about the first source of the list before', () => {
    const report = [
      '2023年预算960.00万元，支出940.00万元。',
      '从资金来源看，使用中央财政拨款400.00万元、市级财政拨款500.00万元、其他资金40.00万元。与上年支出900.00万元相比，增加40.00万元。',
    ]
    expect(read(report).slice(-2)).toEqual(['900.00万元 prior 中小河流治理', '40.00万元 change 中小河流治理'])
    expect(judged(report)).toContain('sum 9400000 consistent')
  })
})

describe('parts of the whole that their label or lead names', () => {
  const above = '2023年年初预算900.00万元；年中追加60.00万元，调整后预算960.00万元。全年支出940.00万元。'

  test.each([
    '支出结构。基本支出500.00万元，占部门支出的53.19%；项目支出440.00万元，占46.81%。',
    '从支出方向看：基本支出500.00万元，占53.19%；项目支出440.00万元，占46.81%。',
    '从资金使用方向来看，基本支出500.00万元，占53.19%；项目支出440.00万元，占46.81%。',
  ])('%s', (text) => {
    const parts = factsOf([above, text]).amounts.filter(({ raw }) => raw === '500.00万元' || raw === '440.00万元')
    expect(parts.map(({ measure }) => measure)).toEqual(['executed', 'executed'])
    expect(judged([above, text])).toContain('sum 9400000 consistent')
  })
})

test('the years that a level moved from and came to', () => {
  const read = factsOf(['上级补助收入从2020年的992万元上升到2023年的1,813万元，年均增长22.3%。']).amounts
  expect(read.map((a) => `${a.subject} ${a.measure} ${a.raw} ${a.period}`)).toEqual([
    '上级补助 prior 992万元 2020',
    '上级补助 revenue 1,813万元 2023',
  ])
})

test('the name of a budget does not say that a budget was moved', () => {
  const read = factsOf(['五年间一般公共预算支出总量增加337万元，增长7.2%。']).amounts
  expect(read.map((a) => `${a.measure} ${a.raw}`)).toContain('change 337万元')
})
