import { Decimal } from '../../base/decimal.ts'
import { around, overlap } from '../../base/interval.ts'
import { isReordered } from '../../base/reordered-digits.ts'
import type { Amount, Evidence, Facts, Measure } from '../../facts/schema.ts'
import type { Cause } from '../candidate.ts'
import type { Draft } from '../draft.ts'
import { type Figure, operandFigure } from '../figure.ts'
import { repairsOf } from '../misprint.ts'
import { type Book, type Entry, samePeriod } from '../relate/book.ts'
import { isSource } from '../relate/same-subject.ts'
import { accountLine, perUnit } from '../words.ts'

const budgets: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released'])
const compared: ReadonlySet<Measure> = new Set([
  ...budgets,
  'executed',
  'balance',
  'revenue',
  'total',
  'balance_projected',
  'executed_projected',
  'change',
  'prior',
])

/**
 * One fact, two values. Values of one subject and measure that differ by a slip of the unit, of the decimal point or of two
 * digits are the same fact misprinted; other differences may be differences of scope and are left alone.
 */
export function restatementDrafts(facts: Facts, book: Book): Draft[] {
  const drafts = facts.relations.flatMap((relation) =>
    relation.kind === 'same' ? sameDraft(relation.subject, operandFigure(relation.a), operandFigure(relation.b)) : [],
  )
  drafts.push(...partsOfLists(facts, book))
  const slipped = new Set(drafts.flatMap(({ inputs }) => inputs.slice(0, 1)))
  for (const [i, a] of book.entries.entries()) {
    for (const b of book.entries.slice(i + 1)) {
      const cause = slipBetween(a, b)
      if (!cause) continue
      const wrong = suspect(book, a, b)
      if (slipped.has(wrong.amount.id)) continue
      slipped.add(wrong.amount.id)
      const { subject } = (sameName(a, b) ? a : (lineOf(a, b) ?? a)).amount
      drafts.push(draft(subject, wrong.figure, (wrong === a ? b : a).figure, cause))
    }
  }
  return drafts
}

/**
 * 结余43.50万元，其中甲23.00万元、乙6.00万元、…, where the table has 32.00 for 甲 and the list comes out with that: one fact with two values, and the one in
 * the text is wrong.
 */
function partsOfLists(facts: Facts, book: Book): Draft[] {
  const told = facts.relations.flatMap((relation) => {
    if (relation.kind !== 'sum' || relation.parts.length < 2) return []
    const total = operandFigure(relation.total)
    const parts = relation.parts.map(operandFigure)
    const gap = total.value.minus(parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0)))
    if (gap.isZero()) return []
    return parts.flatMap((part) => {
      const entry = book.entries.find(({ amount }) => amount.id === part.id)
      const others = entry ? book.of(entry.amount.subject).filter((other) => isTwin(entry, other)) : []
      const [other] = others
      return entry && other && others.length === 1 && other.figure.value.minus(part.value).eq(gap)
        ? [{ entry, other }]
        : []
    })
  })
  const [only] = told
  return only && told.length === 1
    ? [contradictionDraft(only.entry.amount.subject, only.entry.figure, only.other.figure)]
    : []
}

/** A figure of the text, and the one that a table has of the same thing. */
const isTwin = ({ amount: told }: Entry, { amount: other }: Entry): boolean =>
  told.measure === other.measure &&
  told.unit === other.unit &&
  told.period === other.period &&
  told.evidence.every((e) => !isCell(e)) &&
  other.evidence.every(isCell)

function slipBetween(a: Entry, b: Entry): Cause | null {
  const x = a.amount
  const y = b.amount
  if (x.unit !== 'CNY' || y.unit !== 'CNY' || !compared.has(x.measure) || !samePeriod(x, y)) return null
  if (!sameName(a, b) && (isLoneYuan(a, b) || isLoneYuan(b, a))) return 'unit-slip'
  if (
    x.measure !== y.measure &&
    !(budgets.has(x.measure) && budgets.has(y.measure) && x.measure !== 'released' && y.measure !== 'released')
  )
    return null
  if (!sameName(a, b) && !isOneLine(a, b)) return isUnitSlip(a.figure, b.figure) ? 'unit-slip' : null
  const cause = slip(a.figure, b.figure, x.measure === y.measure)
  // two cells of one table are two facts, whatever their digits
  if (cause) return cause === 'digit-swap' && isOneTable(x, y) ? null : cause
  if (x.measure !== y.measure || x.fund_source !== y.fund_source) return null
  return (isTableAndText(x, y) && isMovedPoint(a, b)) || isToldWithMovedPoint(a, b) ? 'decimal-shift' : null
}

/**
 * 小学1,842.60万元 and, in another paragraph, 小学184.26万元: the very same digits, four or more, with the point moved by one or two places. A tenth of a
 * sum is told in per cent beside it.
 */
