import { isWide } from '../layout/join-text.ts'
import type { Bitmap } from './bitmap.ts'
import type { RecognisedLine, RecognisedSymbol } from './hocr.ts'

/** A stretch of columns with ink, half-open, in pixels. */
export interface InkSegment {
  from: number
  to: number
}

/**
 * The engine knows which characters a line has, but only roughly where: it reads the line as a whole. The ink knows where, but not
 * which. This deals the ink of a line out to its characters, in order, so that every character takes the columns nearest to where
 * the engine saw it.
 * @param em height of the type in pixels
 * @returns left and right end of every symbol
 */
export function placeSymbols(
  symbols: readonly RecognisedSymbol[],
  ink: readonly InkSegment[],
  em: number,
): InkSegment[] {
  if (ink.length === 0) return symbols.map(({ box }) => ({ from: box[0], to: box[2] }))
  const dealt = deal(symbols, ink, em)
  return dealt ?? symbols.map(({ box }) => ({ from: box[0], to: box[2] }))
}

/** Columns of a line that hold ink. */
export function inkOf(bitmap: Bitmap, [x0, y0, x1, y1]: RecognisedLine['box']): InkSegment[] {
  const from = Math.max(0, x0)
  const to = Math.min(bitmap.width, x1)
  const hasInk = new Uint8Array(Math.max(0, to - from))
  for (let y = Math.max(0, y0); y < Math.min(bitmap.height, y1); y++) {
    const row = y * bitmap.width + from
    for (let i = 0; i < hasInk.length; i++) if (bitmap.data[row + i] === 1) hasInk[i] = 1
  }
  const segments: InkSegment[] = []
  hasInk.forEach((ink, i) => {
    if (ink === 0) return
    const last = segments.at(-1)
    if (last?.to === from + i) last.to++
    else segments.push({ from: from + i, to: from + i + 1 })
  })
  return segments
}

/** A character has at most so many parts beside one another (川, 圳, a broken print), and so many characters may touch. */
const mostParts = 4
const mostTouching = 6

/** Costs, in letters: where the engine saw a character is off by half a letter often, that it is there at all is sure. */
const offPlace = 0.35
const strayInk = 1.5
const noInk = 1.5
const touching = 0.15

/** Widest and narrowest ink of a character, in letters. */
const widest = (text: string): number => (isWide(text) ? 1.12 : 0.72)
const narrowest = (text: string): number => (/\p{Script=Han}/u.test(text) && !/[一卜]/.test(text) ? 0.45 : 0)

interface State {
  cost: number
  /** How many symbols and segments the last step took. */
  symbols: number
  segments: number
}

function deal(symbols: readonly RecognisedSymbol[], ink: readonly InkSegment[], em: number): InkSegment[] | null {
  const width = ink.length + 1
  const states: (State | undefined)[] = new Array((symbols.length + 1) * width)
  states[0] = { cost: 0, symbols: 0, segments: 0 }
  const offer = (i: number, j: number, cost: number, step: [number, number]): void => {
    const known = states[i * width + j]
    if (!known || cost < known.cost) states[i * width + j] = { cost, symbols: step[0], segments: step[1] }
  }
  for (let i = 0; i <= symbols.length; i++) {
    for (let j = 0; j < width; j++) {
      const state = states[i * width + j]
      if (!state) continue
      const next = ink[j]
      if (next) offer(i, j + 1, state.cost + Math.min(1, (next.to - next.from) / em) * strayInk + 0.05, [0, 1])
      const symbol = symbols[i]
      if (!symbol) continue
      offer(i + 1, j, state.cost + noInk, [1, 0])
      for (let parts = 1; parts <= mostParts && j + parts <= ink.length; parts++) {
        const group = { from: (ink[j] as InkSegment).from, to: (ink[j + parts - 1] as InkSegment).to }
        if (parts > 1 && group.to - group.from > em * 1.3) break
        offer(i + 1, j + parts, state.cost + misfit(symbol, group, em), [1, parts])
      }
      if (!next) continue
      for (let count = 2; count <= mostTouching && i + count <= symbols.length; count++) {
        const shared = split(symbols.slice(i, i + count), next)
        const cost = shared.reduce(
          (sum, part, k) => sum + misfit(symbols[i + k] as RecognisedSymbol, part, em),
          touching * count,
        )
        offer(i + count, j + 1, state.cost + cost, [count, 1])
      }
    }
  }
  return trace(states, symbols, ink, width)
}

/** How badly a character fits its ink: off its place, too wide or too narrow for it. */
function misfit({ text, box }: RecognisedSymbol, { from, to }: InkSegment, em: number): number {
  const away = Math.abs((from + to) / 2 - (box[0] + box[2]) / 2) / em
  const size = (to - from) / em
  return away * offPlace + Math.max(0, size - widest(text)) * 3 + Math.max(0, narrowest(text) - size) * 2
}

/** Characters that touch share the ink by their usual widths. */
function split(symbols: readonly RecognisedSymbol[], { from, to }: InkSegment): InkSegment[] {
  const widths = symbols.map(({ text }) => (isWide(text) ? 1 : 0.55))
  const total = widths.reduce((sum, width) => sum + width, 0)
  let at = from
  return widths.map((width) => {
    const end = at + ((to - from) * width) / total
    const part = { from: at, to: end }
    at = end
    return part
  })
}

function trace(
  states: readonly (State | undefined)[],
  symbols: readonly RecognisedSymbol[],
  ink: readonly InkSegment[],
  width: number,
): InkSegment[] | null {
  const placed = new Array<InkSegment>(symbols.length)
  let i = symbols.length
  let j = ink.length
  while (i > 0 || j > 0) {
    const state = states[i * width + j]
    if (!state || state.symbols + state.segments === 0) return null
    i -= state.symbols
    j -= state.segments
    if (state.symbols === 1 && state.segments > 0) {
      placed[i] = { from: (ink[j] as InkSegment).from, to: (ink[j + state.segments - 1] as InkSegment).to }
    } else if (state.symbols === 1) {
      const { box } = symbols[i] as RecognisedSymbol
      placed[i] = { from: box[0], to: box[2] }
    } else if (state.symbols > 1) {
      split(symbols.slice(i, i + state.symbols), ink[j] as InkSegment).forEach((part, k) => {
        placed[i + k] = part
      })
    }
  }
  return placed
}
