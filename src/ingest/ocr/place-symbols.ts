import { isWide } from '../layout/join-text.ts'
import type { InkPicture } from './grey-picture.ts'
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
export function inkOf({ width, height, data, ink }: InkPicture, [x0, y0, x1, y1]: RecognisedLine['box']): InkSegment[] {
  const from = Math.max(0, x0)
  const to = Math.min(width, x1)
  const tops = new Int32Array(Math.max(0, to - from)).fill(-1)
  const bottoms = new Int32Array(tops.length)
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) {
    const row = y * width + from
    for (let i = 0; i < tops.length; i++) {
      if ((data[row + i] as number) > ink) continue
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

/** What the deal asks of a character again and again. */
interface Sort {
  /** Middle of the place where the engine saw it, in pixels. */
  at: number
  widest: number
  narrowest: number
  isMark: boolean
  /** A mark may not be higher than marks are, unless it is one of two parts. */
  lowest: number
  highest: number
  width: number
}

function sortOf({ text, box }: RecognisedSymbol): Sort {
  const [widest, narrowest] = inkWidths(text)
  const mark = isMark(text)
  return {
    at: (box[0] + box[2]) / 2,
    widest,
    narrowest,
    isMark: mark,
    lowest: mark || isFlat(text) ? 0 : letterHeight,
    highest: mark && !/[;:]/.test(text) ? markHeight : Number.POSITIVE_INFINITY,
    width: isWide(text) ? 1 : 0.55,
  }
}

/**
 * The cheapest way to deal so many characters out to so many segments, for all numbers of both: what the last step took. Costs are
 * infinite where no way leads.
 */
class Deal {
  readonly #width: number
  readonly costs: Float64Array
  readonly #symbols: Uint8Array
  readonly #segments: Uint8Array

  constructor(symbols: number, segments: number) {
    this.#width = segments + 1
    const size = (symbols + 1) * this.#width
    this.costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    this.#symbols = new Uint8Array(size)
    this.#segments = new Uint8Array(size)
    this.costs[0] = 0
  }

  cost(i: number, j: number): number {
    return this.costs[i * this.#width + j] as number
  }

  offer(i: number, j: number, cost: number, symbols: number, segments: number): void {
    const at = i * this.#width + j
    if (cost >= (this.costs[at] as number)) return
    this.costs[at] = cost
    this.#symbols[at] = symbols
    this.#segments[at] = segments
  }

  step(i: number, j: number): [symbols: number, segments: number] {
    const at = i * this.#width + j
    return [this.#symbols[at] as number, this.#segments[at] as number]
  }
}

function deal(
  symbols: readonly RecognisedSymbol[],
  ink: readonly InkSegment[],
  em: number,
): (InkSegment | null)[] | null {
  const sorts = symbols.map(sortOf)
  const ways = new Deal(symbols.length, ink.length)
  for (let i = 0; i <= sorts.length; i++) {
    for (let j = 0; j <= ink.length; j++) {
      const cost = ways.cost(i, j)
      if (cost === Number.POSITIVE_INFINITY) continue
      const next = ink[j]
      if (next) ways.offer(i, j + 1, cost + Math.min(1, (next.to - next.from) / em) * strayInk + 0.05, 0, 1)
      const sort = sorts[i]
      if (!sort) continue
      ways.offer(i + 1, j, cost + (sort.isMark ? noInk.mark : noInk.letter), 1, 0)
      if (!next) continue
      offerParts(ways, sort, ink, em, i, j)
      offerTouching(ways, sorts, next, em, i, j)
    }
  }
  return trace(ways, symbols.length, ink, sorts)
}

/** One character takes the next segment, or several. */
function offerParts(ways: Deal, sort: Sort, ink: readonly InkSegment[], em: number, i: number, j: number): void {
  const cost = ways.cost(i, j)
  const { from } = ink[j] as InkSegment
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  for (let parts = 1; parts <= mostParts && j + parts <= ink.length; parts++) {
    const part = ink[j + parts - 1] as InkSegment
    if (parts > 1 && part.to - from > em * 1.3) break
    top = Math.min(top, part.top)
    bottom = Math.max(bottom, part.bottom)
    ways.offer(i + 1, j + parts, cost + misfit(sort, from, part.to, bottom - top, em), 1, parts)
  }
}

/** Several characters share the next segment. */
function offerTouching(ways: Deal, sorts: readonly Sort[], ink: InkSegment, em: number, i: number, j: number): void {
  const cost = ways.cost(i, j)
  const height = ink.bottom - ink.top
  let total = (sorts[i] as Sort).width
  for (let count = 2; count <= mostTouching && i + count <= sorts.length; count++) {
    total += (sorts[i + count - 1] as Sort).width
    let sum = cost + touching * count
    let at = ink.from
    for (let k = i; k < i + count; k++) {
      const sort = sorts[k] as Sort
      const end = at + ((ink.to - ink.from) * sort.width) / total
      sum += misfit(sort, at, end, height, em)
      at = end
    }
    ways.offer(i + count, j + 1, sum, count, 1)
  }
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
function misfit({ at, widest, narrowest, lowest, highest }: Sort, from: number, to: number, high: number, em: number) {
  const size = (to - from) / em
  const height = high / em
  let cost = (Math.abs((from + to) / 2 - at) / em) * offPlace
  if (size > widest) cost += (size - widest) * tooWide
  if (size < narrowest) cost += (narrowest - size) * tooNarrow
  return height > highest || height < lowest ? cost + wrongHeight : cost
}

/** Characters that touch share the ink by their usual widths. */
function split(sorts: readonly Sort[], { from, to, top, bottom }: InkSegment): InkSegment[] {
  const total = sorts.reduce((sum, { width }) => sum + width, 0)
  let at = from
  return sorts.map(({ width }) => {
    const end = at + ((to - from) * width) / total
    const part = { from: at, to: end, top, bottom }
    at = end
    return part
  })
}

function trace(ways: Deal, symbols: number, ink: readonly InkSegment[], sorts: readonly Sort[]) {
  const placed = new Array<InkSegment | null>(symbols).fill(null)
  let i = symbols
  let j = ink.length
  while (i > 0 || j > 0) {
    const [taken, segments] = ways.step(i, j)
    if (taken + segments === 0) return null
    i -= taken
    j -= segments
    if (taken === 1 && segments > 0) {
      placed[i] = joinInk(ink.slice(j, j + segments))
    } else if (taken > 1) {
      split(sorts.slice(i, i + taken), ink[j] as InkSegment).forEach((part, k) => {
        placed[i + k] = part
      })
    }
  }
  return placed
}
