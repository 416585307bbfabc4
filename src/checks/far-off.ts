import { addUp, Decimal } from '../base/decimal.ts'
import type { Draft } from './draft.ts'
import { leaveUnchecked } from './set-aside.ts'

/** How many times as much as the stated figure, or as little, speaks for another scope. */
const far = 2
/** A sum that is off by this much has a part in another unit: that is a mistake, and its own. */
const otherUnit = 500

/**
 * A sum or balance that is off by more than twice, and that no slip of digits, point or unit explains, is hardly a mistake in adding: the figures
 * are not of one scope (a balance carried on from earlier years, the parts of something else). It is said, and accuses nobody. Other rules
 * differ: a change with the wrong sign is far off by nature.
 */
export function leaveFarOff(drafts: readonly Draft[]): void {
  for (const draft of drafts) if (isFarOff(draft)) leaveUnchecked(draft, reason)
}

function isFarOff({ rule, verdict, cause, stated, computed, figures }: Draft): boolean {
  if ((rule !== 'sum' && rule !== 'balance') || verdict !== 'inconsistent') return false
  if (cause !== null && cause !== 'unknown') return false
  if (!(stated instanceof Decimal) || !(computed instanceof Decimal)) return false
  if (stated.isZero() || computed.isZero()) return rule === 'balance'
  const ratio = computed.div(stated)
  if (ratio.isNegative()) return rule === 'balance'
  const times = ratio.lt(1) ? ratio.pow(-1) : ratio
  return times.gt(far) && (rule === 'balance' || (times.lt(otherUnit) && !hasDigitTooMany(figures)))
}

/** 共62,539万元，其中甲522,665万元、…: a part that is more than the whole by one digit too many, and with it taken out all comes to the whole. */
function hasDigitTooMany(figures: Draft['figures']): boolean {
  if (!figures || figures.way.inputs.length < 2) return false
  const { stated, way } = figures
  const sum = addUp(way.inputs.map(({ value }) => value))
  return way.inputs.some((part) => {
    const number = part.written.number.replaceAll(',', '')
    if (part.value.lte(stated.value) || number.replace('.', '').length < 5) return false
    return [...number].some((digit, i) => {
      const less = number.slice(0, i) + number.slice(i + 1)
      if (!/\d/.test(digit) || !/^[1-9]\d*(?:\.\d+)?$/.test(less)) return false
      const value = part.value.div(number).times(less)
      return sum.minus(part.value).plus(value).minus(stated.value).abs().lte(stated.half)
    })
  })
}

const reason = {
  zh: '两者相差一倍以上，很可能不是同一口径的数字',
  en: 'the two are apart by more than twice: the figures are likely to be of different scopes',
}
