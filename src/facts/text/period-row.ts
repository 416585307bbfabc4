import type { Measure } from '../schema.ts'
import { moneyCuesIn } from './cue.ts'

/** The parts of a year, or the years, that a row of figures is given out to, in order, with what they are figures of. */
export interface PeriodRow {
  /** Of each figure: 2024-01/2024-03 for the first quarter, 2023 for a year. */
  periods: readonly string[]
  measure: Measure | null
  /** The periods together are the whole year. */
  isYear: boolean
  /** Where the words of the periods begin in the clause. */
  start: number
}

const ordinals = '一二三四'
const quarterOf = (i: number): [number, number] => [3 * i + 1, 3 * i + 3]

/** 一至四季度, 第一、二、三季度, 四个季度, 各季度. */
const quarters =
  /第?([一二三四])(?:季度)?\s*(?:至|到|-|—|~)\s*第?([一二三四])季度|((?:第?[一二三四](?:季度)?[、和及与,])+第?[一二三四])季度|(?:四个|各|每个?)季度/
const halves = /(?:上半年(?:[、和及与,])下半年|上下?、?下半年)/
const marks = /(?:分别|依次)/

/**
 * 一至四季度依次发放…、…、…和…万元; 上半年、下半年分别支出…和…万元: periods instead of names in front of 分别 or 依次. Null when there are not
 * as many as figures.
 */
export function periodRow(
  clause: string,
  figures: number,
  year: number,
  told: readonly string[] | null,
): PeriodRow | null {
  if (!marks.test(clause)) return null
  const ofYears = yearRow(clause, figures, year, told)
  if (ofYears) return ofYears
  const found = quarters.exec(clause) ?? halves.exec(clause)
  if (!found) return null
  const parts = monthsOf(found)
  if (parts.length !== figures) return null
  // 累计: from the beginning of the year to the end of each
  const runs = /累计/.test(clause)
  const months = parts.map(([from, to]): [number, number] => [runs ? 1 : from, to])
  return {
    periods: months.map(([from, to]) => `${year}-${two(from)}/${year}-${two(to)}`),
    measure: measureAround(clause, found),
    isYear: !runs && months[0]?.[0] === 1 && months.at(-1)?.[1] === 12,
    start: found.index,
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

const measureAround = (clause: string, { index, 0: words }: RegExpExecArray): Measure | null =>
  moneyCuesIn(clause.slice(index + words.length)).at(-1)?.measure ??
  moneyCuesIn(clause.slice(0, index)).at(-1)?.measure ??
  null

/** 2021年至2023年, 2021—2023年 */
const rangeOfYears = /((?:19|20)\d\d)\s*年?度?\s*(?:至|到|-|—|–|~)\s*((?:19|20)\d\d)\s*年度?/
/** 2021年、2022年和2023年 */
const listOfYears = /(?:(?:19|20)\d\d\s*年?度?\s*[、和及与,]\s*)+(?:19|20)\d\d\s*(?:[两三四五]个?)?年度?/
/** 近三年 ends with the year reported; 各年, 三年 are the years told last. */
const lastYears = /(?:近|最近|前)([两二三四五])年/
const sameYears = /(?:各|历|每|逐|上述|[两二三四五])(?:个)?(?:年度|年)/

function yearRow(clause: string, figures: number, year: number, told: readonly string[] | null): PeriodRow | null {
  const found =
    rangeOfYears.exec(clause) ?? listOfYears.exec(clause) ?? lastYears.exec(clause) ?? sameYears.exec(clause)
  if (!found) return null
  const years = yearsOf(found, year) ?? told
  if (years?.length !== figures) return null
  return { periods: years, measure: measureAround(clause, found), isYear: false, start: found.index }
}

function yearsOf([words, from, to]: RegExpExecArray, year: number): string[] | null {
  const [first, last] = [Number(from), Number(to)]
  if (first && last) return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i))
  const listed = words.match(/(?:19|20)\d\d/g)
  if (listed) return listed
  const count = words.includes('近') && from ? '两二三四五'.indexOf(from) : -1
  const length = count < 0 ? 0 : Math.max(2, count + 1)
  return length === 0 ? null : Array.from({ length }, (_, i) => String(year - length + 1 + i))
}

function monthsOf([all, from, to, listed]: RegExpExecArray): [number, number][] {
  if (/半年/.test(all as string))
    return [
      [1, 6],
      [7, 12],
    ]
  if (from && to) {
    const [first, last] = [ordinals.indexOf(from), ordinals.indexOf(to)]
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => quarterOf(first + i))
  }
  const named = listed ? [...listed].filter((c) => ordinals.includes(c)) : [...ordinals]
  return named.map((c) => quarterOf(ordinals.indexOf(c)))
}
