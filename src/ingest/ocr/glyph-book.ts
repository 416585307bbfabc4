import { distanceOf, type GlyphShape } from './glyph-shape.ts'

/** A character that was read for sure, and what it looks like. */
export interface Specimen {
  text: string
  shape: GlyphShape
}

/** The character of the book that looks most like a shape. */
export interface Likeness {
  text: string
  distance: number
  /** The most similar other character; null when the book holds none. */
  rival: { text: string; distance: number } | null
}

/** Specimens nearer than this are of one fount. */
export const sameFount = 0.13

/** A kind that was seen less often may be a misreading. */
const leastSeen = 3

/** A kind that looks like another character's is a misreading when it is this much rarer. */
const misreadShare = 0.25

/** Marks are told apart by their size and place alone: few documents have enough of each. */
function markOf({ width, height, foot }: GlyphShape): Likeness | null {
  const text = markText(width, height, foot)
  return text === null ? null : { text, distance: 0.05, rival: null }
}

function markText(width: number, height: number, foot: number): ',' | '.' | '-' | null {
  if (height < 0.16 && width > 0.2 && width < 0.6 && foot < -0.14 && foot > -0.5) return '-'
  if (width > 0.3 || height > 0.42 || foot < -0.12) return null
  const isComma = height > 0.19 && foot > 0.04
  const isPoint = height <= 0.2 && height > 0.06 && foot < 0.08 && width > 0.06
  if (isComma === isPoint) return null
  return isComma ? ',' : '.'
}

/** Characters that only `markOf` tells. */
const mark = /^[,.-]$/

interface Kind {
  text: string
  shape: GlyphShape
  seen: number
}

/** The characters of a document as it prints them: what was read for sure tells what the rest is. */
export class GlyphBook {
  readonly #kinds: readonly Kind[]

  constructor(specimens: readonly Specimen[]) {
    const kinds: Kind[] = []
    for (const { text, shape } of specimens.filter((specimen) => !mark.test(specimen.text))) {
      const kind = kinds.find((known) => known.text === text && distanceOf(known.shape, shape) < sameFount)
      if (kind) kind.seen++
      else kinds.push({ text, shape, seen: 1 })
    }
    const usual = kinds.filter((kind) => kind.seen >= leastSeen)
    this.#kinds = usual.filter(
      (kind) =>
        !usual.some(
          (other) =>
            other.text !== kind.text &&
            kind.seen < other.seen * misreadShare &&
            distanceOf(kind.shape, other.shape) < sameFount,
        ),
    )
  }

  /** The book knows what this character looks like. */
  holds(text: string): boolean {
    return this.#kinds.some((kind) => kind.text === text)
  }

  /** Null when the book is empty. */
  nearest(shape: GlyphShape): Likeness | null {
    const known = markOf(shape)
    if (known) return known
    let first: Likeness['rival'] = null
    let second: Likeness['rival'] = null
    for (const { text, shape: own } of this.#kinds) {
      // the third nearest character is of no interest
      const limit = text === first?.text ? first.distance : (second?.distance ?? Number.POSITIVE_INFINITY)
      const distance = distanceOf(own, shape, limit)
      if (distance >= limit) continue
      const found = { text, distance }
      if (text === first?.text) first = found
      else if (first && distance >= first.distance) second = found
      else [first, second] = [found, first]
    }
    if (!first) return null
    return { ...first, rival: second }
  }
}
