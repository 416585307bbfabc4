import type { GreyPicture } from './grey-picture.ts'

/** Side of a tile in pixels: larger than the letters of a title, smaller than a shadow. */
const tile = 64

/** The paper is at least as bright as this part of a tile's pixels are dark. */
const paperShare = 0.85

/** Tiles darker than this part of the usual paper are photographs or black bars, not shadow. */
const darkest = 0.45

/** Paper that differs by no more than this everywhere is lit evenly. */
const evenTolerance = 8

/**
 * Picture -> the same with white paper: grey backgrounds, shadows at the fold and photographs lit from one side are levelled by
 * dividing every pixel by the brightness of the paper around it. The picture itself is changed.
 */
export function evenLight(picture: GreyPicture): GreyPicture {
  const columns = Math.ceil(picture.width / tile)
  const rows = Math.ceil(picture.height / tile)
  const paper = paperOf(picture, columns, rows)
  const brightest = Math.max(...paper)
  const low = Math.min(...paper)
  if (brightest - low <= evenTolerance) brighten(picture, (brightest + low) / 2)
  else divide(picture, paper, columns, rows)
  return picture
}

/** Brightness of the paper, tile by tile. */
function paperOf(picture: GreyPicture, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      paper[row * columns + column] = tilePaper(picture, column * tile, row * tile)
    }
  }
  const usual = [...paper].sort((a, b) => a - b)[Math.floor(paper.length / 2)] as number
  for (let i = 0; i < paper.length; i++) if ((paper[i] as number) < usual * darkest) paper[i] = usual
  return paper
}

function tilePaper({ width, height, data }: GreyPicture, x0: number, y0: number): number {
  const counts = new Uint32Array(256)
  let total = 0
  // Every second pixel of every second row is enough to know the paper.
  for (let y = y0; y < Math.min(height, y0 + tile); y += 2) {
    for (let x = x0, at = y * width + x0; x < Math.min(width, x0 + tile); x += 2, at += 2) {
      const value = data[at] as number
      counts[value] = (counts[value] as number) + 1
      total++
    }
  }
  let seen = 0
  for (let value = 0; value < 256; value++) {
    seen += counts[value] as number
    if (seen >= total * paperShare) return Math.max(1, value)
  }
  return 255
}

function brighten({ data }: GreyPicture, paper: number): void {
  if (paper >= 250) return
  const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round((value * 255) / paper)))
  for (let i = 0; i < data.length; i++) data[i] = levels[data[i] as number] as number
}

/** Between the middles of the tiles the paper's brightness changes evenly. */
function divide({ width, height, data }: GreyPicture, paper: Float32Array, columns: number, rows: number): void {
  const line = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, y / tile - 0.5))
    const row = Math.min(rows - 1, Math.floor(v))
    const below = Math.min(rows - 1, row + 1)
    fillLine(line, paper.subarray(row * columns, (row + 1) * columns), 1 - (v - row), true)
    fillLine(line, paper.subarray(below * columns, (below + 1) * columns), v - row, false)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const value = ((data[at] as number) * 255) / (line[x] as number)
      data[at] = value > 255 ? 255 : value
    }
  }
}

function fillLine(line: Float32Array, paper: Float32Array, weight: number, isFirst: boolean): void {
  const last = paper.length - 1
  for (let x = 0; x < line.length; x++) {
    const u = Math.min(last, Math.max(0, x / tile - 0.5))
    const column = Math.floor(u)
    const left = paper[column] as number
    const value = (left + ((paper[Math.min(last, column + 1)] as number) - left) * (u - column)) * weight
    line[x] = isFirst ? value : (line[x] as number) + value
  }
}
