import { type Decimal, powerOfTen } from '../base/decimal.ts'
import type { Candidate, Way } from './candidate.ts'
import type { Draft } from './draft.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import type { Figure } from './figure.ts'
import { type Repair, repaired, repairsOf, verdictWith } from './misprint.ts'

const ranks: Record<Evaluation['verdict'], number> = {
  consistent: 0,
  rounded: 1,
  truncated: 2,
  inconsistent: 3,
  'not-checkable': 4,
}

/**
 * The verdict on one stated figure: the best of all ways the report offers, the way its words mean first. Null when nothing
 * can be said (parts that need not cover the whole and do not exceed it).
 */
export function judgeCandidate(candidate: Candidate): Draft | null {
  const tried = candidate.ways.map((way) => ({
    way,
    result: evaluate(candidate.stated, way.inputs, way.compute, candidate.exactWhole),
  }))
  const best = tried.reduce((a, b) => (ranks[b.result.verdict] < ranks[a.result.verdict] ? b : a))
  const { verdict } = best.result
  if (verdict === 'inconsistent' || verdict === 'not-checkable') {
    const first = tried[0] as (typeof tried)[number]
    if (candidate.partial && isShort(candidate, first.result) && !isShortBySlip(candidate, first)) return null
    if (!candidate.tied && !isOneSlip(candidate)) return uncertain(candidate, first)
    return draftOf(candidate, first.way, first.result, first.result.verdict)
  }
  return draftOf(
    candidate,
    best.way,
    best.result,
    best.way.otherBase && verdict !== 'truncated' ? 'other-base' : verdict,
  )
}

/**
 * Nothing ties a share of four digits or more to the figures that its words mean first, but with two of its digits exchanged it is exactly
 * theirs: that is no chance.
 */
function isOneSlip({ rule, stated, ways, exactWhole }: Candidate): boolean {
  const [way] = ways
  if (!way || ways.length > 2 || rule !== 'share' || significant(stated) < tellingDigits) return false
  const figures = { stated, way, exactWhole, partial: false }
  return repairsOf(stated).some(
    (repair) => repair.cause === 'digit-swap' && verdictWith(figures, stated, repaired(repair)) === 'consistent',
  )
}

/** The parts listed come to less than the whole. */
const isShort = (candidate: Candidate, result: Evaluation): boolean => result.high?.lt(candidate.stated.value) ?? false

/** Significant digits from which a sum does not come out exactly by chance. */
const tellingDigits = 4

/**
 * The parts come to less than the whole by exactly what one of them lacks if its unit (元 among 万元), its point or two of its digits
 * are a slip: then they are meant to cover it.
 */
function isShortBySlip(candidate: Candidate, { way }: { way: Way }): boolean {
  const { stated, exactWhole } = candidate
  const figures = { stated, way, exactWhole, partial: true }
  // 85万元(甲13万元，乙72元): one sum of 元 among sums of 万元 tells by itself
  const fewest = way.inputs.some((part) => isLoneUnit(part, way.inputs)) ? 2 : tellingDigits - 1
  if (significant(stated) < fewest) return false
  return way.inputs.some((part) =>
    repairsOf(part).some((repair) => {
      if (repair.value.lte(part.value) || !isTelling(repair, way.inputs, stated)) return false
      const verdict = verdictWith(figures, part, repaired(repair))
      return verdict === 'consistent' || (verdict === 'rounded' && mayBeRounded(repair))
    }),
  )
}

/** A sum that comes out with this repair does not do so by chance. */
function isTelling({ figure: part, cause }: Repair, parts: readonly Figure[], stated: Figure): boolean {
  const isOneOfMany = significant(part) >= tellingDigits && stated.value.gte(finest(parts).times(manySums))
  // 187.23元 among sums of 元: only a sum that comes out to the last of many digits tells
  if (cause === 'unit-slip') return isLoneUnit(part, parts) || isOneOfMany
  if (cause === 'decimal-shift') return significant(part) >= tellingDigits
  // some two digits out of many fit often: the sum has to be one of many thousands
  return isOneOfMany
}

const manySums = 30000
/** Unit of the last digit of all parts that is no 0. */
const finest = (parts: readonly Figure[]): Decimal => parts.map(lastDigit).reduce((a, b) => (b.lt(a) ? b : a))
const lastDigit = ({ written, half }: Figure): Decimal =>
  half.times(2).times(powerOfTen(/0*$/.exec(written.number.replace('.', ''))?.[0].length ?? 0))

/** A point moved to the left may have cost the figure its last digits. */
const mayBeRounded = ({ figure, cause }: Repair): boolean =>
  cause === 'unit-slip' || (cause === 'decimal-shift' && significant(figure) > tellingDigits)

const significant = ({ written }: Figure): number => written.number.replace(/[-.]/g, '').replace(/^0+/, '').length

const isLoneUnit = (part: Figure, parts: readonly Figure[]): boolean =>
  part.written.unit === '元' && parts.every((other) => other === part || other.written.unit !== '元')

function draftOf(candidate: Candidate, way: Way, result: Evaluation, verdict: Draft['verdict']): Draft {
  const { stated } = candidate
  return {
    rule: candidate.rule,
    subject: candidate.subject,
    ...(candidate.what ? { what: candidate.what } : {}),
    stated: stated.value,
    computed: result.computed,
    low: result.low,
    high: result.high,
    unit: candidate.unit,
    formula: way.formula,
    verdict,
    severity: null,
    cause: null,
    reason:
      verdict === 'not-checkable' ? { zh: '除数为零，无法计算', en: 'cannot be computed: division by zero' } : way.name,
    inputs: [...new Set([stated.id, ...way.inputs.map((figure) => figure.id)].filter((id) => id !== null))],
    evidence: [stated.evidence, ...way.inputs.map((figure) => figure.evidence)],
    figures: { stated, way, exactWhole: candidate.exactWhole, partial: candidate.partial ?? false },
    tentative: candidate.tentative ?? false,
  }
}

/** No way gives the stated figure, but nothing ties the figures to it either: another period or scope may be meant. */
function uncertain(candidate: Candidate, first: { way: Way; result: Evaluation }): Draft {
  return {
    ...draftOf(candidate, first.way, first.result, 'not-checkable'),
    reason: {
      zh: '相关数字不在同一处陈述，口径或期间可能不同',
      en: 'the figures stand in different places: scope or period may differ',
    },
    figures: null,
  }
}
