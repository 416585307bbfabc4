import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../../src/document/schema.ts'
import { findTextFacts } from '../../../src/facts/text/find-text-facts.ts'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { header } from '../written-report.ts'

const finalAccounts = {
  type: 'final-accounts',
  organization: '青禾县教育局',
  title: '青禾县教育局2023年度部门决算公开',
} as const
const monitoring = {
  type: 'monitoring',
  title: '青禾县水利局2023年1-7月绩效运行监控报告',
  period_end: '2023-07',
} as const

const paragraphs = (texts: string[]): Paragraph[] =>
  texts.map((text, i) => ({
    kind: 'paragraph',
    id: `b${i + 1}`,
    text,
    runs: [],
    page: null,
    heading: null,
    align: null,
    marker: '',
  }))

/** Facts as "figure measure subject", the way a reader would list them. */
const read = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  findTextFacts({ header: { ...header, ...changes }, blocks: paragraphs(texts) }).amounts.map(
    (a) => `${a.raw} ${a.measure} ${a.subject}${a.value < 0 ? ' -' : ''}`,
  )
const relations = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  findTextFacts({ header: { ...header, ...changes }, blocks: paragraphs(texts) }).relations.map((r) => {
    if (r.kind === 'sum') return `${r.total.raw} = ${r.parts.map((p) => p.raw).join(' + ')}${r.complete ? '' : ' …'}`
    return r.kind === 'ratio' ? `${r.stated.raw} = ${r.numerator.raw} / ${r.denominator.raw}` : r.kind
  })

describe('figures of one project', () => {
  test('the whole line of budget, adjustment, spending, rate and balance', () => {
    expect(
      read([
        '2023年该项目年初预算320万元，年中调减20万元，调整后预算为300万元。截至12月底，实际支出288.5万元，预算执行率96.17%，结余资金11.5万元已由财政收回。',
      ]),
    ).toEqual([
      '320万元 approved 中小河流治理',
      '20万元 adjustment 中小河流治理 -',
      '300万元 revised 中小河流治理',
      '288.5万元 executed 中小河流治理',
      '96.17% execution_rate 中小河流治理',
      '11.5万元 balance 中小河流治理',
    ])
  })

  test('formal numerals and the same figure in brackets are one statement in two writings', () => {
    expect(
      read([
        '2023年初预算安排资金人民币叁佰伍拾万元整（350万元），实际到位350万元，实际使用345.2万元，预算执行率为98.63%。',
      ]),
    ).toEqual([
      '叁佰伍拾万元整 approved 中小河流治理',
      '350万元 approved 中小河流治理',
      '350万元 released 中小河流治理',
      '345.2万元 executed 中小河流治理',
      '98.63% execution_rate 中小河流治理',
    ])
  })

  test('forecasts are marked as forecasts, progress benchmarks and percentage points are no facts', () => {
    expect(
      read(
        [
          '1-7月，水库维修养护项目年初预算120万元，实际支出65.4万元，执行率54.5%，低于序时进度（58.33%）3.83个百分点，预计全年支出118万元，预计年底执行率98.33%。',
        ],
        monitoring,
      ),
    ).toEqual([
      '120万元 approved 水库维修养护',
      '65.4万元 executed 水库维修养护',
      '54.5% execution_rate 水库维修养护',
      '118万元 executed_projected 水库维修养护',
      '98.33% execution_rate_projected 水库维修养护',
    ])
  })

  test('a balance that is said not to exist is a zero', () => {
    expect(read(['预计年末无结转结余。'], monitoring)).toEqual(['无结转结余 balance_projected 青禾县水利局'])
  })

  test('what has not arrived or is not paid is a balance', () => {
    expect(read(['项目预算安排48万元，实际使用47.2万元，使用率98.33%，另有0.8万元未支付。'])).toEqual([
      '48万元 budget 中小河流治理',
      '47.2万元 executed 中小河流治理',
      '98.33% execution_rate 中小河流治理',
      '0.8万元 balance 中小河流治理',
    ])
  })
})

