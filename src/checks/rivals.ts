import { around, overlap, percentOf } from '../base/interval.ts'
import type { Measure } from '../facts/schema.ts'
import type { Way } from './candidate.ts'
import type { Draft } from './draft.ts'
import { type Figure, intervalOf } from './figure.ts'
import { judgeCandidate } from './judge-candidate.ts'
import { isMended } from './mend.ts'
import { baseOf, misprintedBase, slippedTerm } from './misprinted-base.ts'
import { type Book, type Entry, ofItsYear, placeOf, placesOf, samePeriod } from './relate/book.ts'
import { rateTwice } from './rules/rate-twice.ts'
import { rateVerdict, rateWay } from './rules/rate-way.ts'
import { contradictionDraft, isSlip } from './rules/restatement.ts'
import { setAside } from './set-aside.ts'

interface Terms {
  rate: Measure
  parts: readonly Measure[]
  wholes: readonly Measure[]
}

const rates: readonly Terms[] = [
  { rate: 'execution_rate', parts: ['executed'], wholes: ['revised', 'budget', 'approved', 'released'] },
  { rate: 'release_rate', parts: ['released'], wholes: ['revised', 'budget', 'approved'] },
  {
    rate: 'execution_rate_projected',
    parts: ['executed_projected'],
    wholes: ['revised', 'budget', 'approved', 'released'],
  },
]

/**
 * One fact, two values, and a rate that decides: a sentence or row states 支出 and 执行率 that do not go together, while the 支出 that
 * the report states elsewhere for the same name gives that very rate. Two values that no rate decides may differ in scope and
 * are left alone, and so is a value that another relation of the report confirms.
 */
export function rivalDrafts(drafts: readonly Draft[], book: Book): Draft[] {
  const wrong = new Set<string>(drafts.flatMap((d) => (d.verdict === 'inconsistent' ? d.inputs : [])))
  const found: Draft[] = []
  for (const terms of rates) {
    for (const rate of book.entries.filter((entry) => entry.amount.measure === terms.rate)) {
      for (const place of placesOf(rate)) {
        const rival = rivalsAt(place, rate, terms, book)
        if (!rival || isConfirmed(rival.pair, drafts)) continue
        const ids = rival.pair.map((entry) => entry.amount.id)
        const slip = drafts.find((draft) => isSlipBetween(draft, ids))
        const following = slip ? [slip] : drafts.filter((draft) => isWrongWith(draft, ids))
        if (!slip && !following.every((draft) => isMerelyFollowing(draft, rival))) continue
        if (slip && !rival.way) continue
        for (const id of ids) wrong.add(id)
        const draft = contradictionDraft(rate.amount.subject, rival.pair[0].figure, rival.pair[1].figure)
        const named = rival.way ? brokenRate(place, rate, rival.way, rival.cause ?? draft.cause) : draft
        for (const other of following) setAside(other, named)
        const excused = rival.way && placesOf(rate).length === 1 ? drafts.find((d) => isExcused(d, rate)) : undefined
        if (excused) Object.assign(excused, named)
        else found.push(named)
      }
    }
  }
  for (const [i, a] of book.entries.entries()) {
    for (const b of book.entries.slice(i + 1)) {
      if (wrong.has(a.amount.id) || wrong.has(b.amount.id) || !rateTwice(a, b)) continue
      const [stated, other] = holds(a, drafts) && !holds(b, drafts) ? [b, a] : [a, b]
      wrong.add(stated.amount.id)
      const draft = contradictionDraft(stated.amount.subject, stated.figure, other.figure)
      // its own relation was let go because the terms stand elsewhere: one figure, one finding
      const excused = drafts.find((one) => one.verdict === 'not-checkable' && isOf(one, stated))
      if (excused) Object.assign(excused, draft)
      else found.push(draft)
    }
  }
  return found
}

/** A relation that recomputes this very figure. */
const isOf = ({ rule, unit, inputs }: Draft, { amount }: Entry): boolean =>
  unit === 'percent' && rule !== 'restatement' && inputs[0] === amount.id

/** 到位率64.13% in the row of its terms, 61.43% in the text: the one that comes out is not the one misprinted. */
const holds = (entry: Entry, drafts: readonly Draft[]): boolean =>
  drafts.some((one) => isOf(one, entry) && one.verdict !== 'inconsistent' && one.verdict !== 'not-checkable')

interface Rival {
  /** The figure of the place that does not give its rate, and the one from elsewhere that does. */
  pair: [Entry, Entry]
  /** Both terms of the rate, where the place states them itself. */
  way: Way | null
  /** Where the figures alone do not tell: 728470.00元 for 约728万元. */
  cause?: Draft['cause']
}

const isWrongWith = (draft: Draft, ids: readonly string[]): boolean =>
  draft.verdict === 'inconsistent' && ids.some((id) => draft.inputs.includes(id))

/** What is wrong with it is not known, and the other value mends it. */
const isMerelyFollowing = (draft: Draft, { pair: [entry, other] }: Rival): boolean =>
  (draft.cause === null || draft.cause === 'unknown') && isMended(draft, entry, other)

/** The relation of the rate itself, which holds by a figure other than the one beside it. */
const isExcused = (draft: Draft, rate: Entry): boolean =>
  draft.figures?.stated.id === rate.amount.id && draft.unit === 'percent' && draft.verdict !== 'inconsistent'

