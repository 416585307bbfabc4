import { describe, expect, test } from 'vitest'
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
