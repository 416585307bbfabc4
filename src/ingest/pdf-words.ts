import type { Origin } from '../document/schema.ts'
import { unionOf } from './layout/boxes.ts'
import { isWide } from './layout/join-text.ts'
import type { Rule, Word } from './layout/page-content.ts'
import type { Glyph } from './pdf-text-state.ts'

/** Gap that parts words, in letters. */
const wordGap = 0.15

/** What was painted in two strokes, in narrow columns that all but touch, parts at this gap already. */
const paintedGap = 0.08

/** Type printed twice for boldness is moved by less than this, in letters. */
const overprint = 0.25

/** Glyphs of a page -> words from top to bottom. Text at an odd angle (watermarks) is left out. */
export function glyphsToWords(glyphs: readonly Glyph[], rules: readonly Rule[], origin: Origin): Word[] {
  const distinct = dropOverprint(glyphs.filter((glyph) => glyph.text !== '' && glyph.angle !== null))
  const verticals = rules.filter((rule) => rule.direction === 'vertical')
  const words: Word[] = []
  for (const angle of [0, 90, 180, 270] as const) {
    const turned = distinct.filter((glyph) => glyph.angle === angle)
    for (const row of rowsOf(turned, angle)) words.push(...rowToWords(row, angle, verticals, origin))
  }
  return words
}

/** The same character a second time at almost the same place. */
function dropOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ') return true
    const known = seen.get(glyph.text)
    const near = glyph.fontSize * overprint
    const isDouble = known?.some(
      (other) => Math.abs(other.box[0] - glyph.box[0]) < near && Math.abs(other.box[1] - glyph.box[1]) < near,
    )
    if (isDouble) return false
    if (known) known.push(glyph)
    else seen.set(glyph.text, [glyph])
    return true
  })
}

/** Along and across the writing direction, so that one walk serves all directions. */
const along = (glyph: Glyph, angle: number): [number, number] => {
  const [x0, y0, x1, y1] = glyph.box
  if (angle === 0) return [x0, x1]
  if (angle === 90) return [y0, y1]
  if (angle === 180) return [-x1, -x0]
  return [-y1, -y0]
}

const across = (glyph: Glyph, angle: number): number =>
  angle === 0 || angle === 180 ? (angle === 0 ? glyph.box[3] : glyph.box[1]) : glyph.box[0]

/** Glyphs that stand on one base line, in the order of writing. */
function rowsOf(glyphs: readonly Glyph[], angle: number): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => across(a, angle) - across(b, angle))
  const rows: { at: number; glyphs: Glyph[] }[] = []
  for (const glyph of sorted) {
    const row = rows.at(-1)
    if (row && across(glyph, angle) - row.at <= Math.max(0.8, glyph.fontSize * 0.08)) row.glyphs.push(glyph)
    else rows.push({ at: across(glyph, angle), glyphs: [glyph] })
  }
  return rows.map((row) => row.glyphs.sort((a, b) => along(a, angle)[0] - along(b, angle)[0]))
}

function rowToWords(row: readonly Glyph[], angle: number, verticals: readonly Rule[], origin: Origin): Word[] {
  const words: Word[] = []
  let current: Glyph[] = []
  let blank = false
  const flush = (): void => {
    if (current.length > 0) words.push(toWord(current, angle, blank, origin))
    if (current.length > 0) blank = false
    current = []
  }
  for (const glyph of row) {
    const last = current.at(-1)
    if (glyph.text.trim() === '') {
      flush()
      blank = true
    } else {
      if (last && isApart(last, glyph, angle, verticals)) flush()
      current.push(glyph)
    }
  }
  flush()
  return words
}

function isApart(last: Glyph, glyph: Glyph, angle: number, verticals: readonly Rule[]): boolean {
  const gap = along(glyph, angle)[0] - along(last, angle)[1]
  const size = Math.min(last.fontSize, glyph.fontSize)
  if (gap > size * wordGap || gap < -size) return true
  if (last.operator !== glyph.operator && gap > size * paintedGap) return true
  if (Math.abs(last.fontSize - glyph.fontSize) > 0.5 || last.bold !== glyph.bold) return true
  if (isWide(last.text) !== isWide(glyph.text)) return true
  if (angle !== 0 || last.operator === glyph.operator) return false
  const y = (glyph.box[1] + glyph.box[3]) / 2
  const from = (last.box[0] + last.box[2]) / 2
  const to = (glyph.box[0] + glyph.box[2]) / 2
  return verticals.some((rule) => rule.at > from && rule.at < to && rule.from <= y && rule.to >= y)
}

function toWord(glyphs: readonly Glyph[], angle: number, blank: boolean, origin: Origin): Word {
  const first = glyphs[0] as Glyph
  const word: Word = {
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: unionOf(glyphs.map((glyph) => glyph.box)),
    fontSize: first.fontSize,
    confidence: 1,
    origin,
  }
  if (first.bold) word.bold = true
  if (blank) word.blankBefore = true
  if (angle === 90 || angle === 270) word.turned = angle
  return word
}
