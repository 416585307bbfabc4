import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/ingest/html.ts'
import { documentOf, drawn, linesOf, options, paragraphsOf, tablesOf } from './shown.ts'

const read = async (html: string) => documentOf(await readHtml(new TextEncoder().encode(html), options))
const lines = async (html: string) => linesOf(await read(html))
const tables = async (html: string) => tablesOf(await read(html)).map(drawn)

describe('paragraphs of a page', () => {
  test('blocks, inline marks, entities', async () => {
    expect(
      await lines('<p>预算&nbsp;12<b>.5</b>万元&ge;<span>10</span></p><div>结余<i>1</i>万元<p>下一段</p>尾</div>'),
    ).toEqual(['预算\u00a012.5万元≥10', '结余1万元', '下一段', '尾'])
  })

  test('line ends of the source between Chinese signs are no blanks', async () => {
    expect(await lines('<p>全年\n  预算\nIT 系统\n3万元</p>')).toEqual(['全年预算 IT 系统 3万元'])
  })

  test('breaks part what stands on lines of its own, not wrapped text', async () => {
    expect(await lines('<p>一是支出3万元；<br>二是结余1万元。<br><br>下一段</p>')).toEqual([
      '一是支出3万元；',
      '二是结余1万元。',
      '下一段',
    ])
    expect(
      await lines(
        '<p>本项目由海港灯塔局组织实施，年初预算安排资金三十万元，全年<br>实际支出二十八万元，结余资金已按规定交回。</p>',
      ),
    ).toEqual(['本项目由海港灯塔局组织实施，年初预算安排资金三十万元，全年实际支出二十八万元，结余资金已按规定交回。'])
  })

  test('headings, also over two lines, and alignment', async () => {
    const document = await read(
      '<h1>海港灯塔局<br>自评报告</h1><h2>一、概况</h2><p align="right">单位：万元</p><center>表1</center>',
    )
    expect(paragraphsOf(document).map(({ text, heading, align }) => [text, heading, align])).toEqual([
      ['海港灯塔局自评报告', 1, null],
      ['一、概况', 2, null],
      ['单位：万元', null, 'right'],
      ['表1', null, 'center'],
    ])
  })

  test('lists are numbered unless the numbers are typed', async () => {
    expect(await lines('<ol start="3"><li>甲</li><li>乙</li></ol><ol><li>1、丙</li></ol><ul><li>丁</li></ul>')).toEqual(
      ['3.甲', '4.乙', '1、丙', '丁'],
    )
  })

  test('ruby, raised digits, boxes, hidden text', async () => {
    expect(await lines('<p><ruby>绩<rp>(</rp><rt>jì</rt><rp>)</rp></ruby>效 12元/m<sup>2</sup></p>')).toEqual([
      '绩效 12元/m²',
    ])
    expect(await lines('<p><input type="checkbox" checked>是<input type="radio">否</p>')).toEqual(['☑是□否'])
    expect(await lines('<p>显<span style="DISPLAY: none">藏</span><span hidden>藏</span><!-- 9万元 --></p>')).toEqual([
      '显',
    ])
  })

  test('preformatted text keeps its lines', async () => {
    expect(await lines('<pre>预算：3万元\n支出：2万元</pre>')).toEqual(['预算：3万元', '支出：2万元'])
  })

  test('pages saved by Word: list numbers, conditional comments, empty marks', async () => {
    expect(
      await lines(
        '<p class=MsoListParagraph style="mso-list:l0 level1"><![if !supportLists]><span style="mso-list:Ignore">一、<span>&nbsp;&nbsp;</span></span><![endif]>概况<o:p></o:p></p><p><o:p>&nbsp;</o:p></p><!--[if gte mso 9]><p>9万元</p><![endif]-->',
      ),
    ).toEqual(['一、概况'])
  })
})

