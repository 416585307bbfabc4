import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/ingest/docx.ts'
import { formatNumber } from '../../src/ingest/docx-number-format.ts'
import { documentOf, drawn, linesOf, options, paragraphsOf, tablesOf } from './shown.ts'
import { p, tbl, tc, tr, wordFile } from './word-file.ts'

const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`
const item = (text: string, id: number, depth = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

const markersIn = async (body: string, numbering: string, styles = '') =>
  linesOf(documentOf(await readDocx(wordFile(body, { numbering, styles }), options)))

const report = abstract(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '%1.%3.%4', '<w:isLgl/>'),
)

describe('automatic numbers', () => {
  test('levels count and start again below the one above', async () => {
    const body =
      item('概况', 1) +
      item('资金', 1, 1) +
      item('管理', 1, 1) +
      item('绩效', 1) +
      item('产出', 1, 1) +
      item('数量', 1, 2)
    expect(await markersIn(body, report + list(1, 0))).toEqual([
      '一、概况',
      '（一）资金',
      '（二）管理',
      '二、绩效',
      '（一）产出',
      '1.数量',
    ])
  })

  test('numbers of levels above are shown, in plain digits where the list says so', async () => {
    const body = item('甲', 1) + item('乙', 1) + item('丙', 1, 2) + item('丁', 1, 3)
    expect((await markersIn(body, report + list(1, 0))).at(-1)).toBe('2.1.1丁')
  })

  test('lists of one definition count on, unless one sets its start', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3)
    expect(await markersIn(body, report + list(1, 0) + list(2, 0) + list(3, 0, restart))).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ])
  })

  test('numbers come from the style of a heading, and can be taken away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="标题 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a1"/></w:style>'
    const numbering = report + list(1, 0)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body =
      p('概况', '<w:pStyle w:val="a1"/>') +
      p('资金', '<w:pStyle w:val="a2"/>') +
      p('续', '<w:pStyle w:val="b"/>') +
      p('无号', `<w:pStyle w:val="a1"/>${none}`)
    const document = documentOf(await readDocx(wordFile(body, { numbering, styles }), options))
    expect(linesOf(document)).toEqual(['一、概况', '（一）资金', '二、续', '无号'])
    expect(paragraphsOf(document).map(({ heading }) => heading)).toEqual([1, 2, 1, 1])
  })

  test('a list defined by a numbering style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="L"/>${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>` +
      list(1, 5)
    expect(await markersIn(item('甲', 1) + item('乙', 1), numbering)).toEqual(['①甲', '②乙'])
  })

  test('paragraphs that were deleted do not count', async () => {
    const deleted = p(
      '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    )
    expect(await markersIn(item('甲', 1) + deleted + item('乙', 1), report + list(1, 0))).toEqual(['一、甲', '二、乙'])
  })

  test('in a cell the number is text, and never runs into the figure after it', async () => {
    const numbered = (text: string): string => item(text, 1)
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0)
    const body = tbl(tr(tc(numbered('')) + tc('水闸')) + tr(tc(numbered('5台')) + tc('堤防')))
    const document = documentOf(await readDocx(wordFile(body, { numbering }), options))
    expect(drawn(tablesOf(document)[0])).toEqual(['0:1. | 1:水闸', '0:2. 5台 | 1:堤防'])
  })

  test('a list that does not exist shows nothing', async () => {
    expect(await markersIn(item('甲', 9), report)).toEqual(['甲'])
  })
})

test.each([
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 12, '十二'],
  ['japaneseCounting', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['ideographDigital', 20, '二〇'],
  ['chineseLegalSimplified', 11, '壹拾壹'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['upperRoman', 49, 'XLIX'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 28, 'BB'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 13, '１３'],
  ['none', 3, ''],
  ['somethingNew', 3, '3'],
])('%s %i is %s', (format, value, shown) => {
  expect(formatNumber(value, format)).toBe(shown)
})
