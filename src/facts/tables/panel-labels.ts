import { payingLevel } from '../text/fund-source.ts'
import type { Grid } from './grid.ts'
import { type Panel, type RowLabel, rowLabel } from './row-labels.ts'
import type { Section } from './sections.ts'

/**
 * 财政资金 | 598 | 财政资金 | 598 | 财政次金 | 518: panels side by side repeat the label of their row. One that differs from all others by a
 * character is misprinted (or misread) and goes by their name.
 */
export function nameInPanels(grid: Grid, section: Section, panels: readonly Panel[], label: RowLabel): string {
  if (panels.length < 3) return label.name
  const names = panels.flatMap((panel) => rowLabel(grid, section, label.row, panel)?.name ?? [])
  const others = names.filter((name) => name !== label.name)
  const [other] = others
  const isOutvoted = others.length >= 2 && others.length === names.length - 1 && new Set(others).size === 1
  return other !== undefined && isOutvoted && isAlmost(label.name, other) ? other : label.name
}

/** Of one length and but for one character the same, and no source of its own: 市级资金 beside 省级资金 is. */
function isAlmost(name: string, other: string): boolean {
  const different = [...name].filter((c, i) => c !== other[i]).length
  return name.length === other.length && name.length >= 3 && different === 1 && payingLevel(name) === null
}
