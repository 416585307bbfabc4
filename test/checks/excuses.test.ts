import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const findings = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.verdict === 'inconsistent')
    .map((check) => `${check.rule} ${check.stated} ${check.computed} ${check.cause}`)

describe('another base gives the rate, and the base it is of is a misprint', () => {
  test('its point moved, up or down', () => {
    expect(
      findings(['渠道清淤项目年初预算126.50万元，调整后预算1265.00万元，实际支出101.20万元，执行率80%。']),
    ).toEqual(['execution-rate 80 8 decimal-shift'])
    expect(findings(['渠道清淤项目年初预算340万元，调整后预算34万元，全年支出289万元，预算执行率85%。'])).toEqual([
      'execution-rate 85 850 decimal-shift',
    ])
  })

  test('more was spent than it holds, and it is stated with another value elsewhere', () => {
    expect(
      findings([
        '渠道清淤项目全年预算612.35万元，实际支出489.88万元，执行率80%。',
        '渠道清淤项目年初预算612.35万元，调整后预算431.20万元，本年支出489.88万元，执行率80%。',
      ]),
    ).toEqual(['execution-rate 80 113.60853432 contradiction'])
  })

  test('a sum in brackets that says about how much', () => {
    expect(findings(['堤防巡查项目全年预算426530.00元（约427万元），实际支出3412240.00元，执行率80%。'])).toEqual([
      'execution-rate 80 800 decimal-shift',
    ])
  })

  test('no misprint: the budget grew, and the rate is one of the initial budget', () => {
    expect(findings(['渠道清淤项目年初预算126.50万元，调整后预算151.80万元，实际支出101.20万元，执行率80%。'])).toEqual(
      [],
    )
  })
})

describe('a balance or an adjusted budget that only a figure from elsewhere gives', () => {
  test('the spending of its sentence is not that of the list', () => {
    expect(
      findings([
        '渠道清淤项目和排涝泵站项目全年预算分别为612.35和200.00万元，支出分别为489.88和150.00万元，执行率分别为80%和75%。',
        '渠道清淤项目年末结余122.47万元，系全年预算612.35万元减去实际支出503.16万元后的余额。',
      ]),
    ).toEqual(['balance 1224700 1091900 contradiction'])
  })

  test('an initial budget with two values', () => {
    expect(
      findings([
        '渠道清淤项目年初预算540.20万元，年中追加72.15万元，调整后预算612.35万元，支出489.88万元，执行率80%。',
        '渠道清淤项目年初预算504.60万元，追加72.15万元，调整后预算612.35万元。',
      ]),
    ).toContain('restatement 5046000 5402000 contradiction')
  })

  test('money that passes on in steps', () => {
    expect(
      findings(['本年到位衔接补助资金1,250万元。', '衔接补助资金拨付到位1,200万元，实际支出1,000万元，结余250万元。']),
    ).toEqual([])
  })
})

describe('rates of two bases with one value', () => {
  test('each is of the budget it names', () => {
    expect(
      findings([
        '渠道清淤项目年初预算512.40万元，调整后预算640.50万元，支出486.78万元，完成年初预算的76%，完成调整后预算的76%。',
      ]),
    ).toEqual(['execution-rate 76 95 wrong-base'])
  })

  test('a budget that was never changed', () => {
    expect(
      findings([
        '渠道清淤项目年初预算640.50万元，调整后预算640.50万元，支出486.78万元，完成年初预算的76%，完成调整后预算的76%。',
      ]),
    ).toEqual([])
  })
})

describe('a rough sum behind an exact one', () => {
  test('another sum', () => {
    expect(findings(['渠道清淤项目全年预算1505万元（约1680万元），累计支付1204万元，执行率80%。'])).toEqual([
      'restatement 16800000 15050000 contradiction',
    ])
    expect(findings(['堤防巡查项目安排资金1180000.00元（约112万元），支出944000.00元，执行率80%。'])).toHaveLength(1)
  })

  test('the same sum, rounded in one way or another', () => {
    expect(findings(['渠道清淤项目全年预算1505万元（约1500万元），累计支付1204万元，执行率80%。'])).toEqual([])
    expect(findings(['渠道清淤项目全年预算1505万元（约0.15亿元），累计支付1204万元，执行率80%。'])).toEqual([])
  })
})

describe('digits that changed places', () => {
  test('in a sum with zeros at its end, in one of another unit, but no zero to the front', () => {
    const two = (a: string, b: string): string[] =>
      findings([`渠道清淤项目全年预算${a}。`, `经调整，渠道清淤项目全年预算为${b}。`])
    expect(two('804000元', '800400元')).toEqual(['restatement 800400 804000 digit-swap'])
    expect(two('139070.00元', '13.97万元')).toHaveLength(1)
    expect(two('11.87万元', '110.87万元')).toEqual([])
  })

  test('in what arrived, where the rate is that of the budget', () => {
    expect(
      findings([
        '渠道清淤项目全年预算804000元，支出651400元，执行率81.02%。',
        '渠道清淤项目资金到位800400元，实际支出651400元，资金支付率81.02%。',
      ]),
    ).toHaveLength(1)
  })
})

describe('parts that are all there are', () => {
  const cars = (part: string, behind = ''): string[] =>
    findings([
      `公务用车购置及运行维护费支出决算为6.84万元${behind}，其中公务用车购置支出0.00万元，公务用车运行维护支出${part}万元。`,
    ])

  test('what cars cost is their purchase and their running', () => {
    expect(cars('6.84')).toEqual([])
    expect(cars('4.95')).toHaveLength(1)
    expect(cars('6.84', '，完成预算8.00万元的85.5%')).toEqual([])
  })

  test('short by two digits of one part, where the sum is one of many', () => {
    const short = (part: string): string[] =>
      findings([
        `渠道清淤项目到位资金552.0000万元，其中：省级资金261.5715万元、市级资金${part}万元、县级资金72.1388万元。`,
      ])
    expect(short('218.2897')).toEqual([])
    expect(short('128.2897')).toHaveLength(1)
    expect(short('118.2897')).toEqual([])
  })
})

describe('a slip beside a rate that holds in another place', () => {
  test('another unit in one term', () => {
    expect(
      findings([
        '渠道清淤项目全年预算190000.00元，实际支出19.00万元，执行率100%。',
        '渠道清淤项目全年预算29310000.00元，实际支出2931.00元，执行率100%。',
      ]).filter((finding) => finding.startsWith('execution-rate')),
    ).toEqual(['execution-rate 100 0.01 unit-slip'])
  })
})
