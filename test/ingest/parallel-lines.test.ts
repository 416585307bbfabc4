import { describe, expect, test } from 'vitest'
import { cell, type Paper } from '../../scripts/generate/paper.ts'
import { writePdf } from '../../scripts/generate/write-pdf.ts'
import { boxesOf } from '../../src/document/places.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { documentOf, drawn, options, tablesOf } from './shown.ts'
import { p, tbl, tc, tr, wordFile } from './word-file.ts'

const tableOf = async (rows: string[][]) => {
  const cellOf = (text: string): string =>
    tc(
      text
        .split('\n')
        .map((line) => p(line))
        .join(''),
    )
  const body = tbl(rows.map((row) => tr(row.map(cellOf).join(''))).join(''))
  return tablesOf(documentOf(await readFile(wordFile(body), 'x.docx', options)))[0]
}
const head = ['序号', '项目名称', '指标', '目标值', '完成值', '备注']

describe('lines that run through the cells of a row', () => {
  test('are rows; what stands beside them stands beside all', async () => {
    const table = await tableOf([
      head,
      ['1', '灯塔修缮', '修缮灯塔\n验收合格率', '≥3座\n100%', '3座\n98.5%', ''],
      ['2', '航标', '抛设航标', '12座', '12座', ''],
    ])
    expect(drawn(table)).toEqual([
      '0:序号 | 1:项目名称 | 2:指标 | 3:目标值 | 4:完成值 | 5:备注',
      '0:1(1x2) | 1:灯塔修缮(1x2) | 2:修缮灯塔 | 3:≥3座 | 4:3座 | 5:(1x2)',
      '2:验收合格率 | 3:100% | 4:98.5%',
      '0:2 | 1:航标 | 2:抛设航标 | 3:12座 | 4:12座 | 5:',
    ])
    expect(table?.cells.find(({ text }) => text === '98.5%')?.runs).toMatchObject([{ start: 0, end: 5 }])
  })

  test.each([
    ['other numbers of lines', ['1', '甲', '修缮灯塔\n验收合格率', '≥3座\n100%', '3座', '']],
    ['a figure for all of them', ['1', '甲', '修缮灯塔\n验收合格率', '≥3座\n100%', '3座\n98%', '10']],
    ['goals in sentences', ['', '', '目标一\n目标二', '完成灯塔修缮3座，验收全部合格。\n抛设航标', '3座\n98%', '']],
    ['a name on two lines', ['1', '甲', '修缮灯塔\n和航标', '3座', '3座', '']],
  ])('%s: the row stays one', async (_, row) => {
    expect((await tableOf([head, row]))?.rows).toBe(2)
  })

  test('in a PDF every row has its place, also where the column is narrow', async () => {
    const rows = [
      ['项目', '指标', '目标值', '完成值', '完成率'],
      ['灯塔修缮', '修缮灯塔\n灯光完好率', '8座\n96%', '9座\n97.2%', '112.50\n101.25'],
      ['航标', '抛设航标', '12座', '12座', '100.00'],
    ]
    const paper: Paper = {
      title: '',
      blocks: [{ kind: 'table', rows: rows.map((row) => row.map((text) => cell(text))) }],
    }
    const [table] = tablesOf(documentOf(await readFile(writePdf(paper), 'x.pdf', options)))
    expect(drawn(table)).toContain('1:灯光完好率 | 2:96% | 3:97.2% | 4:101.25')
    const [above, below] = ['112.50', '101.25'].map((text) => table?.cells.find((at) => at.text === text))
    if (!above || !below) throw new Error('no such cells')
    expect(boxesOf(above, 0, 6)[0]?.[1]).toBeLessThan(boxesOf(below, 0, 6)[0]?.[1] ?? 0)
  })
})
