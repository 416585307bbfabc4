import { numeralCharacters, readChineseNumeral } from '../base/chinese-numerals.ts'
import { foldText } from '../base/chinese-text.ts'
import { Decimal, halfUnit } from '../base/decimal.ts'
import { recalled } from '../base/recall.ts'
import { classify } from './quantity-kind.ts'
import { qualifierAround } from './quantity-qualifier.ts'
import type { Quantity } from './quantity-types.ts'
import { unitAt } from './quantity-unit.ts'

/** Arabic digits with separators and decimals: 1,184.33; 49; 0.029; .5 is not a number here. */
const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+\.\d+|\d+(?:\.\d+)?/y
const numeral = new RegExp(`[${numeralCharacters}]+`, 'y')
const hundredth = new RegExp(`百分之([${numeralCharacters}]+|\\d+(?:\\.\\d+)?)(?:点([${numeralCharacters}]+))?`, 'y')

/** 21.966.95万元: two points in one number. It may be several sums, like a range, and is none of them for certain. */
const brokenPoints = /^(?:\.\d+)+(?=\s*[百千万亿]*元)/

/** A number found but not yet understood. */
export interface Found {
  start: number
  end: number
  /** Unsigned decimal text. */
  number: string
  chinese: boolean
}

/**
 * All quantities of a text, left to right, without overlaps: figures with their units, signs and qualifiers.
 * Numbers that belong to names, dates, list marks and codes are returned too, with their kind, so that a caller can
 * tell "read and set aside" from "not seen".
 */
export const findQuantities = recalled((text: string): readonly Quantity[] => {
  const folded = foldText(text)
  const found: Quantity[] = []
  let at = 0
  while (at < folded.length) {
    const hit = numberAt(folded, at)
    if (!hit) {
      at++
      continue
    }
    const broken = brokenPoints.exec(folded.slice(hit.end))
    const quantity = complete(text, folded, broken ? { ...hit, end: hit.end + broken[0].length } : hit)
    if (quantity) found.push(broken ? { ...quantity, range: true } : quantity)
    at = Math.max(quantity?.end ?? hit.end, at + 1)
  }
  shareRangeUnits(folded, found)
  shareListUnits(folded, found)
  shareBracketUnits(folded, found)
  ratesWithoutSign(folded, found)
  return found
})

function numberAt(folded: string, at: number): (Found & { percent?: boolean }) | null {
  const c = folded[at] as string
  if (c === '百') {
    hundredth.lastIndex = at
    const m = hundredth.exec(folded)
    if (m)
      return {
        start: at,
        end: at + m[0].length,
        number: percentWords(m[1] as string, m[2]),
        chinese: true,
        percent: true,
      }
  }
  if (c >= '0' && c <= '9') {
    arabic.lastIndex = at
    const m = arabic.exec(folded)
    if (!m) return null
    return { start: at, end: at + m[0].length, number: m[0].replace(/[, ]/g, ''), chinese: false }
  }
  if (numeralCharacters.includes(c)) {
    numeral.lastIndex = at
    const m = numeral.exec(folded)
    return m ? chineseMoney(folded, at, m[0]) : null
  }
  return null
}

const percentWords = (whole: string, decimals: string | undefined): string => {
  const value = /\d/.test(whole) ? whole : String(readChineseNumeral(whole) ?? 0)
  if (!decimals) return value
  return `${value}.${[...decimals].map((d) => String(readChineseNumeral(d) ?? 0)).join('')}`
}

/**
 * A Chinese numeral counts as a number only where money follows (叁拾万元, 一千二百余万元): elsewhere the characters
 * are words (一是, 十分, 万家). The trailing 万 or 亿 is left to the unit.
 */
function chineseMoney(folded: string, at: number, word: string): Found | null {
  const after = folded.slice(at + word.length, at + word.length + 4)
  const money = /^(?:元|圆|余?万元|余?亿元|多?万元|余元)/.exec(after)
  if (!money) return null
  let body = word
  while (body.length > 1 && /[万亿萬億]$/.test(body) && /^[元圆]/.test(after)) body = body.slice(0, -1)
  const value = readChineseNumeral(body)
  if (value === null) return null
  return { start: at, end: at + body.length, number: String(value), chinese: true }
}

function complete(text: string, folded: string, hit: Found & { percent?: boolean }): Quantity | null {
  const compound = hit.chinese ? null : compoundAt(folded, hit)
  const number = compound ?? hit
  const unit = hit.percent
    ? { text: '%', end: hit.end, kind: 'percent' as const, scale: '1', over: false }
    : (compound?.unit ?? unitAt(folded, number.end))
  const negative = signBefore(folded, hit.start)
  const start = negative ?? hit.start
  const signed = negative === null ? number.number : `-${number.number}`
  const kind = classify(folded, { ...hit, end: number.end }, unit)
  const scale = kind === 'money' || kind === 'bare' ? unit.scale : '1'
  const end = unit.end
  return {
    start,
    end,
    digitsStart: start,
    digitsEnd: number.end,
    raw: text.slice(start, end),
    number: signed,
    unit: unit.text,
    kind,
    value: new Decimal(signed).times(scale).toFixed(),
    precision: halfUnit(number.number).times(scale).toFixed(),
    qualifier: qualifierAround(folded, start, end, unit.over),
    range: false,
  }
}

