import type { GreyPicture } from './grey-picture.ts'
import type { PagePicture } from './page-picture.ts'

/** Red is this much stronger than green and blue, in steps of 255. */
const redLead = 45
/** At the soft edge of a seal's strokes. */
const paleLead = 14

/** Red ink is looked for in fields of so many pixels; a field is red when this many of them are. */
const field = 16
const redPixels = 10

/** Seals are 30 to 58 mm across by regulation; scans shrink and crop them. In points. */
const smallest = 55
const largest = 220
const roundest = 1.8

/** A ring with a star and letters: neither a solid area nor a single line. */
const leastInk = 0.03
const mostInk = 0.75

/**
 * Takes the red ink of seals out of a picture's grey version, so that the print under them can be read: where a seal lies, a pixel is
 * as bright as its red part. Red print that is no seal (headings, negative figures) keeps its darkness.
 */
export function clearSeals(picture: PagePicture, grey: GreyPicture): void {
  if (!hasRed(picture)) return
  const points = (picture.box[2] - picture.box[0]) / picture.width
  for (const seal of sealsOf(picture, points)) clear(picture, grey, seal)
}

/** One pixel in so many shows whether a picture has any red ink. */
const sampling = 61

function hasRed({ channels, data }: PagePicture): boolean {
  if (channels === 1) return false
  let red = 0
  for (let at = 0; at < data.length; at += sampling * channels) if (leadAt(data, at) > redLead) red++
  return red > 20
}

interface Seal {
  x0: number
  y0: number
  x1: number
  y1: number
}

const leadAt = (data: PagePicture['data'], at: number): number =>
  (data[at] as number) - Math.max(data[at + 1] as number, data[at + 2] as number)

function sealsOf({ width, height, channels, data }: PagePicture, points: number): Seal[] {
  const columns = Math.ceil(width / field)
  const rows = Math.ceil(height / field)
  const counts = new Uint16Array(columns * rows)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / field) * columns
    for (let x = 0, at = y * width * channels; x < width; x++, at += channels) {
      if (leadAt(data, at) > redLead)
        counts[row + Math.floor(x / field)] = (counts[row + Math.floor(x / field)] as number) + 1
    }
  }
  return groupsOf(counts, columns, rows).flatMap((fields) => {
    const xs = fields.map((i) => i % columns)
    const ys = fields.map((i) => Math.floor(i / columns))
    const box = {
      x0: Math.min(...xs) * field,
      y0: Math.min(...ys) * field,
      x1: Math.min(width, (Math.max(...xs) + 1) * field),
      y1: Math.min(height, (Math.max(...ys) + 1) * field),
    }
    const ink = fields.reduce((sum, i) => sum + (counts[i] as number), 0)
    return isSeal(box, ink, points) ? [box] : []
  })
}

function isSeal({ x0, y0, x1, y1 }: Seal, ink: number, points: number): boolean {
  const [width, height] = [(x1 - x0) * points, (y1 - y0) * points]
  const share = ink / ((x1 - x0) * (y1 - y0))
  const isRound = Math.max(width, height) / Math.min(width, height) < roundest
  return (
    Math.min(width, height) > smallest &&
    Math.max(width, height) < largest &&
    isRound &&
    share > leastInk &&
    share < mostInk
  )
}

/** Red fields that touch, also over corners. */
function groupsOf(counts: Uint16Array, columns: number, rows: number): number[][] {
  const seen = new Uint8Array(counts.length)
  const groups: number[][] = []
  counts.forEach((count, start) => {
    if (count < redPixels || seen[start] === 1) return
    const group = [start]
    seen[start] = 1
    for (let next = 0; next < group.length; next++) {
      const [x, y] = [(group[next] as number) % columns, Math.floor((group[next] as number) / columns)]
      for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) {
          const i = v * columns + u
          if (seen[i] === 1 || (counts[i] as number) < redPixels) continue
          seen[i] = 1
          group.push(i)
        }
      }
    }
    groups.push(group)
  })
  return groups
}

/** Of the seal's own pixels, this part is at most as bright (in red) as its ink on bare paper. */
const bareShare = 0.35

/** Where the seal is, a pixel is as bright as its red part, measured against the red of the seal's ink on bare paper. */
function clear({ width, height, channels, data }: PagePicture, grey: GreyPicture, { x0, y0, x1, y1 }: Seal): void {
  const red: number[] = []
  const pale: number[] = []
  for (let y = Math.max(0, y0 - field); y < Math.min(height, y1 + field); y++) {
    for (let x = Math.max(0, x0 - field); x < Math.min(width, x1 + field); x++) {
      const at = y * width + x
      const lead = leadAt(data, at * channels)
      if (lead > paleLead) pale.push(at)
      if (lead > redLead) red.push(data[at * channels] as number)
    }
  }
  const ink = red.sort((a, b) => a - b)[Math.floor(red.length * bareShare)] ?? 255
  for (const at of pale) grey.data[at] = Math.min(255, ((data[at * channels] as number) * 255) / ink)
}
