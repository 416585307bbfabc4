import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const amounts = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('items behind a colon that begin with their names', () => {
  const items = '山塘整治，安排60.00万元，支出58.20万元；渠系清障，下达40.00万元，支出31.80万元。'
  test('the money is of the item, whatever word its name ends with', () =>
    expect(amounts([`全年实施2个项目，分别是：${items}`])).toEqual([
      '60.00万元 budget 山塘整治',
      '58.20万元 executed 山塘整治',
      '40.00万元 released 渠系清障',
      '31.80万元 executed 渠系清障',
    ]))
  test.each([
    ['实施2个项目，分别是：', ['count 2 consistent']],
    ['实施3个项目，具体如下：', ['count 3 inconsistent']],
    // 等 and a number of something else
    ['发现2个问题，分别是：', []],
  ])('as many as the text says: %s', (lead, found) =>
    expect(judged([`全年${lead}${items}`]).filter((one) => one.startsWith('count'))).toEqual(found),
  )
  test('an open list may be longer', () =>
    expect(judged([`全年实施3个项目，分别是：${items.replace('万元。', '万元等。')}`])).toEqual([]))
  test('they make up what was spent on all projects', () => {
    const texts = (spent: string): string[] => [
      `2023年项目支出${spent}万元。`,
      `全年实施2个项目，分别是：${items.replace('下达', '安排')}`,
    ]
    expect(judged(texts('90.00'))).toContain('sum 900000 consistent')
    expect(judged(texts('95.00')).filter((one) => one.startsWith('sum'))).toEqual([])
  })
})

describe('totals that name what they add up', () => {
  const text = (total: string): string[] => [
    '2023年实际支出100.00万元。',
    `按费用类别分：劳务费46.00万元，占46%；材料费34.00万元，占34%；差旅费20.00万元，占20%。劳务费和材料费两项合计${total}万元。`,
  ]
  test('costs are what was spent', () => expect(amounts(text('80.00'))).toContain('34.00万元 executed 材料费'))
  test.each([
    ['80.00', 'sum 800000 consistent'],
    ['34.00', 'sum 340000 inconsistent'],
  ])('%s', (total, found) => expect(judged(text(total))).toContain(found))
  test('one that was not told, or another number of them, is no such total', () => {
    const sums = (words: string): string[] =>
      judged([text('80.00')[0] as string, (text('90.00')[1] as string).replace('劳务费和材料费两项', words)]).filter(
        (one) => one === 'sum 900000 inconsistent',
      )
    expect(sums('劳务费和会议费两项')).toEqual([])
    expect(sums('劳务费、材料费等三项')).toEqual([])
  })
})

test('事业收入里，…: the whole of that name', () =>
  expect(
    judged([
      '2023年收入500万元，其中：事业收入300万元，其他收入200万元。事业收入里，检测收入180万元，培训收入120万元。',
    ]),
  ).toContain('sum 3000000 consistent'))

describe('results that are said to have reached their targets together', () => {
  const verdicts = (text: string): string[] => judged([text]).filter((one) => /^(?:target-verdict|count)/.test(one))
  test('each is judged by its own target', () =>
    expect(
      verdicts('全年检修水尺52台，计划50台，完成率104%；巡堤380次，计划400次，完成率95%，两项指标均达到年度计划。'),
    ).toEqual(['target-verdict met consistent', 'target-verdict met inconsistent', 'count 2 consistent']))
  test('where nothing tells which way a result counts, nobody is accused', () =>
    expect(verdicts('平均用工目标30人，实际28人；巡堤目标400次，实际410次，两项指标均达到目标。')).not.toContain(
      'target-verdict met inconsistent',
    ))
})
