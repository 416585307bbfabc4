import { expect, test } from 'vitest'
import { layoutPages } from '../../src/ingest/layout/layout-pages.ts'
import type { PageContent, Word } from '../../src/ingest/layout/page-content.ts'

const size = 10
const columns = [70, 260, 380]

/** A line of words, each at the place of its column; one text alone is running text. */
const line = (y: number, texts: readonly string[], xs: readonly number[] = columns): Word[] =>
  texts.flatMap((text, i) => {
    const x = xs[i] as number
    const width = text.length * size * (/[\u4e00-\u9fa5]/.test(text) ? 1 : 0.5)
    return [{ text, box: [x, y, x + width, y + size], fontSize: size, confidence: 1, origin: 'native' } as Word]
  })

const page = (number: number, words: Word[]): PageContent => ({
  number,
  width: 595,
  height: 842,
  origin: 'native',
  words,
  rules: [],
})

const head = line(680, ['支出用途', '计划数', '支出数'])
const rows = [
  line(700, ['合计', '960.00', '905.40']),
  line(720, ['堤防加固', '540.00', '512.20']),
  line(740, ['闸门更换', '300.00', '281.70']),
]
const prose = line(120, ['各项支出均按合同约定的进度办理，凭证齐全，账实相符，没有发现挪用的情况。'], [70])
/** Texts of the tables, row by row. */
const tables = (second: Word[]): string[][] =>
  layoutPages([page(1, [...head, ...rows.flat()]), page(2, second)]).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          [...Array(block.rows).keys()].map((row) =>
            block.cells
              .filter((cell) => cell.row === row)
              .map(({ text }) => text)
              .join('|'),
          ),
        ]
      : [],
  )
const above = ['支出用途|计划数|支出数', '合计|960.00|905.40', '堤防加固|540.00|512.20', '闸门更换|300.00|281.70']

test('the last row of a table without lines alone at the top of the next page', () => {
  expect(tables([...line(70, ['监测设施', '120.00', '111.50']), ...prose])).toEqual([
    [...above, '监测设施|120.00|111.50'],
  ])
  expect(tables([...line(70, ['小', '计', '840.00', '793.90'], [70, 110, 260, 380]), ...prose]).at(0)).toHaveLength(5)
})

test('running text at the top of the page, and figures in other columns, are no rows', () => {
  expect(tables(prose)).toEqual([above])
  expect(tables([...line(70, ['表二', '120.00', '监测设施']), ...prose])).toEqual([above])
})

test('heads over an odd number of columns reach as far to the left as to the right', () => {
  const xs = [70, 160, 205, 250, 300, 345, 390]
  const words = [
    ...line(100, ['资金渠道'], [70]),
    ...line(90, ['2022年', '2023年'], [190, 330]),
    ...line(110, ['计划', '到位', '支出', '计划', '到位', '支出'], xs.slice(1)),
    ...line(130, ['省级', '40.00', '40.00', '38.50', '60.00', '60.00', '57.20'], xs),
    ...line(150, ['县级', '20.00', '18.00', '18.00', '30.00', '30.00', '27.60'], xs),
    ...line(170, ['合计', '60.00', '58.00', '56.50', '90.00', '90.00', '84.80'], xs),
  ]
  const [table] = layoutPages([page(1, words)]).blocks.filter((block) => block.kind === 'table')
  const heads = table?.cells.filter(({ text }) => /^202/.test(text)).map(({ col, colSpan }) => [col, colSpan])
  expect(heads).toEqual([
    [1, 3],
    [4, 3],
  ])
})
