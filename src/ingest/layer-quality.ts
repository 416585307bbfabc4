import { foldText } from '../base/chinese-text.ts'
import type { PageContent } from './layout/page-content.ts'
import { brokenFigure, brokenWord, printable } from './words/layer-errors.ts'

/** So many figures may be broken before a layer is not trusted: a single one may be the author's. */
const fewBroken = 2

/** More than this part of the figures broken, or of the characters never printed in reports. */
const brokenShare = 0.03
const oddShare = 0.02

/**
 * The text layer that somebody's recognition put under a scanned page cannot be trusted: its figures break the rules of how numbers
 * are written (`99,38%`, `10O0/0`), or it is full of signs that no report prints.
 */
export function isBadLayer(page: PageContent): boolean {
  const text = foldText(linesOf(page))
  const figures = text.match(/\d[\d.,]*/g)?.length ?? 0
  const broken = (text.match(brokenFigure)?.length ?? 0) + (text.match(brokenWord)?.length ?? 0)
  if (broken >= fewBroken && broken > figures * brokenShare) return true
  const written = [...text.replace(/\s/g, '')]
  const odd = written.filter((character) => !printable.test(character)).length
  return odd > written.length * oddShare
}

/** Words in the order they are painted, parted where the next does not follow on the same line. */
function linesOf({ words }: PageContent): string {
  let text = ''
  words.forEach((word, i) => {
    const last = words[i - 1]
    const gap = last ? word.box[0] - last.box[2] : 0
    const isNext = last !== undefined && Math.abs(word.box[3] - last.box[3]) < word.fontSize * 0.5
    text += (i > 0 && (!isNext || gap > word.fontSize * 0.8 || gap < -word.fontSize) ? '\n' : '') + word.text
  })
  return text
}
