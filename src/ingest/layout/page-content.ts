import type { Box, Origin } from '../../document/schema.ts'

/** A character of a recognised word: where it stands and how sure the engine is of it. */
export interface WordGlyph {
  /** One character, in rare cases several. */
  text: string
  left: number
  right: number
  /** 0..1, as the engine gives it. */
  confidence: number
  /** What the engine read, where something else was made of it: "" for nothing. */
  read?: string
}

/** A stretch of characters on one line without a blank inside, all of one kind (ideographs or Latin), so that it divides evenly. */
export interface Word {
  /** As published, without blanks. */
  text: string
  box: Box
  /** Height of the type in points. */
  fontSize: number
  bold?: boolean
  /** 0..1; 1 for native text. */
  confidence: number
  origin: Origin
  /** A blank stands in the source before this word; gaps wider than a blank are seen from the boxes. */
  blankBefore?: boolean
  /** Recognised words only: their characters in order. */
  glyphs?: WordGlyph[]
  /** The letters stand on their side or below one another: clockwise angle of the writing direction. */
  turned?: 90 | 270
}

/** A ruling line: a drawn line, a side of a rectangle or a thin filled rectangle. */
export interface Rule {
  direction: 'horizontal' | 'vertical'
  /** y of a horizontal, x of a vertical rule (its middle). */
  at: number
  /** Left or top end. */
  from: number
  /** Right or bottom end. */
  to: number
}

/** A page that was scanned askew: its straightened form is turned by this angle (radians, clockwise) about the point (x, y). */
export interface Skew {
  angle: number
  x: number
  y: number
}

/**
 * What stands on one page, whoever read it: a PDF's operators or recognition of a picture.
 * Coordinates as in the document model: PDF points, origin at the top left.
 */
export interface PageContent {
  /** 1-based. */
  number: number
  width: number
  height: number
  origin: Origin
  words: Word[]
  rules: Rule[]
  /** Set when words and rules are given as on the straightened page. */
  skew?: Skew
}
