import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const checks = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(['#三、绩效目标完成情况', ...texts])).map((c) =>
    [c.rule, c.subject, c.stated, c.verdict, c.cause].filter((x) => x !== null).join(' '),
  )
const indicators = (text: string): (string | number | null)[][] =>
  factsOf(['#三、绩效目标完成情况', text]).indicators.map((i) => [i.name, i.target, i.actual, i.completion_rate])

describe('a plan with its deed behind it', () => {
  test.each([
    ['计划修建换乘站15个，完成12个，完成率80.00%。', ['修建换乘站', 15, 12, 80]],
    ['计划安装路灯260盏，安装247盏，完成率95.00%。', ['安装路灯', 260, 247, 95]],
    ['计划采购轮椅200台，采购到位190台，完成率95%。', ['轮椅', 200, 190, 95]],
    ['全年应建档120户，已建档114户，完成率95%。', ['建档', 120, 114, 95]],
    ['应检测水样320份，已检测304份，检测率95%。', ['检测水样', 320, 304, 95]],
    ['全年计划新建泵站24座，上半年建成9座，完成率37.5%。', ['新建泵站', 24, 9, 37.5]],
    ['全年计划疏浚50公里，1—6月完成31公里，完成率62%。', ['疏浚', 50, 31, 62]],
    ['抚育目标数1,500亩，完成1,350亩，完成率90%。', ['抚育', 1500, 1350, 90]],
  ])('%s', (text, expected) => expect(indicators(text)).toEqual([expected]))

  test('each object of a row is checked', () =>
    expect(checks('计划新建候车亭45座，实际完成45座，完成率100%；计划建设调度室7个，完成6个，完成率85.17%。')).toEqual([
      'completion-rate 新建候车亭 100 consistent',
      'completion-rate 建设调度室 85.17 inconsistent digit-swap',
    ]))

  test('another figure in the unit of the plan is no result of it', () =>
    expect(indicators('计划补助850户，涉及困难户312户。').flatMap(([, target]) => target)).not.toContain(850))
})

describe('shares of the answers of a survey', () => {
  const survey = (basic: string, rate: string): string[] =>
    checks(
      `收回有效问卷608份。其中“非常满意”312份，占51.32%；“满意”190份，占31.25%；“基本满意”78份，占${basic}%；“不满意”28份，占4.61%，满意率${rate}%。`,
    )
  test('of the questionnaires that the answers add up to', () => {
    expect(survey('12.83', '95.39')).toEqual([
      'count 有效问卷 608 consistent',
      'share 非常满意 51.32 consistent',
      'share 满意 31.25 consistent',
      'share 基本满意 12.83 consistent',
      'share 不满意 4.61 consistent',
      'share 满意率 95.39 consistent',
    ])
    expect(survey('18.23', '95.39')).toContain('share 基本满意 18.23 inconsistent digit-swap')
    expect(survey('12.83', '93.59')).toContain('share 满意率 93.59 inconsistent digit-swap')
  })

  test('a rate that weighs the answers is left alone', () =>
    expect(survey('12.83', '86.41').filter((c) => /满意率/.test(c))).toEqual([]))

  test('without shares, and answers that add up to nothing stated', () => {
    const text = (returned: number): string =>
      `回收问卷${returned}份，其中非常满意320份、满意110份、一般45份、不满意25份，满意率86%。`
    expect(checks(text(500))).toContain('share 满意率 86 consistent')
    expect(checks(text(800)).filter((c) => /^share/.test(c))).toEqual([])
  })

  test('grades, with their bounds in brackets', () =>
    expect(
      checks(
        '参与复核的单位共18个，结果为“优”（90分及以上）的9个、“良”（80分至90分）的6个、“中”（60分至80分）的2个、“差”（60分以下）的1个，优良率83.33%。',
      ),
    ).toContain('share 优良率 83.33 consistent'))
})

test('the base that the words at the rate name', () => {
  const rate = (stated: string): string[] =>
    checks(`学员调查发放问卷700份，回收680份，其中满意646份，回收问卷中的满意率为${stated}%。`)
  expect(rate('95.00')[0]).toMatch(/^share .*满意率 95 consistent$/)
  expect(rate('92.29')[0]).toMatch(/^share .*满意率 92.29 inconsistent/)
})

