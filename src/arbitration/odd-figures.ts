import type { Evidence } from '../facts/schema.ts'
import { placeKey, readFigure } from './figures-at.ts'

/** Fewer figures of a kind than this say nothing about how such figures are written. */
const fewest = 4
/** Share of them that has to be written in one way. */
const most = 0.6

/**
 * In how many ways each figure is written otherwise than most of its kind in the report: another number of decimals, another
 * unit. A kind is the money, or the percentages, of running text, or the column of a table. 0 for figures like the others.
 */
export function oddFigures(places: readonly Evidence[]): Map<string, number> {
  const kinds = new Map<string, Evidence[]>()
  for (const e of places) kinds.set(kindOf(e), [...(kinds.get(kindOf(e)) ?? []), e])
  const odd = new Map<string, number>()
  for (const members of kinds.values()) {
    for (const trait of [decimals, unit]) {
      const usual = usualOf(members.map(trait))
      if (usual === null) continue
      for (const e of members) if (trait(e) !== usual) odd.set(placeKey(e), (odd.get(placeKey(e)) ?? 0) + 1)
    }
  }
  return odd
}

function kindOf(e: Evidence): string {
  if (e.cell) return `${e.block}/${e.cell.column}`
  const figure = readFigure(e)
  return figure.includes('%') ? 'percent' : /[元万亿]/.test(figure) ? 'money' : 'other'
}

const decimals = (e: Evidence): string => String(/\.(\d+)/.exec(readFigure(e))?.[1]?.length ?? 0)
const unit = (e: Evidence): string => /(?:[百千]?[万亿]?元|[万亿]|%)\s*$/.exec(readFigure(e))?.[0] ?? ''

/** What most of them have; null when they differ too much, or are too few. */
function usualOf(traits: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && traits.length >= fewest && best[1] >= traits.length * most ? best[0] : null
}
