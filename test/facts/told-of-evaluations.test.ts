import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const title = '青禾县财政局关于2023年度县级预算支出绩效再评价情况的通报'
const changes = { title, organization: '青禾县财政局' }
const amounts = (...texts: string[]) =>
  factsOf(texts, changes).amounts.map((a) => `${a.subject} ${a.measure} ${a.value} ${a.unit}`)
const checks = (...texts: string[]) =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('what a notice says of the projects evaluated', () => {
  test('what was not spent, carried on and to be taken back is left over', () => {
    const text =
      '8个项目共有财政资金900.00万元，支出820.00万元，未执行资金80.00万元，其中同意结转下年使用50.00万元，应收回30.00万元。'
    expect(amounts(text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/ balance 500000 CNY$/),
        expect.stringMatching(/ balance 300000 CNY$/),
      ]),
    )
    expect(checks(text)).toContain('sum 800000 consistent')
  })
  test('grades with their shares of all projects', () => {
    const texts = [
      '本次选取8个项目开展再评价。',
      '评价为优的项目2个，占25.00%；良的项目4个，占50.00%；中的项目1个，占12.50%；差的项目1个，占21.50%。',
    ]
    expect(checks(...texts)).toEqual(
      expect.arrayContaining(['share 25 consistent', 'share 50 consistent', 'share 12.5 consistent']),
    )
    expect(checks(...texts).filter((check) => check.includes('inconsistent'))).toEqual(['share 21.5 inconsistent'])
  })
  test('a share of the projects told before, whose noun stands behind their number', () => {
    expect(checks('本次选取8个项目开展再评价。', '分差超过8分的项目为3个，占项目总数的37.50%。')).toContain(
      'share 37.5 consistent',
    )
  })
  test('a mean score against that of the year before', () => {
    expect(checks('再评价平均82.10分，与2022年度再评价平均80.60分相比，提高1.50分。')).toContain(
      'change 1.5 consistent',
    )
    expect(checks('再评价平均82.10分，与2022年度再评价平均80.60分相比，提高1.05分。')).toContain(
      'change 1.05 inconsistent',
    )
  })
  test('money found to be at fault, kind by kind, and what was got back of one', () => {
    const texts = [
      '涉及问题资金240.00万元。其中：资金闲置125.00万元，超标准列支35.00万元，应收未收摊位费80.00万元。闲置资金已经收回98.00万元，收回比例78.40%。',
    ]
    expect(checks(...texts)).toEqual(expect.arrayContaining(['sum 2400000 consistent', 'share 78.4 consistent']))
    const lying = texts.map((text) => text.replace('资金闲置', '闲置沉淀'))
    expect(amounts(...lying)).toContainEqual(expect.stringMatching(/ balance 1250000 CNY$/))
  })
  test('found and put right', () => {
    expect(checks('再评价发现的35个问题已整改完成28个，整改完成率80.00%。')).toContain('completion-rate 80 consistent')
  })
  test('a plan behind the name of its project, finished at the end of the year', () => {
    expect(checks('基层文化服务能力建设计划改造村级书屋16个，年末完工12个，完成率75.00%。')).toContain(
      'completion-rate 75 consistent',
    )
  })
  test('what loans a plan was reckoned from is no money of the unit, and what follows no forecast', () => {
    expect(amounts('春耕贷款贴息项目以上年贷款余额3.2亿元测算，全年支出61.20万元。')).toEqual([
      expect.stringMatching(/ executed 612000 CNY$/),
    ])
  })
  test('which projects a budget was cut of is no name', () => {
    expect(amounts('对评定等级为差以及支付偏慢的2个项目，核减2024年预算90.00万元。')).toEqual([
      '青禾县财政局 adjustment -900000 CNY',
    ])
  })
})
