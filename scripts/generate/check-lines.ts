import type { DraftReport } from './draft.ts'
import { causesOf } from './errors/mutation.ts'
import type { SeededError } from './errors/seed-error.ts'
import { type Figure, isMoney } from './figure.ts'
import { judge, type Relation } from './relation.ts'
import type { StatedAmount } from './scribe.ts'
import type { CheckLine } from './truth.ts'

/** Relations of a report that do not hold, with the restatements that contradict each other. */
export function brokenRelations(report: DraftReport): Relation[] {
  return [...report.scribe.relations, ...restatements(report)].filter(
    (relation) => judge(relation).verdict === 'inconsistent',
  )
}

/** Two places that state one fact: the later one against the first. */
function restatements({ scribe }: DraftReport): Relation[] {
  const groups = new Map<string, StatedAmount[]>()
  for (const amount of scribe.amounts) {
    const key = [
      amount.subject.name,
      amount.role,
      amount.fact.measure,
      amount.fact.period,
      isMoney(amount.figure.unit),
      rateBase(scribe.relations, amount),
    ].join('|')
    groups.set(key, [...(groups.get(key) ?? []), amount])
  }
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest.map(({ figure, subject, fact, sign }) => ({
      sign: sign === (first as StatedAmount).sign ? (1 as const) : (-1 as const),
      rule: 'restatement',
      subject: subject.name,
      aliases: subject.aliases,
      stated: figure,
      formula: { kind: 'same' as const, as: (first as StatedAmount).figure },
      optional: true,
      way: fact.way ?? '',
    })),
  )
}

/** Rates of one subject restate each other only if they have the same denominator. */
function rateBase(relations: readonly Relation[], { figure }: StatedAmount): string {
  if (isMoney(figure.unit)) return ''
  const relation = relations.find(({ stated, formula }) => stated === figure && formula.kind === 'ratio')
  return relation?.formula.kind === 'ratio' ? relation.formula.whole.value.toFixed() : 'unknown'
}

const budgets = new Set(['approved', 'revised', 'budget', 'released'])

/**
 * The wrong figure against what else states the fact: other reports of the file, as an annex may be read as part of its report, and
 * budgets of another kind that were the same sum before.
 */
function otherStatements(reports: readonly DraftReport[], report: DraftReport, error: SeededError | null): Relation[] {
  const own = report.scribe.amounts.find(({ figure }) => figure === error?.mutation.figure)
  if (!own) return []
  const sameBudget = ({ figure, fact }: StatedAmount): boolean =>
    budgets.has(fact.measure) && budgets.has(own.fact.measure) && error?.value?.eq(figure.value) === true
  return reports
    .flatMap((other) => other.scribe.amounts.map((amount) => ({ other, amount })))
    .filter(({ amount }) => amount !== own && amount.subject.name === own.subject.name)
    .filter(
      ({ other, amount }) =>
        (other !== report && amount.fact.measure === own.fact.measure) ||
        (amount.fact.measure !== own.fact.measure && sameBudget(amount)),
    )
    .map(({ amount }) => amount)
    .map(({ figure }) => ({
      rule: 'restatement',
      subject: own.subject.name,
      aliases: own.subject.aliases,
      stated: own.figure,
      formula: { kind: 'same' as const, as: figure },
      optional: true,
      way: own.fact.way ?? '',
    }))
}

/** One line per relation of a report, as it is written in the end. */
export function checkLines(reports: readonly DraftReport[], index: number, error: SeededError | null): CheckLine[] {
  const report = reports[index - 1] as DraftReport
  const seen = new Set<string>()
  const all = [...report.scribe.relations, ...restatements(report), ...otherStatements(reports, report, error)].map(
    (relation) => ({
      relation,
      judgement: judge(relation),
    }),
  )
  const broken = all.filter(({ judgement }) => judgement.verdict === 'inconsistent')
  if (broken.length > 0 && error?.mutation.report !== report)
    throw new Error(
      `Not meant to be wrong: ${broken.map(({ relation, judgement }) => `${relation.rule} ${relation.subject} ${relation.stated.raw} ${judgement.inputs}`).join('; ')}`,
    )
  const first = error
    ? (broken.find(({ relation }) => relation.stated === error.mutation.figure && relation.rule !== 'restatement') ??
      broken.find(({ relation }) => !relation.optional) ??
      broken[0])
    : undefined
  return all.map(({ relation, judgement }) => {
    const { rule, subject, aliases, stated, ruleAlt } = relation
    const value = statedValue(stated, relation.sign)
    const key = `${rule} ${subject} ${value}`
    const again = seen.has(key)
    seen.add(key)
    const wrong = judgement.verdict === 'inconsistent'
    const causes = wrong && error ? causesOf[error.class] : []
    const optional = wrong ? first?.relation !== relation : relation.optional || again
    return {
      kind: 'check',
      report: index,
      rule,
      subject,
      ...(aliases?.length ? { aliases } : {}),
      stated: value,
      computed: judgement.computed,
      verdict: judgement.verdict,
      cause: causes[0] ?? null,
      ...(causes.length > 1 ? { cause_alt: causes.slice(1) } : {}),
      inputs: judgement.inputs,
      ...(ruleAlt ? { rule_alt: ruleAlt } : {}),
      ...(optional ? { optional: true } : {}),
      ...(wrong && error
        ? { error: error.class, ...(first?.relation === relation ? { planted: true } : { derived: true }) }
        : {}),
      way: relation.way,
    }
  })
}

function statedValue(figure: Figure, sign: 1 | -1 = 1): number | string {
  if (Number.isNaN(Number(figure.number))) return figure.number
  return figure.value.times(sign).toNumber()
}
