import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/ingest/docx.ts'
import { readHtml } from '../../src/ingest/html.ts'
import { documentOf, drawn, linesOf, options, tablesOf } from './shown.ts'
import { p, wordFile } from './word-file.ts'

const tabbed = (line: string): string =>
  p(
    line
      .split('\t')
      .map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)
      .join('<w:r><w:tab/></w:r>'),
  )
const word = async (...lines: string[]) => documentOf(await readDocx(wordFile(lines.map(tabbed).join('')), options))
const page = async (html: string) => documentOf(await readHtml(new TextEncoder().encode(html), options))

describe('tables typed with tabs or blanks', () => {
  const rows = [
    '项目\t年初预算\t支出\t执行率',
    '航标维护\t120.00\t114.00\t95.00%',
    '灯塔修缮\t80.00\t80.00\t100.00%',
    '合计\t200.00\t194.00\t97.00%',
  ]

  test('tabs, between paragraphs that stay', async () => {
    const document = await word('资金情况（单位：万元）：', ...rows, '其余资金结转。')
    expect(document.blocks.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['b1 paragraph', 'b2 table', 'b3 paragraph'])
    expect(drawn(tablesOf(document)[0])).toEqual(
      rows.map((row) =>
        row
          .split('\t')
          .map((text, i) => `${i}:${text}`)
          .join(' | '),
      ),
    )
  })

  test('an empty column is two tabs; more tabs than columns only reach further', async () => {
    const gaps = await word('项目\t预算\t到位\t支出', '甲\t3\t\t2', '乙\t5\t4\t', '丙\t6\t6\t6')
    expect(drawn(tablesOf(gaps)[0])).toEqual([
      '0:项目 | 1:预算 | 2:到位 | 3:支出',
      '0:甲 | 1:3 | 2: | 3:2',
      '0:乙 | 1:5 | 2:4 | 3:',
      '0:丙 | 1:6 | 2:6 | 3:6',
    ])
    const reach = await word('项目\t\t预算\t支出', '一个很长的名称\t3\t2', '乙\t\t5\t4')
    expect(drawn(tablesOf(reach)[0])).toEqual([
      '0:项目 | 1:预算 | 2:支出',
      '0:一个很长的名称 | 1:3 | 2:2',
      '0:乙 | 1:5 | 2:4',
    ])
  })

  test('lines aligned with wide or hard blanks on a page; spread letters are one name; a missing corner', async () => {
    const wide = await page('<p>月份　　　支付金额（元）</p><p>1月　　　　　3,000.00</p><p>合　　计　　　3,000.00</p>')
    expect(drawn(tablesOf(wide)[0])).toEqual(['0:月份 | 1:支付金额（元）', '0:1月 | 1:3,000.00', '0:合计 | 1:3,000.00'])
    const lines = '<pre>          预算    支出\n东区      12.5    11.0\n西区       7.5     7.0\n</pre>'
    expect(drawn(tablesOf(await page(lines))[0])).toEqual([
      '0: | 1:预算 | 2:支出',
      '0:东区 | 1:12.5 | 2:11.0',
      '0:西区 | 1:7.5 | 2:7.0',
    ])
    const hard = '<p>区域&nbsp;&nbsp;数量<br>东区&nbsp;&nbsp;&nbsp;12台<br>西区&nbsp;&nbsp;8台</p>'
    expect(drawn(tablesOf(await page(hard))[0])).toEqual(['0:区域 | 1:数量', '0:东区 | 1:12台', '0:西区 | 1:8台'])
  })

  test.each([
    ['labels with colons', ['项目名称：甲　　编号：1', '主管部门：乙　　金额：3万元', '填报人：丙　　电话：12345']],
    ['items whose number stands off', ['一、　　概况', '（一）　　12', '（二）　　13']],
    ['sentences with blanks in them', ['灯塔局  2024年度', '预算为  300万元，支出为  200万元。', '结余  100万元。']],
    ['one row', ['项目\t预算', '甲\t3']],
    ['a list of contents', ['概况\t1', '收支总表\t2', '说明\t5']],
    ['names without a figure', ['姓名\t单位', '甲某\t乙局', '丙某\t丁局']],
  ])('%s stay text', async (_, lines) => {
    const document = await word(...lines)
    expect(tablesOf(document)).toEqual([])
    expect(linesOf(document)).toEqual(lines)
  })
})
