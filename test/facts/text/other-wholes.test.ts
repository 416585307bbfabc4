import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf, header } from '../written-report.ts'

/** Facts as "figure measure subject". */
const read = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
/** Checks as "rule figure verdict". */
const judged = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)
const project = '中小河流治理'

describe('shares of wholes that are no money of the budget', () => {
  const told = ['护岸工程概算总投资800.00万元，签订合同3份，合同总价750.00万元。', '到位资金700.00万元。']

  test('the words name the whole, wherever it stands', () => {
    const checks = judged([...told, '全年累计支付600.00万元，占合同总价的80.00%，占概算总投资的75.00%。'])
    expect(checks).toEqual(expect.arrayContaining(['share 80 consistent', 'share 75 consistent']))
  })

  test('another base is found', () => {
    expect(judged([...told, '全年累计支付600.00万元，占合同总价的85.71%。'])).toContain('share 85.71 inconsistent')
  })

  test('of two wholes of one name neither is meant, and a contract is no deposit', () => {
    const two = ['一标段合同总价300.00万元。二标段合同总价450.00万元。', '累计支付200.00万元，占合同总价的50.00%。']
    expect(judged(two).filter((check) => check.startsWith('share'))).toEqual([])
    const deposit = ['按合同约定扣留质保金250.00万元。', '累计支付200.00万元，占合同金额的50.00%。']
    expect(judged(deposit).filter((check) => check.startsWith('share'))).toEqual([])
  })
})

describe('shares of a whole that nobody names', () => {
  const whole = '全年实际支出912.50万元。'

  test('parts that make up a sum told before are shares of it', () => {
    expect(judged([whole, '分河段看，上游支出500.00万元，占54.79%；下游支出412.50万元，占45.21%。'])).toEqual(
      expect.arrayContaining(['share 54.79 consistent', 'share 45.21 consistent', 'sum 9125000 consistent']),
    )
    expect(judged([whole, '分河段看，上游支出500.00万元，占54.97%；下游支出412.50万元，占45.21%。'])).toContain(
      'share 54.97 inconsistent',
    )
  })

  test('a part that the other shares and the whole leave no room for is wrong', () => {
    const checks = judged([whole, '分河段看，上游支出500.00万元，占54.79%；下游支出421.50万元，占45.21%。'])
    expect(checks.filter((check) => check.endsWith('inconsistent'))).toHaveLength(1)
  })

  test('whole per cents of no such sum say nothing', () => {
    const checks = judged([whole, '分批次看，第一批兑付300.00万元，占50%；第二批兑付320.00万元，占50%。'])
    expect(checks.filter((check) => check.endsWith('inconsistent'))).toEqual([])
  })
})

describe('what is unpaid, short, or more than last year', () => {
  test('parts of what is unpaid keep the noun behind their verbs', () => {
    const texts = [
      '到位资金300.00万元，累计支付250.00万元。未支付的50.00万元中，按协议暂扣的质量保证金20.00万元，待验收合格后拨付的工程尾款30.00万元。',
    ]
    expect(read(texts).slice(-3)).toEqual([
      `50.00万元 balance ${project}`,
      '20.00万元 balance 质量保证金',
      '30.00万元 balance 工程尾款',
    ])
    expect(judged(texts)).toEqual(expect.arrayContaining(['balance 500000 consistent', 'sum 500000 consistent']))
  })

  test.each([
    ['其中县级到位80.00万元，比应承担数少15.00万元。', '15.00万元 balance 县级'],
    ['其中市级到位80.00万元，较应配套资金少到位15.00万元。', '15.00万元 balance 市级'],
  ])('%s', (text, fact) => {
    const texts = [`三级资金到位400.00万元，${text}`]
    expect(read(texts)).toEqual(expect.arrayContaining([fact, `400.00万元 released ${project}`]))
    expect(judged(texts)).toEqual([])
  })

  test('more and less are changes where a year is compared with', () => {
    expect(read(['全年发放补助342.00万元，比2022年的298.00万元多发44.00万元，增长14.77%。']).slice(-3)).toEqual([
      '298.00万元 prior 中小河流治理',
      '44.00万元 change 中小河流治理',
      '14.77% change_rate 中小河流治理',
    ])
    expect(read(['全年支出190.00万元，较上年的210.00万元少支出20.00万元。'])).toContain(`20.00万元 change ${project}`)
    expect(read(['经核查，多发补助3.00万元已追回。']).filter((fact) => fact.includes('change'))).toEqual([])
  })
})