describe('lists', () => {
  test('parts take the measure of the total, the rate behind the list is about the whole', () => {
    const text = ['截至年底累计支出532.6万元，其中：土建工程410万元、设备购置92.6万元、监理费30万元，支付率95.11%。']
    expect(read(text)).toEqual([
      '532.6万元 executed 中小河流治理',
      '410万元 executed 土建工程',
      '92.6万元 executed 设备购置',
      '30万元 executed 监理费',
      '95.11% execution_rate 中小河流治理',
    ])
    expect(relations(text)).toEqual(['532.6万元 = 410万元 + 92.6万元 + 30万元 …'])
  })

  test('a list in brackets ends with the bracket', () => {
    expect(
      read([
        '省财政厅下达我县水利发展资金2150万元（其中中央资金1500万元，省级资金650万元）；已支付1980.35万元，执行率92.11%。',
      ]),
    ).toEqual([
      '2150万元 released 水利发展资金',
      '1500万元 released 中央资金',
      '650万元 released 省级资金',
      '1980.35万元 executed 水利发展资金',
      '92.11% execution_rate 水利发展资金',
    ])
  })

  test('figures given out by 分别 go to their names, one by one', () => {
    expect(
      read([
        '下达补助资金4000万元，分解下达甲县1500万元、乙县1300万元、丙县1200万元；三县分别支出1480万元、1250万元和1100万元，执行率分别为98.67%、96.15%和91.67%。',
      ]),
    ).toEqual([
      '4000万元 released 中小河流治理',
      '1500万元 released 甲县',
      '1300万元 released 乙县',
      '1200万元 released 丙县',
      '1480万元 executed 甲县',
      '1250万元 executed 乙县',
      '1100万元 executed 丙县',
      '98.67% execution_rate 甲县',
      '96.15% execution_rate 乙县',
      '91.67% execution_rate 丙县',
    ])
  })

  test('a total said behind its parts is their sum', () => {
    expect(relations(['安排资金30万元用于水质监测，安排20万元用于设备维护，两项合计50万元。'])).toEqual([
      '50万元 = 30万元 + 20万元',
    ])
  })

  test('basic and project spending make up the whole, shares are of the total they stand under', () => {
    const text = ['本年支出合计4098.76万元，其中基本支出3156.33万元，占总支出的77.01%；项目支出942.43万元，占22.99%。']
    expect(relations(text, finalAccounts)).toEqual([
      '4098.76万元 = 3156.33万元 + 942.43万元',
      '77.01% = 3156.33万元 / 4098.76万元',
      '22.99% = 942.43万元 / 4098.76万元',
    ])
  })

  test('parts that end in 等 need not cover the whole', () => {
    expect(relations(['全年支出15万元，包括线路租赁费9.6万元、维护费2.1万元等。'])).toEqual([
      '15万元 = 9.6万元 + 2.1万元 …',
    ])
  })
})

describe('final accounts', () => {
  test('each item of the chart of accounts is a subject of its own', () => {
    expect(
      read(
        [
          '（三）一般公共预算财政拨款支出决算具体情况',
          '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为2,000.00万元，支出决算为2,150.00万元，完成年初预算的107.50%。',
          '2.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）：支出决算为55万元，完成预算100%。',
        ],
        finalAccounts,
      ),
    ).toEqual([
      '2,000.00万元 approved 小学教育',
      '2,150.00万元 executed 小学教育',
      '107.50% execution_rate 小学教育',
      '55万元 executed 事业单位医疗',
      '100% execution_rate 事业单位医疗',
    ])
  })

  test('last year, change and rate of change are told apart, decreases are negative', () => {
    expect(read(['“三公”经费支出决算12.6万元，比上年13.8万元减少1.2万元，下降8.7%。'], finalAccounts)).toEqual([
      '12.6万元 executed “三公”经费',
      '13.8万元 prior “三公”经费',
      '1.2万元 change “三公”经费 -',
      '8.7% change_rate “三公”经费 -',
    ])
  })

  test('a rate names its base', () => {
    const facts = findTextFacts({
      header: { ...header, ...finalAccounts },
      blocks: paragraphs(['支出决算21万元，完成年初预算的105%。']),
    })
    expect(facts.amounts[1]?.base).toBe('approved')
  })
})

describe('figures that are no facts of the budget', () => {
  test.each([
    ['loans and deposits', '全市共发放贷款24.5亿元，归集资金36.2亿元，同比增长7.7%。'],
    ['standards per head', '补助标准为每人每月300元，运行费为1200元/生·年。'],
    ['contracts and shares of them', '合同金额98万元。'],
    ['thresholds', '单价100万元以上设备0台，对执行率低于85%的项目压减预算。'],
    ['targets', '成本控制在100万元以内，满意度95%。'],
    ['years and document numbers', '按照财预〔2020〕10号文件，2023年完成12个项目。'],
  ])('%s', (_, text) => {
    expect(read([text])).toEqual([])
  })
})

describe('items', () => {
  test('a project named at the start of an item holds for the paragraphs below it', () => {
    expect(
      read([
        '1、机房改造项目绩效目标：完成机房搬迁。',
        '（1）资金情况',
        '预算安排资金30万元，实际到位30万元。',
        '2、网络租赁费项目。年初预算8万元，支出7.9万元。',
      ]),
    ).toEqual([
      '30万元 budget 机房改造',
      '30万元 released 机房改造',
      '8万元 approved 网络租赁费',
      '7.9万元 executed 网络租赁费',
    ])
  })

  test('every quote holds its figure at the place given', () => {
    const text = '截至年底累计支出532.6万元，其中：土建工程410万元、设备购置92.6万元。'
    for (const amount of findTextFacts({ header, blocks: paragraphs([text]) }).amounts) {
      const [e] = amount.evidence
      expect(text.slice(e?.start, e?.end)).toBe(e?.quote)
      expect(text.slice(e?.number_start, e?.number_end)).toBe(amount.raw)
    }
  })
})
