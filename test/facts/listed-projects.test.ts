import { describe, expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'
import { factsOf } from './written-report.ts'

/** Counts as "stated: names". */
const counts = (texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((r) =>
    r.kind === 'count' ? [`${r.stated.written.number}: ${r.listed.join('、')}`] : [],
  )

const spending = '全年预算100万元，实际支出90万元，执行率90%。'

describe('stated numbers of projects', () => {
  test.each([
    '本次纳入绩效自评的项目共3个，自评覆盖率100%。',
    '我单位对三个项目开展了绩效监控。',
    '自评范围为列入本年预算的3个项目。',
    '2023年共涉及3个项目，分项目情况为：',
    '2023年申报项目共3项。',
  ])('%s is compared with the numbered items', (stated) => {
    expect(
      counts([
        stated,
        `1.河道保洁专项。${spending}`,
        `2.泵站更新改造项目：${spending}`,
        `3、堤防养护经费，${spending}`,
      ]),
    ).toEqual([expect.stringMatching(/^3: 河道保洁.*、泵站更新改造.*、堤防养护/)])
  })

  test('one too many, whether the names end at a stop or run into their money, and whatever the marks', () => {
    expect(
      counts([
        '我单位对四个项目开展了绩效自评。',
        `1河道保洁专项全年安排资金100万元，已支付90万元。`,
        `2泵站更新改造项目年末结余资金10万元。`,
        `3堤防养护经费，${spending}`,
      ]),
    ).toHaveLength(1)
    expect(
      counts([
        '监控范围为列入预算的3个项目。',
        '#1.河道保洁专项',
        `该项目${spending}`,
        '#2.泵站更新改造',
        `项目${spending}`,
      ]),
    ).toEqual(['3: 河道保洁、泵站更新改造'])
  })

  test('a list far from the number is the one meant where its money makes up the stated whole', () => {
    const items = [
      '1.河道保洁专项实际支出30万元。',
      '2.泵站更新改造项目，实际支出50万元。',
      '3.堤防养护经费，实际支出20万元。',
    ]
    expect(counts(['2023年纳入绩效自评的项目共9个，实际支出100万元。', ...items])).toHaveLength(1)
    expect(counts(['2023年纳入绩效自评的项目共9个，实际支出180万元。', ...items])).toEqual([])
  })

  test('a chapter that goes through the projects, with some of them missing', () => {
    const items = [`1.河道保洁专项。${spending}`, `2.泵站更新改造项目：${spending}`, `3.堤防养护经费，${spending}`]
    const chapter = (number: string, title: string): string[] => [
      `我单位对${number}个项目开展了绩效监控。`,
      `#${title}`,
      ...items,
    ]
    expect(counts(chapter('6', '二、项目预算执行情况'))).toHaveLength(1)
    expect(counts(chapter('五', '（二）资金支出情况'))).toHaveLength(1)
    // a few of many, and those that were chosen
    expect(counts(chapter('12', '二、项目预算执行情况'))).toEqual([])
    expect(counts(chapter('6', '二、重点项目预算执行情况'))).toEqual([])
  })

  test('parts of the projects, works and accounts are other numbers', () => {
    const items = [1, 2, 3, 4].map((i) => `${i}.${'甲乙丙丁'[i - 1]}镇泵站改造项目。${spending}`)
    expect(counts(['对2个项目开展了部门评价。', ...items])).toEqual([])
    expect(counts(['选取3个项目开展重点绩效评价。', ...items])).toEqual([])
    expect(counts(['其中涉及3个项目执行率偏低。', ...items])).toEqual([])
    expect(counts(['全市共实施40个项目。', ...items])).toEqual([])
    expect(
      counts([
        '对3个项目开展绩效自评。',
        '1.教育支出（类）培训支出（项）：支出30万元。',
        '2.卫生健康支出（类）行政单位医疗（项）：支出70万元。',
      ]),
    ).toEqual([])
  })
})

describe('stated numbers against the rows of a table', () => {
  const found = async (lines: string): Promise<string[]> =>
    (await formFacts(lines)).checks.filter((check) => check.startsWith('count'))

  test.each([
    ['2023年单位共安排项目4个，支出情况见表1。', 'count 4 inconsistent'],
    ['2023年共设立绩效项目3个，各项目执行情况详见附表。', 'count 3 consistent'],
  ])('numbered rows: %s', async (stated, check) => {
    const lines = `
      # 青禾县水利局2023年度部门整体支出绩效自评报告
      ${stated}
      单位：万元
      | 序号 | 项目名称 | 全年预算 | 全年支出 | 执行率 |
      | 1 | 河道保洁 | 120.00 | 118.00 | 98.33% |
      | 2 | 泵站更新改造 | 300.00 | 270.00 | 90.00% |
      | 3 | 堤防养护 | 80.00 | 80.00 | 100.00% |`
    expect(await found(lines)).toEqual([expect.stringContaining(check)])
  })

  test.each([
    ['6个', 'count 6 inconsistent'],
    ['5个', 'count 5 consistent'],
  ])('rows grouped by who carries them out: %s', async (number, check) => {
    const lines = (last: string): string => `
      # 青禾县水利局2023年度农村水利补助资金绩效自评报告
      补助资金涉及东河镇、西岭镇和县水管所共${number}子项目。
      单位：万元
      | 实施单位 | 子项目 | 下达资金 | 实际支出 | 支付率 |
      | {r3}东河镇 | 山塘清淤 | 60.00 | 54.00 | 90.00% |
      | 渠道衬砌 | 90.00 | 90.00 | 100.00% |
      | 小计 | 150.00 | 144.00 | 96.00% |
      | {r2}西岭镇 | 泵站改造 | 110.00 | 99.00 | 90.00% |
      | 小计 | 110.00 | 99.00 | 90.00% |
      | {r3}县水管所 | 水质检测 | 20.00 | 19.00 | 95.00% |
      | 人员培训 | ${last} | 10.00 | 100.00% |
      | 小计 | 30.00 | 29.00 | 96.67% |
      | {c2}合计 | 290.00 | 272.00 | 93.79% |`
    expect(await found(lines('10.00'))).toEqual([expect.stringContaining(check)])
  })
})

describe('names in front of their number', () => {
  test('are counted', () => {
    expect(counts(['完成了水费账单查询、电费账单查询、停水通知查询和报装进度查询4个事项的开通。'])).toHaveLength(1)
  })

  test('another number is taken for theirs only where they are built alike', () => {
    expect(
      counts(['年底新增水费账单查询、新增电费账单查询、新增停水通知查询、新增报装进度查询5个事项。']),
    ).toHaveLength(1)
    expect(counts(['完成老人儿童关爱、道路零星维修、路灯电费补助2个项目。'])).toEqual([])
    expect(counts(['新增水费账单查询、新增电费账单查询、新增停水通知查询等5个事项。'])).toEqual([])
  })
})

test('the comma of a figure right behind a name ends no name', () => {
  const item = (n: number, name: string, sum: string): string =>
    `（${n}）${name}安排${sum}万元，支付${sum}万元，执行率100%；`
  expect(
    counts([
      '本次自评共涉及4个项目。',
      item(1, '河面漂浮物打捞', '1,240'),
      item(2, '管网清淤', '2,015.5'),
      item(3, '泵站值守', '310'),
    ]),
  ).toEqual(['4: 河面漂浮物打捞、管网清淤、泵站值守'])
})

test('a list of the projects looked at more closely is no list of all', () => {
  const rows = [
    '1.河道保洁专项实际支出30万元。',
    '2.泵站更新改造项目，实际支出50万元。',
    '3.堤防养护经费，实际支出20万元。',
  ]
  const all = '纳入监控的项目共47个。'
  expect(counts([all, '对3个重点项目开展现场核查，实际支出100万元。', ...rows])).toEqual([])
  expect(counts([all, '抽取三个项目实地查看，实际支出100万元。', ...rows])).toEqual([])
  expect(counts([all, '实际支出100万元。', ...rows])).toHaveLength(1)
})
