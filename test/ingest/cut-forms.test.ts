import { expect, test } from 'vitest'
import { type Block, type Cell, cell as cellOf, type Paper, paragraph } from '../../scripts/generate/paper.ts'
import { writePdf } from '../../scripts/generate/write-pdf.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { documentOf, options, tablesOf } from './shown.ts'

const cell = (text: string, rowSpan = 1): Cell => cellOf(text, { rowSpan })

const indicators = [
  '清理沟渠长度',
  '修复涵闸数量',
  '加固堤段长度',
  '工程验收合格率',
  '工程按期完工率',
  '新增灌溉面积',
  '群众满意度',
]
const form: Block = {
  kind: 'table',
  rows: [
    [
      cell('绩效指标', 8),
      cell('一级指标'),
      cell('三级指标'),
      cell('目标值'),
      cell('完成值'),
      cell('分值'),
      cell('得分'),
      cell('未完成原因分析'),
    ],
    ...indicators.map((name, i) => [
      ...(i === 0 ? [cell('产\n出\n指\n标', 7)] : []),
      ...[name, `≥${20 + i}`, `${21 + i}`, '10', '10', ''].map((text) => cell(text)),
    ]),
    ['合计', '—', '—', '—', '—', '70', '70', '—'].map((text) => cell(text)),
  ],
}

const tablesAfter = async (lines: number, ...blocks: Block[]): Promise<string[][]> => {
  const paper: Paper = {
    title: '',
    blocks: [...Array.from({ length: lines }, (_, i) => paragraph(`第${i + 1}项工作按计划完成。`)), ...blocks],
  }
  const result = await readFile(writePdf(paper), 'form.pdf', options)
  return tablesOf(documentOf(result)).map((table) =>
    Array.from({ length: table.rows }, (_, row) =>
      table.cells.flatMap((one) => (one.row === row ? [one.text.replaceAll('\n', '')] : [])).join('|'),
    ),
  )
}

test('a form is one table wherever the page ends, and its header keeps to itself', async () => {
  const [whole] = await tablesAfter(1, form)
  expect(whole).toHaveLength(9)
  for (let lines = 25; lines <= 38; lines++) expect([lines, await tablesAfter(lines, form)]).toEqual([lines, [whole]])
}, 60_000)

test('the usual name of a level that a page break cuts is one label', async () => {
  const form = (label: string, span: number, names: readonly string[], head: readonly string[]): Block => ({
    kind: 'table',
    rows: [
      ...(head.length > 0 ? [head.map((text) => cell(text))] : []),
      ...names.map((name, i) => [
        ...(i === 0 ? [cell(label, span)] : []),
        ...[name, `≥${20 + i}`, `${21 + i}`].map((text) => cell(text)),
      ]),
    ],
  })
  const upper = form('效益指', 1, ['清理沟渠长度'], ['级别', '三级指标', '目标值', '完成值'])
  const cut = async (label: string, whole: string): Promise<void> => {
    const [table] = await tablesAfter(
      2,
      upper,
      paragraph('- 4 -'),
      form(label, 2, ['修复涵闸数量', '加固堤段长度'], []),
    )
    expect(table?.slice(1)).toEqual([`${whole}|清理沟渠长度|≥20|21`, '修复涵闸数量|≥20|21', '加固堤段长度|≥21|22'])
  }
  await cut('标', '效益指标')
})

test('page numbers of another file between the halves of a table', async () => {
  const rows = (...texts: string[]): Block => ({
    kind: 'table',
    rows: texts.map((text) => text.split('|').map((one) => cell(one))),
  })
  const head = '序号|项目名称|预算数|支出数'
  const upper = rows(head, '1|沟渠清淤|60.00|48.00', '2|涵闸维修|30.00|27.00')
  const lower = rows(head, '3|堤段加固以及巡查道路的整修|10.00|9.00', '合计||100.00|84.00')
  expect(await tablesAfter(2, upper, paragraph('- 4 -'), lower)).toEqual([
    [
      head,
      '1|沟渠清淤|60.00|48.00',
      '2|涵闸维修|30.00|27.00',
      '3|堤段加固以及巡查道路的整修|10.00|9.00',
      '合计||100.00|84.00',
    ],
  ])
  expect(await tablesAfter(2, upper, paragraph('乡镇项目如下。'), lower)).toHaveLength(2)
})

test('a header of two rows is one header wherever the page ends', async () => {
  const head: Block = {
    kind: 'table',
    rows: [
      [
        cell('序号', 2),
        cell('实施单位及其所属站所（含临时设立的机构）', 2),
        cellOf('当年预算安排与执行中追加调整的资金（不含上年结转部分）', { colSpan: 2 }),
        cell('全年支出', 2),
      ],
      [cell('年初预算'), cell('调整预算')],
      ...['甲站', '乙站', '丙站'].map((name, i) =>
        [`${i + 1}`, name, `${i + 3}0.00`, `${i + 4}0.00`, `${i + 2}5.50`].map((text) => cell(text)),
      ),
    ],
  }
  const [whole] = await tablesAfter(1, head)
  expect(whole).toHaveLength(5)
  for (let lines = 30; lines <= 46; lines++) expect([lines, await tablesAfter(lines, head)]).toEqual([lines, [whole]])
}, 60_000)
