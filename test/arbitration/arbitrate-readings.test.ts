import { describe, expect, test } from 'vitest'
import { arbitrateReadings, type Judged } from '../../src/arbitration/arbitrate-readings.ts'
import type { Check } from '../../src/checks/schema.ts'
import type { Document } from '../../src/document/schema.ts'
import { settleFigures } from '../../src/readings/settle-figures.ts'
import { splitReports } from '../../src/reports/split-reports.ts'
import { recognised } from '../readings/recognised-document.ts'
import { type Line, written } from '../reports/written-document.ts'

const title = '= 青岑县文化馆2023年度免费开放项目支出绩效自评报告'

function judged(document: Document): Judged {
  const settled = settleFigures(document)
  const [part] = splitReports(settled, 'scan.pdf')
  if (!part) throw new Error('No report found')
  return arbitrateReadings(part, settled)
}

const scan = (lines: readonly Line[], confidence = 0.85): Judged => judged(recognised([title, ...lines], confidence))
const wrong = ({ checks }: Judged): string[] =>
  checks.filter((c) => c.verdict === 'inconsistent').map((c) => `${c.rule} ${c.stated} ${c.cause}`)
const misread = ({ checks }: Judged): Check[] => checks.filter((c) => c.cause === 'ocr-misread')
const valuesOf = ({ facts }: Judged, measure: string): number[] =>
  facts.amounts.filter((a) => a.measure === measure).map((a) => a.value)

describe('a misreading that arithmetic can tell is mended', () => {
  const line = (budget: string, spent: string, rate: string): string =>
    `免费开放项目全年预算${budget}万元，全年支出${spent}万元，预算执行率${rate}。`

  test.each([
    ['point-dropped in a rate', line('268.86', '251.45', '9352%'), 'execution_rate', 93.52],
    ['point-dropped in money', line('268.86', '25145', '93.52%'), 'executed', 2514500],
    ['digit-doubled, unsure', line('268.86', '251.45', '933.52%'), 'execution_rate', 93.52],
  ])('%s', (_, text, measure, value) => {
    const result = scan([text], 0.6)
    expect(valuesOf(result, measure)).toEqual([value])
    expect(wrong(result)).toEqual([])
    expect(misread(result)).toHaveLength(1)
  })

  test('the raw reading stays visible beside the value, in the message and with its class', () => {
    const result = scan([line('268.86', '251.45', '9352%')])
    const rate = result.facts.amounts.find((a) => a.measure === 'execution_rate')
    expect(rate?.raw).toBe('93.52%')
    expect(rate?.evidence[0]?.quote).toBe('预算执行率93.52%')
    expect(rate?.evidence[0]?.reading).toMatchObject({
      text: '93.52%',
      recognised: '9352%',
      by: 'arithmetic',
      classes: ['point-dropped'],
    })
    const [check] = misread(result)
    expect(check).toMatchObject({ rule: 'execution-rate', verdict: 'consistent', severity: null })
    expect(check?.message.zh).toContain('识别为“9352%”')
  })

  test('a digit of like shape needs two relations that it mends', () => {
    const text =
      '免费开放项目年初预算80.00万元，调增8.00万元，调整后预算83.00万元，全年支出79.20万元，预算执行率90.00%。'
    const result = scan([text])
    expect(valuesOf(result, 'revised')).toEqual([880000])
    expect(wrong(result)).toEqual([])
    expect(
      misread(result)
        .map((c) => c.rule)
        .sort(),
    ).toEqual(['adjustment', 'execution-rate'])
  })

  test('≥ read as 2 in a target', () => {
    const table = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '是否完成'],
      ['产出指标', '数量指标', '开放天数', '≥300天', '312天', '10', '10', '是'],
      ['满意度指标', '服务对象满意度', '观众满意度', '290%', '95.6%', '10', '10', '是'],
    ]
    const result = scan(['一、绩效指标完成情况', table])
    const indicator = result.facts.indicators.find((i) => i.name === '观众满意度')
    expect(indicator).toMatchObject({ op: '>=', target: 90 })
    expect(wrong(result)).toEqual([])
  })
})

describe('a slip of the author in a scan stays a finding', () => {
  test.each([
    ['another unit', '免费开放项目全年预算268.86万元，全年支出251.45元，预算执行率93.52%。', 'unit-slip'],
    ['a moved point', '免费开放项目全年预算268.86万元，全年支出25.145万元，预算执行率93.52%。', 'decimal-shift'],
    ['two digits exchanged', '免费开放项目全年预算268.86万元，全年支出251.45万元，预算执行率95.32%。', 'digit-swap'],
    ['another figure', '免费开放项目全年预算268.86万元，全年支出251.45万元，预算执行率71.40%。', 'unknown'],
    ['a like digit seen clearly', '免费开放项目全年预算268.86万元，全年支出251.45万元，预算执行率98.52%。', 'unknown'],
  ])('%s', (_, text, cause) => {
    const result = scan([text], 0.96)
    expect(wrong(result)).toEqual([expect.stringMatching(new RegExp(`^execution-rate .* ${cause}$`))])
    expect(misread(result)).toEqual([])
  })

  test('two misreadings that are as likely: nobody is accused while the print is unclear', () => {
    const text = '免费开放项目全年预算300.00万元，全年支出180.00万元，预算执行率50.00%。'
    const [unclear, clear] = [scan([text], 0.5), scan([text], 0.96)]
    expect(wrong(unclear)).toEqual([])
    expect(misread(unclear)[0]?.verdict).toBe('not-checkable')
    expect(wrong(clear)).toHaveLength(1)
  })
})

test('native text is never mended', () => {
  const result = judged(written([title, '免费开放项目全年预算268.86万元，全年支出251.45万元，预算执行率9352%。']))
  expect(wrong(result)).toHaveLength(1)
  expect(valuesOf(result, 'execution_rate')).toEqual([9352])
})

describe('two digits alike that were read as one', () => {
  /** A score of 12 points high, as wide as given. */
  const scores = (width: number): Judged => {
    const document = recognised(
      [
        title,
        [
          ['一级指标', '三级指标', '目标值', '完成值', '分值', '得分'],
          ['产出指标', '开放天数', '300天', '310天', '60', '60'],
          ['效益指标', '参观人次', '5万人次', '4万人次', '30', '2'],
          ['满意度指标', '观众满意度', '90%', '93%', '10', '10'],
          ['合计', '<', '<', '<', '100', '92'],
        ],
      ],
      0.87,
    )
    for (const block of document.blocks)
      for (const cell of block.kind === 'table' ? block.cells : [])
        if (cell.text === '2') cell.runs = cell.runs.map((run) => ({ ...run, box: [500, 600, 500 + width, 612] }))
    return judged(document)
  }

  test('are two where the figure is too wide for one', () => {
    const result = scores(10)
    expect(result.facts.indicators.map(({ score }) => score)).toEqual([60, 22, 10])
    expect(wrong(result)).toEqual([])
  })

  test('a figure as wide as its digits is what it is', () => {
    const result = scores(5)
    expect(result.facts.indicators.map(({ score }) => score)).toEqual([60, 2, 10])
    expect(wrong(result)).toHaveLength(1)
  })
})
