import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import type { Indicator } from '../../src/facts/schema.ts'
import { verdictIn } from '../../src/facts/tables/verdict-words.ts'
import { factsOf, header } from './written-report.ts'

const read = (...texts: string[]): Indicator[] => factsOf(['#三、绩效目标完成情况', ...texts]).indicators
const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(['#三、绩效目标完成情况', ...texts])).map((c) => `${c.rule} ${c.subject} ${c.verdict}`)

describe('names in front of a row of counts', () => {
  test.each([
    '全年受理申请135件，由线上受理、窗口受理、入户受理三部分组成，分别为64件、47件、34件。',
    '全年受理申请135件，其中线上受理、窗口受理和入户受理分别为64件、47件和34件。',
  ])('%s', (text) => {
    expect(read(text).map((i) => [i.name, i.actual])).toEqual([
      ['受理申请', 135],
      ['线上受理', 64],
      ['窗口受理', 47],
      ['入户受理', 34],
    ])
    expect(judged(text)).toEqual(['count 受理申请 inconsistent'])
  })

  test('fewer names than counts name none of them', () =>
    expect(read('全年受理申请135件，其中线上受理、窗口受理分别为64件、47件、24件。').map((i) => i.name)).not.toContain(
      '线上受理',
    ))
})

test('a row of counts that divides no result names none', () =>
  expect(factsOf(['#一、基本情况', '在职、退休人员分别为26人、14人。']).indicators).toEqual([]))

test('a change is called like the indicator it is of', () =>
  expect(judged('游客接待量目标20万人次，实际21.40万人次，较上年18.00万人次增加3.40万人次，增长17.89%。')).toEqual([
    'change 游客接待量 consistent',
    'change-rate 游客接待量 inconsistent',
  ]))

test('a level behind a number of two parts', () =>
  expect(
    read('3.1 数量指标。管护渠道目标50公里，实际53公里。', '3.2社会效益。受益人口目标2万人，实际2.1万人。').map(
      (i) => i.level2,
    ),
  ).toEqual(['数量指标', '社会效益指标']))

test('how far a result came stands between it and its target', () =>
  expect(read('灌溉保证率由上年的71.2%提高到74.5%，提高3.3个百分点，高于73%的目标。')[0]).toMatchObject({
    actual: 74.5,
    target: 73,
    verdict: 'met',
  }))

test('persons are counted as 名, 人 and 位', () =>
  expect(judged('为215名河长开展考核，其中187人取得证书，取证率86.98%。')).toEqual(['share 取证率 consistent']))

test.each([
  ['已全部完成', 'met'],
  ['均已如期达标', 'met'],
  ['超额完成年度目标', 'met'],
  ['已按期完成整改', null],
  ['未全部完成', null],
])('%s in the column of reasons', (text, verdict) => expect(verdictIn(text, false)).toBe(verdict))