function isToldWithMovedPoint(a: Entry, b: Entry): boolean {
  const isTold = [a, b].every(({ amount, figure }) => {
    const [place] = amount.evidence
    return (
      amount.evidence.length === 1 && place?.cell === null && !figure.about && !/10%|1%|一成|十分之一/.test(place.quote)
    )
  })
  const digits = [a, b].map(({ figure }) => figure.written.number.replace(/\D/g, '').replace(/0+$/, ''))
  const isElsewhere = ![...a.blocks].some((block) => b.blocks.has(block))
  return (
    isTold && isElsewhere && digits[0] === digits[1] && (digits[0]?.length ?? 0) >= 4 && isShifted(a.figure, b.figure)
  )
}

/** 146.37 in the table, 1,463.70万元 in the text. Of few digits the one may be a tenth part of the other. */
function isMovedPoint({ amount, figure: a }: Entry, { figure: b }: Entry): boolean {
  const digits = [a, b].every(({ written }) => written.number.includes('.')) ? 3 : 4
  return [a, b].every((one) => !one.about && digitsOf(one) >= digits) && !isSource(amount.subject) && isShifted(a, b)
}

/** A part of 130.20元 beside sums in 万元, and 1,302,000元 paid for it: whatever either is called, a sum of a few yuan is none of a budget. */
const isLoneYuan = (a: Entry, b: Entry): boolean =>
  a.amount.written.unit === '元' &&
  a.figure.value.lt(10000) &&
  a.amount.written.number.includes('.') &&
  a.amount.evidence.every(({ cell, quote }) => cell === null && !perUnit.test(quote)) &&
  isUnitSlip(a.figure, b.figure)

const isOneTable = (x: Amount, y: Amount): boolean =>
  x.evidence.every((e) => isCell(e) && y.evidence.every((f) => isCell(f) && e.block === f.block))

const isTableAndText = (x: Amount, y: Amount): boolean =>
  [
    [x, y],
    [y, x],
  ].some(([a, b]) => a?.evidence.every(isCell) === true && b?.evidence.every((e) => !isCell(e)) === true)

/** A cell that holds the figure; one that tells of it (the reasons below a form) is text. */
const isCell = ({ cell, quote, start, number_start, number_end }: Evidence): boolean =>
  cell !== null && !/[\u4e00-\u9fa5]{3}/.test(quote.slice(0, number_start - start) + quote.slice(number_end - start))

/** 158.46元 and 158.46万元: the very same digits, four or more, ten thousand times as much. Too rare by chance to be two facts. */
const isUnitSlip = (a: Figure, b: Figure): boolean =>
  digitsOf(a) >= 4 && (a.value.eq(b.value.times(10000)) || b.value.eq(a.value.times(10000)))

const sameName = (a: Entry, b: Entry): boolean =>
  a.amount.subject === b.amount.subject || nameKey(a.amount.subject) === nameKey(b.amount.subject)

/** 年末结转和结余36.95万元 in the text of the accounts is about the office, in their table about the line of this name. */
const isOneLine = (a: Entry, b: Entry): boolean => {
  const line = accountLine(a.amount)
  return line !== null && line === accountLine(b.amount)
}

/** The one that is called like the line. */
const lineOf = (a: Entry, b: Entry): Entry | undefined =>
  [a, b].find(({ amount }) => accountLine({ ...amount, evidence: [] }) !== null)

