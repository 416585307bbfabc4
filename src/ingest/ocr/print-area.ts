import type { GreyPicture, InkPicture } from './grey-picture.ts'
import type { RecognisedLine } from './hocr.ts'

/** White that is left around the print, in pixels: engines want paper on all sides of a letter. */
const margin = 24

/** The part of a page that holds its print, and where its corner lies on the page, in pixels. */
export interface PrintArea {
  picture: GreyPicture
  x: number
  y: number
}

/** Cuts the empty margins off, which engines look through like the rest; null for an empty page. */
export function printArea(page: InkPicture): PrintArea | null {
  const rows = inkRows(page)
  if (!rows) return null
  const [left, right] = inkColumns(page, rows)
  const [x, y] = [Math.max(0, left - margin), Math.max(0, rows[0] - margin)]
  const width = Math.min(page.width, right + margin) - x
  const height = Math.min(page.height, rows[1] + margin) - y
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (y + row) * page.width + x
    data.set(page.data.subarray(from, from + width), row * width)
  }
  return { picture: { width, height, data }, x, y }
}

/** First row with ink and the one past the last. */
function inkRows({ width, height, data, ink }: InkPicture): [number, number] | null {
  const isInk = (value: number): boolean => value <= ink
  const first = data.findIndex(isInk)
  return first < 0
    ? null
    : [Math.floor(first / width), Math.min(height, Math.floor(data.findLastIndex(isInk) / width) + 1)]
}

/** First column with ink in these rows and the one past the last: every row is looked through from both ends, up to what is known. */
function inkColumns({ width, data, ink }: InkPicture, [top, bottom]: readonly [number, number]): [number, number] {
  let [left, right] = [width, 0]
  for (let row = top * width; row < bottom * width; row += width) {
    let x = 0
    while (x < left && (data[row + x] as number) > ink) x++
    left = x
    x = width
    while (x > right && (data[row + x - 1] as number) > ink) x--
    right = x
  }
  return [left, right]
}

/** Lines of the part -> the same lines on the page. */
export const onPage = (lines: readonly RecognisedLine[], { x, y }: PrintArea): RecognisedLine[] => {
  const moved = ([x0, y0, x1, y1]: RecognisedLine['box']): RecognisedLine['box'] => [x0 + x, y0 + y, x1 + x, y1 + y]
  return lines.map((line) => ({
    box: moved(line.box),
    symbols: line.symbols.map((symbol) => ({ ...symbol, box: moved(symbol.box) })),
  }))
}
