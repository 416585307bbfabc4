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

test('one place for each of them', () => {
  expect(counts('建成巡护站点4个，分别位于石门、青龙峡和老鸦口。')).toEqual(['4个: 石门 青龙峡 老鸦口'])
  expect(counts('建成巡护站点4个，分别设在石门、青龙峡等。')).toEqual(['4个: 石门 青龙峡'])
  expect(counts('建成巡护站点4个，位于石门、青龙峡和老鸦口。')).toEqual([])
})

test('an open list, and reasons in sentences, are not', () => {
  expect(counts('资金下达6个县（区）：青禾县、白石县和双溪区等。')).toEqual([])
  expect(counts('存在3个问题：一是前期工作不充分，二是支付进度慢。')).toEqual([])
})

test.each([
  [
    '支付率低于全市平均的有青禾县、白石县、双溪区、柳湾县和东岭区等4个区县。',
    ['4个: 青禾县 白石县 双溪区 柳湾县 东岭区'],
  ],
  ['抽查了水文站、质量监督站和渠道管理所，共4家。', ['4家: 水文站 质量监督站 渠道管理所']],
  ['未完成的单位有财政局、住房和城乡建设局、教育局共3家。', ['3家: 财政局 住房和城乡建设局 教育局']],
  // some of more, and names of other things in the clause
  ['涉及青禾县、白石县、双溪区等11个区县。', []],
  ['教育局联合财政局、审计局、统计局等3个部门开展检查。', []],
])('units in front of their number: %s', (text, found) => expect(counts(text)).toEqual(found))

test('a share of a counted outcome that its words name', () => {
  const judged = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) => (c.rule === 'share' ? [`${c.stated} ${c.verdict}`] : []))
  expect(judged('全年完成改厕3,200户。其中整村推进1,840户，占完成改厕户数的57.50%。')).toEqual(['57.5 consistent'])
  expect(judged('全年完成改厕3,200户。其中整村推进1,840户，占完成改厕户数的52.57%。')).toEqual(['52.57 inconsistent'])
})

test('what was aimed at is no quotient of the counts beside it', () => {
  const rates = factsOf(['回收问卷1,000份，872份表示满意，满意度87.2%，未达到88%的目标。']).relations.flatMap(
    (relation) => (relation.kind === 'ratio' ? [relation.stated.raw] : []),
  )
  expect(rates).toEqual(['87.2%'])
})

describe('kinds that a count is divided into, their counts told in a row', () => {
  const sums = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) => (c.rule === 'count' ? [`${c.stated} ${c.verdict}`] : []))
  const kinds = '全年受理投诉231件，分为噪声扰民、占道经营和违章搭建'
  test.each([
    [`${kinds}三类，件数依次为90件、81件和60件。`, ['231 consistent']],
    [`${kinds}三类，件数依次为90件、81件和50件。`, ['231 inconsistent']],
    // two kinds are named, and three counts told
    [`${kinds}两类，件数依次为90件、81件和50件。`, []],
  ])('%s', (text, found) => expect(sums(text)).toEqual(found))
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

describe('a share of a whole in the same words, or the completion of a plan', () => {
  const shares = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) =>
      c.rule === 'share' || c.rule === 'completion-rate'
        ? [`${c.rule} ${c.subject} ${c.stated} ${c.verdict} ${c.cause ?? ''}`.trim()]
        : [],
    )
  test.each([
    ['全年轮灌农田2.70万亩，占年度灌溉计划3.6万亩的75%。', ['completion-rate 轮灌农田 75 consistent']],
    ['全年轮灌农田2.70万亩，占年度灌溉计划3.6万亩的57%。', ['completion-rate 轮灌农田 57 inconsistent digit-swap']],
    // the completion of an indicator
    ['新建护岸27公里，占全年目标36公里的75%。', ['completion-rate 新建护岸 75 consistent']],
    ['巡查水库45座，占全县水库60座的75%。', ['share 巡查水库 75 consistent']],
  ])('%s', (text, found) => expect(shares(text)).toEqual(found))
})

test('how those asked answered is no result', () => {
  const names = (text: string): string[] => factsOf(['#三、绩效目标完成情况', text]).indicators.map(({ name }) => name)
  expect(names('受访的280名群众中表示满意的252人，满意度90%。')).toEqual(['满意度'])
})

describe('a total behind the counts of its parts', () => {
  const judged = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) =>
      c.rule === 'count' ? [`${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`] : [],
    )
  test.each([
    ['上半年救助2,140人，支出96万元；下半年救助1,890人，支出84万元；全年共救助4,030人次。', ['4030 consistent']],
    [
      '上半年救助2,140人，支出96万元；下半年救助1,890人，支出84万元；全年共救助4,300人次。',
      ['4300 inconsistent digit-swap'],
    ],
    ['城区发放物资312套，乡镇发放488套，合计发放800套。', ['800 consistent']],
    // of other things, and far from the whole
    ['上半年培训140人，下半年走访190人，全年共走访1,400人。', []],
    ['东片区巡查12次，西片区巡查15次，全年共巡查360次。', []],
  ])('%s', (text, found) => expect(judged(text)).toEqual(found))
})

test('a rate of a survey is of the count its words name', () => {
  const judged = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) =>
      c.rule === 'share' ? [`${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`] : [],
    )
  const survey = '调查共发放问卷640份，回收612份，其中表示满意579份，'
  expect(judged(`${survey}回收问卷中的满意率为94.61%。`)).toEqual(['94.61 consistent'])
  expect(judged(`${survey}占回收问卷的90.47%。`)).toEqual([expect.stringContaining('90.47 inconsistent')])
  expect(judged(`${survey}满意率90.47%。`)).toEqual(['90.47 consistent'])
})

describe('the rate of good ones by the numbers of grades', () => {
  const judged = (text: string): string[] =>
    judgeReport(header, factsOf([text])).flatMap((c) =>
      c.rule === 'share' ? [`${c.subject} ${c.stated} ${c.verdict} ${c.formula}`] : [],
    )
  test.each([
    ['复核结果为“优”的5个、“良”的3个、“中”的2个，优良率80.00%。', ['优良率 80 consistent (5 + 3) ÷ (5 + 3 + 2) = 80%']],
    ['9个项目中，评为优的4个、评为良的5个，优秀率为45.44%。', ['优秀率 45.44 inconsistent 4个 ÷ 9个 = 44.4444%']],
    // some of more
    ['评为优的4个、评为良的5个，优秀率为28.57%。', []],
  ])('%s', (text, found) => expect(judged(text)).toEqual(found))
})
