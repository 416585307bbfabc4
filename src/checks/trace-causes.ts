import { Decimal } from '../base/decimal.ts'
import { around, minus, overlap, percentOf } from '../base/interval.ts'
import type { Cause } from './candidate.ts'
import type { Draft } from './draft.ts'
import { type Figure, figureKey, intervalOf } from './figure.ts'
import { holdsWith, type Repair, repaired, repairsOf, verdictWith } from './misprint.ts'
import { type Book, samePeriod } from './relate/book.ts'
import { setAside } from './set-aside.ts'
import { isOffByLastDigits } from './severity.ts'

const causeOrder: readonly Cause[] = ['unit-slip', 'decimal-shift', 'digit-swap']
/** The rule that names a mistake best, when one misprint breaks several relations. */
const ruleOrder = [
  'execution-rate',
  'release-rate',
  'restatement',
  'share',
  'change-rate',
  'change',
  'completion-rate',
  'sum',
  'balance',
  'adjustment',
  'score',
  'count',
  'identity',
  'progress',
  'grade',
  'target-verdict',
]

interface Fix {
  repair: Repair
  key: string
  /** The relation then holds without any allowance for rounding. */
  exact: boolean
}

/**
 * Finds the cause of every relation that does not hold. A misprint that repairs all relations its figure is in is one mistake:
 * the relation that names it best stays a finding, the others are set aside as its consequences.
 */
export function traceCauses(drafts: Draft[], book: Book): void {
  const failing = drafts.filter((draft) => draft.verdict === 'inconsistent' && draft.figures !== null)
  const fixes = new Map(failing.map((draft) => [draft, fixesOf(draft)]))
  const votes = new Map<string, number>()
  for (const list of fixes.values())
    for (const key of new Set(list.map((fix) => fix.key))) votes.set(key, (votes.get(key) ?? 0) + 1)
  const broken = (fix: Fix): number =>
    drafts.filter(
      (draft) =>
        draft.verdict !== 'inconsistent' &&
        draft.figures &&
        fix.repair.figure.id !== null &&
        usesFigure(draft, fix.repair.figure),
    ).length
  const leaders = new Map<string, Draft[]>()
  for (const draft of failing) {
    const list = fixes.get(draft) as Fix[]
    const plain = otherCause(draft, book)
    const best = [...list]
      .filter((fix) => !isFarFetched(fix, draft, plain, votes))
      .sort(
        (a, b) =>
          score(b, votes, broken) - score(a, votes, broken) ||
          Number(isOfFewDigits(a, draft)) - Number(isOfFewDigits(b, draft)) ||
          causeOrder.indexOf(a.repair.cause) - causeOrder.indexOf(b.repair.cause),
      )[0]
    if (best) {
      draft.cause = best.repair.cause
      leaders.set(best.key, [...(leaders.get(best.key) ?? []), draft])
    } else draft.cause = !leavesOutOwnPart(draft) && fitsElsewhere(draft, book) ? 'contradiction' : plain
  }
  for (const [key, group] of leaders) keepBest(group, key)
  // a change is told of the two years it lies between: their difference names its slip
  for (const draft of failing)
    if (draft.verdict === 'inconsistent' && draft.rule !== 'change') followRestated(draft, drafts)
}

/**
 * Where one left-out part or another base of the report gives the stated figure exactly, a misprint of an input that would do the
 * same by chance is set aside: some pair of digits fits often, and a part that shrinks to nothing is a part left out.
 */
function isFarFetched(fix: Fix, draft: Draft, plain: Cause, votes: Map<string, number>): boolean {
  if ((votes.get(fix.key) ?? 0) > 1) return false
  const { figure, value, cause } = fix.repair
  if (cause === 'digit-swap' && figure !== draft.figures?.stated && isOffByLastDigits(draft)) return true
  // 1.71 of 3: whatever its digits, some reading of a round 3 gives the rate
  if (cause === 'digit-swap' && !fix.exact && draft.figures?.way.inputs.some((one) => one !== figure && isRound(one)))
    return true
  if (plain === 'unknown') return false
  if (figure === draft.figures?.stated) return cause === 'digit-swap' && !fix.exact
  return cause === 'digit-swap' || (plain === 'omitted-part' && value.abs().lt(figure.value.abs()))
}

