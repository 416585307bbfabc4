import { Decimal, halfUnit } from '../base/decimal.ts'
import { around, type Interval, point } from '../base/interval.ts'
import type { Amount, Evidence, Operand, Written } from '../facts/schema.ts'

/** A stated number as a rule sees it: exact value in one unit, and how finely it was written. */
export interface Figure {
  /** Amount or indicator it belongs to; null for a plain number. */
  id: string | null
  /** Yuan for money, the figure before % for rates, the number itself otherwise. */
  value: Decimal
  /** Half a unit of the last digit written, in the unit of value. */
  half: Decimal
  /** Written without decimals. */
  whole: boolean
  raw: string
  written: Written
  evidence: Evidence
  about: boolean
}

const scales: Record<string, number> = {
  元: 1,
  百元: 1e2,
  千元: 1e3,
  万元: 1e4,
  十万元: 1e5,
  百万元: 1e6,
  千万元: 1e7,
  亿元: 1e8,
  百亿元: 1e10,
  千亿元: 1e11,
  万亿元: 1e12,
  万: 1e4,
  亿: 1e8,
}

/** Yuan in one unit of money; 万 or 亿 in front of a measure word counts too (1.5万册 = 15,000册). */
export function scaleOf(unit: string): number {
  const known = scales[unit]
  if (known !== undefined) return known
  if (unit.startsWith('万')) return 1e4
  return unit.startsWith('亿') ? 1e8 : 1
}

/** Unit of a figure's value: yuan for money, 吨 for 万吨. */
export const unitOfValue = ({ unit }: Written): string =>
  unit.endsWith('元') ? 'CNY' : unit.replace(/^[万亿](?=.)/, '')

export function figureOf(written: Written, rest: Pick<Figure, 'id' | 'raw' | 'evidence' | 'about'>): Figure {
  const scale = scaleOf(written.unit)
  const decimals = written.number.split('.')[1]?.length ?? 0
  return {
    ...rest,
    written,
    value: new Decimal(written.number).times(scale),
    half: halfUnit(written.number).times(scale),
    whole: decimals === 0,
  }
}

export const amountFigure = (amount: Amount): Figure =>
  figureOf(amount.written, {
    id: amount.id,
    raw: amount.raw,
    evidence: amount.evidence[0] as Evidence,
    about: amount.qualifier !== null,
  })

export const operandFigure = (operand: Operand): Figure =>
  figureOf(operand.written, {
    id: operand.id,
    raw: operand.raw,
    evidence: operand.evidence,
    about: operand.qualifier !== null,
  })

/** How a figure is read. exact: whole numbers, zeros and counts stand for themselves; loose: for ± half of their last digit. */
export type Reading = 'point' | 'exact' | 'loose'

/** The values a figure may stand for. A figure that is said to be about so much is only ever known to one digit less. */
export function intervalOf(figure: Figure, reading: Reading): Interval {
  if (reading === 'point') return point(figure.value)
  if (figure.about) return around(figure.value, figure.half.times(2))
  if (figure.whole && (reading === 'exact' || figure.value.isZero())) return point(figure.value)
  return around(figure.value, figure.half)
}

/** Tells figures of one report apart: the amount or indicator, else the place. */
export const figureKey = ({ id, evidence }: Figure): string => id ?? placeKey(evidence)

/** Where a figure stands: block, cell and the place of its number there. */
export const placeKey = ({ block, cell, number_start }: Evidence): string =>
  `${block}/${cell?.row}/${cell?.column}/${number_start}`
