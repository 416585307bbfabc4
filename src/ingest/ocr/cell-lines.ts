import type { InkPicture } from './grey-picture.ts'

/** [x0, y0, x1, y1] in pixels, half-open. */
export type PixelBox = [number, number, number, number]

/** Remains of ruling lines stand this close to the border of a cell. */
const border = 3

/** Smaller marks are dust, in pixels. */
const dust = 3

/** Parts of a letter that stand above one another (二, 三, ：) are no further apart than this, in heights of a line. */
const innerGap = 0.4
const tallest = 1.25

/** Lines of text in the cells of a picture: the ink of every cell, parted where rows are empty. */
export function cellLines(picture: InkPicture, cells: readonly PixelBox[]): PixelBox[] {
  const bands = cells.map((cell) => inkBands(picture, inside(cell)))
  const height = usualHeight(bands.flat())
  return bands.flatMap((found) => joinParts(found, height)).flatMap((band) => trim(picture, band))
}

const inside = ([x0, y0, x1, y1]: PixelBox): PixelBox => [
  Math.round(x0 + border),
  Math.round(y0 + border),
  Math.round(x1 - border),
  Math.round(y1 - border),
]

/** Rows of a box that hold ink, as boxes over its whole width. */
function inkBands({ width, data, ink }: InkPicture, [x0, y0, x1, y1]: PixelBox): PixelBox[] {
  const bands: PixelBox[] = []
  for (let y = y0; y < y1; y++) {
    let at = y * width + x0
    const end = y * width + x1
    while (at < end && (data[at] as number) > ink) at++
    if (at >= end) continue
    const last = bands.at(-1)
    if (last?.[3] === y) last[3] = y + 1
    else bands.push([x0, y, x1, y + 1])
  }
  return bands
}

/** Height of a full line: most lines hold ideographs. */
function usualHeight(bands: readonly PixelBox[]): number {
  const heights = bands.map(([, y0, , y1]) => y1 - y0).filter((height) => height > dust * 2)
  return heights.sort((a, b) => a - b)[Math.floor(heights.length * 0.7)] ?? 0
}

function joinParts(bands: readonly PixelBox[], height: number): PixelBox[] {
  const lines: PixelBox[] = []
  for (const band of bands) {
    const last = lines.at(-1)
    const isPart = last && band[1] - last[3] <= height * innerGap && band[3] - last[1] <= height * tallest
    if (isPart) last[3] = band[3]
    else lines.push([...band])
  }
  return lines
}

/** The box cut down to its ink; nothing when that is only dust. */
function trim({ width, data, ink }: InkPicture, [x0, y0, x1, y1]: PixelBox): PixelBox[] {
  let left = x1
  let right = x0
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < left; x++) {
      if ((data[y * width + x] as number) <= ink) {
        left = x
        break
      }
    }
    for (let x = x1 - 1; x >= right; x--) {
      if ((data[y * width + x] as number) <= ink) {
        right = x + 1
        break
      }
    }
  }
  return right - left <= dust && y1 - y0 <= dust ? [] : [[left, y0, right, y1]]
}
