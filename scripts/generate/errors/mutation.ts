import { Decimal } from '../../../src/base/decimal.ts'
import type { DraftReport } from '../draft.ts'
import type { Figure } from '../figure.ts'
import type { Random } from '../random.ts'
import type { Relation } from '../relation.ts'
import { figuresOf } from '../relation.ts'

/** A figure made wrong, and how to take it back. */
export interface Mutation {
  report: DraftReport
  figure: Figure
  number: string
  unit: string
}

export const errorClasses = [
  'unit-slip',
  'decimal-shift',
  'digit-swap',
  'wrong-base',
  'omitted-part',
  'contradiction',
  'verdict',
  'count',
  'score',
  'grade',
  'copied-total',
] as const
export type ErrorClass = (typeof errorClasses)[number]

/** What a reader of the report is expected to call it; the first is the best name. */
export const causesOf: Record<ErrorClass, readonly string[]> = {
  'unit-slip': ['unit-slip'],
  'decimal-shift': ['decimal-shift'],
  'digit-swap': ['digit-swap', 'unknown', 'contradiction', 'ocr-misread'],
  'wrong-base': ['wrong-base'],
  'omitted-part': ['omitted-part'],
  contradiction: ['contradiction', 'unknown'],
  verdict: ['contradiction', 'unknown'],
  count: ['contradiction', 'unknown', 'omitted-part'],
  score: ['contradiction', 'unknown', 'digit-swap', 'decimal-shift', 'omitted-part'],
  grade: ['contradiction', 'unknown'],
  'copied-total': ['contradiction', 'unknown', 'wrong-base', 'copied-total'],
}

type Draw = (report: DraftReport, random: Random) => Mutation[]

const to = (report: DraftReport, figure: Figure, number: string, unit = figure.unit): Mutation => ({
  report,
  figure,
  number,
  unit,
})

/** Amounts and rates that some relation depends on or that are stated twice. */
function checkable(report: DraftReport): Figure[] {
  const used = new Set(report.scribe.relations.flatMap((relation) => figuresOf(relation)))
  return report.scribe.amounts.map(({ figure }) => figure).filter((figure) => used.has(figure) && isPlain(figure))
}

const isPlain = ({ number, spelling }: Figure): boolean =>
  spelling.words === undefined && !spelling.chinese && !spelling.ratio && !new Decimal(number).isZero()

const relations = (report: DraftReport, kind: Relation['formula']['kind']): Relation[] =>
  report.scribe.relations.filter(({ formula }) => formula.kind === kind)

const unitSlip: Draw = (report) =>
  checkable(report)
    .filter(({ carried, unit }) => !carried && (unit === '万元' || unit === '元'))
    .map((figure) => to(report, figure, figure.number, figure.unit === '元' ? '万元' : '元'))

const decimalShift: Draw = (report, random) =>
  checkable(report).flatMap((figure) => {
    const shifted = new Decimal(figure.number).times(random.pick(['10', '0.1', '0.1', '100', '0.01']))
    const digits = Math.min(Math.max(figure.digits, shifted.decimalPlaces()), figure.digits + 1)
    const number = shifted.toFixed(digits)
    return new Decimal(number).isZero() || (figure.unit === '%' && shifted.lt(1)) ? [] : [to(report, figure, number)]
  })

const digitSwap: Draw = (report, random) =>
  checkable(report).flatMap((figure) => {
    const digits = [...figure.number]
    const pairs = digits.flatMap((digit, i) => {
      const next = digits[i + 1]
      const free = /\d/.test(digit) && next !== undefined && /\d/.test(next) && digit !== next
      return free && !(i === 0 && next === '0') ? [i] : []
    })
    if (pairs.length === 0) return []
    const at = random.pick(pairs)
    const swapped = [...digits]
    swapped[at] = digits[at + 1] as string
    swapped[at + 1] = digits[at] as string
    return [to(report, figure, swapped.join(''))]
  })

/** The rate of a named base, worked out with another sum that the report also states. */
const wrongBase: Draw = (report) =>
  relations(report, 'ratio').flatMap(({ formula, stated, named }) => {
    if (formula.kind !== 'ratio' || !named) return []
    return (formula.others ?? []).flatMap((other) => {
      if (other.value.isZero()) return []
      const rate = formula.part.value.div(other.value).times(100)
      return rate.gt(300) ? [] : [to(report, stated, rate.toFixed(stated.digits))]
    })
  })

