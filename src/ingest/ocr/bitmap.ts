import type { GreyPicture } from './grey-picture.ts'

/** A picture in ink (1) and paper (0), one byte a pixel, rows from the top. */
export interface Bitmap {
  width: number
  height: number
  data: Uint8Array
}

/** Brightness at and below which a pixel is ink: where Otsu's method finds the two kinds of pixels furthest apart. */
export const inkThreshold = ({ data }: GreyPicture): number => otsu(data)

/** Grey -> ink and paper. */
export function toBitmap({ width, height, data }: GreyPicture, threshold: number): Bitmap {
  const ink = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) ink[i] = (data[i] as number) <= threshold ? 1 : 0
  return { width, height, data: ink }
}

/** The lightest and the darkest threshold: a page with three letters on it has no second peak. */
const range = [90, 200] as const

/** N. Otsu, A threshold selection method from gray-level histograms, 1979. */
function otsu(data: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < data.length; i++) counts[data[i] as number] = (counts[data[i] as number] as number) + 1
  let sum = 0
  for (let value = 0; value < 256; value++) sum += value * (counts[value] as number)
  let [best, bestSpread, below, sumBelow] = [128, -1, 0, 0]
  for (let value = 0; value < 255; value++) {
    below += counts[value] as number
    sumBelow += value * (counts[value] as number)
    const above = data.length - below
    if (below === 0 || above === 0) continue
    const spread = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2
    if (spread > bestSpread) [best, bestSpread] = [value, spread]
  }
  return Math.min(range[1], Math.max(range[0], best))
}
