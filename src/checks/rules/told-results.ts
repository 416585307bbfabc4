import type { Facts, Indicator } from '../../facts/schema.ts'
import type { Draft } from '../draft.ts'
import { comparable, fieldFigure } from './completion.ts'
import { contradictionDraft, digitsOf, isSlip } from './restatement.ts'

/**
 * A result told in the text, and once more in a table with two digits exchanged or the point moved: of one name, unit and target. Where no
 * target is told with it in the text the digits have to be four. One that has a rate of completion beside it is recomputed from that.
 */
export function toldResultDrafts({ indicators, relations }: Facts): Draft[] {
  // what facts/told-rows.ts found already
  const found = new Set(relations.flatMap((one) => (one.kind === 'same' ? [one.b.id] : [])))
  const inTables = indicators.filter(
    (one) => one.source === 'table' && one.completion_rate === null && !found.has(one.id),
  )
  const inText = indicators.filter((one) => one.source !== 'table')
  return inTables.flatMap((row) => {
    const told = inText.filter((one) => one.name === row.name && one.actual_unit === row.actual_unit)
    const rows = inTables.filter((one) => one.name === row.name)
    const [only] = told
    if (!only || told.length > 1 || rows.length > 1 || !isOneFact(only, row)) return []
    const [stated, other] = [fieldFigure(row, 'actual'), fieldFigure(only, 'actual')]
    if (!stated || !other || !comparable(stated, other) || !isSlip(stated, other)) return []
    const digits = Math.min(digitsOf(stated), digitsOf(other))
    return digits >= (only.target === null ? 4 : 3) ? [contradictionDraft(row.name, stated, other)] : []
  })
}

const isOneFact = (told: Indicator, row: Indicator): boolean =>
  row.actual !== null &&
  told.actual !== null &&
  (told.target === null || (told.target === row.target && told.target_unit === row.target_unit))
