import type { GlyphPlace, PlacedText, Run } from '../../document/schema.ts'
import { left, right, roundBox } from './boxes.ts'
import type { Word, WordGlyph } from './page-content.ts'
import type { Line } from './words-to-lines.ts'

/** Builds a text out of words and remembers where each stands. */
export class TextBuilder {
  #text = ''
  readonly #runs: Run[] = []

  get text(): string {
    return this.#text
  }

  /** Characters between words that stand nowhere: blanks and line ends. */
  join(characters: string): void {
    if (this.#text !== '') this.#text += characters
  }

  add(word: Word, page: number): void {
    const start = this.#text.length
    this.#text += word.text
    const { confidence, origin } = word
    const run: Run = { start, end: this.#text.length, page, box: roundBox(word.box), confidence, origin }
    if (word.glyphs) run.glyphs = word.glyphs.flatMap(glyphPlaces)
    this.#runs.push(run)
  }

  addLine(line: Line): void {
    let last: Word | null = null
    for (const word of line.words) {
      if (last && hasBlank(last, word)) this.join(' ')
      this.add(word, line.page)
      last = word
    }
  }

  finish(): PlacedText {
    return { text: this.#text, runs: this.#runs }
  }
}

/** One place for every UTF-16 unit. */
const glyphPlaces = ({ text, left: from, right: to, confidence }: WordGlyph): GlyphPlace[] =>
  Array.from({ length: text.length }, () => ({ left: from, right: to, confidence }))

/** Ideographs, kana, full-width forms and their punctuation: written without blanks between them. */
export const isWide = (character: string): boolean =>
  character >= '\u2e80' || /[\u2000-\u206f\u2190-\u2bff]/.test(character)

/** Gaps between words of one line that are a blank, in letters: Latin words are set closer than columns of ideographs. */
const latinGap = 0.2
const wideGap = 0.6

function hasBlank(last: Word, word: Word): boolean {
  if (word.blankBefore) return true
  const gap = left(word.box) - right(last.box)
  const size = Math.min(last.fontSize, word.fontSize)
  const isLatin = !isWide(last.text.at(-1) as string) && !isWide(word.text[0] as string)
  return gap > size * (isLatin ? latinGap : wideGap)
}

/** What joins two lines of one paragraph: a blank between Latin words, nothing beside ideographs or inside a figure. */
export function lineJoin(before: string, after: string): string {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  if (last === '' || first === '' || isWide(last) || isWide(first)) return ''
  return /[A-Za-z]/.test(last) && /[A-Za-z]/.test(first) ? ' ' : ''
}
