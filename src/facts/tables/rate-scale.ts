import { type CellNumber, cellNumber } from './cell-number.ts'
import type { Grid } from './grid.ts'
import type { Section } from './sections.ts'

/**
 * Hubei and others print 0.9331 or 1 for a rate of 93.31 % or 100 %. A column of rates is one of quotients when its figures
 * stand nearer to the quotients of the sums of money beside them than their hundredths do, in most of its rows.
 */
export function quotientColumns(grid: Grid, section: Section): Set<number> {
  const found = new Set<number>()
  for (const [col, { meaning, path }] of section.columns) {
    if (meaning.kind !== 'rate' || path.some((words) => words.includes('%') && !/100%/.test(words))) continue
    let votes = 0
    for (let row = section.dataFrom; row < section.to; row++) {
      const number = cellNumber(grid.at(row, col)?.text ?? '')
      if (!number || Number(number.number) === 0) continue
      if (number.unit === '%' || Number(number.number) > 2) votes -= 2
      else votes += isQuotient(grid, section, row, Number(number.number)) ? 1 : -1
    }
    if (votes > 0) found.add(col)
  }
  return found
}

/** 0.9331 as the percentage it stands for: 93.31. */
export function asPercent(found: CellNumber): CellNumber {
  const negative = found.number.startsWith('-')
  const [whole = '0', decimals = ''] = found.number.replace('-', '').split('.')
  const padded = decimals.padEnd(2, '0')
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = padded.slice(2)
  return { ...found, number: `${negative ? '-' : ''}${digits}${rest ? `.${rest}` : ''}`, unit: '%' }
}

function isQuotient(grid: Grid, section: Section, row: number, value: number): boolean {
  const money = [...section.columns]
    .filter(([, { meaning }]) => meaning.kind === 'money')
    .map(([col]) => Number(cellNumber(grid.at(row, col)?.text ?? '')?.number ?? Number.NaN))
  return money.some((a) =>
    money.some((b) => b > 0 && Math.abs(a / b - value) < Math.min(0.05, Math.abs(a / b - value / 100))),
  )
}
