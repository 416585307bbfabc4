import type { Box, Origin, PlacedText, Run } from './schema.ts'

/** The part of a run's box that the characters start..end occupy: as recognised, else by proportion of their widths. */
function partOf(run: Run, text: string, start: number, end: number): Box | null {
  if (!run.box) return null
  const [x0, y0, x1, y1] = run.box
  const glyphs = run.glyphs?.slice(Math.max(0, start - run.start), end - run.start)
  if (glyphs && glyphs.length > 0) {
    const left = Math.min(...glyphs.map((glyph) => glyph.left))
    const right = Math.max(...glyphs.map((glyph) => glyph.right))
    return [round(left), round(y0), round(right), round(y1)]
  }
  const widths = [...charWidths(text, run.start, run.end)]
  const total = widths.reduce((sum, w) => sum + w, 0) || 1
  const before = widths.slice(0, Math.max(0, start - run.start)).reduce((sum, w) => sum + w, 0)
  const inside = widths.slice(Math.max(0, start - run.start), end - run.start).reduce((sum, w) => sum + w, 0)
  const scale = (x1 - x0) / total
  return [round(x0 + before * scale), round(y0), round(x0 + (before + inside) * scale), round(y1)]
}

/** Ideographs and full-width forms are twice as wide as Latin letters and digits. */
function* charWidths(text: string, start: number, end: number): Generator<number> {
  for (let i = start; i < end; i++) yield text.charCodeAt(i) >= 0x2e80 ? 2 : 1
}

const round = (x: number): number => Math.round(x * 100) / 100

/** One box per line on which the characters start..end stand. */
export function boxesOf(placed: PlacedText, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (const run of placed.runs) {
    const from = Math.max(start, run.start)
    const to = Math.min(end, run.end)
    if (from >= to) continue
    const box = partOf(run, placed.text, from, to)
    if (!box) continue
    const last = boxes.at(-1)
    if (last && Math.abs(last[1] - box[1]) < 1 && Math.abs(last[3] - box[3]) < 1 && box[0] - last[2] < 12) {
      last[2] = box[2]
    } else boxes.push(box)
  }
  return boxes
}

/** Page, origin and confidence of the characters start..end: the page of the first, the lowest confidence. */
export function placeOf(
  placed: PlacedText,
  start: number,
  end: number,
): { page: number | null; origin: Origin; confidence: number } {
  let page: number | null = null
  let origin: Origin = 'native'
  let confidence = 1
  let first = true
  for (const run of placed.runs) {
    if (run.end <= start || run.start >= end) continue
    if (first) {
      page = run.page
      origin = run.origin
      first = false
    }
    const glyphs = run.glyphs?.slice(Math.max(0, start - run.start), end - run.start) ?? [run]
    confidence = Math.min(confidence, ...glyphs.map((glyph) => glyph.confidence))
  }
  return { page, origin, confidence }
}
