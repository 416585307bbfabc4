import { foldText } from '../../base/chinese-text.ts'
import { left, right } from './boxes.ts'
import { isWide } from './join-text.ts'
import type { Word } from './page-content.ts'
import { figure } from './words/figures.ts'
import { columnGap, type Line, lineOf, partLine, textOf } from './words-to-lines.ts'

/** A way to part a line into the cells it may consist of. */
export interface Parting {
  part: (line: Line) => Line[]
  /** Narrow gaps are also found in prose: at least two columns of figures have to stand exactly below one another. */
  isStrict: boolean
}

/** Figures in tables stand alone, with at least this many letters of room; in prose their unit follows at once. */
const figureGap = 0.3

/** At narrow gaps, and before figures that end a text: right-aligned figures may touch the column to their left. */
function partAtFigures(line: Line): Line[] {
  const parts: Word[][] = []
  line.words.forEach((word, i) => {
    const last = parts.at(-1)?.at(-1)
    const gap = last ? left(word.box) - right(last.box) : Number.POSITIVE_INFINITY
    const next = line.words[i + 1]
    const isAlone = !next || left(next.box) - right(word.box) > line.fontSize * figureGap
    const isFigure = isAlone && isAmount(word.text) && last !== undefined && isWide(last.text)
    if (last && gap <= line.fontSize * figureGap && !isFigure) parts.at(-1)?.push(word)
    else parts.push([word])
  })
  return parts.map((words) => lineOf(words, line.page))
}

const isAmount = (text: string): boolean => /^-?[\d,]*\.\d+%?$/.test(foldText(text))

export const isFigure = (piece: Line): boolean => figure.test(foldText(textOf(piece)))

/** In the order in which they are tried. */
export const partings: readonly Parting[] = [
  { part: partAtFigures, isStrict: true },
  { part: (line) => partLine(line, columnGap), isStrict: false },
]
