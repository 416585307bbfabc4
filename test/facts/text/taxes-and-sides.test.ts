import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { extract } from '../../../src/pipeline/extract.ts'
import { factsOf, header } from '../written-report.ts'

const office = {
  title: '柳陂县财政局2023年预算执行情况',
  type: 'final-accounts',
  organization: '柳陂县财政局',
} as const
const read = (texts: string[]): string[] =>
  factsOf(texts, office).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[]): string[] =>
  judgeReport({ ...header, ...office }, factsOf(texts, office)).map(
    (c) => `${c.rule} ${c.subject} ${c.stated} ${c.verdict}`,
  )

describe('what a treasury collected, against the year before', () => {
  test('与2022年完成数…比，增收…: the level of that year, whatever it is called', () => {
    const told = ['收入预算为400万元，实际完成412万元；与2022年完成数396万元比，增收16万元，增长4.04%。非税收入不降。']
    expect(read(told).slice(2)).toEqual([
      '396万元 prior 柳陂县财政局',
      '16万元 change 柳陂县财政局',
      '4.04% change_rate 柳陂县财政局',
    ])
    expect(judged(told)).toContain('change 柳陂县财政局 160000 consistent')
  })

  test.each(['多收', '少收'])('税收收入比上年的…%s…', (verb) => {
    const told = [`一般公共预算收入900万元，其中税收收入540万元。税收收入比上年的500万元${verb}40万元，增长8%。`]
    expect(read(told).slice(2)).toEqual(['500万元 prior 税收收入', `40万元 change 税收收入`, '8% change_rate 税收收入'])
  })

  test('taxes of others stay no money of the office', () => {
    expect(read(['带动企业税收收入比上年的500万元多收40万元。'])).toEqual([])
  })
})

test('加上…: the comma inside a figure parts no names, and a total that its parts do not come to is told', () => {
  const told = [
    '一般公共预算支出8,240万元，加上解上级支出1,310万元、债务还本支出2,450万元、年终结转结余1,672万元，支出总计13,627万元。',
  ]
  expect(judged(told)).toEqual(['sum 一般公共预算 136270000 inconsistent'])
})

describe('the sides of an account', () => {
  const sides =
    '财政拨款收入、支出总计均为640.20万元。收入方为当年拨款612.00万元、年初财政拨款结转和结余28.20万元；支出一侧包括本年支出618.70万元、年末财政拨款结转和结余21.50万元。'
  test('are no names, and each comes to the total', () => {
    expect(read([sides])).toEqual([
      '640.20万元 total 财政拨款',
      '612.00万元 revenue 财政拨款',
      '28.20万元 balance 财政拨款',
      '618.70万元 executed 财政拨款',
      '21.50万元 balance 财政拨款',
    ])
    expect(judged([sides]).filter((line) => line.startsWith('sum'))).toEqual([
      'sum 财政拨款 6402000 consistent',
      'sum 财政拨款 6402000 consistent',
    ])
  })

  test('a line that the account comes out with contradicts another value of it', () => {
    const again = (sum: string): string => `关于结转。年末财政拨款结转和结余${sum}万元，为设备采购尾款。`
    expect(judged([sides, again('23.60')]).at(-1)).toBe('restatement 年末财政拨款结转和结余 236000 inconsistent')
    expect(judged([sides, again('21.50')]).some((line) => line.includes('inconsistent'))).toBe(false)
  })

  test('where no account decides, either value may be of another scope', () => {
    const told = ['年末财政拨款结转和结余21.50万元，用于设备。', '年末财政拨款结转和结余23.60万元，用于维修。']
    expect(judged(told)).toEqual([])
  })

  test('the whole office, called by what it is', () => {
    expect(
      read(['本馆2023年度收入总计、支出总计均为640万元，上年为600万元，两相比较各多出40万元，增幅6.67%。']),
    ).toEqual([
      '640万元 total 柳陂县财政局',
      '600万元 prior 柳陂县财政局',
      '40万元 change 柳陂县财政局',
      '6.67% change_rate 柳陂县财政局',
    ])
  })
})

const table = (rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const findings = async (html: string): Promise<string[]> => {
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  return reports
    .flatMap(({ checks }) => checks)
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ rule, subject, cause }) => `${rule} ${subject} ${cause}`)
}

test('林业方面，…: an aspect is the line of this name in a table', async () => {
  const html = (sum: string): string => `<h1>柳陂县财政局2023年预算执行情况的报告</h1><p>单位：万元</p>
    ${table([
      ['科目', '调整预算', '执行数'],
      ['支出合计', '18,400', '17,596'],
      ['教育支出', '9,800', '9,645'],
      ['林业支出', '8,600', '7,951'],
    ])}
    <p>林业方面，苗木采购、防火道修缮集中在秋季以后开工，全年支出${sum}万元，进度偏慢。</p>`
  expect(await findings(html('7,951'))).toEqual([])
  expect(await findings(html('7,591'))).toEqual(['restatement 林业支出 digit-swap'])
})

test('a misprinted cell breaks its row and its column: both are told, and where they cross it stands', async () => {
  const html = `<h1>柳陂县水务局2023年度部门决算</h1><p>支出决算表</p><p>单位：万元</p>
    ${table([
      ['科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', '2,930.60', '1,614.20', '1,316.40'],
      ['教育支出', '412.30', '412.30', '0.00'],
      ['农林水支出', '2,518.30', '1,210.90', '1,316.40'],
    ])}`
  expect(await findings(html)).toEqual(['sum 基本支出 digit-swap', 'sum 农林水支出 digit-swap'])
})
