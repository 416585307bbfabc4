import { Decimal } from '../../base/decimal.ts'
import { over, point, times } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'
import type { Book, Entry } from '../relate/book.ts'
import { fieldFigure } from './completion.ts'

const executionNames =
  /^(?:部门|项目|全年|总体|年度)?(?:预算|资金|支出|项目|经费)*(?:预算执行率?|执行率|完成率|支付率|支出率|执行进度|预算执行情况|执行情况|(?<=资金|预算|经费)执行)(?:\(.*\))?$/

/**
 * 预算执行得分 = 分值 × 执行率, at most the 分值 (财预〔2020〕10号, note to the self-evaluation form). Some places take steps instead: the
 * figures are tied only where the report itself says the formula (得分（20分×执行率）).
 */
export function executionScoreCandidates(facts: Facts, book: Book): Candidate[] {
  return facts.indicators.flatMap((indicator) => {
    if (!executionNames.test(indicator.name)) return []
    const stated = fieldFigure(indicator, 'score')
    const weight = fieldFigure(indicator, 'weight')
    const own = fieldFigure(indicator, 'actual')
    const rates = own?.written.unit === '%' ? [own] : ratesOf(facts, book, indicator.subject)
    if (!stated || !weight || rates.length === 0) return []
    const ways = rates.map((rate) => wayOf(weight, rate))
    const exact = rates.flatMap((rate) => ofSums(weight, rate, stated, book))
    const saysFormula = facts.relations.some((one) => one.kind === 'product' && one.stated.id === indicator.id)
    const told = ways.some((way) => evaluate(stated, way.inputs, way.compute, false).verdict === 'consistent')
    return [
      {
        rule: 'score',
        subject: indicator.name,
        stated,
        unit: 'points',
        exactWhole: false,
        // 20分 × 98.56% = 19.712 for 19.72: the rate was rounded once more on the way
        tied: saysFormula && !rates.some((rate) => isNearly(stated, weight, rate)),
        ways: told ? [...ways, ...exact] : [...exact, ...ways],
      },
    ]
  })
}

const isNearly = (stated: Figure, weight: Figure, rate: Figure): boolean =>
  weight.value.times(rate.value).div(100).minus(stated.value).abs().lte(stated.half.times(4))

/** Half of the last digit of a rate from which scores with two decimals cannot follow from it. */
const coarse = new Decimal('0.05')

/** 83% × 10 may be anything from 8.25 to 8.35: where the row states both sums of the rate, the score follows from them. */
function ofSums(weight: Figure, rate: Figure, score: Figure, book: Book): Way[] {
  const { block, cell } = score.evidence
  if (!cell || rate.half.lt(coarse)) return []
  const own = book.entries.filter((entry) => entry.groups.has(`${block}/r${cell.row}`) && entry.amount.unit === 'CNY')
  const parts = own.filter(({ amount }) => amount.measure === 'executed')
  const wholes = own.filter(({ amount, figure }) => amount.measure === 'revised' && !figure.value.isZero())
  const [n, d] = [parts[0], wholes[0]]
  if (!n || !d || parts.length > 1 || wholes.length > 1 || n.figure.value.gt(d.figure.value)) return []
  const quotient = n.figure.value.div(d.figure.value)
  if (quotient.times(100).minus(rate.value).abs().gt(rate.half)) return []
  return [
    {
      inputs: [weight, n.figure, d.figure],
      compute: (of) => {
        const share = over(of(n.figure), of(d.figure))
        return share && times(of(weight), share)
      },
      formula: `${weight.raw} × ${n.figure.raw} ÷ ${d.figure.raw}`,
      name: null,
    },
  ]
}

/**
 * Rates of the subject the score is about, where the score stands in a sentence of its own; what the report is about may have its rate
 * under the name of its project, where the report states no other.
 */
function ratesOf(facts: Facts, book: Book, subject: string): Figure[] {
  const isRate = (entry: Entry): boolean => entry.amount.measure === 'execution_rate'
  const own = book.of(subject).filter(isRate)
  const all = book.entries.filter(isRate)
  const used = own.length > 0 || subject !== facts.subject || all.length > 1 ? own : all
  return used.map((entry) => entry.figure)
}

/** A rate in whole per cent is a rounded one, like every rate: 80% of 10 points may be 8.04. */
const wayOf = (weight: Figure, printed: Figure): Way => wayWith(weight, { ...printed, whole: false })

const wayWith = (weight: Figure, rate: Figure): Way => ({
  inputs: [weight, rate],
  compute: (of) => (rate.value.gte(100) ? of(weight) : times(of(weight), times(of(rate), point('0.01')))),
  formula: `${weight.raw} × ${rate.raw}`,
  name: null,
})
