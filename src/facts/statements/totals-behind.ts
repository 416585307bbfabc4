import { addUp } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'

/** 全年共资助, 两学期合计发放, 累计培训: words that lead to the whole of what was counted before, with the verb of its parts. */
const leadsWhole =
  /(?:^|[,;])\s*(?:[^,;:。\d]{0,8}?)(?:合计|共计|总计|累计|总共|一共|共)(?:已|实际)?([\u4e00-\u9fa5]{2,6})\s*$/
const few = 2

/**
 * 春季学期资助8,316人…；秋季学期资助8,140人…；全年共资助16,456人次: a total behind the counts of its parts, which have its verb in front of them.
 * Parts that come nowhere near it are counts of other things.
 */
export function totalsBehind(block: Paragraph, text: string, subject: string): Relation[] {
  const counts = findQuantities(block.text).filter((q) => q.kind === 'count' && !q.range && !/分$/.test(q.unit))
  return counts.flatMap((total, at): Relation[] => {
    const begin = text.lastIndexOf('。', total.start) + 1
    const listed = partsCounted(text, counts.slice(0, at), total, begin)
    if (listed) return [sumOf(block, nameIn(listed.name) ?? subject, total, listed.parts)]
    const run =
      Number(total.value) > 0 && leadsAlone.test(text.slice(begin, total.start))
        ? runInFront(text, counts.slice(0, at), total, begin)
        : []
    if (run.length >= few) return [{ ...sumOf(block, kindsOf(text, run) ?? subject, total, run), tentative: true }]
    const verb = leadsWhole.exec(text.slice(begin, total.start))?.[1]
    if (!verb || Number(total.value) <= 0) return []
    const parts = counts
      .slice(0, at)
      .filter((q) => q.start >= begin && thing(q) === thing(total) && isDone(text.slice(begin, q.start), verb))
    const sum = addUp(parts.map(({ value }) => value)).toNumber()
    if (parts.length < few || Math.abs(sum - Number(total.value)) > Number(total.value) * 0.1) return []
    return [sumOf(block, nameIn(verb) ?? subject, total, parts)]
  })
}

/** 信访件31件、来电9件，合计40件: nothing but the word stands between the list and its total. */
const leadsAlone = /[,、;]\s*(?:两者|二者|以上|上述)?(?:合计|共计|总计)(?:为)?\s*$/

/** The counts of the list right in front of a total; as many of the last ones as come to it, else all. */
function runInFront(text: string, before: readonly Quantity[], total: Quantity, begin: number): Quantity[] {
  const run: Quantity[] = []
  let next: Quantity = total
  for (const q of before.toReversed()) {
    if (q.start < begin || thing(q) !== thing(total) || !isBeside.test(text.slice(q.end, next.start))) break
    run.unshift(q)
    next = q
  }
  const sum = (parts: readonly Quantity[]): number => addUp(parts.map(({ value }) => value)).toNumber()
  const exact = run.findIndex((_, i) => run.length - i >= few && sum(run.slice(i)) === Number(total.value))
  const parts = run.slice(Math.max(exact, 0))
  return Math.abs(sum(parts) - Number(total.value)) <= Number(total.value) * 0.1 ? parts : []
}

const isBeside = /^\s*[、,;和及][^,;。、\d]{1,20}$/

/** 信访件31件、来电9件: 信访件、来电. */
function kindsOf(text: string, parts: readonly Quantity[]): string | null {
  const names = parts.map((q) => nameIn(/[^,;。、\d]*$/.exec(text.slice(0, q.start))?.[0] ?? ''))
  return names.every((name) => name !== null) ? names.join('、') : null
}

function sumOf(
  block: Paragraph,
  subject: string,
  total: Quantity,
  parts: readonly Quantity[],
): Extract<Relation, { kind: 'sum' }> {
  const operand = (q: Quantity): Operand => operandAt({ block }, q.number, q.unit, q.start, q.end)
  return {
    kind: 'sum',
    subject,
    group: `${block.id}/s1`,
    total: operand(total),
    parts: parts.map(operand),
    complete: true,
  }
}

/** 五项合计利用, 三类共计: how many parts the total has, and what it is of. */
const leadsCounted =
  /(?:^|[,;])\s*(?:以上|上述|这)?([两二三四五六七八九十]|\d{1,2})(?:项|类|种|者|个方面|部分|个环节)[^,;。\d]{0,4}?((?:合计|共计|总计|累计|共)[\u4e00-\u9fa5]{0,6})\s*$/
const numerals = '零一二三四五六七八九十'

/** 肥料化642万吨、饲料化218万吨、…，五项合计利用…: as many counts in one list right in front of the total as it says. */
function partsCounted(
  text: string,
  before: readonly Quantity[],
  total: Quantity,
  begin: number,
): { name: string; parts: Quantity[] } | null {
  const m = leadsCounted.exec(text.slice(begin, total.start))
  if (!m) return null
  const said = m[1] as string
  const number = said === '两' ? 2 : /\d/.test(said) ? Number(said) : numerals.indexOf(said)
  const parts = before.filter((q) => q.start >= begin && thing(q) === thing(total)).slice(-number)
  const isList =
    number >= few &&
    parts.length === number &&
    parts
      .slice(1)
      .every((q, i) => /^[^,;。]{0,4}[、,;][^,;。、\d]{1,20}$/.test(text.slice(parts[i]?.end ?? 0, q.start)))
  return isList ? { name: m[2] as string, parts } : null
}

/** 8,316人 and 16,456人次 count the same. */
const thing = ({ unit }: Quantity): string => unit.replace(/次$/, '')

/** The part says when or where in front of the verb: 春季学期资助, not 共资助. */
const isDone = (before: string, verb: string): boolean => {
  const clause = before.split(/[,;:]/).at(-1)?.trim() ?? ''
  const at = clause.lastIndexOf(verb)
  return at > 0 && clause.length - at - verb.length <= 4 && !/其中|共|累计|总计/.test(clause)
}
