import { describe, expect, test } from 'vitest'
import { layoutPages } from '../../src/ingest/layout/layout-pages.ts'
import type { PageContent, Rule, Word } from '../../src/ingest/layout/page-content.ts'

const size = 9
const linePitch = 13
const padding = 1.5

/** A cell: its lines, set to the middle of its rows at the left of its columns. */
interface Cell {
  col: number
  lines: string[]
  rowSpan?: number
}

const wordsOf = (text: string, x: number, y: number): Word[] => {
  let at = x
  return (text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? []).map((part) => {
    const from = at
    at += /[\x21-\x7e]/.test(part) ? part.length * size * 0.5 : part.length * size
    return { text: part, box: [from, y, at, y + size], fontSize: size, confidence: 1, origin: 'native' }
  })
}

/** Words of a table as a browser prints it without borders: columns begin at `xs`, every cell is as high as its rows. */
function tableWords(rows: readonly Cell[][], xs: readonly number[], top: number): { words: Word[]; ys: number[] } {
  const ys = [top]
  for (const row of rows) {
    const lines = Math.max(1, ...row.filter((cell) => !cell.rowSpan).map((cell) => cell.lines.length))
    ys.push((ys.at(-1) as number) + lines * linePitch + 2 * padding)
  }
  const words = rows.flatMap((row, i) =>
    row.flatMap(({ col, lines, rowSpan = 1 }) => {
      const middle = ((ys[i] as number) + (ys[i + rowSpan] as number)) / 2
      const first = middle - ((lines.length - 1) * linePitch) / 2 - size / 2
      return lines.flatMap((line, n) => wordsOf(line, (xs[col] as number) + padding, first + n * linePitch))
    }),
  )
  return { words, ys }
}

const page = (words: Word[], rules: Rule[] = []): PageContent => ({
  number: 1,
  width: 595,
  height: 842,
  origin: 'native',
  words,
  rules,
})

/** Every table as its cells: row, column, rows × columns where it is more than one, text. */
const tables = (content: PageContent): string[][] =>
  layoutPages([content]).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.cells
            .filter(({ text }) => text !== '')
            .map(({ row, col, rowSpan, colSpan, text }) => {
              const span = rowSpan > 1 || colSpan > 1 ? ` ${rowSpan}x${colSpan}` : ''
              return `${row},${col}${span} ${text}`
            }),
        ]
      : [],
  )

const plain = (...texts: string[]): Cell[] => texts.map((text, col) => ({ col, lines: [text] }))
const from = (first: number, ...texts: string[]): Cell[] => texts.map((text, i) => ({ col: first + i, lines: [text] }))

const xs = [40, 90, 160, 230, 300, 350, 390]
const form: Cell[][] = [
  plain('一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分'),
  [
    { col: 0, lines: ['产出指标'], rowSpan: 4 },
    { col: 1, lines: ['数量指标'], rowSpan: 3 },
    ...from(2, '清理航道标志', '≥40座', '42座', '10', '10'),
  ],
  [{ col: 2, lines: ['更换浮标与锚', '链'] }, ...from(3, '≥12套', '9套', '10', '7.5')],
  from(2, '巡查次数', '≥96次', '104次', '10', '10'),
  from(1, '质量指标', '验收合格率', '100%', '100%', '20', '20'),
  [
    { col: 0, lines: ['满意度', '指标'], rowSpan: 2 },
    { col: 1, lines: ['服务对象'], rowSpan: 2 },
    ...from(2, '船民满意度', '≥90%', '91.4%', '5', '5'),
  ],
  from(2, '船东满意度', '≥90%', '88%', '5', '4.9'),
]

const labels = [
  '1,0 4x1 产出指标',
  '1,1 3x1 数量指标',
  '5,0 2x1 满意度\n指标',
  '5,1 2x1 服务对象',
  '2,2 更换浮标与锚链',
  '2,6 7.5',
  '4,1 质量指标',
  '6,6 4.9',
]

