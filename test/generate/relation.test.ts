import { describe, expect, test } from 'vitest'
import { Figure } from '../../scripts/generate/figure.ts'
import { judge, type Relation } from '../../scripts/generate/relation.ts'

let id = 0
const fig = (number: string, unit = '万元'): Figure => new Figure(id++, number, unit)
const verdict = (stated: Figure, formula: Relation['formula'], more: Partial<Relation> = {}): string =>
  judge({ rule: '', subject: '', way: '', stated, formula, ...more }).verdict

describe('what the truth says of a relation', () => {
  test('inputs printed to two places leave room for the last digit of a rate', () => {
    const formula = { kind: 'ratio', part: fig('49.25'), whole: fig('49.46') } as const
    expect(verdict(fig('99.59', '%'), formula)).toBe('consistent')
    expect(verdict(fig('99.61', '%'), formula)).toBe('inconsistent')
  })

  test('a rate that was cut off instead of rounded', () => {
    expect(verdict(fig('99.9', '%'), { kind: 'ratio', part: fig('799.92'), whole: fig('800.00') })).toBe('truncated')
  })

  test('a difference of rounded figures, and one with a slipped decimal point', () => {
    const formula: Relation['formula'] = { kind: 'difference', from: fig('25'), less: [fig('23.6')] }
    expect(verdict(fig('1.4'), formula)).toBe('consistent')
    expect(verdict(fig('0.14'), formula)).toBe('inconsistent')
  })

  test('figures in different units', () => {
    const formula = { kind: 'ratio', part: fig('49.46'), whole: fig('500000', '元') } as const
    expect(verdict(fig('98.92', '%'), formula)).toBe('consistent')
    expect(verdict(fig('98.92', '%'), { ...formula, part: fig('49.46', '元') })).toBe('inconsistent')
  })

  test('a printed decrease is a negative change', () => {
    const formula = { kind: 'growth', now: fig('80.00'), before: fig('100.00'), percent: true } as const
    expect(verdict(fig('20.00', '%'), formula, { sign: -1 })).toBe('consistent')
    expect(verdict(fig('20.00', '%'), formula)).toBe('inconsistent')
  })

  test('a limit is reached from below', () => {
    const reached = (actual: string): Relation['formula'] => ({
      kind: 'reached',
      op: '<=',
      target: fig('8', '天'),
      actual: fig(actual, '天'),
      yes: ['达到'],
    })
    expect(verdict(fig('达到', ''), reached('7'))).toBe('consistent')
    expect(verdict(fig('达到', ''), reached('9'))).toBe('inconsistent')
  })

  test('points for execution stop at the weight', () => {
    expect(verdict(fig('10', ''), { kind: 'product', weight: fig('10', ''), rate: fig('104.2', '%') })).toBe(
      'consistent',
    )
  })
})
