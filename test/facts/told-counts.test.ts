import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

/** Counts that a text states, and what it lists. */
const counts = (text: string): string[] =>
  factsOf([text]).relations.flatMap((relation) =>
    relation.kind === 'count' ? [`${relation.stated.raw}: ${relation.listed.join(' ')}`] : [],
  )

test('what stands behind the colon of a number is counted', () => {
  expect(counts('资金下达4个县（区）：青禾县、白石县和双溪区。')).toEqual(['4个: 青禾县 白石县 双溪区'])
  expect(counts('本次培训覆盖3个镇：东河镇、西岭镇、南湾镇。')).toEqual(['3个: 东河镇 西岭镇 南湾镇'])
})

test('an open list, and reasons in sentences, are not', () => {
  expect(counts('资金下达6个县（区）：青禾县、白石县和双溪区等。')).toEqual([])
  expect(counts('存在3个问题：一是前期工作不充分，二是支付进度慢。')).toEqual([])
})

test('what was aimed at is no quotient of the counts beside it', () => {
  const rates = factsOf(['回收问卷1,000份，872份表示满意，满意度87.2%，未达到88%的目标。']).relations.flatMap(
    (relation) => (relation.kind === 'ratio' ? [relation.stated.raw] : []),
  )
  expect(rates).toEqual(['87.2%'])
})

describe('counts that divide a whole', () => {
  const judged = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) => (c.rule === 'count' ? [`${c.stated} ${c.verdict}`] : []))

  test.each([
    ['全年办理公证1,040件，比上年的900件增加140件，其中民事620件、经济380件、涉外40件。', ['1040 consistent']],
    ['全年办理公证1,040件，同比增长4%，其中民事680件、经济380件、涉外40件。', ['1040 inconsistent']],
    // of many some may be left out
    ['全年办理公证1,040件，其中民事600件、经济380件、涉外40件。', []],
    ['抽查合同80份，其中规范61份、基本规范17份、不规范3份。', ['80 inconsistent']],
    ['检测水样24批次，其中一类12批次、二类8批次、三类5批次。', ['24 inconsistent']],
  ])('%s', (text, found) => expect(judged(text)).toEqual(found))
})

describe('a share of a whole in the same words', () => {
  const shares = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) =>
      c.rule === 'share' ? [`${c.subject} ${c.stated} ${c.verdict} ${c.cause ?? ''}`.trim()] : [],
    )
  test.each([
    ['全年轮灌农田2.70万亩，占年度灌溉计划3.6万亩的75%。', ['轮灌农田 75 consistent']],
    ['全年轮灌农田2.70万亩，占年度灌溉计划3.6万亩的57%。', ['轮灌农田 57 inconsistent digit-swap']],
    // the completion of an indicator
    ['新建护岸27公里，占全年目标36公里的75%。', []],
    ['巡查水库45座，占全县水库60座的75%。', ['巡查水库 75 consistent']],
  ])('%s', (text, found) => expect(shares(text)).toEqual(found))
})

test('how those asked answered is no result', () => {
  const names = (text: string): string[] => factsOf(['#三、绩效目标完成情况', text]).indicators.map(({ name }) => name)
  expect(names('280份有效问卷中表示满意的252份，满意度90%。')).toEqual(['满意度'])
})
