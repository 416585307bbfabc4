import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { extract } from '../../../src/pipeline/extract.ts'
import { factsOf, header } from '../written-report.ts'

const office = { title: '青禾县水利局2023年度部门决算', type: 'final-accounts', organization: '青禾县水利局' } as const
const read = (texts: string[]): string[] =>
  factsOf(texts, office).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[]): string[] =>
  judgeReport({ ...header, ...office }, factsOf(texts, office)).map(
    (c) => `${c.rule} ${c.subject} ${c.stated} ${c.verdict}`,
  )

describe('projects told in sentences of one build', () => {
  test('are named by their first clauses, whatever these end with', () => {
    expect(
      read([
        '主要项目。沟渠清理与护坡，预算80.00万元，支出78.40万元，执行率98.00%；水闸更新由政府性基金列支，预算60.00万元，支出57.00万元，执行率95.00%。',
      ]),
    ).toEqual([
      '80.00万元 budget 沟渠清理与护坡',
      '78.40万元 executed 沟渠清理与护坡',
      '98.00% execution_rate 沟渠清理与护坡',
      '60.00万元 budget 水闸更新',
      '57.00万元 executed 水闸更新',
      '95.00% execution_rate 水闸更新',
    ])
  })

  test('one sentence alone is about what it was about', () => {
    expect(read(['年初编制较为合理，预算80.00万元，支出78.40万元。'])[0]).toBe('80.00万元 budget 青禾县水利局')
  })

  test('what is said of a project is no name of it', () => {
    const told = ['东闸进度较慢，预算80.00万元，支出58.40万元；西闸进度最慢，预算60.00万元，支出37.00万元。']
    expect(read(told)[0]).toBe('80.00万元 budget 青禾县水利局')
  })

  const projects = (whole: string): string[] => [
    `本年对水闸更新、渠道衬砌、雨量站迁建3个项目作了自评，预算资金${whole}万元，支出171.40万元。水闸更新预算60.00万元，支出57.00万元；渠道衬砌预算84.00万元，支出80.10万元；雨量站迁建预算36.00万元，支出34.30万元。`,
  ]
  test('as many of them as are counted make up the sums in front', () => {
    const sums = (whole: string): string[] => judged(projects(whole)).filter((line) => line.startsWith('sum'))
    expect(sums('180.00')).toEqual(['sum 青禾县水利局 1800000 consistent', 'sum 青禾县水利局 1714000 consistent'])
    expect(sums('108.00')).toContain('sum 青禾县水利局 1080000 inconsistent')
  })

  test('分科目看：… the paragraphs behind make up the budget', () => {
    const told = [
      '年初预算安排310.00万元，决算为年初预算的98.00%。分科目看：',
      '（1）防汛，年初预算190.00万元，支出决算186.20万元，完成98.00%。',
      '（2）抗旱，年初预算120.00万元，支出决算117.60万元，完成98.00%。',
    ]
    expect(judged(told)).toContain('sum 青禾县水利局 3100000 consistent')
  })
})

test('收入900万元：甲600万元，占…；乙300万元，占…: shares of the sum in front of the colon', () => {
  const told = ['本年收入900.00万元：一般公共预算财政拨款610.00万元，占67.78%；经营收入290.00万元，占23.22%。']
  expect(judged(told).filter((line) => line.startsWith('share'))).toEqual([
    'share 一般公共预算财政拨款 67.78 consistent',
    'share 经营收入 23.22 inconsistent',
  ])
  expect(read(told)[1]).toBe('610.00万元 revenue 一般公共预算财政拨款')
})

test('收到…收入: the noun says what came', () => {
  expect(read(['全年收到上级补助收入218万元。'])).toEqual(['218万元 revenue 上级补助收入'])
})

test('the report of a treasury, and its table under a caption with the year', async () => {
  const html = `<h1>柳陂县财政局关于2023年县级财政预算执行情况的报告</h1>
    <p>全县支出18,400万元，各科目见表一。年全县一般公共预算运行平稳。</p>
    <p>表一　2023年全县一般公共预算支出完成情况表（单位：万元）</p>
    <table><tr><td>科目</td><td>调整预算</td><td>执行数</td></tr><tr><td>支出合计</td><td>19,000</td><td>18,400</td></tr>
    <tr><td>教育支出</td><td>9,800</td><td>9,645</td></tr><tr><td>林业支出</td><td>9,200</td><td>8,755</td></tr></table>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  expect(reports.map(({ title, type }) => [title, type])).toEqual([
    ['柳陂县财政局关于2023年县级财政预算执行情况的报告', 'other'],
  ])
  const wholes = reports[0]?.amounts.filter(({ value }) => value === 184000000).map(({ subject }) => subject)
  expect(new Set(wholes)).toEqual(new Set(['柳陂县财政局']))
})
