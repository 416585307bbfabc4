import { boxOf, comparisonSignOf, perCentSignOf } from './drawn-signs.ts'
import { GlyphBook, type Likeness, type Specimen, sameFount } from './glyph-book.ts'
import { type InkPiece, shapeOf } from './glyph-shape.ts'
import type { PlacedLine, PlacedSymbol } from './lines-to-words.ts'
import type { InkSegment } from './place-symbols.ts'

/** Characters of figures. The engine reads them worst, because it reads whole lines and no word tells it what a figure must be. */
const figureSign = /^[\d.,%‰/()+-]$/
const digit = /^\d$/

/** The engine is sure of a character, and rarely wrong, above this. */
const sure = 0.97

/** Shapes further apart than this are different characters. */
const same = 0.3

/** The most similar character must be this much nearer than the next one, or be what the engine read. */
const lead = 0.07

/** What was read as something else altogether must look still more alike. */
const alike = 0.2

/** A digit that cannot be compared is taken as read, at this distance, when it is as high as digits are, in letters. */
const unproven = 0.25
const digitHeight = 0.6

/** A group more costs as much as this distance: a per cent sign is not two noughts and a stroke. */
const perGroup = 0.1

/** A per mille sign comes in four pieces, and no character of a figure is wider than this, in letters. */
const mostPieces = 4
const widest = 1.3

/**
 * Reads the figures of a document a second time: every character of a figure is compared with the characters that were read for sure
 * elsewhere in the same document, which are of the same fount and went through the same scanner. Where the ink says something else
 * than the engine, and says it clearly, the ink is right: doubled or dropped signs, commas taken for points, single digits taken for
 * ideographs, signs of comparison, which the engine does not know.
 */
export function verifyFigures(pages: readonly VerifiablePage[]): PlacedLine[][] {
  const book = new GlyphBook(pages.flatMap(({ specimens }) => specimens))
  return pages.map(({ lines }) => lines.map((line) => ({ ...line, symbols: verifyLine(line, book) })))
}

/** A page as it was read, with the characters of its figures that were read for sure. */
export interface VerifiablePage {
  lines: readonly PlacedLine[]
  specimens: readonly Specimen[]
}

const middle = ({ from, to }: { from: number; to: number }): number => (from + to) / 2

/** Numbers of the pieces that a symbol stands on. */
function piecesOf(symbol: PlacedSymbol, ink: readonly InkPiece[]): number[] {
  return ink.flatMap((piece, i) => (middle(piece) >= symbol.from && middle(piece) < symbol.to ? [i] : []))
}

/** Foot of the digits; of other lines the lowest ink. */
function baselineOf({ symbols, bottom }: PlacedLine): number {
  const feet = symbols.filter(({ text, confidence }) => digit.test(text) && confidence > sure).map((s) => s.bottom)
  return feet.length > 0 ? (feet.sort((a, b) => a - b)[feet.length >> 1] as number) : bottom
}

/** The characters of figures that the engine is sure of, and what they look like on this line. */
export function specimensOf(line: PlacedLine): Specimen[] {
  const baseline = baselineOf(line)
  return line.symbols.flatMap((symbol): Specimen[] => {
    if (!figureSign.test(symbol.text) || symbol.confidence < sure) return []
    const pieces = piecesOf(symbol, line.ink).map((i) => line.ink[i] as InkPiece)
    const isWhole =
      pieces.length > 0 && pieces[0]?.from === symbol.from && Math.max(...pieces.map(({ to }) => to)) === symbol.to
    return isWhole ? [{ text: symbol.text, shape: shapeOf(pieces, line.em, baseline) }] : []
  })
}

interface Group {
  first: number
  /** Half-open. */
  last: number
  like: Likeness
}

/** Pieces first..last -> the characters they are; null when not all of them look like one. */
function parse(line: PlacedLine, first: number, last: number, book: GlyphBook, limit: number): Group[] | null {
  const baseline = baselineOf(line)
  const best: ({ cost: number; groups: Group[] } | undefined)[] = [{ cost: 0, groups: [] }]
  for (let from = first; from < last; from++) {
    const before = best[from - first]
    if (!before) continue
    for (let to = from + 1; to <= Math.min(last, from + mostPieces); to++) {
      const pieces = line.ink.slice(from, to)
      if (Math.max(...pieces.map(({ to }) => to)) - (pieces[0] as InkPiece).from > widest * line.em) break
      const like = likenessOf(pieces, line, baseline, book)
      if (!like || like.distance > limit) continue
      const cost = before.cost + like.distance + perGroup
      if (cost < (best[to - first]?.cost ?? Number.POSITIVE_INFINITY)) {
        best[to - first] = { cost, groups: [...before.groups, { first: from, last: to, like }] }
      }
    }
  }
  return best[last - first]?.groups ?? null
}

