import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/ingest/docx.ts'
import { documentOf, drawn, linesOf, options, tablesOf } from './shown.ts'
import { p, tbl, tc, tr, wordFile } from './word-file.ts'

const tablesIn = async (body: string) => tablesOf(documentOf(await readDocx(wordFile(body), options)))
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const merge = (value?: string): string => (value ? `<w:vMerge w:val="${value}"/>` : '<w:vMerge/>')

describe('the grid of a Word table', () => {
  test('spans and vertical merges', async () => {
    const [table] = await tablesIn(
      tbl(
        tr(tc('项目', merge('restart')) + tc('资金', span(2))) +
          tr(tc('', merge()) + tc('预算') + tc('执行')) +
          tr(tc('水闸维护') + tc('12.5') + tc('11.0')),
      ),
    )
    expect(drawn(table)).toEqual(['0:项目(1x2) | 1:资金(2x1)', '1:预算 | 2:执行', '0:水闸维护 | 1:12.5 | 2:11.0'])
  })

  test('a row that begins later stays under its columns', async () => {
    const [table] = await tablesIn(
      tbl(
        tr(tc('年初') + tc('全年') + tc('执行')) +
          tr(tc('8.0') + tc('7.9'), '<w:gridBefore w:val="1"/>') +
          tr(tc('9.0'), '<w:gridAfter w:val="2"/>'),
      ),
    )
    expect(drawn(table)).toEqual(['0:年初 | 1:全年 | 2:执行', '1:8.0 | 2:7.9', '0:9.0'])
  })

  test('horizontal merges of old files are spans', async () => {
    const [table] = await tablesIn(
      tbl(
        tr(tc('合并', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('右')) +
          tr(tc('1') + tc('2') + tc('3')),
      ),
    )
    expect(drawn(table)).toEqual(['0:合并(2x1) | 2:右', '0:1 | 1:2 | 2:3'])
  })

  test('a continued merge under a cell that is not merged is a cell of its own', async () => {
    const [table] = await tablesIn(tbl(tr(tc('甲') + tc('1')) + tr(tc('乙', merge()) + tc('2'))))
    expect(drawn(table)).toEqual(['0:甲 | 1:1', '0:乙 | 1:2'])
  })

  test('a merge does not run on through a row whose columns differ', async () => {
    const [table] = await tablesIn(
      tbl(
        tr(tc('甲', merge('restart')) + tc('1') + tc('2')) +
          tr(tc('通栏', span(3))) +
          tr(tc('乙', merge()) + tc('3') + tc('4')),
      ),
    )
    expect(drawn(table)).toEqual(['0:甲 | 1:1 | 2:2', '0:通栏(3x1)', '0:乙 | 1:3 | 2:4'])
  })

  test('rows and cells in content controls, deleted and hidden rows', async () => {
    const control = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const [table] = await tablesIn(
      tbl(
        control(tr(tc('名称') + control(tc(control(p('灯塔')))))) +
          tr(tc('已删') + tc('1'), '<w:del w:id="1" w:author="a"/>') +
          tr(tc('隐藏') + tc('2'), '<w:hidden/>') +
          tr(tc('留下') + tc('3'), '<w:ins w:id="2" w:author="a"/>'),
      ),
    )
    expect(drawn(table)).toEqual(['0:名称 | 1:灯塔', '0:留下 | 1:3'])
  })

  test('widths place the cells of rows whose spans were not written', async () => {
    const wide = (width: number): string => `<w:tcW w:w="${width}" w:type="dxa"/>`
    const [table] = await tablesIn(
      tbl(
        tr(tc('甲', wide(1000)) + tc('乙', wide(1000)) + tc('丙', wide(1000))) +
          tr(tc('左', wide(2000)) + tc('右', wide(1000))),
        [1000, 1000, 1000],
      ),
    )
    expect(drawn(table)).toEqual(['0:甲 | 1:乙 | 2:丙', '0:左(2x1) | 2:右'])
  })

  test('edges a hair apart are one column', async () => {
    const [table] = await tablesIn(
      tbl(tr(tc('甲') + tc('1', span(2))) + tr(tc('乙', span(2)) + tc('2')), [1000, 15, 1000]),
    )
    expect(drawn(table)).toEqual(['0:甲 | 1:1', '0:乙 | 1:2'])
  })

  test('forms that an old file joined into one table are parted again', async () => {
    const form = (name: string, spans: number[]): string =>
      tr(tc(name, span(9))) + tr(spans.map((columns, i) => tc(`${name}${i}`, span(columns))).join(''))
    const tables = await tablesIn(tbl(form('甲', [1, 2, 2, 2, 2]) + form('乙', [2, 2, 2, 2, 1])))
    expect(tables.map(({ rows, cols }) => [rows, cols])).toEqual([
      [2, 5],
      [2, 5],
    ])
  })

  test('a title row inside one form does not part it', async () => {
    const row = (text: string): string => tr(['1', '2', '3', '4', '5'].map((n) => tc(text + n)).join(''))
    const tables = await tablesIn(tbl(row('a') + tr(tc('二、指标', span(5))) + row('b')))
    expect(tables.map(({ rows }) => rows)).toEqual([3])
  })

  test('a table in a cell follows the table that holds it', async () => {
    const inner = tbl(tr(tc('内一') + tc('内二')))
    const tables = await tablesIn(tbl(tr(tc('外') + tc(p('前') + inner + p('后')))))
    expect(tables.map(drawn)).toEqual([['0:外 | 1:前\n后'], ['0:内一 | 1:内二']])
  })

  test('a frame of one cell round several paragraphs is no table', async () => {
    const document = documentOf(
      await readDocx(wordFile(tbl(tr(tc(p('一、概况') + p('灯塔维护。') + tbl(tr(tc('a') + tc('b'))))))), options),
    )
    expect(linesOf(document)).toEqual(['一、概况', '灯塔维护。'])
    expect(tablesOf(document)).toHaveLength(1)
  })

  test('repeated header rows are headers', async () => {
    const [table] = await tablesIn(tbl(tr(tc('项目') + tc('金额'), '<w:tblHeader/>') + tr(tc('甲') + tc('1'))))
    expect(table?.cells.map(({ header }) => header)).toEqual([true, true, false, false])
  })
})