describe('levels compared with', () => {
  test.each([
    ['污水日均处理量由2022年的512吨增至538吨，增长5.08%。', ['change-rate 污水日均处理量 5.08 consistent']],
    [
      '登记志愿者2,236人，志愿者较年初2,150人增加86人，增长4.00%。',
      ['change 登记志愿者 86 consistent', 'change-rate 登记志愿者 4 consistent'],
    ],
    [
      '完成集装箱量52.3万箱，目标55万箱，完成率95.09%，比2022年的48.1万箱增长8.37%。',
      ['completion-rate 集装箱量 95.09 consistent', 'change-rate 集装箱量 8.37 inconsistent digit-swap'],
    ],
  ])('%s', (text, expected) => expect(checks(text)).toEqual(expected))
})

describe('results of running text', () => {
  test.each([
    ['全年免费开放305天。', [['免费开放', null, 305, null]]],
    ['场馆每周开放不少于56小时，公开时间不少于30日。', []],
    ['四个公园游客满意度分别为92.1%、89.4%、90.3%和94.2%，平均91.5%。', [['平均公园游客满意度', null, 91.5, null]]],
    ['绿地管护项目满意度最高，为97.2%。', [['绿地管护项目满意度', null, 97.2, null]]],
    ['产业发展7,000万元，占70%；就业增收700万元，占7%。', []],
  ])('%s', (text, expected) => expect(indicators(text)).toEqual(expected))
})

test('marks by full marks in prose, those of the execution among them', () => {
  const marks = factsOf([
    '满分100分，其中资金执行10分，得9.52分；产出50分，得48.60分；效益30分，得28.50分；满意度10分，得9.70分。',
  ]).indicators
  expect(marks.map((i) => [i.name, i.weight, i.score])).toEqual([
    ['资金执行', 10, 9.52],
    ['产出', 50, 48.6],
    ['效益', 30, 28.5],
    ['满意度', 10, 9.7],
  ])
})

describe('answers without shares', () => {
  const survey = (poor: number, both = 351): string[] =>
    checks(
      `发放问卷420份，回收有效问卷390份。有效问卷中，选择“非常满意”的230份、“满意”的121份、“一般”的${poor}份、“不满意”的8份，前两项合计${both}份，群众满意度90.00%。`,
    ).filter((check) => check.startsWith('count') || check.includes('满意度'))
  test('are of the sheets that the rate of the first of them comes out with', () => {
    expect(survey(31)).toContain('share 群众满意度 90 consistent')
    expect(survey(31).join()).not.toContain('inconsistent')
  })
  test('and make them up', () => {
    expect(survey(13)).toContainEqual(expect.stringMatching(/^count 有效问卷 390 inconsistent/))
    expect(survey(31, 315)).toContainEqual(expect.stringMatching(/^count 非常满意 315 inconsistent/))
  })
  test('unless some steps of the scale are missing', () =>
    expect(
      checks('回收有效问卷390份，其中“非常满意”的230份、“满意”的121份、“一般”的13份，满意度90.00%。').join(),
    ).not.toContain('inconsistent'))
})

test('marks in per cent are no results', () =>
  expect(indicators('决策类指标20分，得18分，得分率90.00%。').map(([name]) => name)).not.toContain('得分率'))

test('a target that the result is said to be above, behind it', () =>
  expect(indicators('渗漏降低率12.6%，比10%的目标值高2.6个百分点。')).toEqual([['渗漏降低率', 10, 12.6, null]]))

test('a count with what was done for it, against the year before', () =>
  expect(checks('全年为4,120名学员提供实训服务，比2022年的3,860名增加206名，增长6.74%。')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^change .* 206 inconsistent/),
      expect.stringMatching(/^change-rate .* 6.74 consistent/),
    ]),
  ))

test.each([
  ['6.10', 'consistent'],
  ['6.01', 'inconsistent'],
])('a row of bare sums and what they come to: %s', (total, verdict) =>
  expect(checks(`上述三类情形分别涉及资金3.20万元、1.70万元和1.20万元，合计${total}万元。`).join()).toMatch(
    new RegExp(`sum \\S+ ${Number(total) * 10000} ${verdict}`),
  ),
)

test('the shares of a row are of what the first of them is of', () =>
  expect(checks('50个站点中，一类站31个，占62.00%；二类站13个，占26.00%；三类站6个，占12.00%。')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^share .* 26 consistent/),
      expect.stringMatching(/^share .* 12 consistent/),
    ]),
  ))
