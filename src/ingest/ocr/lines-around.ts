import { median } from '../layout/boxes.ts'
import { cellLines, type PixelBox } from './cell-lines.ts'
import type { InkPicture } from './grey-picture.ts'

/** Higher ink is no line of text, in heights of the lines in the tables: a seal, a drawing, the shadow at the edge of the paper. */
const tallest = 3.5

/** Marks beside a table that are fewer pixels than this are dust. */
const dust = 40

/**
 * Lines of text above, between and below the tables of a page; null when there is anything else that has ink, or text stands beside a
 * table. To start the engine once more for a title and a note costs as much as to read them.
 * @param tables where they lie
 * @param lines the lines in their cells; at least one
 */
export function linesAround(
  picture: InkPicture,
  tables: readonly PixelBox[],
  lines: readonly PixelBox[],
): PixelBox[] | null {
  const usual = median(lines.map(([, y0, , y1]) => y1 - y0))
  const bands: PixelBox[] = []
  let y = 0
  for (const [x0, top, x1, bottom] of tables.toSorted((a, b) => a[1] - b[1])) {
    if (top > y) bands.push([0, y, picture.width, top])
    const sides: PixelBox[] = [
      [0, Math.max(0, top), Math.max(0, x0 - 1), bottom],
      [x1 + 1, Math.max(0, top), picture.width, bottom],
    ]
    if (sides.some((side) => inkIn(picture, side) > dust)) return null
    y = Math.max(y, bottom)
  }
  if (y < picture.height) bands.push([0, y, picture.width, picture.height])
  const found = cellLines(picture, bands)
  return found.every(([, y0, , y1]) => y1 - y0 <= usual * tallest) ? found : null
}

function inkIn({ width, height, data, ink }: InkPicture, [x0, y0, x1, y1]: PixelBox): number {
  let count = 0
  for (let y = y0; y < Math.min(height, y1); y++) {
    for (let at = y * width + x0; at < y * width + x1; at++) if ((data[at] as number) <= ink) count++
  }
  return count
}
