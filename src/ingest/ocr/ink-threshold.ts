import type { GreyPicture } from './grey-picture.ts'

/** The lightest and the darkest threshold: a page with three letters on it has no second peak. */
const range = [90, 200] as const

/** Brightness at and below which a pixel is ink: where the two kinds of pixels are furthest apart. */
export const inkThreshold = (picture: GreyPicture): number =>
  Math.min(range[1], Math.max(range[0], inkAndPaper(picture).threshold))

/**
 * The brightness that parts ink from paper best, and how bright the ink is on average.
 * N. Otsu, A threshold selection method from gray-level histograms, 1979.
 */
export function inkAndPaper({ data }: GreyPicture): { threshold: number; ink: number } {
  const { counts, total } = shadesOf(data)
  let sum = 0
  for (let value = 0; value < 256; value++) sum += value * (counts[value] as number)
  let [best, bestSpread, ink, below, sumBelow] = [128, -1, 0, 0, 0]
  for (let value = 0; value < 255; value++) {
    below += counts[value] as number
    sumBelow += value * (counts[value] as number)
    const above = total - below
    if (below === 0 || above === 0) continue
    const spread = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2
    if (spread > bestSpread) [best, bestSpread, ink] = [value, spread, sumBelow / below]
  }
  return { threshold: best, ink }
}

/** One pixel in so many tells how many have which shade; odd, so that all columns are asked. */
const sampling = 3

function shadesOf(data: Uint8Array): { counts: Uint32Array; total: number } {
  const counts = new Uint32Array(256)
  let total = 0
  for (let i = 0; i < data.length; i += sampling) {
    const shade = data[i] as number
    counts[shade] = (counts[shade] as number) + 1
    total++
  }
  return { counts, total }
}
