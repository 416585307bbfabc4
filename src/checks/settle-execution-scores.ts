import { Decimal } from '../base/decimal.ts'
import type { Draft } from './draft.ts'
import { setAside } from './set-aside.ts'

/**
 * An execution score that is not 分值 × 执行率 may follow a rule of the place (steps, cut-off points), and is left open. Where the
 * total of the scores fails by just the difference, two relations agree on the mistake: the execution score is wrong, and the
 * total's failure is its consequence.
 */
export function settleExecutionScores(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (
      draft.rule !== 'score' ||
      draft.verdict !== 'not-checkable' ||
      !isNumber(draft.stated) ||
      !isNumber(draft.computed)
    )
      continue
    const total = drafts.find((other) => other !== draft && isTotalWith(other, draft) && isMendedBy(other, draft))
    const isTotals = total !== undefined && !draft.computed.eq(draft.stated)
    if (!isTotals && !isMisprint(draft)) continue
    const reason = isTotals ? confirmed : misprint
    Object.assign(draft, { verdict: 'inconsistent', severity: 'warning', cause: 'unknown', reason })
    if (isTotals) setAside(total, draft)
  }
}

const confirmed = {
  zh: '各项得分之和与总分之差正好是这一差额',
  en: 'the total differs from the sum of the scores by just that',
}

const misprint = {
  zh: '与分值乘执行率只差一位数字，或两位数字颠倒',
  en: 'it differs from the full marks times the rate in one digit, or in two that changed places',
}

/**
 * 6.47 for 9.47, 9.47 for 9.74: one digit is wrong, or two changed places, and the others agree. The steps of a place give round scores,
 * at most to a half of a tenth: there both decimals have to agree, else the last. A rate without decimals leaves too many scores
 * possible to tell.
 */
function isMisprint({ stated, low, high }: Draft): boolean {
  if (!isNumber(stated) || !low || !high || high.minus(low).gt('0.011') || /0$/.test(stated.toFixed(2))) return false
  const digits = stated.toFixed(2).padStart(6, '0')
  const mayBeStep = digits.endsWith('5')
  return [low, high].some((one) => {
    const other = one.toFixed(2).padStart(6, '0')
    const wrong = [...digits].flatMap((digit, i) => (digit === other[i] ? [] : [i]))
    const [i, j] = wrong as [number, number]
    if (wrong.length === 2) return !mayBeStep && digits[i] === other[j] && digits[j] === other[i]
    return wrong.length === 1 && i < digits.length - (mayBeStep ? 2 : 1)
  })
}

const isNumber = (value: Draft['stated']): value is Decimal => value !== null && typeof value !== 'string'

/** A failing sum of scores that the execution score is a part of. */
function isTotalWith(total: Draft, part: Draft): boolean {
  const place = part.evidence[0]
  return (
    total.rule === 'score' &&
    total.verdict === 'inconsistent' &&
    (total.figures?.way.inputs ?? []).some(
      ({ value, evidence }) =>
        isNumber(part.stated) &&
        value.eq(part.stated) &&
        evidence.block === place?.block &&
        evidence.cell?.row === place.cell?.row,
    )
  )
}

/** With the score that makes the total hold, the rate holds too, as it is rounded: to the second decimal, as scores are. */
function isMendedBy(total: Draft, part: Draft): boolean {
  if (!isNumber(total.stated) || !isNumber(total.computed) || !isNumber(part.stated) || !isNumber(part.computed))
    return false
  const mended = part.stated.plus(total.stated).minus(total.computed)
  const slack = new Decimal('0.011')
  return mended.gte((part.low ?? part.computed).minus(slack)) && mended.lte((part.high ?? part.computed).plus(slack))
}
