import type { Box } from '../../document/schema.ts'
import type { Rule } from '../layout/page-content.ts'
import type { ImageRule } from './image-rules.ts'

/** Between pixels of a picture and points of the page that it stands on. */
export interface PageScale {
  boxToPage(box: Box): Box
  boxToPicture(box: Box): Box
  ruleToPage(rule: ImageRule): Rule
}

/** @param box the place of the picture on the page */
export function pageScale([x0, y0, x1, y1]: Box, width: number, height: number): PageScale {
  const scaleX = (x1 - x0) / width
  const scaleY = (y1 - y0) / height
  const xOf = (x: number): number => x0 + x * scaleX
  const yOf = (y: number): number => y0 + y * scaleY
  return {
    boxToPage: ([left, top, right, bottom]) => [xOf(left), yOf(top), xOf(right), yOf(bottom)],
    boxToPicture: ([left, top, right, bottom]) => [
      Math.round((left - x0) / scaleX),
      Math.round((top - y0) / scaleY),
      Math.round((right - x0) / scaleX),
      Math.round((bottom - y0) / scaleY),
    ],
    ruleToPage: ({ direction, at, from, to }) =>
      direction === 'horizontal'
        ? { direction, at: yOf(at), from: xOf(from), to: xOf(to) }
        : { direction, at: xOf(at), from: yOf(from), to: yOf(to) },
  }
}
