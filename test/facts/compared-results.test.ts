import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../src/reports/schema.ts'
import { factsOf, header } from './written-report.ts'

const read = (text: string): (string | number | null)[][] =>
  factsOf(['#三、绩效目标完成情况', text]).indicators.map((i) => [i.name, i.op, i.target, i.actual, i.verdict])
const judged = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map(
    (c) => `${c.rule} ${c.subject} ${c.stated} ${c.verdict}`,
  )

describe('a result compared with the target behind it', () => {
  test.each([
    ['申请办结率99.2%，高于98%的目标值。', ['申请办结率', null, 98, 99.2, 'met']],
    ['申请办结率97.2%，略低于98%的目标值。', ['申请办结率', null, 98, 97.2, 'unmet']],
    ['读者投诉率0.3%，低于0.5%的目标。', ['读者投诉率', null, 0.5, 0.3, 'met']],
    ['城镇失业率4.9%，低于5.5%的控制目标。', ['城镇失业率', '<=', 5.5, 4.9, 'met']],
    ['设备故障率0.15%，控制在0.2%以内。', ['设备故障率', '<=', 0.2, 0.15, null]],
    ['修复面积12.6万亩，不低于12万亩的目标要求。', ['修复面积', '>=', 12, 12.6, null]],
    ['综合满意度96.2%，达到95%的目标值。', ['综合满意度', null, 95, 96.2, 'met']],
    ['综合满意度93.2%，未达到95%的目标值。', ['综合满意度', null, 95, 93.2, 'unmet']],
    ['烟气排放合格率98.7%，高于97%的年度目标。', ['烟气排放合格率', null, 97, 98.7, 'met']],
    ['投诉办结率94%，低于96%的年初计划目标。', ['投诉办结率', null, 96, 94, 'unmet']],
    ['路灯故障率1.2%，低于2%的年度目标。', ['路灯故障率', null, 2, 1.2, 'met']],
    ['平均等待时间18分钟，好于20分钟以内的预期目标。', ['平均等待时间', '<=', 20, 18, 'met']],
    ['工单响应平均用时3.6小时，长于3小时的既定目标。', ['工单响应平均用时', null, 3, 3.6, 'unmet']],
    ['巡查及时率97.5%，优于不低于96%的绩效目标。', ['巡查及时率', '>=', 96, 97.5, 'met']],
    ['场馆开放时间280天，低于300天的目标。', ['场馆开放时间', null, 300, 280, 'unmet']],
    ['系统故障率2.6%，未达到2%以内的目标值。', ['系统故障率', '<=', 2, 2.6, 'unmet']],
  ])('%s', (text, indicator) => expect(read(text)).toEqual([indicator]))

  test('another indicator with its bound is none of it', () => {
    expect(read('录入准确率达99%，设备返修率控制在2%以内。').map(([name, , target]) => [name, target])).toEqual([
      ['录入准确率', null],
      ['设备返修率', null],
    ])
  })

  test('praise that the figures do not bear out', () => {
    expect(judged(['#三、绩效目标完成情况', '申请办结率97.2%，高于98%的目标值。'])).toEqual([
      'target-verdict 申请办结率 met inconsistent',
    ])
  })
})

describe('plans and figures around a result', () => {
  test.each([
    [
      '全年清运垃圾3,215吨，其中餐厨垃圾738吨，占22.95%；年初计划清运700吨，完成率105.43%。',
      ['餐厨垃圾', 700, 738, 105.43],
    ],
    ['减免住宿费1,438人，占80.5%；年度计划减免1,400人，完成率102.41%。', ['减免住宿费', 1400, 1438, 102.41]],
    ['检修设备64台，年初计划60台，完成率106.67%。', ['检修设备', 60, 64, 106.67]],
  ])('a plan behind its result: %s', (text, indicator) => {
    const found = factsOf(['#三、绩效目标完成情况', text]).indicators
    expect(found.map((i) => [i.name, i.target, i.actual, i.completion_rate])).toContainEqual(indicator)
    expect(found.filter((i) => i.actual === indicator[1])).toEqual([])
  })

  test('a figure of the name is no figure of its own', () => {
    expect(
      read('48小时内修复率96.5%，12333热线24小时内回复率99%。').map(([name, , , actual]) => [name, actual]),
    ).toEqual([
      ['48小时内修复率', 96.5],
      ['12333热线24小时内回复率', 99],
    ])
  })

  test.each([
    ['上述12项指标中，完成10项，未完成2项。', 'count consistent'],
    ['以上9个绩效指标中，达标8个，未达标2个。', 'count inconsistent'],
  ])('%s', (text, verdict) => {
    expect(read(text)).toEqual([])
    const checks = judgeReport(header, factsOf(['#三、绩效目标完成情况', text]))
    expect(checks.map((c) => `${c.rule} ${c.verdict}`)).toEqual([verdict])
  })

  test('full marks behind a title', () => {
    expect(
      factsOf(['#四、评价结论', '（二）过程指标。满分20分，得17.50分。']).indicators.map((i) => [
        i.name,
        i.weight,
        i.score,
      ]),
    ).toEqual([['过程指标', 20, 17.5]])
  })
})