const isRound = ({ whole, written }: Figure): boolean => whole && /^\d0*$/.test(written.number)

/** A part of one digit (10 that should be 1) makes up for many gaps: other misprints are likelier. */
const isOfFewDigits = ({ repair }: Fix, draft: Draft): boolean =>
  repair.cause === 'decimal-shift' &&
  repair.figure !== draft.figures?.stated &&
  repair.figure.written.number.replace(/^[0.]+|[.0]+$/g, '').replace('.', '').length < 2

const score = (fix: Fix, votes: Map<string, number>, broken: (fix: Fix) => number): number =>
  (votes.get(fix.key) ?? 0) * 2 - broken(fix)

const usesFigure = (draft: Draft, figure: Figure): boolean =>
  [draft.figures?.stated, ...(draft.figures?.way.inputs ?? [])].some((other) => other?.id === figure.id)

function fixesOf(draft: Draft): Fix[] {
  const figures = draft.figures as NonNullable<Draft['figures']>
  return [figures.stated, ...figures.way.inputs].flatMap((figure) =>
    repairsOf(figure).flatMap((repair) => {
      const verdict = verdictWith(figures, figure, repaired(repair))
      return verdict === 'consistent' || verdict === 'rounded'
        ? [
            {
              repair,
              exact: verdict === 'consistent',
              key: `${figureKey(figure)}=${repair.value.toString()}`,
            },
          ]
        : []
    }),
  )
}

/**
 * The relation that states the misprinted figure as its result tells most; then the rule that names the mistake best. What the row of a
 * table says of its own figures says more than another place that states one of them.
 */
function keepBest(group: Draft[], key: string): void {
  const rank = (draft: Draft): number =>
    (isOfRow(draft) ? Math.min(ruleOrder.indexOf(draft.rule), restated - 0.5) : ruleOrder.indexOf(draft.rule)) +
    (draft.figures && key.startsWith(`${figureKey(draft.figures.stated)}=`) ? 0 : ruleOrder.length)
  const [first, ...rest] = [...group].sort((a, b) => rank(a) - rank(b))
  for (const draft of rest) if (!isCrossing(first as Draft, draft)) setAside(draft, first as Draft)
}

const restated = ruleOrder.indexOf('restatement')

/** The sums of a row and of a column that a misprinted cell breaks: only both together say which cell it is, so both stay findings. */
const isCrossing = (a: Draft, b: Draft): boolean =>
  a.rule === 'sum' &&
  b.rule === 'sum' &&
  ((isInOne('row', a) && isInOne('column', b)) || (isInOne('column', a) && isInOne('row', b))) &&
  a.evidence[0]?.block === b.evidence[0]?.block

const isOfRow = (draft: Draft): boolean =>
  (draft.rule === 'balance' || draft.rule === 'adjustment') && isInOne('row', draft)

/** Result and terms stand in one row, or one column, of a table. */
function isInOne(line: 'row' | 'column', { evidence }: Draft): boolean {
  const [first] = evidence
  return (
    first?.cell != null &&
    evidence.every(({ block, cell }) => block === first.block && cell?.[line] === first.cell?.[line])
  )
}

/** 尚结余4.15元 of the table's 4.15万元: where the report says what the slipped figure should be, the difference that it breaks is no second mistake. */
function followRestated(draft: Draft, drafts: readonly Draft[]): void {
  const { id, value } = (draft.figures as NonNullable<Draft['figures']>).stated
  const restated = drafts.find(
    (one) =>
      one.rule === 'restatement' &&
      one.verdict === 'inconsistent' &&
      (one.cause === 'unit-slip' || one.cause === 'decimal-shift') &&
      one.inputs[0] === id &&
      one.computed instanceof Decimal &&
      one.stated instanceof Decimal &&
      one.stated.eq(value) &&
      draft.low?.lte(one.computed) === true &&
      draft.high?.gte(one.computed) === true,
  )
  if (restated) setAside(draft, restated)
}

