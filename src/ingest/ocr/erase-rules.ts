import type { GreyPicture } from './grey-picture.ts'
import type { ImageRule } from './image-rules.ts'

/** The blur of a printed line reaches this far beyond its ink, in pixels. */
const blur = 1

/** Ink that goes on this far on both sides of a line belongs to a letter that crosses it. */
const crossing = 3

/** Paints paper over ruling lines, so that they are not read as letters; letters that cross them stay whole. */
export function eraseRules(picture: GreyPicture, rules: readonly ImageRule[], ink: number): void {
  // What to erase is decided on the whole picture, so that crossing rules do not protect each other's middle twice.
  for (const rule of rules) {
    for (const [along, first, last] of slicesOf(rule)) {
      if (isCrossed(picture, rule.direction, along, first, last, ink)) continue
      for (let across = first - blur; across < last + blur; across++) paint(picture, rule.direction, along, across)
    }
  }
}

/** For every place along a rule the first and the last (half-open) pixel across it. */
function slicesOf({ from, to, runs, direction: _ }: ImageRule): [number, number, number][] {
  const first = new Int32Array(to - from).fill(-1)
  const last = new Int32Array(to - from)
  for (const run of runs) {
    for (let i = run.from - from; i < run.to - from; i++) {
      if (first[i] === -1 || run.at < (first[i] as number)) first[i] = run.at
      if (run.at + 1 > (last[i] as number)) last[i] = run.at + 1
    }
  }
  const slices: [number, number, number][] = []
  first.forEach((at, i) => {
    if (at >= 0) slices.push([from + i, at, last[i] as number])
  })
  return slices
}

function isCrossed(
  { width, height, data }: GreyPicture,
  direction: ImageRule['direction'],
  along: number,
  first: number,
  last: number,
  ink: number,
): boolean {
  const dark = (across: number): boolean => {
    const [x, y] = direction === 'horizontal' ? [along, across] : [across, along]
    return x >= 0 && y >= 0 && x < width && y < height && (data[y * width + x] as number) <= ink
  }
  return dark(first - crossing) && dark(first - crossing + 1) && dark(last + crossing - 1) && dark(last + crossing - 2)
}

function paint({ width, height, data }: GreyPicture, direction: ImageRule['direction'], along: number, across: number) {
  const [x, y] = direction === 'horizontal' ? [along, across] : [across, along]
  if (x >= 0 && y >= 0 && x < width && y < height) data[y * width + x] = 255
}