describe('a form printed without lines', () => {
  test('labels stand beside their rows, broken names are joined', () => {
    const [table = [], ...others] = tables(page(tableWords(form, xs, 100).words))
    expect(others).toEqual([])
    expect(table).toEqual(expect.arrayContaining(labels))
    expect(table).toHaveLength(form.flat().length)
  })

  test('with lines between its rows only', () => {
    const { words, ys } = tableWords(form, xs, 100)
    const under = (row: number): number => (row === 4 || row === 6 || row === 0 ? 0 : row === 3 ? 1 : 2)
    const rules = form.map((_, row): Rule => {
      const start = row === 5 ? 2 : under(row)
      return { direction: 'horizontal', at: ys[row + 1] as number, from: xs[start] as number, to: 430 }
    })
    expect(tables(page(words, rules))[0]).toEqual(expect.arrayContaining(labels))
  })

  test('a head of several columns over their names', () => {
    const head: Cell[][] = [
      [
        { col: 0, lines: ['泵站'], rowSpan: 2 },
        { col: 1, lines: ['本年安排'] },
        { col: 3, lines: ['备注'], rowSpan: 2 },
      ],
      from(1, '预算数', '执行数'),
      plain('东泵站', '21.50', '20.90', '完成'),
      plain('西泵站', '18.00', '16.40', '完成'),
      plain('北泵站', '9.60', '9.60', '完成'),
    ]
    const [table = []] = tables(page(tableWords(head, [40, 160, 260, 360], 100).words))
    expect(table).toEqual(
      expect.arrayContaining(['0,0 2x1 泵站', '0,1 1x2 本年安排', '1,2 执行数', '0,3 2x1 备注', '3,2 16.40']),
    )
  })

  test('figures that all but touch', () => {
    const tight: Cell[][] = [
      plain('闸口', '年初预算', '全年预算', '执行数'),
      plain('一号闸', '1,200.00', '1,150.00', '1,098.20'),
      plain('二号闸', '300.00', '310.00', '305.00'),
      plain('三号闸', '80.00', '80.00', '76.50'),
      plain('合计', '1,580.00', '1,540.00', '1,479.70'),
    ]
    // A figure of eight signs is 36 points wide: one point is left to the next.
    const [table = []] = tables(page(tableWords(tight, [40, 80, 117, 154], 100).words))
    expect(table).toEqual(expect.arrayContaining(['1,1 1,200.00', '1,2 1,150.00', '4,3 1,479.70']))
  })
})

describe('no table', () => {
  const lines = (texts: readonly string[], x = 60): Word[] =>
    texts.flatMap((text, i) => wordsOf(text, x, 100 + i * linePitch))

  test.each([
    [
      'running text with figures',
      lines([
        '本年安排资金120.50万元，其中中央资金80.00万元，地方资金40.50万元，全部用于航道养护',
        '和标志更新。全年支出118.20万元，占98.09%，结余2.30万元，主要是招标节约的资金，已经',
        '按照规定交回财政部门，绩效目标12项，完成11项，未完成1项，已在报告中说明原因。',
      ]),
    ],
    [
      'a table of contents',
      ['一、单位概况', '二、收支情况', '三、绩效情况', '四、名词解释'].flatMap((title, i) => [
        ...wordsOf(title, 60, 100 + i * 18),
        ...wordsOf(`${i * 3 + 1}`, 500, 100 + i * 18),
      ]),
    ],
    [
      'two columns of names',
      ['张集镇', '李集镇', '王集镇', '赵集镇'].flatMap((name, i) => [
        ...wordsOf(name, 60, 100 + i * 18),
        ...wordsOf(`${name}中心小学`, 220, 100 + i * 18),
        ...wordsOf('已公开', 400, 100 + i * 18),
      ]),
    ],
    [
      'signatures',
      [
        ['填表人：周某', '联系电话：88001234', '填报日期：2025年3月6日'],
        ['负责人：吴某', '科室：计划科', '盖章：'],
      ].flatMap((row, i) => row.flatMap((text, k) => wordsOf(text, 60 + k * 160, 100 + i * 18))),
    ],
  ])('%s', (_, words) => {
    expect(tables(page(words))).toEqual([])
  })
})