/** The relation holds with the value that the report states elsewhere for one of its figures. */
function fitsElsewhere(draft: Draft, book: Book): boolean {
  const figures = draft.figures as NonNullable<Draft['figures']>
  return [figures.stated, ...figures.way.inputs].some((figure) => {
    const own = book.entries.find((entry) => entry.amount.id === figure.id)
    return (
      own !== undefined &&
      own.amount.unit === 'CNY' &&
      book
        .of(own.amount.subject)
        .some(
          (entry) =>
            entry.amount.measure === own.amount.measure &&
            entry.amount.unit === 'CNY' &&
            samePeriod(entry.amount, own.amount) &&
            !entry.figure.value.eq(figure.value) &&
            holdsWith(figures, figure, { ...entry.figure, id: figure.id }),
        )
    )
  })
}

function otherCause(draft: Draft, book: Book): Cause {
  const { stated, way } = draft.figures as NonNullable<Draft['figures']>
  if (draft.rule === 'count') return draft.tentative ? 'unknown' : 'contradiction'
  if (draft.rule === 'sum' && draft.computed !== null && typeof draft.computed !== 'string')
    return omitted(draft.computed, stated, way.inputs, book) ? 'omitted-part' : 'unknown'
  // the marks of a sheet: the total lacks one of them
  if (draft.rule === 'score' && way.inputs.length > 2 && draft.computed instanceof Decimal)
    return isOneOf(way.inputs, draft.computed.minus(stated.value), stated) ? 'omitted-part' : 'unknown'
  if (draft.unit === 'percent' && way.inputs.length === 2)
    return wrongBase(stated, way.inputs, book) || wrongGrowthBase(draft, book) ? 'wrong-base' : 'unknown'
  return 'unknown'
}

/** The difference is one of the parts (left out of the total) or another figure of the report (left out of the list). */
function omitted(computed: Decimal, stated: Figure, parts: readonly Figure[], book: Book): boolean {
  const gap = computed.minus(stated.value)
  return (
    isOneOf(parts, gap, stated) ||
    book.entries.some(
      (entry) => entry.amount.unit === 'CNY' && !entry.figure.value.isZero() && entry.figure.value.eq(gap.neg()),
    )
  )
}

/** The total lacks exactly one of the parts listed with it. */
function leavesOutOwnPart(draft: Draft): boolean {
  const { stated, way } = draft.figures as NonNullable<Draft['figures']>
  if (draft.rule !== 'sum' || draft.computed === null || typeof draft.computed === 'string') return false
  return isOneOf(way.inputs, draft.computed.minus(stated.value), stated)
}

const isOneOf = (parts: readonly Figure[], gap: Decimal, stated: Figure): boolean =>
  parts.some((part) => !part.value.isZero() && overlap(around(part.value, part.half), around(gap, stated.half)))

/** The stated growth is the difference divided by this year's figure, or by another of the same subject. */
function wrongGrowthBase(draft: Draft, book: Book): boolean {
  const { stated, way } = draft.figures as NonNullable<Draft['figures']>
  const [now, before] = way.inputs
  if (draft.rule !== 'change-rate' || !now || !before || !/−/.test(way.formula)) return false
  const difference = minus(intervalOf(now, 'exact'), intervalOf(before, 'exact'))
  const subject = book.entries.find((entry) => entry.figure.id === now.id)?.amount.subject
  const bases = [now, ...(subject ? book.of(subject).map((entry) => entry.figure) : [])]
  return bases.some((base) => {
    const isOwnBase = figureKey(base) === figureKey(before)
    const growth = isOwnBase || base.value.isZero() ? null : percentOf(difference, intervalOf(base, 'exact'))
    return growth !== null && overlap(around(stated.value, stated.half), growth)
  })
}

/** The stated rate is the quotient by another figure of the report, or the quotient upside down. */
function wrongBase(stated: Figure, [n, d]: readonly Figure[], book: Book): boolean {
  if (!n || !d) return false
  const own = around(stated.value, stated.half)
  const by = (a: Figure, b: Figure): boolean => {
    const share = b.value.isZero() ? null : percentOf(intervalOf(a, 'exact'), intervalOf(b, 'exact'))
    return share !== null && overlap(own, share)
  }
  if (by(d, n)) return true
  return book.entries.some(
    (entry) =>
      entry.amount.unit === 'CNY' && entry.figure.id !== d.id && entry.figure.id !== n.id && by(n, entry.figure),
  )
}
