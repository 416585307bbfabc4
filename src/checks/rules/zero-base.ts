import type { Measure } from '../../facts/schema.ts'
import type { Draft } from '../draft.ts'
import { type Book, closeness, type Entry, nearest, samePeriod } from '../relate/book.ts'
import { measureNames } from '../words.ts'
import { changeTerms } from './change.ts'
import { givesRate } from './rate-way.ts'

/**
 * Rates of nothing. A budget of 0 and last year's figure of 0 (a new unit, a new project) are no base of a rate. Forms print 0% or
 * 100% for such a rate of the budget, which says nothing; another figure is of another base (部门决算 of units set up in the year).
 */
export function zeroBaseDrafts(book: Book): Draft[] {
  return book.entries.flatMap((entry) => {
    if (entry.figure.value.isZero()) return []
    if (entry.amount.measure === 'execution_rate') return rateOfNothing(book, entry)
    return entry.amount.measure === 'change_rate' ? growthFromNothing(book, entry) : []
  })
}

const budgets: readonly Measure[] = ['approved', 'revised', 'budget', 'released']

/** 年初预算为0万元，全年预算为321万元，支出决算为308万元，完成年初预算的95.95%. */
function rateOfNothing(book: Book, rate: Entry): Draft[] {
  const { base, subject } = rate.amount
  if (rate.figure.value.eq(100)) return []
  const own = book.of(subject).filter((entry) => closeness(entry, rate) > 0 && samePeriod(entry.amount, rate.amount))
  const [spent] = nearest(own, rate, ['executed'])
  const bases = nearest(own, rate, budgets)
  const named = base === null || base === 'budget' ? bases : bases.filter(({ amount }) => amount.measure === base)
  const [nil] = named
  if (!spent || spent.figure.value.isZero() || !nil || !named.every(({ figure }) => figure.value.isZero())) return []
  const meant = bases.find((other) => givesRate(rate, spent, other))
  const name = measureNames[nil.amount.measure]
  return [
    {
      ...draftOf('execution-rate', rate, spent, nil, `${spent.figure.raw} ÷ ${nil.figure.raw}`),
      ...(meant
        ? {
            verdict: 'inconsistent',
            severity: 'warning',
            cause: 'wrong-base',
            reason: {
              zh: `${name.zh}为0，不能作分母；该比率是对${measureNames[meant.amount.measure].zh}${meant.figure.raw}而言`,
              en: `the ${name.en} is 0 and no base; the rate is of the ${measureNames[meant.amount.measure].en} of ${meant.figure.raw}`,
            },
          }
        : {
            reason: {
              zh: `${name.zh}为0，不能作分母，${rate.figure.raw}无从计算`,
              en: `the ${name.en} is 0 and no base: ${rate.figure.raw} cannot be computed`,
            },
          }),
    },
  ]
}

/** 支出10.23万元，比上年增加10.23万元，增长100%: all of it is growth, so there was nothing last year to grow from. */
function growthFromNothing(book: Book, rate: Entry): Draft[] {
  const { now, before, change } = changeTerms(book, rate)
  const [grown] = change
  const level = now.find(({ figure }) => grown && figure.value.eq(grown.figure.value))
  if (before.length > 0 || change.length > 1 || !grown || !level || level.figure.value.isZero()) return []
  return [
    {
      ...draftOf(
        'change-rate',
        rate,
        grown,
        level,
        `${grown.figure.raw} ÷ (${level.figure.raw} − ${grown.figure.raw})`,
      ),
      reason: {
        zh: `增加额与本年数同为${level.figure.raw}，上年数即为0，增减率${rate.figure.raw}没有意义`,
        en: `the increase is all of this year's ${level.figure.raw}: last year's figure was 0, and a rate of change of ${rate.figure.raw} means nothing`,
      },
    },
  ]
}

const draftOf = (rule: Draft['rule'], stated: Entry, a: Entry, b: Entry, formula: string): Draft => ({
  rule,
  subject: stated.amount.subject,
  stated: stated.figure.value,
  computed: null,
  low: null,
  high: null,
  unit: 'percent',
  formula,
  verdict: 'not-checkable',
  severity: 'notice',
  cause: null,
  reason: null,
  inputs: [stated, a, b].map(({ amount }) => amount.id),
  evidence: [stated, a, b].map(({ figure }) => figure.evidence),
  figures: null,
})
