import type { Box } from '../document/schema.ts'
import { holdsPoint, middleX, middleY, unionOf } from './layout/boxes.ts'
import type { Glyph } from './pdf-text-state.ts'

/** Letters around a seal stand at odd angles, this many at least. */
const leastOdd = 4

/**
 * The page's glyphs without those of seals set as text: a name around a ring in an ink of its own, with the star and the words inside it.
 * A few letters of the ring stand upright and would else fall into the cells that the seal covers.
 */
export function withoutSeals(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (glyphs.filter(({ angle }) => angle === null).length < leastOdd) return glyphs
  const text = usualInk(glyphs)
  const seals = runsOfInk(glyphs).flatMap((run) => (run[0]?.ink === text ? [] : sealOf(run)))
  const isOfSeal = ({ ink, box }: Glyph): boolean =>
    seals.some((seal) => seal.ink === ink && holdsPoint(seal.box, middleX(box), middleY(box)))
  return seals.length === 0 ? glyphs : glyphs.filter((glyph) => !isOfSeal(glyph))
}

function usualInk(glyphs: readonly Glyph[]): string {
  const counts = new Map<string, number>()
  for (const { ink } of glyphs) counts.set(ink, (counts.get(ink) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** Glyphs that were painted one after another in one ink. */
function runsOfInk(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    if (run?.[0]?.ink === glyph.ink) run.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

/** The square that holds the ring: its letters leave the foot of it open, so it is as high as it is wide. */
function sealOf(run: readonly Glyph[]): { ink: string; box: Box }[] {
  const odd = run.filter(({ angle, text }) => angle === null && text.trim() !== '')
  const [first] = odd
  if (!first || odd.length < leastOdd) return []
  const [x0, y0, x1, y1] = unionOf(odd.map(({ box }) => box))
  const size = Math.max(x1 - x0, y1 - y0)
  const edge = first.fontSize
  return [{ ink: first.ink, box: [x0 - edge, y0 - edge, x0 + size + edge, y0 + size + edge] }]
}
