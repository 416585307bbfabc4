import { describe, expect, test } from 'vitest'
import { isBadLayer } from '../../../src/ingest/layer-quality.ts'
import type { PageContent } from '../../../src/ingest/layout/page-content.ts'
import { readHocr } from '../../../src/ingest/ocr/hocr.ts'
import type { PlacedLine } from '../../../src/ingest/ocr/lines-to-words.ts'
import { placeSymbols } from '../../../src/ingest/ocr/place-symbols.ts'
import { repairText } from '../../../src/ingest/ocr/repair-text.ts'
import { turnBack } from '../../../src/ingest/ocr/turn-back.ts'

const em = 30

/** A line set in squares; half-width characters take half of one. */
function lineOf(text: string): PlacedLine {
  let x = 100
  const symbols = [...text].map((character) => {
    const width = character.charCodeAt(0) >= 0x2e80 ? em : em / 2
    const [from, to] = [x + 1, x + width - 1]
    x += width
    return {
      text: character,
      box: [from, 0, to, em] as [number, number, number, number],
      from,
      to,
      top: 0,
      bottom: em,
      confidence: 0.98,
      blankBefore: false,
    }
  })
  return { em, top: 0, bottom: em, symbols, ink: [] }
}

const repaired = (text: string): string =>
  repairText(lineOf(text))
    .symbols.map((symbol) => symbol.text)
    .join('')

describe('words that engines misread', () => {
  test.each([
    ['预计年未结余', '预计年末结余'],
    ['截至2023年未。', '截至2023年末。'],
    ['1一8月执行数', '1—8月执行数'],
    ['l一8月支出', '1—8月支出'],
    ['2022一2024年', '2022—2024年'],
    ['重点项日支出', '重点项目支出'],
    ['预算320.00万兀，', '预算320.00万元，'],
    ['支出45.10力元', '支出45.10万元'],
    ['1月工日至9月30日', '1月1日至9月30日'],
    ['受害率0.9%o，', '受害率0.9‰，'],
    ['〈一)资金到位', '（一)资金到位'],
  ])('%s is %s', (wrong, right) => {
    expect(repaired(wrong)).toBe(right)
  })

  test.each(['今年未发现问题', '本年未完成', '项目日常管理', '工日单价', '上一年未使用', '无形资产', '近日元旦'])(
    '%s stays',
    (text) => {
      expect(repaired(text)).toBe(text)
    },
  )

  test('what the engine read is kept', () => {
    const symbol = repairText(lineOf('年未')).symbols[1]
    expect(symbol).toMatchObject({ text: '末', read: '未' })
  })
})

test('hOCR: lines, characters, blanks, entities', () => {
  const hocr = [
    `<span class='ocr_line' id='line_1_1' title="bbox 10 20 90 50; baseline 0 0; x_size 30">`,
    `<span class='ocrx_word' id='w1' title='bbox 10 20 30 50; x_wconf 90'>`,
    `<span class='ocrx_cinfo' title='x_bboxes 10 20 30 50; x_conf 97.5'>年</span>`,
    '</span>',
    `<span class='ocrx_word' id='w2' title='bbox 40 20 60 50; x_wconf 90'>`,
    `<span class='ocrx_cinfo' title='x_bboxes 40 20 60 50; x_conf 120'>&lt;</span>`,
    '</span></span>',
    `<span class='ocr_line' id='line_1_2' title="bbox 10 60 90 90; baseline 0 0"></span>`,
  ].join('\n')
  expect(readHocr(hocr)).toEqual([
    {
      box: [10, 20, 90, 50],
      symbols: [
        { text: '年', box: [10, 20, 30, 50], confidence: 0.975, blankBefore: true },
        { text: '<', box: [40, 20, 60, 50], confidence: 1, blankBefore: true },
      ],
    },
  ])
})

describe('characters are dealt out to the ink', () => {
  const symbol = (text: string, from: number, to: number) => ({
    text,
    box: [from, 0, to, 30] as [number, number, number, number],
    confidence: 1,
    blankBefore: false,
  })
  const ink = (from: number, to: number, top = 0, bottom = 30) => ({ from, to, top, bottom })

  test('although the engine saw them beside it', () => {
    const places = placeSymbols(
      [symbol('年', 5, 30), symbol('1', 31, 50), symbol('2', 45, 60)],
      [ink(0, 28), ink(34, 42), ink(45, 59)],
      30,
    )
    expect(places.map((place) => place && [place.from, place.to])).toEqual([
      [0, 28],
      [34, 42],
      [45, 59],
    ])
  })

  test('parts of one ideograph come together, and a mark without ink is dropped', () => {
    const places = placeSymbols(
      [symbol('川', 0, 28), symbol('”', 30, 36), symbol('5', 60, 75)],
      [ink(0, 5), ink(11, 16), ink(22, 28), ink(61, 75)],
      30,
    )
    expect(places.map((place) => place && [place.from, place.to])).toEqual([[0, 28], null, [61, 75]])
  })

  test('letters that touch share their ink', () => {
    const places = placeSymbols([symbol('0', 0, 15), symbol('0', 15, 30)], [ink(0, 30)], 30)
    expect(places.map((place) => place && [Math.round(place.from), Math.round(place.to)])).toEqual([
      [0, 15],
      [15, 30],
    ])
  })
})

describe('text layers of others', () => {
  const page = (text: string): PageContent => ({
    number: 1,
    width: 595,
    height: 842,
    origin: 'ocr_layer',
    rules: [],
    words: [{ text, box: [50, 50, 500, 62], fontSize: 12, confidence: 1, origin: 'ocr_layer' }],
  })

  test.each(['使用率99,38%，结余2,17亿元', '合格率10O0/0，满意度1OO%', '支出45.2万兀，结余0.3万兀'])(
    '%s is not trusted',
    (text) => {
      expect(isBadLayer(page(text))).toBe(true)
    },
  )

  test.each([
    '预算1,284.50万元，支出1,207.43万元，执行率94.00%',
    '完成率100%，较上年增长7.74%，共12,480人次',
    '2023年12月31日，共3项',
  ])('%s is', (text) => {
    expect(isBadLayer(page(text))).toBe(false)
  })
})

test('boxes of a straightened page lie on the page as it was scanned', () => {
  const angle = Math.PI / 2
  const run = {
    start: 0,
    end: 1,
    page: 1,
    box: [200, 100, 220, 110] as [number, number, number, number],
    confidence: 1,
    origin: 'ocr' as const,
  }
  const paragraph = {
    kind: 'paragraph' as const,
    id: 'b1',
    page: 1,
    heading: null,
    align: null,
    marker: '',
    text: '元',
    runs: [run],
  }
  const { blocks } = turnBack({ blocks: [paragraph], furniture: [] }, new Map([[1, { angle, x: 100, y: 100 }]]))
  // The middle (210, 105) stands 110 to the right of and 5 below the centre: turned by a quarter, 5 to the left and 110 below.
  expect(blocks[0]).toMatchObject({ runs: [{ box: [85, 205, 105, 215] }] })
})
