import type { Box } from '../../document/schema.ts'
import { median } from '../layout/boxes.ts'
import { isWide } from '../layout/join-text.ts'
import type { Word } from '../layout/page-content.ts'
import { cutOut, type InkPiece } from './glyph-shape.ts'
import type { InkPicture } from './grey-picture.ts'
import type { RecognisedLine, RecognisedSymbol } from './hocr.ts'
import { type InkSegment, inkOf, placeSymbols, type Stretch } from './place-symbols.ts'

/** A line of the picture with every character on its ink. */
export interface LineOnInk {
  /** Height of the type in pixels. */
  em: number
  top: number
  bottom: number
  symbols: PlacedSymbol[]
  /** All ink of the line, from left to right, also what no character was seen in. */
  ink: InkSegment[]
}

/** The same with the ink near its figures cut out, in pieces no wider than a letter. */
export interface PlacedLine extends LineOnInk {
  ink: InkPiece[]
}

/** A character on its ink. */
export interface PlacedSymbol extends RecognisedSymbol, InkSegment {
  /** What the engine read, where something else was made of it. */
  read?: string
}

/** Ideographs fill this part of the type's height, digits and capitals this one; the rest of it below the base line is this. */
const ideographHeight = 0.92
const digitHeight = 0.72
const belowBaseline = 0.12

/** Wider pieces of ink are several letters that touch, in letters. */
const widestPiece = 1.1

/** A sign of comparison or a per cent sign stands this near its figure, in letters. */
const reach = 2.2

/** Sizes that differ by less than this part are one size, measured twice. */
const sameSize = 0.1

/** Characters set wider apart than this part of a letter are parted by a blank, or stand in other columns. */
const wordGap = { latin: 0.28, wide: 0.6 }

/** Lines of a recognised picture -> the same with their characters placed on the ink of the picture. */
export const placeLines = (lines: readonly RecognisedLine[], picture: InkPicture): LineOnInk[] =>
  lines.map((line) => placeLine(line, picture)).filter(({ symbols }) => symbols.length > 0)

/** Lines -> the same with the ink of their figures cut out of the picture. */
export const cutFigures = (lines: readonly LineOnInk[], picture: InkPicture): PlacedLine[] =>
  lines.map((line) => {
    const isKept = figureInk(line.symbols, line.em)
    const narrow = line.ink.filter(({ from, to }) => to - from < line.em * widestPiece)
    return { ...line, ink: narrow.filter(isKept).flatMap((segment) => cutOut(picture, segment)) }
  })

/** Lines of a page -> the same with the sizes of their type made equal where they were meant to be. */
export function evenSizes(lines: readonly PlacedLine[]): PlacedLine[] {
  const sizes = usualSizes(lines)
  return lines.map((line) => {
    const em = sizes.find((size) => Math.abs(size - line.em) < size * sameSize) ?? line.em
    return { ...line, em }
  })
}

function placeLine(line: RecognisedLine, picture: InkPicture): LineOnInk {
  const [top, bottom] = inkRows(picture, line.box)
  const hasIdeographs = line.symbols.some(({ text }) => isIdeograph(text))
  const byHeight = (bottom - top) / (hasIdeographs ? ideographHeight : digitHeight)
  const guess = pitchOf(line.symbols.map(({ text, box }) => ({ text, from: box[0], to: box[2] }))) ?? byHeight
  const em = isPlausible(guess, byHeight) ? guess : byHeight
  const ink = inkOf(picture, [line.box[0], top, line.box[2], bottom])
  const places = placeSymbols(line.symbols, ink, em)
  const symbols = line.symbols.flatMap((symbol, i) => (places[i] ? [{ ...symbol, ...places[i] }] : []))
  const pitch = pitchOf(symbols) ?? digitSize(symbols) ?? em
  return { em: isPlausible(pitch, byHeight) ? pitch : em, top, bottom, symbols, ink }
}

/** A line as short as this may be a figure although nothing in it was read as one. */
const short = 4

/** Ink that may belong to a figure: near digits, or in a line of a few characters. */
function figureInk(symbols: readonly PlacedSymbol[], em: number): (segment: InkSegment) => boolean {
  const digits = symbols.filter(({ text }) => /\d/.test(text))
  const isNear = ({ from, to }: InkSegment): boolean =>
    symbols.length <= short || digits.some((digit) => from < digit.to + em * reach && to > digit.from - em * reach)
  return isNear
}

const isPlausible = (pitch: number, byHeight: number): boolean => pitch > byHeight * 0.7 && pitch < byHeight * 1.35

/** First and last row of a box that hold ink. */
function inkRows({ width, height, data, ink }: InkPicture, [x0, y0, x1, y1]: Box): [number, number] {
  const hasInk = (y: number): boolean => {
    for (let at = y * width + x0; at < y * width + x1; at++) if ((data[at] as number) <= ink) return true
    return false
  }
  let top = Math.max(0, y0)
  let bottom = Math.min(height, y1)
  while (top < bottom && !hasInk(top)) top++
  while (bottom > top && !hasInk(bottom - 1)) bottom--
  return top < bottom ? [top, bottom] : [y0, y1]
}

const isIdeograph = (text: string): boolean => /^\p{Script=Han}/u.test(text)

