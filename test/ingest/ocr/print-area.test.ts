import { expect, test } from 'vitest'
import { onPage, printArea } from '../../../src/ingest/ocr/print-area.ts'

const white = (width: number, height: number) => ({ width, height, data: new Uint8Array(width * height).fill(255) })

function pageWith(...spots: [number, number][]) {
  const page = { ...white(400, 600), ink: 128 }
  for (const [x, y] of spots) page.data[y * page.width + x] = 0
  return page
}

test('the margins of a page are cut off, but for a strip of paper around the print', () => {
  const area = printArea(pageWith([100, 200], [260, 210], [180, 330]))
  expect(area).toMatchObject({ x: 76, y: 176, picture: { width: 209, height: 179 } })
  expect(area?.picture.data[24 * 209 + 24]).toBe(0)
  expect(area?.picture.data.filter((value) => value === 0)).toHaveLength(3)
})

test('print at the edge of a page keeps the edge', () => {
  expect(printArea(pageWith([0, 0], [399, 599]))).toMatchObject({ x: 0, y: 0, picture: { width: 400, height: 600 } })
})

test('an empty page has no print', () => {
  expect(printArea(pageWith())).toBeNull()
})

test('lines are put back where they stand on the page', () => {
  const symbol = {
    text: '核',
    box: [5, 6, 20, 24] as [number, number, number, number],
    confidence: 1,
    blankBefore: true,
  }
  const [line] = onPage([{ box: [4, 5, 90, 25], symbols: [symbol] }], { picture: white(1, 1), x: 70, y: 150 })
  expect(line).toEqual({ box: [74, 155, 160, 175], symbols: [{ ...symbol, box: [75, 156, 90, 174] }] })
})
