import type { GreyPicture } from './grey-picture.ts'
import { inkAndPaper } from './ink-threshold.ts'

/** Print as bright as this, and brighter, is faint: a copy of a copy, a dry ribbon. */
const faint = 200
/** What its brightness is stretched to: that of ordinary print at its edges and hearts. */
const ordinary = 110

/**
 * Makes faint print as dark as print should be: every pixel's distance from the white paper is stretched alike. Thresholds, and engines,
 * expect ink to be nearer to black than to white. The grain of the paper becomes darker with it. The picture itself is changed.
 *
 * @returns whether the print was faint
 */
export function darkenPrint({ data, ...size }: GreyPicture): boolean {
  const { ink } = inkAndPaper({ data, ...size })
  if (ink < faint) return false
  const gain = (255 - ordinary) / (255 - ink)
  const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, Math.round(255 - (255 - value) * gain)))
  for (let i = 0; i < data.length; i++) data[i] = levels[data[i] as number] as number
  return true
}