/** 3亿5000万元 and 1亿2000万: two numbers that are one. */
function compoundAt(folded: string, hit: Found) {
  const m = /^亿(\d{1,4}(?:\.\d+)?)万(元?)/.exec(folded.slice(hit.end))
  if (!m || hit.number.includes('.')) return null
  const number = new Decimal(hit.number)
    .times(10000)
    .plus(m[1] as string)
    .toFixed()
  const end = hit.end + m[0].length
  const digitsEnd = end - (m[2] ? 2 : 1)
  return {
    number,
    end: digitsEnd,
    unit: {
      text: m[2] ? '万元' : '万',
      end,
      kind: (m[2] ? 'money' : 'bare') as 'money' | 'bare',
      scale: '10000',
      over: false,
    },
  }
}

/** Position of a minus sign (or 负, △) that belongs to the number; null when there is none. A dash between numbers is a range. */
function signBefore(folded: string, start: number): number | null {
  const sign = folded[start - 1]
  if (sign === '负' || sign === '△') return start - 1
  if (sign !== '-') return null
  const before = folded[start - 2]
  if (before === undefined || /[^\d\w)%年月日号元万亿-]/.test(before)) return start - 1
  return null
}

const rangeMark = /^\s*(?:[-~—–至到]{1,2}|~)\s*$/

/** 10-15万元: the first end takes the unit of the second, and both are marked. */
function shareRangeUnits(folded: string, found: Quantity[]): void {
  for (let i = 0; i + 1 < found.length; i++) {
    const a = found[i] as Quantity
    const b = found[i + 1] as Quantity
    if (!rangeMark.test(folded.slice(a.end, b.start))) continue
    if (b.kind === 'date' || b.kind === 'ordinal' || a.kind === 'ordinal') {
      if (a.kind === 'bare' || a.kind === 'date') a.kind = b.kind
      continue
    }
    if (a.unit !== '' && a.unit !== b.unit && a.kind !== b.kind) continue
    if (a.kind === 'bare') take(a, b)
    a.range = true
    b.range = true
  }
}

/** 2,400、1,260、800和400万元: bare figures of a list take the unit of the last. */
function shareListUnits(folded: string, found: Quantity[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const a = found[i] as Quantity
    const b = found[i + 1] as Quantity
    // eight digits alone may be a telephone number; in a list of sums they are a sum
    const isPlain = a.kind === 'bare' || (a.kind === 'ordinal' && /^\d{5,10}(?:\.\d+)?$/.test(a.number))
    if (!isPlain || a.unit !== '' || (b.kind !== 'money' && b.kind !== 'percent' && b.kind !== 'count')) continue
    if (b.range || !/^\s*(?:[、,/]|[、,]?\s*(?:和|及|与|以及))\s*$/.test(folded.slice(a.end, b.start))) continue
    take(a, b)
  }
}

/** 年初预算11.00，调整后预算9.24，实际支出9.01（万元）: bare figures of a sentence take the unit in the bracket behind the last. */
function shareBracketUnits(folded: string, found: Quantity[]): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const last = found[i] as Quantity
    const unit = /^\s*[(](?:单位:)?([万亿千百]?元)[)]/.exec(folded.slice(last.end))?.[1]
    if (!unit || last.kind !== 'bare') continue
    const scale = unitAt(`${unit}`, 0).scale
    for (let j = i; j >= 0; j--) {
      const q = found[j] as Quantity
      if (q.kind !== 'bare' || q.unit !== '' || /[。;]/.test(folded.slice(q.end, last.start))) break
      q.kind = 'money'
      q.unit = unit
      q.value = new Decimal(q.number).times(scale).toFixed()
      q.precision = halfUnit(q.number.replace('-', '')).times(scale).toFixed()
    }
  }
}

const behindSum = /元[,、]?(?:同比)?(?:约?占[^,。;:\d]{0,14}|(?:增长|下降|上升|增幅|降幅)(?:率|了|约|为)?)\s*$/

/** 增加203.10万元，增长5.49。: behind a sum that changed, or is a part of another, the sign % is left out. */
function ratesWithoutSign(folded: string, found: readonly Quantity[]): void {
  for (const q of found) {
    if (q.kind !== 'bare' || q.unit !== '' || !/^\d+\.\d+$/.test(q.number)) continue
    if (!behindSum.test(folded.slice(Math.max(0, q.start - 30), q.start))) continue
    if (!/^\s*(?:[。,;)]|$)/.test(folded.slice(q.end))) continue
    q.kind = 'percent'
    q.unit = '%'
  }
}

function take(a: Quantity, b: Quantity): void {
  const scale = b.number === '0' || new Decimal(b.number).isZero() ? null : new Decimal(b.value).div(b.number)
  a.kind = b.kind
  a.unit = b.unit
  if (b.kind === 'money' && scale) {
    a.value = new Decimal(a.number).times(scale).toFixed()
    a.precision = halfUnit(a.number.replace('-', '')).times(scale).toFixed()
  }
}