/** The total leaves out one of its parts. */
const omittedPart: Draw = (report) =>
  relations(report, 'sum').flatMap(({ rule, formula, stated }) => {
    if (formula.kind !== 'sum' || rule !== 'sum' || formula.parts.length < 3 || !isPlain(stated)) return []
    const factor = stated.value.div(stated.number)
    return formula.parts
      .filter((part) => part.value.gt(stated.value.times('0.02')) && part.value.lt(stated.value.times('0.9')))
      .map((part) => to(report, stated, stated.value.minus(part.value).div(factor).toFixed(stated.digits)))
  })

/** Another value for a fact that the report states in two places. */
const contradiction: Draw = (report, random) => {
  const { amounts } = report.scribe
  return amounts.flatMap(({ figure, subject, fact }) => {
    const twin = amounts.some(
      (other) =>
        other.figure !== figure &&
        other.subject.name === subject.name &&
        other.fact.measure === fact.measure &&
        other.fact.period === fact.period,
    )
    if (!twin || !isPlain(figure)) return []
    const factor = random.chance(0.5) ? 1.03 + random.next() * 0.3 : 0.7 + random.next() * 0.27
    return [to(report, figure, new Decimal(figure.number).times(factor.toFixed(3)).toFixed(figure.digits))]
  })
}

const opposite: Record<string, string> = {
  达到预期目标: '未达到预期目标',
  未达到预期目标: '达到预期目标',
  达到目标: '未达到目标',
  未达到目标: '达到目标',
}

const verdict: Draw = (report) =>
  relations(report, 'reached').flatMap(({ stated }) => {
    const word = opposite[stated.number]
    return word ? [to(report, stated, word)] : []
  })

const count: Draw = (report, random) =>
  relations(report, 'counted').map(({ stated }) =>
    to(report, stated, String(Number(stated.number) + random.pick([1, 1, 2, 3]))),
  )

/** A total that is not the sum of the scores, a score above its weight, points for execution that do not follow from the rate. */
const score: Draw = (report, random) =>
  report.scribe.relations
    .filter(({ rule, formula }) => rule === 'score' && formula.kind !== 'graded')
    .flatMap(({ stated, formula }) => {
      if (formula.kind === 'at-most')
        return random.chance(0.3) ? [to(report, stated, formula.limit.value.plus(random.int(1, 3)).toFixed())] : []
      if (formula.kind === 'product')
        return [to(report, stated, Decimal.max(stated.value.minus(random.int(1, 3)), 0).toFixed())]
      return [to(report, stated, stated.value.plus(random.pick([1, -1, 2, -3, '0.5', '-0.9', 5])).toFixed())]
    })

const grade: Draw = (report, random) =>
  relations(report, 'graded').flatMap(({ stated, formula }) => {
    if (formula.kind !== 'graded') return []
    const others = formula.bands.map(({ name }) => name).filter((name) => name !== stated.number)
    return [to(report, stated, random.pick(others.slice(0, 2)))]
  })

/** The rate of one row repeats that of the whole. */
const copiedTotal: Draw = (report) => {
  const rates = relations(report, 'ratio').filter(({ rule }) => rule === 'execution-rate')
  const whole = rates.filter(({ subject }) => subject === report.organization)
  return rates
    .filter(({ subject, named }) => subject !== report.organization && !named)
    .flatMap(({ stated }) =>
      whole
        .filter(
          (total) => total.stated.value.minus(stated.value).abs().gt(1) && total.stated.carried === stated.carried,
        )
        .map((total) => to(report, stated, total.stated.number)),
    )
}

export const drawsOf: Record<ErrorClass, Draw> = {
  'unit-slip': unitSlip,
  'decimal-shift': decimalShift,
  'digit-swap': digitSwap,
  'wrong-base': wrongBase,
  'omitted-part': omittedPart,
  contradiction,
  verdict,
  count,
  score,
  grade,
  'copied-total': copiedTotal,
}
