import type { Indicator } from '../../facts/schema.ts'
import type { Draft } from '../draft.ts'
import { subjectKey } from '../relate/same-subject.ts'
import { comparable, fieldFigure } from './completion.ts'
import { targetVerdictDrafts } from './verdicts.ts'

/**
 * 普及率94.8%，达到年度目标 where the only row of that name and result has ≥95% as its target: what the text says of a result must follow from
 * the target that a table sets for it.
 */
export function toldVerdictDrafts(told: readonly Indicator[], rows: readonly Indicator[]): Draft[] {
  return told.flatMap((one) => {
    if (one.source === 'table' || one.verdict === null || one.target !== null || one.actual === null) return []
    const fitting = rows.filter((row) => isOneResult(one, row))
    const [row] = fitting
    if (!row || fitting.length > 1) return []
    const { target, target_unit, op } = row
    const written = row.written.target
    const joined: Indicator = {
      ...one,
      target,
      target_unit,
      op,
      written: { ...one.written, ...(written ? { target: written } : {}) },
      evidence: [...one.evidence, ...row.evidence],
    }
    return targetVerdictDrafts([joined]).map((draft) => ({ ...draft, inputs: [one.id, row.id] }))
  })
}

/** 自来水普及率 and 农村自来水普及率, with the same result in the same unit. */
function isOneResult(told: Indicator, row: Indicator): boolean {
  const [a, b] = [fieldFigure(told, 'actual'), fieldFigure(row, 'actual')]
  const [short, long] = [subjectKey(told.name), subjectKey(row.name)].sort((x, y) => x.length - y.length)
  return (
    row.source === 'table' &&
    row.target !== null &&
    a !== null &&
    b !== null &&
    comparable(a, b) &&
    a.value.eq(b.value) &&
    (short ?? '').length >= 3 &&
    (long ?? '').endsWith(short ?? '')
  )
}