/** What pieces look like; null when two characters are as likely and the engine read neither there. */
function likenessOf(pieces: readonly InkPiece[], line: PlacedLine, baseline: number, book: GlyphBook): Likeness | null {
  const sign = perCentSignOf(pieces)
  if (sign) return { text: sign, distance: 0.1, rival: null }
  const shape = shapeOf(pieces, line.em, baseline)
  const like = book.nearest(shape)
  const { from, to } = boxOf(pieces)
  const read = line.symbols.filter((symbol) => middle(symbol) >= from && middle(symbol) < to)
  const [only] = read
  // A digit that the document never shows for sure looks like the next best one, because its own shape is not known: as read.
  const isUnknown = read.length === 1 && only && digit.test(only.text) && !book.holds(only.text)
  if (isUnknown && like && like.distance > sameFount) {
    return shape.height > digitHeight ? { text: only.text, distance: unproven, rival: null } : null
  }
  if (!like?.rival || like.rival.distance - like.distance >= lead) return like
  if (read.length !== 1 || !only) return null
  if (only.text === like.text) return like
  return only.text === like.rival.text ? { ...like, text: like.rival.text, distance: like.rival.distance } : null
}

function verifyLine(line: PlacedLine, book: GlyphBook): PlacedSymbol[] {
  const { symbols } = line
  if (!symbols.some(({ text }) => digit.test(text))) return verifyLone(line, book)
  const verified: PlacedSymbol[] = []
  const isOfFigure = (symbol: PlacedSymbol): boolean => figureSign.test(symbol.text) || isDisguised(symbol, line, book)
  for (let i = 0; i < symbols.length; ) {
    let end = i
    while (end < symbols.length && isOfFigure(symbols[end] as PlacedSymbol)) end++
    if (symbols.slice(i, end).some(({ text }) => digit.test(text))) {
      const sign = signBefore(line, symbols.slice(i, end), verified.at(-1))
      if (sign) {
        while (verified.length > 0 && middle(verified.at(-1) as PlacedSymbol) >= sign.symbol.from) verified.pop()
        verified.push(sign.symbol)
      }
      verified.push(...verifyFigure(line, symbols.slice(sign?.taken ? i + 1 : i, end), book))
      i = end
    } else {
      verified.push(symbols[i] as PlacedSymbol)
      i++
    }
  }
  return verified
}

/** Ideographs that the engine is this sure of are what it says. */
const sureIdeograph = 0.985

/** The engine saw an ideograph or a letter, but its ink is that of digits or of a per cent sign. */
function isDisguised(symbol: PlacedSymbol, line: PlacedLine, book: GlyphBook): boolean {
  if (symbol.confidence > sureIdeograph) return false
  const own = piecesOf(symbol, line.ink)
  if (own.length === 0) return false
  const groups = parse(line, own[0] as number, (own.at(-1) as number) + 1, book, alike)
  return groups?.every(({ like }) => /[\d%‰]/.test(like.text)) ?? false
}

/** Room between a sign of comparison and its figure, in letters. */
const signGap = 0.6

/**
 * A sign of comparison right before a figure: the ink there looks like one, whatever the engine read, or nothing. `taken`: the engine
 * read the sign as the figure's first digit.
 */
function signBefore(
  line: PlacedLine,
  figure: readonly PlacedSymbol[],
  before: PlacedSymbol | undefined,
): { symbol: PlacedSymbol; taken: boolean } | null {
  const first = figure[0] as PlacedSymbol
  const start = line.ink.findIndex((piece) => middle(piece) >= first.from)
  const own = piecesOf(first, line.ink)
  const isLonger = figure.length > 1
  const tries = [
    ...(isLonger ? [{ pieces: own.map((i) => line.ink[i] as InkPiece), taken: true }] : []),
    ...[1, 2, 3].map((count) => ({
      pieces: line.ink.slice(Math.max(0, start - count), Math.max(0, start)),
      taken: false,
    })),
  ]
  for (const { pieces, taken } of tries) {
    if (pieces.length === 0) continue
    const box = boxOf(pieces)
    if (!taken && first.from - box.to > line.em * signGap) continue
    const sign = comparisonSignOf(pieces, line.em)
    if (!sign || (before && isPartOf(before, box))) continue
    const read = taken ? first.text : before && isWithin(before, box) ? before.text : ''
    if (read === sign.text) return null
    const { from, to, top, bottom } = box
    const symbol = { text: sign.text, box: [from, top, to, bottom], from, to, top, bottom } as const
    return { symbol: { ...symbol, box: [...symbol.box], blankBefore: false, confidence: changed, read }, taken }
  }
  return null
}

