import type { Decimal } from '../../src/base/decimal.ts'
import type { Figure } from './figure.ts'
import { percentOf } from './model/money.ts'
import type { Project, UnitYear } from './model/unit-year.ts'
import type { Random } from './random.ts'
import type { Relation } from './relation.ts'
import type { MoneyStyle, Scribe, Subject } from './scribe.ts'

interface More {
  role?: string
  optional?: boolean
  alt?: string[]
  period?: string
  sign?: 1 | -1
}

/** Sums of one project, department or fund, whichever is written about. */
export type Sums = Pick<
  Project,
  'subject' | 'approved' | 'adjustment' | 'revised' | 'released' | 'executed' | 'balance'
>

/** A scribe with a way of writing money: what sentences and tables are written at. */
export class Desk {
  readonly scribe: Scribe
  readonly style: MoneyStyle
  readonly random: Random
  readonly unit: UnitYear

  constructor(scribe: Scribe, style: MoneyStyle, random: Random, unit: UnitYear) {
    this.scribe = scribe
    this.style = style
    this.random = random
    this.unit = unit
  }

  /** The same desk with money written in another way. */
  with(style: Partial<MoneyStyle>): Desk {
    return new Desk(this.scribe, { ...this.style, ...style }, this.random, this.unit)
  }

  pick<T>(list: readonly T[]): T {
    return this.random.pick(list)
  }

  money(value: Decimal, subject: Subject, measure: string, more: More = {}): Figure {
    return this.scribe.money(value, subject, measure, this.style, more)
  }

  none(subject: Subject, measure: string, words: string): Figure {
    return this.scribe.none(subject, measure, words)
  }

  approved(p: Sums, more: More = {}): Figure {
    return this.money(p.approved, p.subject, 'approved', more)
  }

  revised(p: Sums, more: More = {}): Figure {
    return this.money(p.revised, p.subject, 'revised', more)
  }

  /** A budget that does not say whether it is the first or the adjusted one. */
  budget(p: Sums, more: More = {}): Figure {
    return this.money(p.revised, p.subject, 'budget', { alt: ['approved', 'revised'], ...more })
  }

  released(p: Sums, more: More = {}): Figure {
    return this.money(p.released, p.subject, 'released', more)
  }

  executed(p: Sums, more: More = {}): Figure {
    return this.money(p.executed, p.subject, 'executed', more)
  }

  balance(p: Sums, from: Figure | null, less: Figure | null, more: More = {}): Figure {
    const figure = this.money(p.balance, p.subject, 'balance', more)
    if (from && less) this.relate('balance', p.subject, figure, { kind: 'difference', from, less: [less] })
    return figure
  }

  /** part ÷ whole as a rate, from the exact sums; `figures` are what the report writes for them. */
  rate(
    measure: string,
    subject: Subject,
    values: [part: Decimal, whole: Decimal],
    figures: [part: Figure, whole: Figure] | null,
    more: More & Partial<Relation> & { others?: Figure[]; carried?: boolean } = {},
  ): Figure {
    const { named, others, optional, ruleAlt, carried, ...rest } = more
    const figure = this.scribe.rate(
      percentOf(...values),
      subject,
      measure,
      { ...this.style, cut: this.random.chance(0.03), carried: carried ?? false },
      { ...rest, ...(optional ? { optional } : {}) } as More,
    )
    const rule = ruleNames[measure] ?? 'execution-rate'
    if (figures) {
      const [part, whole] = figures
      this.relate(
        rule,
        subject,
        figure,
        { kind: 'ratio', part, whole, ...(others ? { others } : {}) },
        {
          ...(named ? { named } : {}),
          ...(ruleAlt ? { ruleAlt } : {}),
        },
      )
    }
    return figure
  }

  executionRate(
    p: Sums,
    executed: Figure | null,
    whole: Figure | null,
    more: Parameters<Desk['rate']>[4] = {},
  ): Figure {
    return this.rate(
      'execution_rate',
      p.subject,
      [p.executed, p.revised],
      executed && whole ? [executed, whole] : null,
      more,
    )
  }

  relate(
    rule: string,
    subject: Subject,
    stated: Figure,
    formula: Relation['formula'],
    more: Partial<Relation> = {},
  ): void {
    this.scribe.relate(rule, subject, stated, formula, more)
  }
}

const ruleNames: Record<string, string> = {
  execution_rate: 'execution-rate',
  execution_rate_projected: 'execution-rate',
  release_rate: 'release-rate',
  share: 'share',
  balance_rate: 'share',
}
