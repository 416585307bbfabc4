import { isWide } from '../layout/join-text.ts'
import type { Bitmap } from './bitmap.ts'
import type { RecognisedLine, RecognisedSymbol } from './hocr.ts'

/** A stretch of columns, half-open, in pixels. */
export interface Stretch {
  from: number
  to: number
}

/** Columns with ink, and the rows of it, half-open. */
export interface InkSegment extends Stretch {
  top: number
  bottom: number
}

/**
 * The engine knows which characters a line has, but only roughly where: it reads the line as a whole. The ink knows where, but not
 * which. This deals the ink of a line out to its characters, in order, so that every character takes the columns nearest to where
 * the engine saw it.
 * @param em height of the type in pixels
 * @returns left and right end of every symbol; null for one that has no ink: the engine saw what is not there
 */
export function placeSymbols(
  symbols: readonly RecognisedSymbol[],
  ink: readonly InkSegment[],
  em: number,
): (InkSegment | null)[] {
  const dealt = ink.length > 0 ? deal(symbols, ink, em) : null
  return dealt ?? symbols.map(({ box: [from, top, to, bottom] }) => ({ from, to, top, bottom }))
}

/** Columns of a line that hold ink. */
export function inkOf(bitmap: Bitmap, [x0, y0, x1, y1]: RecognisedLine['box']): InkSegment[] {
  const from = Math.max(0, x0)
  const to = Math.min(bitmap.width, x1)
  const tops = new Int32Array(Math.max(0, to - from)).fill(-1)
  const bottoms = new Int32Array(tops.length)
  for (let y = Math.max(0, y0); y < Math.min(bitmap.height, y1); y++) {
    const row = y * bitmap.width + from
    for (let i = 0; i < tops.length; i++) {
      if (bitmap.data[row + i] !== 1) continue
      if (tops[i] === -1) tops[i] = y
      bottoms[i] = y + 1
    }
  }
  const segments: InkSegment[] = []
  tops.forEach((top, i) => {
    if (top === -1) return
    const bottom = bottoms[i] as number
    const last = segments.at(-1)
    if (last?.to === from + i) {
      last.to++
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else segments.push({ from: from + i, to: from + i + 1, top, bottom })
  })
  return segments
}

/** A character has at most so many parts beside one another (川, 圳, a broken print), and so many characters may touch. */
const mostParts = 4
const mostTouching = 6

/** Costs, in letters: where the engine saw a character is off by half a letter often, that it is there at all is likely. */
const offPlace = 0.35
const strayInk = 1.5
const noInk = { mark: 0.8, letter: 2.2 }
const touching = 0.15
const tooWide = 3
const tooNarrow = 6
const wrongHeight = 1.2

/** Widest and narrowest ink of a character, in letters. */
function inkWidths(text: string): [number, number] {
  if (/[%％‰]/.test(text)) return [1.1, 0.6]
  if (/[02-9]/.test(text)) return [0.72, 0.33]
  if (/\p{Script=Han}/u.test(text)) return [1.12, /[一卜]/.test(text) ? 0.2 : 0.5]
  return [isWide(text) ? 1.12 : 0.8, 0]
}

/** Small marks, which engines like to see where there is nothing. */
const isMark = (text: string): boolean => /^[，。、．.,;:·“”‘’"'`~°]$/.test(text)

/** Strokes that are as low as marks. */
const isFlat = (text: string): boolean => /^[一二\-—–_=…~]$/.test(text)

/** Marks are lower than this, letters higher, in letters. */
const markHeight = 0.55
const letterHeight = 0.35

interface State {
  cost: number
  /** How many symbols and segments the last step took. */
  symbols: number
  segments: number
}

function deal(
  symbols: readonly RecognisedSymbol[],
  ink: readonly InkSegment[],
  em: number,
): (InkSegment | null)[] | null {
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
      offer(i + 1, j, state.cost + (isMark(symbol.text) ? noInk.mark : noInk.letter), [1, 0])
      for (let parts = 1; parts <= mostParts && j + parts <= ink.length; parts++) {
        const group = joinInk(ink.slice(j, j + parts))
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

function joinInk(parts: readonly InkSegment[]): InkSegment {
  return {
    from: (parts[0] as InkSegment).from,
    to: (parts.at(-1) as InkSegment).to,
    top: Math.min(...parts.map((part) => part.top)),
    bottom: Math.max(...parts.map((part) => part.bottom)),
  }
}

/** How badly a character fits its ink: off its place, too wide or too narrow, too high or too low for it. */
function misfit({ text, box }: RecognisedSymbol, { from, to, top, bottom }: InkSegment, em: number): number {
  const away = Math.abs((from + to) / 2 - (box[0] + box[2]) / 2) / em
  const size = (to - from) / em
  const [widest, narrowest] = inkWidths(text)
  const height = (bottom - top) / em
  const isOff = isMark(text) ? height > markHeight && !/[;:]/.test(text) : height < letterHeight && !isFlat(text)
  return (
    away * offPlace +
    Math.max(0, size - widest) * tooWide +
    Math.max(0, narrowest - size) * tooNarrow +
    (isOff ? wrongHeight : 0)
  )
}

/** Characters that touch share the ink by their usual widths. */
function split(symbols: readonly RecognisedSymbol[], { from, to, top, bottom }: InkSegment): InkSegment[] {
  const widths = symbols.map(({ text }) => (isWide(text) ? 1 : 0.55))
  const total = widths.reduce((sum, width) => sum + width, 0)
  let at = from
  return widths.map((width) => {
    const end = at + ((to - from) * width) / total
    const part = { from: at, to: end, top, bottom }
    at = end
    return part
  })
}

function trace(
  states: readonly (State | undefined)[],
  symbols: readonly RecognisedSymbol[],
  ink: readonly InkSegment[],
  width: number,
): (InkSegment | null)[] | null {
  const placed = new Array<InkSegment | null>(symbols.length).fill(null)
  let i = symbols.length
  let j = ink.length
  while (i > 0 || j > 0) {
    const state = states[i * width + j]
    if (!state || state.symbols + state.segments === 0) return null
    i -= state.symbols
    j -= state.segments
    if (state.symbols === 1 && state.segments > 0) {
      placed[i] = joinInk(ink.slice(j, j + state.segments))
    } else if (state.symbols > 1) {
      split(symbols.slice(i, i + state.symbols), ink[j] as InkSegment).forEach((part, k) => {
        placed[i + k] = part
      })
    }
  }
  return placed
}