describe('tables of a page', () => {
  test('spans, header cells, cells without rows', async () => {
    const html = '<table><tr><th rowspan=2>项目<th colspan=2>资金<tr><td>预算<td>执行<tr><td>水闸<td>12.5<td>11</table>'
    expect(await tables(html)).toEqual([['0:项目(1x2) | 1:资金(2x1)', '1:预算 | 2:执行', '0:水闸 | 1:12.5 | 2:11']])
    expect(await tables('<table><td>甲<td>1</table>')).toEqual([['0:甲 | 1:1']])
  })

  test('spans that are wrong', async () => {
    const rest = '<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>'
    expect(await tables(rest)).toEqual([['0:甲(1x3) | 1:1', '1:2', '1:3']])
    const tooFar = '<table><tr><td rowspan=99>甲<td colspan=99999>1<tr><td>2</table>'
    expect(await tables(tooFar)).toEqual([['0:甲(1x2) | 1:1', '1:2']])
    const overlapping = '<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=2>d<td>e</table>'
    expect(await tables(overlapping)).toEqual([['0:a | 1:b(1x2) | 2:c', '0:d | 2:e']])
  })

  test('several paragraphs in a cell are lines', async () => {
    expect(await tables('<table><tr><td><p>目标1：3座</p><p>目标2：5座</p></td><td>完成</td></tr></table>')).toEqual([
      ['0:目标1：3座\n目标2：5座 | 1:完成'],
    ])
  })

  test('a caption stands before its table', async () => {
    expect(await lines('<table><caption>单位：万元</caption><tr><td>甲<td>1</table>')).toEqual(['单位：万元'])
  })

  test('a table that only places things is taken apart', async () => {
    const data = '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>'
    const document = await read(`<table><tr><td><p>一、概况</p>${data}<p>说明</p></td></tr></table>`)
    expect(linesOf(document)).toEqual(['一、概况', '说明'])
    expect(tablesOf(document).map(drawn)).toEqual([['0:甲 | 1:1', '0:乙 | 1:2']])
  })

  test('a table in a cell of data follows it', async () => {
    const html =
      '<table><tr><td>明细</td><td><table><tr><td>内</td><td>9</td></tr></table></td><td>很多别的文字，长过内层表格许多倍的说明</td></tr></table>'
    expect((await tables(html)).at(-1)).toEqual(['0:内 | 1:9'])
  })

  test('forms that were joined into one table are parted again', async () => {
    const form = (name: string, spans: number[]): string =>
      `<tr><td colspan=9>${name}</td></tr><tr>${spans.map((span, i) => `<td colspan=${span}>${name}${i}</td>`).join('')}</tr>`
    expect(await tables(`<table>${form('甲', [1, 2, 2, 2, 2])}${form('乙', [2, 2, 2, 2, 1])}</table>`)).toEqual([
      ['0:甲(5x1)', '0:甲0 | 1:甲1 | 2:甲2 | 3:甲3 | 4:甲4'],
      ['0:乙(5x1)', '0:乙0 | 1:乙1 | 2:乙2 | 3:乙3 | 4:乙4'],
    ])
  })

  test('the row of height 0 that Word adds is no row', async () => {
    expect(await tables('<table><tr><td>甲<td>1</tr><tr height=0><td width=10><td width=10></tr></table>')).toEqual([
      ['0:甲 | 1:1'],
    ])
  })
})

describe('bad pages', () => {
  test('nesting beyond the stack', async () => {
    expect(await lines(`${'<div>'.repeat(20_000)}预算3万元`)).toEqual(['预算3万元'])
  })

  test('more lines than a call has room for', async () => {
    expect(await lines(`<p>${'预算3万元<br>'.repeat(150_000)}</p>`)).toHaveLength(150_000)
  })

  test('a page without text says so', async () => {
    const { problems } = await readHtml(
      new TextEncoder().encode('<html><body><script>1</script></body></html>'),
      options,
    )
    expect(problems.map(({ code, level }) => [code, level])).toEqual([['html.no-text', 'warning']])
  })

  test('pictures in the article are mentioned', async () => {
    const { problems } = await readHtml(new TextEncoder().encode('<p>见下图：</p><img src="1.png">'), options)
    expect(problems.map(({ code }) => code)).toEqual(['html.pictures-unread'])
  })
})
