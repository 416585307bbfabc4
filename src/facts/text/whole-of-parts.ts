import { addUp, Decimal } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Mention } from './mention.ts'
import type { SentenceState } from './sentence-state.ts'

/** A part as the words in front announce it, with the share that it is said to be. */
export interface Part {
  money: Quantity
  share: Quantity | null
}

/**
 * 支出4,135万元，占…，年初预算4,059万元，完成年初预算的101.88%。其中：甲3,247万元，占78.52%；…: which of the sums told before the parts that
 * follow make up, or most of their shares are of. Null when none does, or two do as well.
 */
export function wholeOfParts(state: SentenceState, wholes: readonly Mention[]): Mention | null {
  if (new Set(wholes.map((m) => m.quantity.value)).size < 2) return null
  return votedWhole(wholes, partsAhead(state))
}

/** The sum that two parts at least make up, or most shares are of. Null when none does, or two do as well. */
export function votedWhole(wholes: readonly Mention[], parts: readonly Part[]): Mention | null {
  if (parts.length < 2) return null
  const exact = wholes.map((whole) => ({ whole, votes: votesFor(whole, parts) }))
  // 收到10.53亿元，支出9.4亿元。其中：…: rounded parts come to one of the sums all but exactly
  const scored = exact.some(({ votes }) => votes > 0)
    ? exact
    : wholes.map((whole) => ({ whole, votes: isNearly(parts, whole.quantity) ? 1 : 0 }))
  const most = Math.max(...scored.map(({ votes }) => votes))
  const best = scored.filter(({ votes }) => votes === most)
  return most > 0 && new Set(best.map(({ whole }) => whole.quantity.value)).size === 1
    ? (best.at(-1)?.whole ?? null)
    : null
}

function votesFor({ quantity }: Mention, parts: readonly Part[]): number {
  const whole = new Decimal(quantity.value)
  if (!whole.gt(0)) return 0
  const shares = parts.filter(({ money, share }) => share !== null && isShare(money, whole, share)).length
  return shares + (isSumOf(parts, whole) ? 2 : 0)
}

/** The first parts, two at least, come to the whole. */
function isSumOf(parts: readonly Part[], whole: Decimal): boolean {
  let sum = new Decimal(0)
  return parts.some(({ money }, i) => {
    sum = sum.plus(money.value)
    return i > 0 && sum.eq(whole)
  })
}

/** All the parts come to the whole as far as their rounding goes. */
function isNearly(parts: readonly Part[], whole: Quantity): boolean {
  const all = [whole, ...parts.map(({ money }) => money)]
  const off = addUp(parts.map(({ money }) => money.value)).minus(whole.value)
  return parts.length > 1 && off.abs().lte(addUp(all.map(({ precision }) => precision)))
}

/** The sums that follow make up the whole. */
export const isMadeUpAhead = (state: SentenceState, whole: Mention): boolean =>
  isSumOf(partsAhead(state), new Decimal(whole.quantity.value))

const isShare = (money: Quantity, whole: Decimal, share: Quantity): boolean =>
  new Decimal(money.value).div(whole).times(100).minus(share.value).abs().lte(new Decimal(share.precision).times(1.1))

/** Words in front of a sum that is told beside a part and is none itself. */
const beside = /^[\s,、;]*(?:比|较|与|年初|上年|去年|完成|占|增|减|预算|执行|实际|决算|结[余转]|剩余|其中|为)/

/** What a part consists of: 公务用车1.7万元，其中购置费0、运行费1.7万元；…. */
const inside = /其中|包括|包含|分别为|[(]含[^)]*$/

/**
 * The first sum of money of each part, from here to the next full stop that no list goes on behind. What a part itself consists of, up to
 * the semicolon, is left out.
 */
function partsAhead({ text, from, paragraph }: SentenceState): Part[] {
  const parts: Part[] = []
  const stop = text.indexOf('。', from)
  let last = from
  let isNested = false
  for (const quantity of paragraph) {
    if (quantity.start < from) continue
    if (stop >= 0 && quantity.start > stop) break
    const words = text.slice(last, quantity.start)
    last = quantity.end
    const part = parts.at(-1)
    if (part) isNested = (isNested && !words.includes(';')) || inside.test(words)
    if (isNested) continue
    if (quantity.kind === 'money' && !quantity.range) {
      if (!part || (/^[^\d]*[、;,和及与)]/.test(words) && !beside.test(words)))
        parts.push({ money: quantity, share: null })
    } else if (quantity.kind === 'percent' && part && part.share === null && /占[^,。;]{0,12}$/.test(words)) {
      part.share = quantity
    }
  }
  return parts
}