/** The box takes only a part of the character before: the stroke of an ideograph. */
const isPartOf = (symbol: PlacedSymbol, { from, to }: InkSegment): boolean =>
  symbol.from < from - 2 && symbol.to > from + 2 && symbol.to <= to + 2

/** A dash is this many times as wide as it is high; the ideograph for one has a thick end. */
const dashShape = 8.5

/** A dash alone in its cell: there is nothing to say. */
function dashOf({ ink, symbols }: PlacedLine): PlacedSymbol | null {
  const [piece] = ink
  const [symbol] = symbols
  if (!piece || ink.length > 1 || !symbol) return null
  if (piece.to - piece.from < (piece.bottom - piece.top) * dashShape) return null
  const { from, to, top, bottom } = piece
  const read = symbols.map(({ text }) => text).join('')
  return { ...symbol, text: '—', from, to, top, bottom, ...(read === '—' ? {} : { read }) }
}

/** A short line without any digit: a score alone in its cell may have been taken for an ideograph. */
function verifyLone(line: PlacedLine, book: GlyphBook): PlacedSymbol[] {
  if (line.symbols.length > 4 || line.ink.length === 0) return line.symbols
  const dash = dashOf(line)
  if (dash) return [dash]
  const groups = parse(line, 0, line.ink.length, book, alike)
  return groups?.some(({ like }) => digit.test(like.text)) ? toSymbols(groups, line, line.symbols) : line.symbols
}

function verifyFigure(line: PlacedLine, read: readonly PlacedSymbol[], book: GlyphBook): PlacedSymbol[] {
  const from = (read[0] as PlacedSymbol).from
  const to = (read.at(-1) as PlacedSymbol).to
  const inside = line.ink.flatMap((piece, i) => (middle(piece) >= from && middle(piece) < to ? [i] : []))
  if (inside.length === 0) return [...read]
  const groups = parse(line, inside[0] as number, (inside.at(-1) as number) + 1, book, same)
  if (!groups) return wholePerCents(read, line.em)
  const isCovered = (symbol: PlacedSymbol): boolean =>
    groups.some(({ first, last }) => isWithin(symbol, boxOf(line.ink.slice(first, last))))
  return read.every(isCovered) ? toSymbols(groups, line, read) : [...read]
}

/** A per cent sign and a digit take at least this room together, in letters. */
const signAndDigit = 1.1

/** A per cent sign of which the engine saw a part twice: 95%6 on no more ink than 95% has. */
function wholePerCents(read: readonly PlacedSymbol[], em: number): PlacedSymbol[] {
  const whole: PlacedSymbol[] = []
  for (const symbol of read) {
    const sign = whole.at(-1)
    const isRest = sign?.text === '%' && digit.test(symbol.text) && symbol.to - sign.from < em * signAndDigit
    if (isRest) whole[whole.length - 1] = { ...sign, to: symbol.to, confidence: changed, read: sign.text + symbol.text }
    else whole.push(symbol)
  }
  return whole
}

const isWithin = (symbol: PlacedSymbol, { from, to }: InkSegment): boolean =>
  middle(symbol) >= from && middle(symbol) < to

/** What a changed character's confidence is at most. */
const changed = 0.9

function toSymbols(groups: readonly Group[], line: PlacedLine, read: readonly PlacedSymbol[]): PlacedSymbol[] {
  return groups.map(({ first, last, like }): PlacedSymbol => {
    const pieces = line.ink.slice(first, last)
    const { from, to, top, bottom } = boxOf(pieces)
    const known = read.filter((symbol) => middle(symbol) >= from && middle(symbol) < to)
    const text = known.map((symbol) => symbol.text).join('')
    const box: PlacedSymbol['box'] = [from, top, to, bottom]
    const place = { text: like.text, box, from, to, top, bottom, blankBefore: known[0]?.blankBefore ?? false }
    if (text === like.text) return { ...place, confidence: (known[0] as PlacedSymbol).confidence }
    return { ...place, confidence: Math.min(changed, 1 - like.distance), read: text }
  })
}
