import type { Measure } from '../schema.ts'
import { moneyCuesIn } from './cue.ts'

/** The parts of a year that a row of figures is given out to, in order, with what they are figures of. */
export interface PeriodRow {
  /** Months of each: [1, 3] is the first quarter. */
  months: ReadonlyArray<readonly [number, number]>
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
export function periodRow(clause: string, figures: number): PeriodRow | null {
  if (!marks.test(clause)) return null
  const found = quarters.exec(clause) ?? halves.exec(clause)
  if (!found) return null
  const parts = monthsOf(found)
  if (parts.length !== figures) return null
  // 累计: from the beginning of the year to the end of each
  const runs = /累计/.test(clause)
  const months = parts.map(([from, to]): [number, number] => [runs ? 1 : from, to])
  return {
    months,
    measure:
      moneyCuesIn(clause.slice(found.index + found[0].length)).at(-1)?.measure ??
      moneyCuesIn(clause.slice(0, found.index)).at(-1)?.measure ??
      null,
    isYear: !runs && months[0]?.[0] === 1 && months.at(-1)?.[1] === 12,
    start: found.index,
  }
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
