import type { GreyPicture } from './grey-picture.ts'

/** The lightest and the darkest threshold: a page with three letters on it has no second peak. */
const range = [90, 200] as const

/**
 * Brightness at and below which a pixel is ink: where the two kinds of pixels are furthest apart.
 * N. Otsu, A threshold selection method from gray-level histograms, 1979.
 */
export function inkThreshold({ data }: GreyPicture): number {
  const counts = shadesOf(data)
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

/** How many pixels have every shade. Four tables take turns: to count one shade twice running, the second waits for the first. */
function shadesOf(data: Uint8Array): Uint32Array {
  const tables = new Uint32Array(4 * 256)
  for (let i = 0; i < data.length; i++) {
    const at = ((i & 3) << 8) | (data[i] as number)
    tables[at] = (tables[at] as number) + 1
  }
  const shades = tables.slice(0, 256)
  for (let at = 256; at < tables.length; at++) shades[at & 255] = (shades[at & 255] as number) + (tables[at] as number)
  return shades
}
