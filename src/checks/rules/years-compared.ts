import type { Measure } from '../../facts/schema.ts'
import { closeness, type Entry, lastInFront, oneValue } from '../relate/book.ts'

/** 2021年支出比2020年增加…, 2022年较2021年减少…: the two years that the words of a change name, and what they say moved. */
const both =
  /((?:19|20)\d\d)年(?:度)?([^\d,，。;；]{0,16}?)(?:与|同|[比较])\s*((?:19|20)\d\d)年(?:度)?[^\d,，。;；]{0,14}$/

/** What the words between the years say moved; nothing said is spending, as in a line under a table of it. */
const moved: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [/预算|安排/, ['budget', 'approved', 'revised']],
  [/收入|征收|入库/, ['revenue']],
  [/到位|下达|筹集|拨付/, ['released', 'revenue']],
  [/结余|结转/, ['balance']],
  [/支出|执行|支付|使用/, ['executed']],
]

/**
 * The figures of two years that a change, or the one right in front of its rate, names both: wherever the report states them. Null when
 * the words do not name both, or a year has no figure of its own or two that differ.
 */
export function yearsCompared(
  entry: Entry,
  own: readonly Entry[],
): { now: Entry[]; before: Entry[]; change: Entry[] } | null {
  const changes = own.filter((other) => other.amount.measure === 'change' && closeness(other, entry) === 2)
  const last = entry.amount.measure === 'change_rate' ? lastInFront(changes, entry) : undefined
  const said = saidOf(entry) ?? (last ? saidOf(last) : null)
  if (!said) return null
  // 2021年支出…，2022年比2021年减少…: the second clause goes on with what the first says
  const words = said.words !== '' ? said.words : (changes.map(saidOf).find((one) => one?.words)?.words ?? '')
  const measures = moved.find(([pattern]) => pattern.test(words))?.[1] ?? ['executed']
  const [now, before] = [only(own, measures, said.now), only(own, measures, said.before)]
  return now && before ? { now: [now], before: [before], change: last ? [last] : [] } : null
}

function saidOf({ amount }: Entry): { now: string; words: string; before: string } | null {
  for (const { quote, start, number_start } of amount.evidence) {
    const m = both.exec(quote.slice(0, number_start - start))
    if (m) return { now: m[1] as string, words: m[2] as string, before: m[3] as string }
  }
  return null
}

const only = (own: readonly Entry[], measures: readonly Measure[], year: string): Entry | null =>
  oneValue(own.filter(({ amount }) => measures.includes(amount.measure) && amount.period === year))