const isSlipBetween = (draft: Draft, ids: readonly string[]): boolean =>
  draft.rule === 'restatement' && draft.verdict === 'inconsistent' && ids.every((id) => draft.inputs.includes(id))

/** The rate as it stands in this place, by the terms beside it. */
function brokenRate(place: string, rate: Entry, way: Way, cause: Draft['cause']): Draft {
  const evidence = rate.amount.evidence.find((e) => placeOf(e) === place) ?? rate.figure.evidence
  const draft = judgeCandidate({
    rule: rate.amount.measure === 'release_rate' ? 'release-rate' : 'execution-rate',
    subject: rate.amount.subject,
    stated: { ...rate.figure, evidence },
    unit: 'percent',
    exactWhole: false,
    ways: [way],
    tied: true,
  }) as Draft
  return { ...draft, cause }
}

function rivalsAt(place: string, rate: Entry, terms: Terms, book: Book): Rival | null {
  const own = ofItsYear(book.of(rate.amount.subject), rate).filter((entry) => entry.amount.unit === 'CNY')
  const sides = [terms.parts, terms.wholes].map((measures) => {
    // a rate of some months is one of that spending by a budget of the year
    const all = own.filter(
      ({ amount }) =>
        measures.includes(amount.measure) && (measures === terms.wholes || samePeriod(amount, rate.amount)),
    )
    const here = all.filter((entry) => placesOf(entry).includes(place))
    return { all, here, used: here.length > 0 ? here : all }
  })
  const [parts, wholes] = sides as [(typeof sides)[number], (typeof sides)[number]]
  const ofMisprintedBase = (): Rival | null => {
    const base = misprintedBase(rate, parts.here, wholes, book) ?? slippedTerm(rate, parts.here, wholes.here)
    return base && { ...base, way: rateWay(base.part, base.pair[0]) }
  }
  if (parts.used.some((n) => wholes.used.some((d) => isRate(rate.figure, n.figure, d.figure)))) {
    return ofMisprintedBase()
  }
  for (const x of parts.here) {
    const y = rivalOf(x, parts, (entry) => wholes.used.some((d) => isRate(rate.figure, entry.figure, d.figure)))
    const d = baseOf(rate, wholes.here)
    if (y) return { pair: [x, y], way: d && isBroken(rate, x, d) ? rateWay(x, d) : null }
  }
  // money passes on in steps (收到 12,468, 拨付 12,215): two such sums are two facts
  for (const x of wholes.here.filter(({ amount }) => amount.measure !== 'released')) {
    const y = rivalOf(x, wholes, (entry) => parts.used.some((n) => isRate(rate.figure, n.figure, entry.figure)))
    const n = parts.here[0]
    if (y) return { pair: [x, y], way: n && isBroken(rate, n, x) ? rateWay(n, x) : null }
  }
  return ofMisprintedBase()
}

function rivalOf(
  x: Entry,
  { all, here }: { all: readonly Entry[]; here: readonly Entry[] },
  fits: (entry: Entry) => boolean,
): Entry | undefined {
  if (here.some((other) => other !== x && isSameMeasure(other, x))) return undefined
  return all.find(
    (entry) =>
      !here.includes(entry) &&
      isSameMeasure(entry, x) &&
      samePeriod(entry.amount, x.amount) &&
      !isNear(entry.figure, x.figure) &&
      fits(entry),
  )
}

/** A bare 预算 is the budget it differs from by a slip (100.80 for 1008.00), and may be another one otherwise. */
const isSameMeasure = (a: Entry, b: Entry): boolean =>
  a.amount.fund_source === b.amount.fund_source &&
  (a.amount.measure === b.amount.measure ||
    ([a, b].some(({ amount }) => amount.measure === 'budget') &&
      [a, b].some(({ amount }) => amount.measure === 'revised' || amount.measure === 'approved') &&
      isSlip(a.figure, b.figure)))

/** Two roundings of one sum; 5万元 and 6万元 are two sums, though both might be 5.5万元. */
const isNear = (a: Figure, b: Figure): boolean =>
  a.about || b.about || a.value.minus(b.value).abs().lt(a.half.plus(b.half))

function isRate(rate: Figure, part: Figure, whole: Figure): boolean {
  if (whole.value.isZero()) return false
  const share = percentOf(intervalOf(part, 'exact'), intervalOf(whole, 'exact'))
  return share !== null && overlap(around(rate.value, rate.half.times(2)), share)
}

const isBroken = (rate: Entry, n: Entry, d: Entry): boolean => rateVerdict(rate, n, d) === 'inconsistent'

/** A relation other than a rate holds with the figure, and not only by an allowance for rounding that the other one does not need. */
const isConfirmed = ([entry, other]: Rival['pair'], drafts: readonly Draft[]): boolean =>
  drafts.some(
    (draft) =>
      draft.figures !== null &&
      draft.unit !== 'percent' &&
      draft.verdict !== 'inconsistent' &&
      draft.verdict !== 'not-checkable' &&
      draft.inputs.includes(entry.amount.id) &&
      !(draft.verdict === 'rounded' && isMended(draft, entry, other, true)),
  )
