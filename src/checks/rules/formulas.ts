import { type Interval, minus, over, plus, point, times } from '../../base/interval.ts'
import type { Facts, Formula, Operand, Relation } from '../../facts/schema.ts'
import type { Candidate, RuleId, Way } from '../candidate.ts'
import { type Figure, operandFigure, scaleOf, unitOfValue } from '../figure.ts'

type Written = Extract<Relation, { kind: 'formula' }>

/** 28人÷30人=93.33%: the text says itself what is to be computed of what. */
export function formulaCandidates(facts: Facts): Candidate[] {
  return facts.relations.flatMap((relation) => (relation.kind === 'formula' ? candidateOf(relation) : []))
}

function candidateOf(relation: Written): Candidate[] {
  const stated = operandFigure(relation.stated)
  const terms = termsOf(relation.formula).map(operandFigure)
  const isRate = isPercent(stated)
  if (!isCommensurable(relation.formula, stated) || isCapped(relation, stated, terms)) return []
  const figures = new Map(termsOf(relation.formula).map((operand, i) => [operand, terms[i] as Figure]))
  const compute: Way['compute'] = (of) => {
    const value = resultOf(relation.formula, (operand) => {
      const figure = figures.get(operand) as Figure
      return isPercent(figure) ? times(of(figure), point('0.01')) : of(figure)
    })
    return value && (isRate ? times(value, point(100)) : value)
  }
  const inputs = terms.filter((figure) => !isWholePercent(figure))
  return [
    {
      rule: ruleOf(relation),
      subject: relation.subject,
      stated,
      unit: isRate ? 'percent' : stated.written.unit === '分' ? 'points' : unitOfValue(stated.written) || 'count',
      exactWhole: !signsOf(relation.formula).includes('÷'),
      tied: true,
      ways: [{ inputs, compute, formula: textOf(relation.formula), name: null }],
    },
  ]
}

const isPercent = ({ written: { unit } }: Figure): boolean => unit === '%' || unit.endsWith('百分点')
/** ×100% turns a quotient into a rate and is no term. */
const isWholePercent = ({ written }: Figure): boolean => written.unit === '%' && written.number === '100'
const isStep = (formula: Formula): formula is Extract<Formula, { sign: string }> => 'sign' in formula

const termsOf = (formula: Formula): Operand[] =>
  isStep(formula) ? [...termsOf(formula.a), ...termsOf(formula.b)] : [formula]

const signsOf = (formula: Formula): string[] =>
  isStep(formula) ? [formula.sign, ...signsOf(formula.a), ...signsOf(formula.b)] : []

function resultOf(formula: Formula, of: (operand: Operand) => Interval): Interval | null {
  if (!isStep(formula)) return of(formula)
  const [a, b] = [resultOf(formula.a, of), resultOf(formula.b, of)]
  if (!a || !b) return null
  if (formula.sign === '÷') return over(a, b)
  return { '+': plus, '-': minus, '×': times }[formula.sign](a, b)
}

/**
 * The terms and the result are of one scale, so that the sum can be done as it stands: money with money, or all without units. 96÷120万元
 * and 60×2.5=150万元 leave the unit of some open, and ×100 with a rate as the result may be ×100%.
 */
function isCommensurable(formula: Formula, stated: Figure): boolean {
  const terms = termsOf(formula)
  const isMoney = ({ written: { unit } }: Operand | Figure): boolean => unit.includes('元')
  const units = terms.filter(({ written }) => written.unit !== '%')
  const isPlain = !units.some(isMoney)
  if (isPlain && (isMoney(stated) || scaleOf(stated.written.unit) > 1)) return false
  // 120元×1,630=19.56万元: so many of a price
  const isOfPrice = isMoney(stated) && !signsOf(formula).some((sign) => sign === '+' || sign === '-')
  if (!isPlain && !isOfPrice && units.some(({ written }) => written.unit === '')) return false
  return !isPercent(stated) || !terms.some(({ written }) => written.unit === '' && written.number === '100')
}

/** 20×110%=20分: more than the full marks cannot be given. */
const isCapped = ({ formula }: Written, stated: Figure, terms: readonly Figure[]): boolean =>
  stated.written.unit === '分' &&
  terms.some(({ value }) => value.eq(stated.value)) &&
  isStep(formula) &&
  termsOf(formula).length <= 3

function ruleOf({ stated, formula, label }: Written): RuleId {
  if (stated.written.unit === '分') return 'score'
  if (stated.written.unit === '%') {
    const quotient = quotientOf(formula)
    if (!quotient)
      return termsOf(formula).every(({ written }) => written.unit === '%') && isSum(formula) ? 'sum' : 'identity'
    if (isGrowth(quotient)) return 'change-rate'
    return rateRules.find(([words]) => words.test(label))?.[1] ?? 'share'
  }
  if (isSum(formula)) return 'sum'
  return isStep(formula) && formula.sign === '-' && stated.written.unit.endsWith('元') ? 'balance' : 'identity'
}

const rateRules: readonly (readonly [RegExp, RuleId])[] = [
  [/执行率|支出率|支付率|支出进度/, 'execution-rate'],
  [/到位率|下达率/, 'release-rate'],
  [/完成率/, 'completion-rate'],
]

/** a ÷ b, with or without × 100%. */
function quotientOf(formula: Formula): Extract<Formula, { sign: string }> | null {
  if (!isStep(formula)) return null
  if (formula.sign === '÷') return formula
  return formula.sign === '×' && !isStep(formula.b) && formula.b.written.unit === '%' ? quotientOf(formula.a) : null
}

/** (63-32)÷32. */
const isGrowth = ({ a, b }: Extract<Formula, { sign: string }>): boolean =>
  isStep(a) && a.sign === '-' && !isStep(a.b) && !isStep(b) && a.b.written.number === b.written.number

const isSum = (formula: Formula): boolean =>
  !isStep(formula) || (formula.sign === '+' && isSum(formula.a) && isSum(formula.b))

function textOf(formula: Formula): string {
  if (!isStep(formula)) return formula.raw
  const inner = (part: Formula): string => {
    const isLooser = isStep(part) && '+-'.includes(part.sign) && '×÷'.includes(formula.sign)
    return isLooser ? `(${textOf(part)})` : textOf(part)
  }
  return `${inner(formula.a)} ${formula.sign === '-' ? '−' : formula.sign} ${inner(formula.b)}`
}
