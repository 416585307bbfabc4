import type { Decimal } from '../../src/base/decimal.ts'
import { Figure, type Spelling, written } from './figure.ts'
import { factorOf, withoutTrailingZeros } from './figures.ts'
import type { AmountFact, IndicatorFact } from './paper.ts'
import type { Random } from './random.ts'
import type { Op, Relation } from './relation.ts'

/** Whom a fact is about: the name that stands in the text, and others that serve as well. */
export interface Subject {
  name: string
  aliases: string[]
  /** Tells apart what one name stands for: all projects of a unit, its whole spending, its income. */
  role?: string
}

/** How money is written in one part of a report. */
export interface MoneyStyle {
  unit: '元' | '万元' | '亿元' | '千元' | '万'
  digits: number
  spelling: Spelling
  /** 480.00 is written 480. */
  strip: boolean
  /** Decimals of rates. */
  rateDigits: number
  /** The unit stands in a caption or header. */
  carried: boolean
}

interface FactMore {
  /** Tells apart facts of one subject and measure that do not restate each other. */
  role?: string
  optional?: boolean
  alt?: string[]
  period?: string
  sign?: 1 | -1
}

/** An amount or a rate that the text states: its value is that of the figure as it is written in the end. */
export interface StatedAmount {
  figure: Figure
  subject: Subject
  role: string
  fact: Omit<AmountFact, 'value' | 'unit' | 'subject' | 'aliases'>
  sign: 1 | -1
}

export interface StatedIndicator {
  /** Words of the text that stand for the row or sentence. */
  anchor: Figure
  fact: Omit<
    IndicatorFact,
    'op' | 'target' | 'target_unit' | 'actual' | 'actual_unit' | 'completion_rate' | 'weight' | 'score'
  >
  op: Op | null
  /** Whether the sign or word of the limit is written beside the target. */
  target: Figure | null
  actual: Figure | null
  rate: Figure | null
  weight: Figure | null
  score: Figure | null
  change: Figure | null
  /** The stated verdict, a word that may be made wrong. */
  verdict: { figure: Figure; yes: readonly string[] } | null
}

/**
 * Writes the figures of one report and remembers what they state and how they hang together. What a template says and what is true of
 * it are written in the same line, so that they cannot part.
 */
export class Scribe {
  readonly random: Random
  readonly year: number
  readonly figures = new Map<number, Figure>()
  readonly amounts: StatedAmount[] = []
  readonly indicators: StatedIndicator[] = []
  readonly relations: Relation[] = []
  /** Sentence order or table shape that is being written. */
  way = 'other'
  #next: number

  constructor(random: Random, year: number, firstId = 1) {
    this.random = random
    this.year = year
    this.#next = firstId
  }

  /** Writes with another `way`. */
  in<T>(way: string, write: () => T): T {
    const before = this.way
    this.way = way
    const result = write()
    this.way = before
    return result
  }

  /** A number without a fact of its own: a target, a weight, a count. */
  figure(number: string, unit = '', more: { carried?: boolean; spelling?: Spelling } = {}): Figure {
    const figure = new Figure(this.#next++, number, unit, more.carried ?? false, more.spelling ?? {})
    this.figures.set(figure.id, figure)
    return figure
  }

  word(text: string): Figure {
    return this.figure(text)
  }

  money(value: Decimal, subject: Subject, measure: string, style: MoneyStyle, more: FactMore = {}): Figure {
    const number = written(value.abs().div(factorOf(style.unit)), style.digits, { strip: style.strip })
    const figure = this.figure(number, style.unit, { carried: style.carried, spelling: style.spelling })
    return this.#state(figure, subject, measure, { ...more, sign: more.sign ?? (value.isNegative() ? -1 : 1) })
  }

  /** A rate; `value` is the figure before the % sign. */
  rate(
    value: Decimal,
    subject: Subject,
    measure: string,
    style: Pick<MoneyStyle, 'rateDigits' | 'spelling'> & { cut?: boolean; carried?: boolean; strip?: boolean },
    more: FactMore = {},
  ): Figure {
    const full = value.eq(100) && this.random.chance(0.6)
    const text = written(value.abs(), style.rateDigits, { cut: style.cut ?? false, strip: style.strip ?? false })
    const figure = this.figure(full ? withoutTrailingZeros(text) : text, '%', {
      carried: style.carried ?? false,
      spelling: style.spelling.wide ? { wide: true } : {},
    })
    return this.#state(figure, subject, measure, { ...more, sign: more.sign ?? (value.isNegative() ? -1 : 1) })
  }

  /** A rate written as a ratio: 1 for 100%, 0.9656 for 96.56%. */
  ratio(value: Decimal, subject: Subject, measure: string, optional: boolean): Figure {
    const number = written(value, 2, { strip: true })
    const figure = this.figure(number, '%', { spelling: { ratio: true } })
    return this.#state(figure, subject, measure, optional ? { optional } : {})
  }

  /** A zero that is said in words. */
  none(subject: Subject, measure: string, words: string): Figure {
    const figure = this.figure('0', '元', { spelling: { words } })
    return this.#state(figure, subject, measure, { optional: true })
  }

  /** A number that may be taken for an indicator or not: a count of offices, a score in running text. */
  optionalIndicator(figure: Figure, subject: Subject, name: string): void {
    const fact = {
      kind: 'indicator',
      subject: subject.name,
      source: 'narrative',
      name,
      level1: null,
      level2: null,
    } as const
    this.indicator({ anchor: figure, actual: figure, fact: { ...fact, verdict: null, optional: true } })
  }

  /** A figure of an indicator that may be taken for an amount as well. */
  optionalAmount(figure: Figure, subject: Subject, measure: string, alt: string[]): void {
    this.#state(figure, subject, measure, { optional: true, alt })
  }

  #state(figure: Figure, subject: Subject, measure: string, more: FactMore): Figure {
    this.amounts.push({
      figure,
      subject,
      sign: more.sign ?? 1,
      role: more.role ?? subject.role ?? '',
      fact: {
        kind: 'amount',
        measure,
        period: more.period ?? String(this.year),
        ...(more.alt ? { measure_alt: more.alt } : {}),
        ...(more.optional ? { optional: true } : {}),
        way: this.way,
      },
    })
    return figure
  }

  indicator(stated: Pick<StatedIndicator, 'anchor' | 'fact'> & Partial<StatedIndicator>): void {
    const blank = { op: null, target: null, actual: null, rate: null, weight: null, score: null, change: null }
    this.indicators.push({ ...blank, verdict: null, ...stated, fact: { ...stated.fact, way: this.way } })
  }

  relate(
    rule: string,
    subject: Subject,
    stated: Figure,
    formula: Relation['formula'],
    more: Partial<Relation> = {},
  ): void {
    const { name, aliases } = subject
    this.relations.push({ rule, subject: name, aliases, stated, formula, way: this.way, ...more })
  }
}