/** 设备维护支出 in the text is 设备维护 in the table; 教育支出 is a name. */
const nameKey = (subject: string): string =>
  subject
    .replace(/[“”"（）()\s]/g, '')
    .replace(/(?<=[\u4e00-\u9fa5]{4})(?:支出|费用)$/, '')
    .replace(/(?:财政)?(?:配套|补助|安排|专项)?(?:资金|项目|经费|阶段|学段)?$/, '')

/** The slip that turns one value into the other: 10^4 always counts, the rest only for one measure and three digits or more. */
function slip(a: Figure, b: Figure, sameMeasure: boolean): Cause | null {
  if (a.value.isZero() || b.value.isZero() || near(a, b)) return null
  const [small, large] = a.value.abs().lt(b.value.abs()) ? [a, b] : [b, a]
  const asMillion = { ...small, value: small.value.times(10000), half: small.half.times(10000) }
  if (near(asMillion, large)) return 'unit-slip'
  if (!sameMeasure || digitsOf(a) < 3 || digitsOf(b) < 3) return null
  // 13.09 and 13.90: a 0 at the end is no digit of a figure, unless there are many
  if (digitsOf(a) !== digitsOf(b) && [a, b].every(({ written }) => written.number.replace(/\D/g, '').length < 6))
    return null
  return isSwapped(a, b) || isSwapped(b, a) || isMixedUp(a, b) ? 'digit-swap' : null
}

/** 804,000 for 800,400; 139,070元 for 13.97万元, which is known to its last digit only; no 0 comes to the front. */
function isSwapped(a: Figure, b: Figure): boolean {
  if (a.value.e !== b.value.e) return false
  if (digitsOf(a) !== digitsOf(b) && [a, b].every(({ written }) => written.number.replace(/\D/g, '').length < 6))
    return false
  const slack = b.half.gt(a.half) && digitsOf(a) >= 4 && digitsOf(b) >= 4 ? b.half : new Decimal(0)
  return repairsOf(a).some((repair) => repair.cause === 'digit-swap' && repair.value.minus(b.value).abs().lte(slack))
}

/** 67.61 for 61.76 in one unit: of fewer than three different digits an order says nothing, nor where the first is another one (73.84, 87.43). */
const isMixedUp = ({ written: a }: Figure, { written: b }: Figure): boolean =>
  a.unit === b.unit &&
  a.number[0] === b.number[0] &&
  new Set(a.number.replace(/\D/g, '')).size >= 3 &&
  isReordered(a.number, b.number, 4)

export const digitsOf = (figure: Figure): number => figure.written.number.replace(/\D/g, '').replace(/0+$/, '').length
export const near = (a: Figure, b: Figure): boolean => overlap(around(a.value, a.half), around(b.value, b.half))

/** Which of the two is misprinted: the one that fewer others of its subject are near in size. A row has relations that would tell. */
function suspect(book: Book, a: Entry, b: Entry): Entry {
  if (isTableAndText(a.amount, b.amount) && isMovedPoint(a, b)) return a.amount.evidence.every(isCell) ? b : a
  if (isOneLine(a, b) && isLeft(book, a) !== isLeft(book, b)) return isLeft(book, a) ? b : a
  const friends = (entry: Entry): number =>
    book
      .of(entry.amount.subject)
      .filter((other) => other !== a && other !== b && other.amount.unit === 'CNY' && ratio(other, entry).lt(100))
      .length
  if (friends(a) !== friends(b)) return friends(a) < friends(b) ? a : b
  return a.figure.value.abs().lt(b.figure.value.abs()) ? a : b
}

/** What a total of the accounts leaves when the year's income or spending is taken off. */
const isLeft = (book: Book, { figure }: Entry): boolean =>
  book.entries.some(
    (total) =>
      total.amount.measure === 'total' &&
      book
        .of(total.amount.subject)
        .some(
          ({ amount, figure: flow }) =>
            (amount.measure === 'executed' || amount.measure === 'revenue') &&
            total.figure.value.minus(flow.value).eq(figure.value),
        ),
  )

function ratio(a: Entry, b: Entry): Decimal {
  if (a.figure.value.isZero() || b.figure.value.isZero()) return new Decimal(1e9)
  const r = a.figure.value.div(b.figure.value).abs()
  return r.lt(1) ? new Decimal(1).div(r) : r
}

function sameDraft(subject: string, a: Figure, b: Figure): Draft[] {
  if (near(a, b) || a.about || b.about) return []
  const cause = slip(a, b, true) ?? 'contradiction'
  return [draft(subject, a, b, cause)]
}

/** One fact with two values, for rules that found the two together; the cause is the slip between them, if there is one. */
export const contradictionDraft = (subject: string, stated: Figure, other: Figure): Draft =>
  draft(
    subject,
    stated,
    other,
    slip(stated, other, true) ?? (isShifted(stated, other) ? 'decimal-shift' : 'contradiction'),
  )

/** A moved decimal point; of four digits or more the last may be lost in rounding. */
export const isShifted = (a: Figure, b: Figure): boolean =>
  ['10', '100'].some((k) => isTimes(k, a, b) || isTimes(k, b, a))

function isTimes(k: string, small: Figure, large: Figure): boolean {
  const gap = small.value.times(k).minus(large.value).abs()
  const slack = digitsOf(small) >= 4 && digitsOf(large) >= 4 ? small.half.times(k) : new Decimal(0)
  return gap.lte(slack)
}

/** The figures differ by a moved point or by two digits that changed places. */
export const isSlip = (a: Figure, b: Figure): boolean => isShifted(a, b) || slip(a, b, true) === 'digit-swap'

function draft(subject: string, stated: Figure, other: Figure, cause: Cause): Draft {
  return {
    rule: 'restatement',
    subject,
    stated: stated.value,
    computed: other.value,
    low: null,
    high: null,
    unit: unitOf(stated),
    formula: `${stated.raw} ↔ ${other.raw}`,
    verdict: 'inconsistent',
    severity: 'error',
    cause,
    reason: { zh: '同一事项前后数值不同', en: 'one fact is stated with two values' },
    inputs: [stated.id, other.id].filter((id) => id !== null),
    evidence: [stated.evidence, other.evidence],
    figures: null,
  }
}

const unitOf = ({ written: { unit } }: Figure): string =>
  unit === '分' ? 'points' : unit === '%' ? 'percent' : unit.endsWith('元') ? 'CNY' : unit
