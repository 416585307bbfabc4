import type { Change, GlyphPlace, PlacedText, Printed, Run } from './schema.ts'

/**
 * The text that evidence quotes. A foreign text layer is quoted as it stands in the file; of a picture that was recognised here
 * the settled text is the document's text, and what was recognised at first is kept beside it.
 */
export const asQuoted = (placed: PlacedText): PlacedText =>
  placed.printed && isLayer(placed) ? placed.printed : placed

const isLayer = ({ runs }: PlacedText): boolean => !runs.some((run) => run.origin === 'ocr')

/** The characters start..end of a settled text as a range of the quoted one. */
export const quotedRange = (placed: PlacedText, start: number, end: number): [number, number] =>
  placed.printed && isLayer(placed) ? printedRange(placed.printed, start, end) : [start, end]

/** Where the character of a settled text stands in the quoted one: what places in evidence are to be compared with. */
export const quotedAt = (placed: PlacedText, at: number): number => quotedRange(placed, at, at + 1)[0]

/** The characters start..end of a text as they were recognised, before anything was settled. */
export function recognisedText({ text, printed }: PlacedText, start: number, end: number): string {
  return printed ? printed.text.slice(...printedRange(printed, start, end)) : text.slice(start, end)
}

function printedRange({ text, from, to }: Printed, start: number, end: number): [number, number] {
  const first = from[start] ?? text.length
  return [first, end > start ? (to[end - 1] ?? text.length) : first]
}

/** What was changed among the characters start..end of a settled text. */
export function changesIn({ printed }: PlacedText, start: number, end: number): Change[] {
  if (!printed) return []
  const [from, to] = printedRange(printed, start, end)
  return printed.changes.filter((change) => change.start < to && change.end > from)
}

/**
 * The same text with the characters start..end taken for others. Changes on top of changes keep the first text as what is
 * printed. Glyphs that were put in stand where those stood that they replace.
 */
export function changeText(
  placed: PlacedText,
  start: number,
  end: number,
  change: Pick<Change, 'read' | 'name' | 'cost' | 'by'>,
): PlacedText {
  const base = placed.printed ?? untouched(placed)
  const [first, last] = printedRange(base, start, end)
  const { read, name, cost, by } = change
  const filled = (value: number): number[] => new Array<number>(read.length).fill(value)
  return {
    text: placed.text.slice(0, start) + read + placed.text.slice(end),
    runs: placed.runs.map((run) => changedRun(run, start, end, read.length)),
    printed: {
      text: base.text,
      runs: base.runs,
      from: [...base.from.slice(0, start), ...filled(first), ...base.from.slice(end)],
      to: [...base.to.slice(0, start), ...filled(last), ...base.to.slice(end)],
      changes: [...base.changes, { start: first, end: last, read, name, cost, by }].sort((a, b) => a.start - b.start),
    },
  }
}

const untouched = ({ text, runs }: PlacedText): Printed => ({
  text,
  runs,
  from: Array.from({ length: text.length }, (_, i) => i),
  to: Array.from({ length: text.length }, (_, i) => i + 1),
  changes: [],
})

/** A run after the characters start..end became `length` others. What is put in between two runs goes with the first. */
function changedRun(run: Run, start: number, end: number, length: number): Run {
  const shift = length - (end - start)
  const moved = (at: number): number => (at >= end ? at + shift : Math.min(at, start + length))
  const { glyphs, ...rest } = run
  const place = { ...rest, start: moved(run.start), end: moved(run.end) }
  if (!glyphs) return place
  const from = Math.min(Math.max(start, run.start), run.end) - run.start
  const to = Math.max(from, Math.min(end, run.end) - run.start)
  const added = place.end - place.start - (glyphs.length - (to - from))
  const middle = new Array<GlyphPlace>(Math.max(0, added)).fill(placeOfGlyphs(glyphs, from, to))
  return { ...place, glyphs: [...glyphs.slice(0, from), ...middle, ...glyphs.slice(to)] }
}

/** Where the glyphs from..to stand together; between its neighbours where there are none. */
function placeOfGlyphs(glyphs: readonly GlyphPlace[], from: number, to: number): GlyphPlace {
  const inside = to > from ? glyphs.slice(from, to) : glyphs.slice(Math.max(0, from - 1), from + 1)
  const confidence = Math.min(1, ...inside.map((glyph) => glyph.confidence))
  const left = Math.min(...inside.map((glyph) => (to > from ? glyph.left : glyph.right)))
  const right = Math.max(...inside.map((glyph) => glyph.right))
  return { left, right: to > from ? right : left, confidence }
}

/** The same text without the characters at these places (ascending); what is printed, and quoted, keeps them. */
export function withoutCharacters(placed: PlacedText, places: readonly number[]): PlacedText {
  const base = placed.printed ?? untouched(placed)
  const left = new Set(places)
  const kept = (_: unknown, at: number): boolean => !left.has(at)
  /** How many of the places lie before. */
  const before = Array.from({ length: placed.text.length + 1 }, () => 0)
  for (let at = 0; at < placed.text.length; at++) before[at + 1] = (before[at] ?? 0) + (left.has(at) ? 1 : 0)
  const moved = (at: number): number => at - (before[at] ?? places.length)
  return {
    text: placed.text.split('').filter(kept).join(''),
    runs: placed.runs
      .map((run) => ({ ...run, start: moved(run.start), end: moved(run.end) }))
      .filter(({ start, end }) => end > start),
    printed: { ...base, from: base.from.filter(kept), to: base.to.filter(kept) },
  }
}
