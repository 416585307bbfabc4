import { foldText } from '../../base/chinese-text.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import { withoutScale } from '../quantity-unit.ts'
import type { Indicator, Written } from '../schema.ts'

type Op = Indicator['op']

/** What a target or result cell says. */
export interface Value {
  op: Op
  number: number | null
  unit: string | null
  /** The words, when the cell holds no number that counts. */
  text: string | null
  written: Written | null
  /** Place of the number in the text; of the whole text when there is none. */
  start: number
  end: number
}

const signs: ReadonlyArray<readonly [words: RegExp, op: Exclude<Op, null>]> = [
  [/≥|>=|≧|不(?:得)?(?:少|低|小)于|大于(?:或)?等于|至少|不少于|以上|及以上/, '>='],
  [/≤|<=|≦|不(?:得)?(?:超过|高于|多于|大于)|小于(?:或)?等于|至多|最多|以内|以下|控制在|不超/, '<='],
  [/>|大于|高于|超过|多于/, '>'],
  [/<|小于|低于|少于/, '<'],
  [/=|等于/, '='],
]

/** Sign or words of comparison in a target; null when there are none. */
export function opIn(text: string): Op {
  const folded = foldText(text)
  return signs.find(([words]) => words.test(folded))?.[1] ?? null
}

/** A target cell: ≥12.5万人次, 不少于300天, 45万人次以上, 2次, 持续完善. */
export function targetIn(text: string, op: string | null, unit: string | null): Value {
  const quantities = figuresIn(text)
  const clause = foldText(text).search(/[,;]/)
  const bound = quantities.find(
    (q) => (clause < 0 || q.start < clause) && opIn(foldText(text).slice(Math.max(0, q.start - 6), q.start)) !== null,
  )
  return valueFrom(text, bound ?? quantities[0] ?? null, op ?? text, unit)
}

/** A result cell: of several numbers the one in the unit of the target answers it. */
export function actualIn(text: string, target: Value, unit: string | null): Value {
  const quantities = isInWords(target) && againstBefore.test(foldText(text)) ? [] : figuresIn(text)
  const wanted = target.unit ?? unit
  const same = quantities.filter((q) => wanted !== null && sameUnit(q.unit, wanted))
  const close = quantities.filter(
    (q) => wanted !== null && wanted !== '%' && q.unit !== '' && baseUnit(q.unit) === baseUnit(wanted),
  )
  const chosen =
    same[0] ??
    close[0] ??
    (quantities.length === 1 || wanted === null
      ? quantities[0]
      : (quantities.find((q) => q.unit === '') ?? quantities[0]))
  return { ...valueFrom(text, chosen ?? null, null, unit ?? (chosen?.unit === '' ? wanted : null)), op: null }
}

/** 有所改善 is answered by 较上年增加2处 as a whole: the figure is the change, not the result. */
const againstBefore = /(?:较|比|同比)[^,;。]{0,12}(?:增[加长]|减[少轻]|下降|上升|提[高升]|降低|扩大)[了约近]*\d/
const isInWords = ({ number, text }: Value): boolean => number === null && text !== null

const figuresIn = (text: string): Quantity[] =>
  findQuantities(text).filter((q) => !(q.kind === 'date' || q.kind === 'ordinal') && !/^[A-Za-z]/.test(q.raw))

const sameUnit = (a: string, b: string): boolean => a === b || a.replace(/[()]/g, '') === b.replace(/[()]/g, '')
const baseUnit = (unit: string): string => withoutScale(unit).replace(/[()].*$/, '')

function valueFrom(text: string, q: Quantity | null, opText: string | null, unit: string | null): Value {
  const op = opText === null ? null : opIn(opText)
  const trimmed = text.trim()
  if (!q)
    return {
      op,
      number: null,
      unit: unit === '' ? null : unit,
      text: trimmed === '' ? null : trimmed,
      written: null,
      start: text.indexOf(trimmed),
      end: text.indexOf(trimmed) + trimmed.length,
    }
  const own = q.unit === '' ? (unit ?? '') : q.unit
  return {
    op,
    number: Number(q.number),
    unit: own === '' ? null : own,
    text: null,
    written: { number: q.number, unit: own },
    start: q.start,
    end: q.end,
  }
}

const bounds = '≥|≤|>=|<=|>|<|=|不(?:得)?(?:少|低|小)于|不(?:得)?(?:超过|高于|多于|大于)|达到'

/** 硬化道路≥15公里, 受益人口2000人: forms without a column of targets write them behind the name. */
export function targetInName(text: string): { name: string; target: Value } | null {
  const folded = foldText(text)
  const m = new RegExp(`^\\s*([^\\d≥≤<>=]{2,30}?)\\s*(?:${bounds})?\\s*(\\d[\\d,.]*\\s*[^\\d,;。]{1,6})\\s*$`).exec(
    folded,
  )
  const at = m ? folded.lastIndexOf(m[2] as string) : -1
  const figure = figuresIn(text).find((q) => q.start === at && q.unit !== '')
  if (!m || !figure) return null
  const name = (m[1] as string).replace(/\s+/g, '')
  return /[\u4e00-\u9fa5]{2,}/.test(name) ? { name, target: valueFrom(text, figure, text, null) } : null
}
