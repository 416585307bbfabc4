import { Decimal } from '../base/decimal.ts'
import type { Draft } from './draft.ts'

/**
 * What an auditor would do (domain: severities of published errors): error 错误 needs correction, warning 疑点 needs an
 * explanation, notice 提示. Rates within half a point are last-digit matters, within five points doubtful.
 */
export function severityOf(draft: Draft): Draft['severity'] {
  if (draft.severity !== null || draft.verdict !== 'inconsistent') return draft.severity
  if (draft.cause !== null && draft.cause !== 'unknown') return draft.rule === 'count' ? 'warning' : 'error'
  if (
    draft.stated === null ||
    draft.computed === null ||
    typeof draft.stated === 'string' ||
    typeof draft.computed === 'string'
  )
    return 'warning'
  const gap = draft.stated.minus(draft.computed).abs()
  if (draft.unit === 'percent') return gap.lte('0.5') ? 'notice' : gap.lte(5) ? 'warning' : 'error'
  return isOffByLastDigits(draft) ? 'notice' : 'error'
}

/**
 * Off by no more than two units of the last digit written: the tail of rounding (尾差). Of long figures some pair of digits can
 * nearly always be exchanged to make up for so little.
 */
export function isOffByLastDigits({ stated, computed, figures, rule }: Draft): boolean {
  if (figures === null || rule === 'count' || !(stated instanceof Decimal) || !(computed instanceof Decimal))
    return false
  return stated.minus(computed).abs().lte(figures.stated.half.times(4))
}
