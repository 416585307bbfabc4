import { addUp } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { numberOf } from '../counts/stated-number.ts'
import { evidenceAt } from '../evidence.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { sentencesOf } from '../text/sentences.ts'
import { dividedCounts } from './divided-counts.ts'
import { totalsBehind } from './totals-behind.ts'
import { unitsBefore } from './units-before.ts'
import { vehicleKinds } from './words/public-counts.ts'
import { yearOnYear } from './year-on-year.ts'

/** What stands between two names of a list; 和 of 和谐 is part of one. */
const between = /、|(?:和|及|以及)(?=[^谐])/
const listMark =
  /^[^,。;:]{0,8}[,:]?\s*(?:分别(?:位于|坐落[于在]|设[于在]|建[于在]|布局在|落户[于在])|分别为|分别是|依次为|包括|具体为|即|为|是)\s*:?\s*([^。;,]{4,120})/
/** Words for both sides of a division: reached and not reached make up the whole. */
const opposite = /未|不|没有|部分|其余|其他|[组构]成/

/**
 * Counts with what they count: 3个，分别为甲、乙、丙和丁 (the names are counted), 指标14个，其中达标11个、未达标1个 (the parts add up when
 * they divide the whole).
 */
export function listedCounts(block: Paragraph, text: string, subject: string): Relation[] {
  const quantities = findQuantities(block.text)
  const listed = sentencesOf(text).flatMap((sentence) => {
    const inside = quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end)
    const comparisons = yearOnYear(text, inside)
    const lastYears = new Set(comparisons.flatMap(({ prior, change }) => [prior, change?.quantity]))
    const counts = inside.filter((q) => q.kind === 'count' && !/分$/.test(q.unit) && !lastYears.has(q))
    const group = `${block.id}/s${sentence.number}`
    return counts.flatMap((count, i): Relation[] => {
      const rest = text.slice(count.end, sentence.end)
      const isOfNames = unitsOfNames.test(count.unit)
      const behind = isOfNames ? namesIn(rest, Number(count.number)) : null
      const names = behind ?? namesInFront(text.slice(sentence.start, count.start), count, rest)
      const lead = text.slice(sentence.start, count.start).split(/[,:;]/).at(-1) ?? ''
      const about =
        nameIn(lead.replace(/^.*共有(?=[\u4e00-\u9fa5]{2,}\s*$)/, '').replace(/(?:有|共|共有|为)\s*$/, '')) ?? subject
      if (names && names.length >= 2)
        return [
          {
            kind: 'count',
            subject: behind && listMark.test(rest) ? about : subject,
            group,
            stated: operand(block, count),
            listed: names.flatMap(unitsIn),
            complete: !/等(?:\d|[。;,]|$)/.test(rest.slice(0, 140)),
          },
        ]
      const said = comparisons.find(({ now }) => now === count)
      // 46枚，其中金牌13枚、…，较上年的29枚增长58%: compared in front of its parts, or behind them
      const compared = (said?.rate ?? said?.change)?.quantity.end ?? count.end
      const next = counts[i + 1]?.start ?? compared
      const parts = partsOf(text, counts, i, compared <= next ? compared : count.end)
      return parts
        ? [
            {
              kind: 'sum',
              subject: about,
              group,
              total: operand(block, count),
              parts: parts.quantities.map((q) => operand(block, q)),
              complete: parts.complete,
              ...(parts.tentative ? { tentative: true } : {}),
            },
          ]
        : []
    })
  })
  const told = new Set(listed.flatMap((one) => (one.kind === 'sum' ? [one.total.evidence.number_start] : [])))
  const divided = dividedCounts(block, text, subject)
  return [
    ...listed,
    ...divided.filter((one) => one.kind === 'sum' && !told.has(one.total.evidence.number_start)),
    ...totalsBehind(block, text, subject),
  ]
}

/** Names joined by 、 and 和, without figures among them. Of one thing that is counted 和 and 及 join parts of its name. */
function namesIn(rest: string, stated: number): string[] | null {
  const m = listMark.exec(rest)
  if (!m) return namesAfterColon(rest, stated)
  const list = (m[1] as string).replace(/等$/, '')
  const names = namesOf(list, stated)
  const isPlain = (name: string): boolean => !/\d/.test(severalUnits.exec(name)?.[2] ?? name)
  return names.every((name) => name.length >= 2 && name.length <= 24 && isPlain(name)) ? names : null
}

