import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf, header } from '../written-report.ts'

const department = {
  type: 'department',
  organization: '青禾县档案馆',
  title: '青禾县档案馆2023年度部门整体支出绩效自评报告',
} as const

/** Facts as "figure measure subject". */
const read = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  factsOf(texts, changes).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const periods = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.period}`)
/** Checks as "rule figure verdict". */
const judged = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('one cue in two halves', () => {
  test.each([
    ['年初批复部门预算820.00万元，当年支出800.00万元。', '820.00万元 approved 青禾县档案馆'],
    ['2023年年初批复的单位预算为820.00万元。', '820.00万元 approved 青禾县档案馆'],
    ['年初批复总支出预算820.00万元，年中调整为900.00万元。', '820.00万元 approved 青禾县档案馆'],
    ['调整后的部门预算为820.00万元。', '820.00万元 revised 青禾县档案馆'],
  ])('%s', (text, fact) => expect(read([text], department)[0]).toBe(fact))

  test('what a name stands between stays with the name', () => {
    expect(read(['年初批复修复项目预算20.00万元。'], department)[0]).toContain('修复')
    expect(read(['“三公”经费预算38.00万元，实际支出26.43万元。'], department)).toContain('38.00万元 budget “三公”经费')
  })
})

describe('what a figure is about', () => {
  test('a clause without a figure names it', () => {
    expect(
      read(['库房改造项目受雨季影响，支出46.00万元，执行率57.50%；志愿讲解补助按月结算，仅支出9.00万元。']),
    ).toEqual(['46.00万元 executed 库房改造', '57.50% execution_rate 库房改造', '9.00万元 executed 志愿讲解补助'])
    expect(read(['市本级因征收滞后，执行率80.10%。'])).toEqual(['80.10% execution_rate 市本级'])
  })

  test('words of the report itself, sources of funds and the words behind a figure name nothing', () => {
    const own = '中小河流治理'
    for (const text of [
      '本项目资金按工程进度支付，全年支出30.00万元。',
      '中央资金已全部到位，全年支出30.00万元。',
      '该项目因选址变更，支出30.00万元。',
    ])
      expect(read([text])).toEqual([`30.00万元 executed ${own}`])
  })

  test('when and how money was spent is no part of a name', () => {
    expect(read(['口述史采集项目当年支出18.00万元；标签更换专项累计支出6.00万元。'])).toEqual([
      '18.00万元 executed 口述史采集',
      '6.00万元 executed 标签更换',
    ])
  })

  test('the noun behind the figure', () => {
    const texts = [
      '全年支出300.00万元，其中项目支出90.00万元。',
      '90.00万元项目支出中，修裱费60.00万元、数字化费30.00万元。',
    ]
    expect(read(texts, department)).toEqual([
      '300.00万元 executed 青禾县档案馆',
      '90.00万元 executed 项目支出',
      '60.00万元 executed 修裱费',
      '30.00万元 executed 数字化费',
    ])
    expect(judged(texts, department)).toContain('sum 900000 consistent')
  })

  test('the end of the year is that of the whole, once its halves were gone through', () => {
    const texts = [
      '调整后预算500.00万元，其中基本支出300.00万元，项目支出200.00万元。',
      '全年支出460.00万元，执行率92.00%。基本支出300.00万元，全部执行；项目支出160.00万元。年末结转结余40.00万元。',
    ]
    expect(read(texts, department)).toContain('40.00万元 balance 青禾县档案馆')
    expect(judged(texts, department)).toContain('balance 400000 consistent')
  })

  test('a price raised is a price, money collected for others is theirs', () => {
    expect(read(['护林员月标准由820元提高到860元，提高4.88%。'])).toEqual([])
    expect(read(['补贴标准从每人500元上调至550元，全年支出20.00万元。'])).toEqual(['20.00万元 executed 中小河流治理'])
    expect(read(['为申请人执行到位案款1.36亿元。'], department)).toEqual([])
  })

  test('what is taken back of what is left over is a balance', () => {
    expect(read(['检测设备项目因流标，年末结余较大，拟按规定由财政收回15.00万元。'])).toEqual([
      '15.00万元 balance 检测设备',
    ])
    expect(read(['年中财政收回预算指标15.00万元。'])[0]).toContain('15.00万元')
  })
})

describe('parts of the year', () => {
  test.each([
    '全年发放100.00万元。一至四季度依次发放20.00、22.00、28.00和30.00万元。',
    '全年支出100.00万元，第一、二、三、四季度分别支出20.00万元、22.00万元、28.00万元、30.00万元。',
  ])('%s', (text) => {
    expect(periods([text])).toEqual([
      '100.00万元 2023',
      expect.stringContaining(' 2023-01/2023-03'),
      expect.stringContaining(' 2023-04/2023-06'),
      expect.stringContaining(' 2023-07/2023-09'),
      '30.00万元 2023-10/2023-12',
    ])
    expect(judged([text])).toContain('sum 1000000 consistent')
  })

  test('a wrong quarter is found, a running total is not added up', () => {
    expect(judged(['全年支出100.00万元，四个季度分别支出20.00、22.00、28.00和33.00万元。'])).toContain(
      'sum 1000000 inconsistent',
    )
    const running = '全年支出100.00万元，一至四季度累计支出依次为20.00、42.00、70.00和100.00万元。'
    expect(periods([running]).at(2)).toBe('42.00 2023-01/2023-06')
    expect(judged([running])).toEqual([])
  })

  test('the same rate at the end of an earlier month', () => {
    const monitoring = { type: 'monitoring', period_end: '2023-08' } as const
    const texts = ['截至8月底支出60.00万元，支出进度60.00%，与7月末的51.60%相比提高8.4个百分点。']
    const [, , before] = factsOf(texts, monitoring).amounts
    expect([before?.raw, before?.measure, before?.period]).toEqual(['51.60%', 'execution_rate', '2023-01/2023-07'])
  })
})

test('a rate behind the budget of the year is of the months reported', () => {
  const monitoring = { type: 'monitoring', period_end: '2023-08' } as const
  const [spent, , rate] = factsOf(
    ['堤防养护支出24.00万元。', '堤防养护全年预算60.00万元，执行率40.00%。'],
    monitoring,
  ).amounts
  expect(rate).toMatchObject({ measure: 'execution_rate', period: spent?.period })
})

describe('what the words before a figure say', () => {
  test('money that may be spent is the budget with what was carried over', () => {
    const texts = [
      '项目预算192.00万元，已全部到位。另有上年结转8.00万元，全年可用资金200.00万元。',
      '全年支出190.00万元，执行率95.00%。',
    ]
    expect(read(texts)).toContain('200.00万元 revised 中小河流治理')
    expect(judged(texts)).toEqual(expect.arrayContaining(['sum 2000000 consistent', 'execution-rate 95 consistent']))
    expect(judged([texts[0]?.replace('8.00', '3.00') ?? ''])).toContain('sum 2000000 inconsistent')
  })

  test('a sum divided into blocks', () => {
    const text = (last: string): string => `帮扶支出19.05万元，分为医疗帮扶12.60万元、助学帮扶6.45${last}两块。`
    expect(judged([text('万元')])).toContain('sum 190500 consistent')
    expect(judged(['救助支出21.05万元，分成医疗救助12.60万元、助学救助6.45万元。'])).toContain(
      'sum 210500 inconsistent',
    )
  })

  test('a rate of what was saved, a rate with its definition', () => {
    expect(read(['车辆运行费预算9.60万元，实际支出8.64万元，节约0.96万元，节约率10.00%。']).at(-1)).toBe(
      '10.00% balance_rate 车辆运行费',
    )
    expect(read(['推广后用水节约率12.00%。'])).toEqual([])
    expect(
      judged(
        ['年初预算90.00万元，调整后预算120.00万元。全年支出108.00万元，预算完成率（支出占调整后预算）90.00%。'],
        department,
      ),
    ).toContain('execution-rate 90 consistent')
  })

  test('a part called by its name again, with its whole named', () => {
    const text = (share: string): string =>
      `项目支出90.00万元，其中修裱费60.00万元、数字化费30.00万元。从结构看，修裱费占项目支出的${share}%。`
    expect(judged([text('66.67')], department)).toContain('share 66.67 consistent')
    expect(judged([text('76.67')], department)).toContain('share 76.67 inconsistent')
  })
})
