import type { Relation } from '../schema.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { Panel } from './row-labels.ts'
import type { Section } from './sections.ts'
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
  const left = inside.filter(
    ([, { path, meaning }]) =>
      meaning.kind === 'money' && meaning.measure === 'balance' && surplusWords.test(path.join('')),
  )
  if (came === undefined || spent === undefined || left.length !== 1) return []
  return rows.flatMap(({ amounts }): Relation[] => {
    const [rest, from, less] = [left[0]?.[0], came, spent].map((col) => amounts.get(col as number))
    if (!rest || !from || !less) return []
    return [
      {
        kind: 'difference',
        rule: 'balance',
        subject: rest.subject,
        group: rest.group,
        stated: operandOfAmount(rest),
        minuend: operandOfAmount(from),
        subtrahend: operandOfAmount(less),
      },
    ]
  })
}