describe('shares of counts', () => {
  test('the whole stands before and is named', () => {
    const text = (share: string): string =>
      `全年共受理各类申请8,642件，办结8,315件；网上申请3,906件，占受理申请总数的${share}%。`
    expect(judged([text('45.20')])).toContain('share 网上申请 45.2 consistent')
    expect(judged([text('54.20')])).toContain('share 网上申请 54.2 inconsistent')
  })

  test('how many were asked stands in the sentence before', () => {
    expect(judged(['随机走访居民120户。走访中107户表示满意，满意率89.17%。'])).toContain(
      'share 满意率 89.17 consistent',
    )
    expect(judged(['抽检样品300批次。其中13批次不合格，不合格率4.00%。'])).toContain('share 不合格率 4 inconsistent')
    expect(judged(['建成管网120公里。维修30公里，完好率89.17%。'])).toEqual([])
  })
})

describe('sums and shares over paragraphs', () => {
  const accounts = {
    type: 'final-accounts',
    organization: '青禾县档案馆',
    title: '青禾县档案馆2023年度部门决算公开',
  } as const
  const parts = (health: string, share: string): string[] => [
    '（一）总体情况。2023年度一般公共预算财政拨款支出200.00万元。',
    `（二）结构情况。文化支出（类）120.00万元，占60.00%；社会保障支出（类）50.00万元，占25.00%；卫生健康支出（类）${health}万元，占${share}%。`,
  ]

  test('a whole divided in the next paragraph', () => {
    expect(judged(parts('30.00', '15.00'), accounts).filter((c) => /share|sum/.test(c))).toEqual([
      'sum 一般公共预算财政拨款 2000000 consistent',
      'share 文化支出 60 consistent',
      'share 社会保障支出 25 consistent',
      'share 卫生健康支出 15 consistent',
    ])
    expect(judged(parts('30.00', '51.00'), accounts)).toContain('share 卫生健康支出 51 inconsistent')
    expect(judged(parts('3.00', '15.00'), accounts)).toContain('share 卫生健康支出 15 inconsistent')
  })

  test('no whole is guessed that nothing agrees with', () => {
    const other = ['（一）总体情况。2023年度政府性基金支出90.00万元。', parts('30.00', '15.00')[1] as string]
    expect(judged(other, accounts).filter((c) => c.endsWith('inconsistent'))).toEqual([])
  })

  test('shares of the same words mean the same whole', () => {
    const texts = (travel: string): string[] => [
      '全年总支出1,000.00万元，其中财政拨款支出800.00万元。',
      `人员经费450.00万元，占总支出的45.00%；业务费${travel}万元，占40.00%；购置费150.00万元，占15.00%。`,
    ]
    expect(judged(texts('400.00'), accounts)).toContain('share 业务费 40 consistent')
    expect(judged(texts('440.00'), accounts)).toContain('share 业务费 40 inconsistent')
  })

  test('what is left of the budget that the rate of the same sentence comes out with', () => {
    const monitoring = { type: 'monitoring', period_end: '2023-08' } as const
    const texts = (left: string): string[] => [
      '年初预算130.00万元，调增12.00万元，调整后预算142.00万元。1—8月支出86.00万元，支出进度60.56%。',
      `预计全年支出133.70万元，预计执行率94.15%，年末预计结余${left}万元。`,
    ]
    expect(judged(texts('8.30'), monitoring)).toContain('balance 中小河流治理 83000 consistent')
    expect(judged(texts('83.00'), monitoring)).toContain('balance 中小河流治理 830000 inconsistent')
  })

  test('what is spent so far says nothing about what will be left', () => {
    const texts = ['年初预算45.00万元，已到位。', '支出38.11万元，支出进度84.69%，预计年末无结转结余。']
    expect(
      judged(texts, { type: 'monitoring', period_end: '2023-10' }).filter((c) => c.endsWith('inconsistent')),
    ).toEqual([])
  })

  test('a source of funds goes on behind the semicolon', () => {
    const texts = (spent: string): string[] => [
      '全年预算900.00万元。',
      `财政资金使用。财政拨款到位500.00万元，到位率100%；实际使用${spent}万元，使用率96.00%。`,
    ]
    expect(judged(texts('480.00'), accounts)).toContain('execution-rate 财政拨款 96 consistent')
    expect(judged(texts('864.00'), accounts).filter((c) => c.endsWith('inconsistent'))).toEqual([])
  })
})