/** 上述三家下属单位, 2个街道: one item of a list that stands for several. */
const severalUnits =
  /^(?:上述|以上|前述|其他|另外?|所属|下属)*([两二三四五六七八九十]|\d{1,2})(?:个|家|所)(?!月|季|年|百分)(.{2,})$/

/** An item counts as often as it says. */
function unitsIn(name: string): string[] {
  const number = severalUnits.exec(name)?.[1]
  return new Array<string>(number === undefined ? 1 : (numberOf(number) ?? 1)).fill(name)
}

/**
 * 甲、乙、丙和丁: 和 stands in front of the last name. Further in front it joins words of one name (突发事件报告和处理、卫生监督协管), unless only so
 * there are as many names as the text says.
 */
function namesOf(list: string, stated: number): string[] {
  const trim = (names: readonly string[]): string[] => names.map((name) => name.trim())
  const pieces = list.split('、')
  if (stated === 1) return trim(pieces)
  const all = trim(list.split(between))
  return all.length === stated ? all : trim([...pieces.slice(0, -1), ...(pieces.at(-1) as string).split(between)])
}

/** 6个县（区）：甲县、乙县和丙区: where the number differs, names as short as those of places and units. */
function namesAfterColon(rest: string, stated: number): string[] | null {
  const list = /^[^,。;:、\d]{0,8}:([^。;,:\d]{4,120})/.exec(rest)?.[1]
  if (!list || stated < 2 || /等$/.test(list)) return null
  const names = list.split(between).map((name) => name.trim())
  const areShort = names.every((name) => name.length >= 2 && name.length <= 8)
  return names.length === stated || (areShort && names.length >= 3 && Math.abs(names.length - stated) <= 2)
    ? names
    : null
}

/** Null behind 各: 新建泵站、水闸、涵洞各1座 counts each of those named by itself. */
const namesInFront = (lead: string, count: Quantity, rest: string): string[] | null =>
  /[各均]\s*(?:有|为)?\s*$/.test(lead) ? null : (namesBefore(lead, count) ?? unitsBefore(lead, count, rest))

/** What leads to the first name of a list. */
const leadIn = /^.{0,20}?(?:内设(?:机构)?|下设|下辖|下属|包括|包含|分别为|分为|涉及|具体为)/

/**
 * 新增水费查询、新增电费查询、…4个事项: the names stand in front of their number. The words that lead to the first one stay with it. A
 * number that differs is taken for the list's only where the names are built alike: then no 、 can belong to a name. Null after 等.
 */
function namesBefore(lead: string, count: Quantity): string[] | null {
  if (!/^[个项家类]$/.test(count.unit)) return null
  const clause = lead.split(/[,;:]/).at(-1) ?? ''
  const list = clause.replace(leadIn, '')
  const names = list.split(between).map((name) => name.trim())
  const stated = Number(count.number)
  const isEven = names.every((name) => name.length >= 4 && name.length <= 40 && !/\d/.test(name.slice(-8)))
  if (names.length < 3 || !isEven || /等$/.test(clause)) return null
  if (names.length === stated) return names
  const others = names.slice(1)
  const alike = others.every(
    (name) => name.slice(0, 2) === others[0]?.slice(0, 2) && (names[0] ?? '').includes(name.slice(0, 2)),
  )
  return alike && Math.abs(names.length - stated) <= 2 ? names : null
}

/**
 * 其中达标11个、基本达标1个、未达标1个: counts in the same unit behind 其中 that divide the whole. Of many cases or
 * visits (其中刑事案件612件、…) some may be left out, unless their words tell both sides.
 * @param end where the whole ends, with what it is compared with
 */
