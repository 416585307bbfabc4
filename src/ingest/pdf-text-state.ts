import type { Box } from '../document/schema.ts'
import { apply, identity, type Matrix, times } from './pdf-matrix.ts'

/** A painted character in page coordinates. */
export interface Glyph {
  text: string
  box: Box
  fontSize: number
  bold: boolean
  /** Invisible: text rendering mode 3 or 7, as the text layers of scanned pages have. */
  hidden: boolean
  /** Clockwise angle of the writing direction on the page; null for text that is neither upright nor on its side. */
  angle: 0 | 90 | 180 | 270 | null
  /** Number of the text operator that painted it. */
  operator: number
  /** Colour it is filled with, as pdfjs gives it ("#cc0000"). */
  ink: string
}

/** What a font of pdfjs tells. */
export interface PdfFont {
  name?: string
  bold?: boolean
  black?: boolean
  vertical?: boolean
  fontMatrix?: ArrayLike<number>
  isType3Font?: boolean
  defaultVMetrics?: ArrayLike<number>
}

interface GlyphCode {
  unicode: string
  width: number
  isSpace: boolean
  vmetric?: ArrayLike<number> | null
}

interface Settings {
  font: PdfFont
  fontSize: number
  /** -1 for a font set with a negative size. */
  direction: number
  charSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
  mode: number
  ink: string
}

/** Part of the type's height above and below the baseline that is taken as the box of every character. */
const above = 0.88
const below = 0.12

const invisible = 3
const clipOnly = 7

/** The text part of the graphics state, and the pen that moves along while text is shown (PDF 32000-1, 9.3 and 9.4). */
export class TextState {
  readonly #fontOf: (name: string) => PdfFont
  #settings: Settings = {
    font: {},
    fontSize: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    ink: '#000000',
  }
  #matrix: Matrix = identity
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0
  #operators = 0

  constructor(fontOf: (name: string) => PdfFont) {
    this.#fontOf = fontOf
  }

  snapshot(): Settings {
    return this.#settings
  }

  restore(settings: Settings): void {
    this.#settings = settings
  }

  set(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change }
  }

  setFont(name: string, size: number): void {
    this.set({ font: this.#fontOf(name), fontSize: Math.abs(size), direction: size < 0 ? -1 : 1 })
  }

  begin(): void {
    this.setMatrix(identity)
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix
    this.#x = this.#lineX = 0
    this.#y = this.#lineY = 0
  }

  move(x: number, y: number): void {
    this.#lineX += x
    this.#lineY += y
    this.#x = this.#lineX
    this.#y = this.#lineY
  }

  nextLine(): void {
    this.move(0, this.#settings.leading)
  }

  /** Adds the glyphs to `painted` and moves the pen behind them. */
  show(codes: readonly (GlyphCode | number)[], ctm: Matrix, painted: Glyph[]): void {
    const { font, fontSize, direction, charSpacing, wordSpacing, horizontalScale, rise } = this.#settings
    this.#operators++
    if (fontSize === 0) return
    const vertical = font.vertical === true
    const scale = horizontalScale * direction
    const advanceScale = fontSize * Math.abs(font.fontMatrix?.[0] ?? 0.001)
    const toPage = times(times(ctm, this.#matrix), [1, 0, 0, 1, this.#x, this.#y + rise])
    let pen = 0
    for (const code of codes) {
      if (typeof code === 'number') {
        pen += ((vertical ? 1 : -1) * code * fontSize) / 1000
        continue
      }
      const spacing = (code.isSpace ? wordSpacing : 0) + charSpacing
      if (vertical) {
        const metric = code.vmetric ?? font.defaultVMetrics
        const advance = (metric ? -(metric[0] as number) : code.width) * advanceScale
        painted.push(this.#below(code, toPage, pen, advance))
        pen += advance - spacing * direction
      } else {
        const advance = code.width * advanceScale
        painted.push(this.#beside(code, toPage, pen * scale, (pen + advance) * scale))
        pen += advance + spacing * direction
      }
    }
    if (vertical) this.#y -= pen
    else this.#x += pen * scale
  }

  /** Horizontal writing: the box from the pen to the pen after it, between ascent and descent. */
  #beside(code: GlyphCode, toPage: Matrix, from: number, to: number): Glyph {
    const { fontSize } = this.#settings
    const corners = [
      apply(toPage, from, -below * fontSize),
      apply(toPage, to, -below * fontSize),
      apply(toPage, from, above * fontSize),
      apply(toPage, to, above * fontSize),
    ]
    return this.#glyph(code, toPage, corners, angleOf(toPage[0], toPage[1]))
  }

  /** Vertical writing: letters stand upright below one another, the pen runs along their middle. */
  #below(code: GlyphCode, toPage: Matrix, pen: number, advance: number): Glyph {
    const half = this.#settings.fontSize / 2
    const corners = [
      apply(toPage, -half, -pen),
      apply(toPage, half, -pen),
      apply(toPage, -half, -pen - advance),
      apply(toPage, half, -pen - advance),
    ]
    return this.#glyph(code, toPage, corners, angleOf(-toPage[2], -toPage[3]))
  }

  #glyph(code: GlyphCode, toPage: Matrix, corners: [number, number][], angle: Glyph['angle']): Glyph {
    const { font, fontSize, mode, ink } = this.#settings
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    return {
      text: code.isSpace && code.unicode.trim() === '' ? ' ' : code.unicode,
      box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      fontSize: Math.hypot(toPage[2], toPage[3]) * fontSize,
      bold: font.bold === true || font.black === true || /bold|black|heavy|simhei/i.test(font.name ?? ''),
      hidden: mode === invisible || mode === clipOnly,
      angle,
      operator: this.#operators,
      ink,
    }
  }
}

/** Direction of a vector on the page (y downwards), to the nearest right angle; null when it is in between. */
function angleOf(dx: number, dy: number): Glyph['angle'] {
  const slant = Math.min(Math.abs(dx), Math.abs(dy)) / (Math.max(Math.abs(dx), Math.abs(dy)) || 1)
  if (slant > 0.1) return null
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180
  return dy >= 0 ? 90 : 270
}