describe('rates on a base named before them', () => {
  const told = '年初预算200.00万元，全年预算240.00万元，全年支出230.00万元，执行率95.83%'

  test.each(['若以年初预算数为分母，则为115.00%', '如按年初预算计算，执行率为115.00%'])('%s', (clause) => {
    expect(judged([`${told}；${clause}。`])).toContain('execution-rate 115 consistent')
  })

  test('what is to be reached is no result', () => {
    expect(read(['债券资金实行按周调度，上半年支付进度达到95%以上。'])).toEqual([])
    expect(read(['编制完成后人员控制率92.00%，公用经费控制率90.00%。'])).toEqual(['90.00% execution_rate 公用经费'])
  })
})

describe('who bears a cost', () => {
  test.each([
    ['按6:3:1的比例由中央、省、县三级分担，分别为60.00万元、30.00万元和10.00万元', ['中央', '省级', '县级']],
    ['由省、市财政和受益企业共同承担，分别为60.00万元、30.00万元和10.00万元', null],
    ['由省、市、县财政共同承担，依次为60.00万元、30.00万元和10.00万元', ['省级', '市级', '县级']],
  ])('%s', (clause, names) => {
    const texts = [`全年测算资金需求100.00万元，${clause}。`]
    if (names) expect(factsOf(texts).amounts.map(({ subject }) => subject)).toEqual([project, ...names])
    expect(judged(texts)).toContain('sum 1000000 consistent')
  })

  test('a part with two digits changed is found', () => {
    expect(
      judged(['测算资金需求960.00万元，按5:4:1由中央、省、县三级分担，分别为480.00万元、384.00万元和69.00万元。']),
    ).toContain('sum 9600000 inconsistent')
  })
})

describe('budgets adjusted through their projects', () => {
  test('what comes out is the whole', () => {
    const text = (total: string): string[] => [
      `年初预算合计500.00万元，8月调减“甲渠清淤”30.00万元、调增“乙闸改造”50.00万元，调整后预算${total}万元。`,
    ]
    expect(read(text('520.00')).at(-1)).toBe(`520.00万元 revised ${project}`)
    expect(judged(text('520.00'))).toContain('adjustment 5200000 consistent')
    expect(judged(text('250.00'))).toContain('adjustment 2500000 inconsistent')
  })

  test('a budget of the project itself stays with it', () => {
    expect(read(['“乙闸改造”年初预算100.00万元，年中追加50.00万元，调整后预算150.00万元。']).at(-1)).toContain(
      '乙闸改造',
    )
  })
})

test('halves of spending in sentences of their own, one of them told more finely in brackets', () => {
  const department = { type: 'department', organization: '青禾县档案馆' } as const
  const texts = [
    '全年实际支出1,420.76万元。',
    '支出构成。基本支出436.22万元，占全年支出的30.70%。项目支出0.10亿元（精确数为984.54万元），占69.30%。',
  ]
  expect(judged(texts, department)).toContain('sum 14207600 consistent')
})

test('the money of the insured is not that of the bureau', () => {
  expect(read(['企业职工养老保险参保2.40万人，当年基金支出4.80亿元。'])).toEqual([])
  expect(read(['政府性基金支出20.00万元。'])).toEqual(['20.00万元 executed 政府性基金支出'])
})
