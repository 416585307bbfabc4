import { isWide } from '../layout/join-text.ts'
import type { PlacedLine, PlacedSymbol } from './lines-to-words.ts'
import { fullWidthSigns, misreadWords } from './words/misread-words.ts'

/** Line -> the same with ordinary words and signs as they are printed. What the engine read is kept in `read`. */
export function repairText(line: PlacedLine): PlacedLine {
  const symbols = line.symbols.map((symbol, i) =>
    toFullWidth(symbol, line.symbols[i - 1], line.symbols[i + 1], line.em),
  )
  return { ...line, symbols: misreadWords.reduce(replaceWords, symbols) }
}

/** A sign takes a full square when its neighbour's ink keeps this far away, in letters. */
const squareRoom = 0.45

/** A half-width sign that is printed full-width: beside ideographs, with the room of a square. */
function toFullWidth(
  symbol: PlacedSymbol,
  before: PlacedSymbol | undefined,
  after: PlacedSymbol | undefined,
  em: number,
): PlacedSymbol {
  const full = fullWidthSigns[symbol.text]
  if (full === undefined) return symbol
  const isOpening = symbol.text === '('
  const neighbour = isOpening ? before : after
  const room = neighbour
    ? isOpening
      ? symbol.from - neighbour.to
      : neighbour.from - symbol.to
    : Number.POSITIVE_INFINITY
  const isBeside = [before, after].some((other) => other !== undefined && isWide(other.text))
  if (room < em * squareRoom || !isBeside) return symbol
  return { ...symbol, text: full, read: symbol.read ?? symbol.text }
}

function replaceWords(symbols: PlacedSymbol[], { wrong, right }: (typeof misreadWords)[number]): PlacedSymbol[] {
  const text = symbols.map((symbol) => symbol.text).join('')
  const repaired = [...symbols]
  for (const match of [...text.matchAll(wrong)].reverse()) {
    const first = indexAt(symbols, match.index)
    const last = indexAt(symbols, match.index + match[0].length)
    if (first === null || last === null) continue
    const old = symbols.slice(first, last)
    const chars = [...right]
    if (chars.length === old.length) {
      repaired.splice(first, old.length, ...old.map((symbol, i) => renamed(symbol, chars[i] as string, symbol.text)))
    } else if (chars.length === 1) {
      const whole = { ...(old[0] as PlacedSymbol), to: (old.at(-1) as PlacedSymbol).to }
      repaired.splice(first, old.length, renamed(whole, right, match[0]))
    }
  }
  return repaired
}

const renamed = (symbol: PlacedSymbol, text: string, read: string): PlacedSymbol => ({
  ...symbol,
  text,
  read: symbol.read ?? read,
})

/** Number of the symbol that begins at an offset of the text; null when none does. */
function indexAt(symbols: readonly PlacedSymbol[], offset: number): number | null {
  let at = 0
  for (let i = 0; i <= symbols.length; i++) {
    if (at === offset) return i
    at += symbols[i]?.text.length ?? 0
  }
  return null
}
