import type { Box } from '../document/schema.ts'
import type { Painted } from './pdf-operators.ts'
import type { Glyph } from './pdf-text-state.ts'

/** How the text of a page came to be, and whether there is any to work with. */
export interface PageKind {
  origin: 'native' | 'ocr_layer'
  /** There is something to see on the page, but no text that says it: a scan, or letters turned into outlines. */
  isPicture: boolean
  glyphs: Glyph[]
}

/** A picture over this part of the page is the page. */
const fullPage = 0.55

/** Fewer characters than this beside a full-page picture are its page number or stamp. */
const fewCharacters = 30

/** A text layer without a tie to Unicode gives characters that nobody writes. */
const oddShare = 0.4

/** More drawn shapes than this on a page without text are letters as outlines. */
const manyPaths = 150

export function pageKind({ glyphs, images, paths }: Painted, width: number, height: number): PageKind {
  const picture = images.find((image) => areaOf(image.box) >= width * height * fullPage)
  const written = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const odd = written.filter((glyph) => isOdd(glyph.text)).length
  const isReadable = written.length > 0 && odd < written.length * oddShare
  if (!picture) {
    return {
      origin: 'native',
      isPicture: !isReadable && (written.length > 0 || paths > manyPaths || images.length > 0),
      glyphs,
    }
  }
  // Text that was painted before the picture lies under it and cannot be seen either.
  const seen = glyphs.filter((glyph, i) => !glyph.hidden && i >= picture.after && glyph.text.trim() !== '')
  const isLayer = seen.length < written.length / 2
  return {
    origin: isLayer ? 'ocr_layer' : 'native',
    isPicture: !isReadable || (!isLayer && written.length < fewCharacters),
    glyphs,
  }
}

const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0)

/** Private use, replacement and control characters. */
const isOdd = (text: string): boolean => /^[\p{Co}\p{Cc}\ufffd]/u.test(text)
