import { point, times } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import type { Figure } from '../figure.ts'
import type { Book } from '../relate/book.ts'
import { fieldFigure } from './completion.ts'

const executionNames =
  /^(?:部门|项目|全年|总体|年度)?(?:预算|资金|支出|项目|经费)*(?:预算执行率?|执行率|完成率|支付率|支出率|执行进度|预算执行情况|执行情况)(?:\(.*\))?$/

/** 预算执行得分 = 分值 × 执行率, at most the 分值 (财预〔2020〕10号, note to the self-evaluation form). */
export function executionScoreCandidates(facts: Facts, book: Book): Candidate[] {
  return facts.indicators.flatMap((indicator) => {
    if (!executionNames.test(indicator.name)) return []
    const stated = fieldFigure(indicator, 'score')
    const weight = fieldFigure(indicator, 'weight')
    const own = fieldFigure(indicator, 'actual')
    const rates = own?.written.unit === '%' ? [own] : ratesOf(book, indicator.subject)
    if (!stated || !weight || rates.length === 0) return []
    return [
      {
        rule: 'score',
        subject: indicator.name,
        stated,
        unit: 'points',
        exactWhole: false,
        tied: false,
        ways: rates.map((rate) => wayOf(weight, rate)),
      },
    ]
  })
}

/** Rates of the subject the score is about, where the score stands in a sentence of its own. */
const ratesOf = (book: Book, subject: string): Figure[] =>
  book
    .of(subject)
    .filter((entry) => entry.amount.measure === 'execution_rate')
    .map((entry) => entry.figure)

/** A rate in whole per cent is a rounded one, like every rate: 80% of 10 points may be 8.04. */
const wayOf = (weight: Figure, printed: Figure): Way => wayWith(weight, { ...printed, whole: false })

const wayWith = (weight: Figure, rate: Figure): Way => ({
  inputs: [weight, rate],
  compute: (of) => (rate.value.gte(100) ? of(weight) : times(of(weight), times(of(rate), point('0.01')))),
  formula: `${weight.raw} × ${rate.raw}`,
  name: null,
})
