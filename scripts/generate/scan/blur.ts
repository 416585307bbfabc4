import type { Raster } from './raster.ts'

/** A picture out of focus: a Gaussian of this many pixels, as three passes of a running mean in each direction. */
export function blur(raster: Raster, sigma: number): Raster {
  const radius = Math.max(1, Math.round(Math.sqrt((12 * sigma * sigma) / 3 + 1) / 2))
  let { data } = raster
  for (let pass = 0; pass < 3; pass++) {
    data = runningMean(data, raster.width, raster.height, 4, raster.width * 4, radius)
    data = runningMean(data, raster.height, raster.width, raster.width * 4, 4, radius)
  }
  return { ...raster, data }
}

/** Mean over 2·radius+1 pixels along lines of `length` pixels, `step` bytes apart; `count` lines, `stride` bytes apart. */
function runningMean(
  source: Uint8ClampedArray,
  length: number,
  count: number,
  step: number,
  stride: number,
  radius: number,
): Uint8ClampedArray {
  const out = new Uint8ClampedArray(source.length).fill(255)
  const size = 2 * radius + 1
  for (let line = 0; line < count; line++) {
    for (let c = 0; c < 3; c++) {
      const base = line * stride + c
      const at = (i: number): number => source[base + Math.min(length - 1, Math.max(0, i)) * step] as number
      let sum = 0
      for (let i = -radius; i <= radius; i++) sum += at(i)
      for (let i = 0; i < length; i++) {
        out[base + i * step] = sum / size
        sum += at(i + radius + 1) - at(i - radius)
      }
    }
  }
  return out
}