/** Ideographs are set at the distance of their own size; null when too few stand beside one another. */
function pitchOf(symbols: readonly (Stretch & { text: string })[]): number | null {
  const pitches = symbols.slice(1).flatMap((symbol, i) => {
    const before = symbols[i] as Stretch & { text: string }
    if (!isIdeograph(symbol.text) || !isIdeograph(before.text)) return []
    return [(symbol.from + symbol.to - before.from - before.to) / 2]
  })
  return pitches.length < 3 ? null : median(pitches)
}

/** By the height of the digits: strokes and brackets are higher. Null in lines that have ideographs, or no digits. */
function digitSize(symbols: readonly PlacedSymbol[]): number | null {
  if (symbols.some(({ text }) => isIdeograph(text))) return null
  const heights = symbols.filter(({ text }) => /\d/.test(text)).map(({ top, bottom }) => bottom - top)
  return heights.length > 0 ? median(heights) / digitHeight : null
}

/** Sizes of type on the page, the one that most characters have first. */
function usualSizes(lines: readonly PlacedLine[]): number[] {
  const sizes: number[] = []
  let rest = lines.flatMap(({ em, symbols }) => symbols.map(() => em)).sort((a, b) => a - b)
  while (rest.length > 0) {
    const size = densest(rest)
    sizes.push(size)
    rest = rest.filter((em) => Math.abs(em - size) >= size * sameSize)
  }
  return sizes
}

/** The middle of the largest group of values that count as one size. Values are sorted. */
function densest(values: readonly number[]): number {
  let best: readonly number[] = []
  let from = 0
  values.forEach((value, to) => {
    while ((values[from] as number) < value * (1 - sameSize)) from++
    if (to + 1 - from > best.length) best = values.slice(from, to + 1)
  })
  return median(best)
}

/** Rows that the type of a line takes, whatever ink its characters have. */
function typeRows({ em, top, bottom, symbols }: PlacedLine): [number, number] {
  if (symbols.some(({ text }) => isIdeograph(text))) return [(top + bottom - em) / 2, (top + bottom + em) / 2]
  const foot = bottom + em * belowBaseline
  return bottom - top > em ? [top, bottom] : [foot - em, foot]
}

/** Signs whose ink stands at the left, or right, of the square they take. */
const leftInk = /[，。、；：！？）》」』】”’]/
const rightInk = /[（《「『【“‘]/

/** Ideographs and full-width signs take a square, whatever ink they have, as far as their neighbours leave room. */
function toTypeWidths(symbols: PlacedSymbol[], em: number): PlacedSymbol[] {
  return symbols.map((symbol, i) => {
    if (!isWide(symbol.text[0] as string)) return symbol
    const lowest = symbols[i - 1]?.to ?? Number.NEGATIVE_INFINITY
    const highest = symbols[i + 1]?.from ?? Number.POSITIVE_INFINITY
    const missing = Math.max(0, em * 0.96 - (symbol.to - symbol.from))
    const before = rightInk.test(symbol.text) ? missing : leftInk.test(symbol.text) ? 0 : missing / 2
    const from = Math.max(Math.min(lowest, symbol.from), symbol.from - before)
    const to = Math.min(Math.max(highest, symbol.to), symbol.to + missing - before)
    return { ...symbol, from, to: Number.isFinite(highest) ? to : Math.min(to, symbol.to + em * 0.5) }
  })
}

/**
 * Placed lines -> words in page coordinates: characters of one kind that stand close to one another.
 * @param longest no word has more characters: on a page that lies askew a long box would leave its line
 */
export function linesToWords(
  lines: readonly PlacedLine[],
  toPage: (box: Box) => Box,
  longest = Number.POSITIVE_INFINITY,
): Word[] {
  return lines.flatMap((line) => {
    const words: PlacedSymbol[][] = []
    const [top, bottom] = typeRows(line)
    for (const symbol of toTypeWidths(line.symbols, line.em)) {
      const word = words.at(-1)
      const last = word?.at(-1)
      if (word && last && word.length < longest && !isApart(last, symbol, line.em)) word.push(symbol)
      else words.push([symbol])
    }
    return words.map((symbols) => toWord(symbols, { ...line, top, bottom }, toPage))
  })
}

function isApart(last: PlacedSymbol, symbol: PlacedSymbol, em: number): boolean {
  const isWideNow = isWide(symbol.text[0] as string)
  if (isWide(last.text[0] as string) !== isWideNow) return true
  if (leftInk.test(symbol.text)) return false
  return symbol.from - last.to > em * (isWideNow ? wordGap.wide : wordGap.latin)
}

function toWord(symbols: PlacedSymbol[], line: PlacedLine, toPage: (box: Box) => Box): Word {
  const from = (symbols[0] as InkSegment).from
  const to = Math.max(...symbols.map((symbol) => symbol.to))
  const box = toPage([from, line.top, to, line.bottom])
  const scale = (box[2] - box[0]) / (to - from)
  return {
    text: symbols.map(({ text }) => text).join(''),
    box,
    fontSize: line.em * scale,
    confidence: Math.min(...symbols.map(({ confidence }) => confidence)),
    origin: 'ocr',
    glyphs: symbols.map(({ text, confidence, read, from: x0, to: x1 }) => {
      const [left, , right] = toPage([x0, line.top, x1, line.bottom])
      return { text, left, right, confidence, ...(read === undefined ? {} : { read }) }
    }),
  }
}
