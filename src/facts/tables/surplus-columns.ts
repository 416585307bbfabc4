import type { Relation } from '../schema.ts'
import type { MoneyRow } from './money-section.ts'
import type { Panel } from './row-labels.ts'
import type { Section } from './sections.ts'
import { termsOf, whatIsLeft } from './shortfall-columns.ts'
import { surplusWords } from './words/headers.ts'

/**
 * 收入 | 支出 | 当年结余: what is left of the year is what came in less what was spent, whatever stands under 预算. Only where the table has one
 * column of each.
 */
export function surplusColumns(section: Section, panel: Panel, rows: readonly MoneyRow[]): Relation[] {
  const inside = [...section.columns].filter(([col]) => col >= panel.from && col < panel.to)
  const only = (measure: 'revenue' | 'executed'): number | undefined => {
    const [col, ...more] = inside
      .filter(([, { meaning, name }]) => meaning.kind === 'money' && meaning.measure === measure && name === null)
      .map(([of]) => of)
    return more.length === 0 ? col : undefined
  }
  const [came, spent] = [only('revenue'), only('executed')]
  const [left, ...more] = inside.filter(
    ([, { path, meaning }]) =>
      meaning.kind === 'money' && meaning.measure === 'balance' && surplusWords.test(path.join('')),
  )
  if (came === undefined || spent === undefined || !left || more.length > 0) return []
  return termsOf(rows, left[0], came, spent).map(whatIsLeft)
}
