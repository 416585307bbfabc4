import type { Found } from './quantity.ts'
import type { Quantity } from './quantity-types.ts'
import type { Unit } from './quantity-unit.ts'

const cjk = /[\u4e00-\u9fa5]/

/** What a number is, from its digits, its unit and the characters around it. */
export function classify(folded: string, hit: Found, unit: Unit): Quantity['kind'] {
  const before = folded.slice(Math.max(0, hit.start - 8), hit.start)
  const after = folded.slice(unit.end, unit.end + 8)
  const digits = folded.slice(hit.start, hit.end)
  // 百元医疗收入消耗的材料, 万元产值能耗: a round sum that begins a name
  if (
    unit.kind === 'money' &&
    /^[百千]$/.test(digits) &&
    /^(?!以上|以下|以内|左右|人民币)[\u4e00-\u9fa5]{2}/.test(after)
  )
    return 'ordinal'
  if (unit.kind === 'money' || unit.kind === 'percent' || unit.kind === 'points' || unit.kind === 'unit-price') {
    return unit.kind === 'percent' && /[A-Za-z]$/.test(before) ? 'ordinal' : unit.kind
  }
  if (hit.start < 8 && before.trim() === '' && isSection(digits, unit, folded.slice(hit.end, hit.end + 4), after))
    return 'ordinal'
  if (isOrdinal(before, digits, unit, folded.slice(hit.end, hit.end + 8))) return 'ordinal'
  if (isDate(before, digits, unit, after)) return 'date'
  return unit.kind
}

/** 1.1 项目背景 at the start of a paragraph: the number of a section, though 项 is a unit; 1.2 项 is a figure. */
const isSection = (digits: string, unit: Unit, next: string, after: string): boolean =>
  /^\d{1,2}\.\d{1,2}$/.test(digits) &&
  /^\s+[\u4e00-\u9fa5]/.test(next) &&
  unit.text.length <= 1 &&
  cjk.test(after[0] ?? '')

function isOrdinal(before: string, digits: string, unit: Unit, next: string): boolean {
  if (/[A-Za-z_]$/.test(before) || /第\s?$/.test(before)) return true
  if (/[〔[【(]\s?$/.test(before) && /^\s?[〕\]】]/.test(next)) return true
  if (/^\s?号/.test(next) && !/^\s?号(?:线|楼)/.test(next)) return true
  if (/^[A-Za-z]/.test(next) && unit.kind === 'bare') return true
  // 5G基站 is a kind of network
  if (unit.text === 'G' && /^[2-6]$/.test(digits) && /^G[\u4e00-\u9fa5]/.test(next)) return true
  if (
    unit.text === '' &&
    /^[.、)]/.test(next) &&
    /(?:^|[\s。；;:：(（,，])$/.test(before) &&
    digits.length <= 2 &&
    !/^\.\d/.test(next)
  ) {
    return !/^、\s?\d/.test(next)
  }
  if (/\d-$/.test(before) && /^\d{7,8}$/.test(digits)) return true
  return unit.text === '' && !digits.includes('.') && !digits.includes(',') && digits.length >= 7
}

function isDate(before: string, digits: string, unit: Unit, after: string): boolean {
  const number = Number(digits.replace(/,/g, ''))
  if (unit.text === '年' || unit.text === '年度') {
    return (
      /^(?:19|20)\d\d$/.test(digits) ||
      (/^\d\d$/.test(digits) && /^(?:度|初|末|底)/.test(after) && !cjk.test(before.slice(-1)))
    )
  }
  if (unit.text === '月') return number >= 1 && number <= 12
  if (unit.text === '日') return number >= 1 && number <= 31 && /月\s?$/.test(before)
  if (unit.text === '' && /^(?:19|20)\d\d$/.test(digits))
    return /^[-—~至./]?\s?(?:\d|年|$)/.test(after) || /年(?:度)?$/.test(before)
  return false
}
