import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'

/** Counts that stand one behind the other, with the names told in front of all of them, in the same order. */
export type NamedRow = ReadonlyMap<Quantity, string>

const respectively = /(?:分别|依次)(?:为|是|达到?|有)?\s*$/
/** Between two counts of the row. */
const joint = /^\s*(?:[、,]|和|及|与)\s*$/
/** 由甲、乙、丙三部分组成，分别为…: the clause in front of the row. */
const composed =
  /(?:由|分为|分成|包括|包含|划分为)\s*([^,;:。\d]{5,60}?)(?:等)?(?:[一二两三四五六七八九十]+个?(?:部分|类|项|方面|种|块|类型))?(?:组成|构成)?\s*,\s*(?:数量|人数|规模)?$/
/** 其中甲、乙、丙分别为…: the clause of the row itself. */
const own = /(?:^|[,;:])\s*(?:其中:?)?\s*([^,;:。\d]{5,60}?)\s*$/

/**
 * 日间、夜间、应急巡访分别为1,200人次、650人次、300人次 and 由甲、乙、丙三部分组成，分别为8件、6件、5件: a name for each count of one unit, where
 * there are as many names as counts. Empty elsewhere.
 */
export function namedRows(text: string, start: number, counts: readonly Quantity[]): NamedRow {
  const named = new Map<Quantity, string>()
  for (const [i, first] of counts.entries()) {
    if (named.has(first) || first.kind !== 'count' || /分$/.test(first.unit)) continue
    const before = text.slice(counts[i - 1]?.end ?? start, first.start)
    if (!respectively.test(before)) continue
    const row = rowFrom(text, counts, i)
    const lead = before.replace(respectively, '')
    const names = namesOf((composed.exec(lead) ?? own.exec(lead))?.[1] ?? '')
    if (row.length < 2 || names.length !== row.length) continue
    row.forEach((q, at) => {
      named.set(q, names[at] as string)
    })
  }
  return named
}

function rowFrom(text: string, counts: readonly Quantity[], at: number): Quantity[] {
  const row = [counts[at] as Quantity]
  for (const q of counts.slice(at + 1)) {
    const last = row.at(-1) as Quantity
    if (q.unit !== last.unit || !joint.test(text.slice(last.end, q.start))) break
    row.push(q)
  }
  return row
}

/** Names joined by 、 and a last 和; none where one of them says nothing. */
function namesOf(list: string): string[] {
  const names = list
    .split(/、|(?:和|及|以及)(?!谐|平|睦)/)
    .map((name) => nameIn(name))
    .filter((name) => name !== null)
  return names.length === list.split(/、|(?:和|及|以及)(?!谐|平|睦)/).length ? names : []
}