function partsOf(
  text: string,
  counts: readonly Quantity[],
  at: number,
  end: number,
): { quantities: Quantity[]; complete: boolean; tentative?: boolean } | null {
  const total = counts[at] as Quantity
  const first = counts[at + 1]
  if (!first || first.unit !== total.unit) return null
  if (!opensParts.test(text.slice(end, first.start))) return null
  const parts: Quantity[] = []
  let from = end
  let words = ''
  for (const q of counts.slice(at + 1)) {
    const lead = text.slice(from, q.start)
    if (q.unit !== total.unit || /[。;]/.test(lead) || (parts.length > 0 && lead.length > 20)) break
    words += lead
    parts.push(q)
    from = q.end
    // 其中伤残198人，死亡206人，并发症3人: what is told behind parts that make up the whole stands beside them
    if (parts.length > 1 && addUp(parts.map(({ value }) => value)).eq(total.value)) break
  }
  const open = /^[^。;,]{0,4}等/.test(text.slice(parts.at(-1)?.end ?? from))
  if (parts.length < 2 || open) return null
  const divides =
    opposite.test(words) || isOfVehicles(words, parts.length) || isOfKinds(text.slice(end, first.start), parts.length)
  const behind = counts[at + 1 + parts.length]
  const goesOn =
    behind?.unit === total.unit && /^[、,和及][^。;]{0,20}$/.test(text.slice(parts.at(-1)?.end, behind.start))
  const isSum = !goesOn && addUp(parts.map(({ value }) => value)).eq(total.value)
  if (!divides && parts.length === 2 && (isSum || areTwoKinds(text, total, parts)))
    return { quantities: parts, complete: true, tentative: true }
  return divides || isNearTotal(total, parts)
    ? { quantities: parts, complete: divides || unitsOfNames.test(total.unit) || Number(total.value) <= few }
    : null
}

/**
 * 接访1,200批次，其中来信接访700批次、来电接访500批次: two kinds of what the whole counts, told by its own last word. What persons are may overlap. Not
 * all need be told: a miss must have its slip.
 */
function areTwoKinds(text: string, total: Quantity, parts: readonly Quantity[]): boolean {
  const nounOf = (q: Quantity): string => /[\u4e00-\u9fa5]*$/.exec(text.slice(0, q.start).trimEnd())?.[0] ?? ''
  const whole = nounOf(total).replace(/(?:共计?|合计|累计|为|有)$/, '')
  const [a, b] = parts.map((q) => nounOf(q).replace(/^其中/, ''))
  const noun = whole.slice(-2)
  const sum = addUp(parts.map(({ value }) => value)).toNumber()
  return (
    noun.length === 2 &&
    Number(total.value) > 0 &&
    !!a?.endsWith(noun) &&
    !!b?.endsWith(noun) &&
    a !== b &&
    !traits.test(a + b) &&
    Math.abs(sum - Number(total.value)) <= Number(total.value) * 0.1
  )
}

const traits = /[女男老童幼]|党员|青年|少年|学生|残|贫|困难|留守|少数民族|农[村民]|低保|岁|重点|新增|首次/

/** What leads from a whole to its parts: 其中, 由甲、乙、丙三部分组成，分别为. */
const opensParts =
  /^[^。;\d]{0,10}(?:其中|分别为|分别是|依次为)|^\s*,?\s*(?:由|分为|分成|包括)[^。;\d]{4,60},\s*[^,。;\d]{0,4}(?:分别|依次)[为是]/

/** 应急保障用车2辆、执法执勤用车1辆、特种专业技术用车2辆: three kinds or more of the division that accounts have to give in full. */
const isOfVehicles = (words: string, parts: number): boolean =>
  parts >= 3 && [...words.matchAll(vehicleKinds)].length === parts

/** 96件，分为甲、乙和其他三类，件数依次为…: as many kinds as there are counts, and the words say that there are no more. */
const isOfKinds = (words: string, parts: number): boolean =>
  numberOf(
    /^\s*,?\s*共?(?:分为|分成)[^。;\d]{4,60}?([两二三四五六七八九])(?:个?(?:大类|方面|部分)|[类种项])/.exec(
      words,
    )?.[1] ?? '',
  ) === parts

const few = 30
/** Measure words of things with a name; they are counted one by one. */
const unitsOfNames = /^(?:个|项|家|条|户|名|人|处|类)$/

/** Three parts or more that come within a tenth of the whole are meant to make it up. */
function isNearTotal(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = addUp(parts.map(({ value }) => value)).toNumber()
  return parts.length >= 3 && Math.abs(sum - Number(total.value)) <= Number(total.value) * 0.1
}

const operand = (block: Paragraph, q: Quantity): Operand => ({
  id: null,
  written: { number: q.number, unit: q.unit },
  raw: q.raw,
  evidence: evidenceAt({ block }, q.start, q.end),
  qualifier: null,
})
