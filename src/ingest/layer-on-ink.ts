import type { Box } from '../document/schema.ts'
import type { PageContent } from './layout/page-content.ts'
import { eraseRules } from './ocr/erase-rules.ts'
import { type GreyPicture, toGrey } from './ocr/grey-picture.ts'
import { findRules } from './ocr/image-rules.ts'
import { inkThreshold } from './ocr/ink-threshold.ts'
import type { PagePicture } from './ocr/page-picture.ts'
import { pageScale } from './ocr/page-scale.ts'

/** How well the words of a text layer lie on the ink of the picture, both 0..1. */
export interface LayerFit {
  /** Words in whose box there is ink. */
  words: number
  /** Ink, apart from ruling lines, that lies in or near the box of a word. */
  ink: number
}

/** In the box of a printed word at least this part is ink. */
const leastInk = 0.04

/** Around a word, in heights of its box. */
const nearby = 0.35

/** A layer that fits worse belongs to another picture, or to another place of this one. */
const leastWords = 0.7
const leastCovered = 0.5

/** The picture shows something at all. */
const fewestInk = 200

/** Whether a text layer lies on what it says: where it does not, boxes lead to the wrong words, and words may be missing. */
export function liesOnInk(content: PageContent, picture: PagePicture): boolean {
  const fit = fitOf(content, picture)
  return fit === null || (fit.words >= leastWords && fit.ink >= leastCovered)
}

/** Null for a blank picture, or a page without words. */
export function fitOf({ words }: PageContent, picture: PagePicture): LayerFit | null {
  const grey = toGrey(picture)
  const threshold = inkThreshold(grey)
  const { boxToPicture } = pageScale(picture.box, grey.width, grey.height)
  eraseRules(grey, findRules({ ...grey, ink: threshold }), threshold)
  const boxes = words.filter(({ text }) => text.trim() !== '').map(({ box }) => boxToPicture(box))
  const all = inkIn(grey, [0, 0, grey.width, grey.height], threshold)
  if (boxes.length === 0 || all < fewestInk) return null
  const onInk = boxes.filter((box) => inkIn(grey, box, threshold) >= leastInk * areaOf(box)).length
  for (const [x0, y0, x1, y1] of boxes) {
    const margin = Math.ceil((y1 - y0) * nearby)
    blank(grey, [x0 - margin, y0 - margin, x1 + margin, y1 + margin])
  }
  return { words: onInk / boxes.length, ink: 1 - inkIn(grey, [0, 0, grey.width, grey.height], threshold) / all }
}

const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0)

function inkIn(picture: GreyPicture, box: Box, threshold: number): number {
  let count = 0
  eachRow(picture, box, (row) => {
    for (const value of row) if (value <= threshold) count++
  })
  return count
}

const blank = (picture: GreyPicture, box: Box): void => eachRow(picture, box, (row) => row.fill(255))

/** The part of every row of pixels that lies in a box. */
function eachRow({ width, height, data }: GreyPicture, [x0, y0, x1, y1]: Box, see: (row: Uint8Array) => void): void {
  const [left, right] = [Math.max(0, x0), Math.min(width, x1)]
  if (right <= left) return
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) see(data.subarray(y * width + left, y * width + right))
}
