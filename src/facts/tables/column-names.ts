import type { Cell } from '../../document/schema.ts'
import { carriedFrom } from '../words/money-cues.ts'
import { bareHeader, wordsMeaning } from './column-meaning.ts'
import type { Section } from './sections.ts'
import { isTimeHead } from './time-heads.ts'
import { doneHeads, fundSources, type Meaning } from './words/headers.ts'

export const wholeWords = /合计|小计|总额|总计|共计/

/** A column of money that is the whole of others, and those others. */
export interface ColumnFamily {
  whole: number
  parts: number[]
  /** The header sets the whole and its parts under one head. */
  certain: boolean
}

/**
 * Columns that add up to another column of their row: 合计 | 基本支出 | 项目支出, 总额 | 财政拨款 | 其他资金 under one head,
 * 小计 | 购置费 | 运行维护费 inside the twelve columns of the 三公 table.
 */
export function columnFamilies(section: Section, from: number, to: number): ColumnFamily[] {
  const money = [...section.columns].filter(([col, { meaning }]) => col >= from && col < to && meaning.kind === 'money')
  return money.flatMap(([whole, column]) => {
    if (!wholeWords.test(column.path.at(-1) ?? '')) return []
    const head = column.path.slice(0, -1)
    const inside = money.filter(
      ([col, { path, meaning }]) =>
        col !== whole &&
        head.every((words, i) => path[i] === words) &&
        (head.length > 0 || sameMeasure(column.meaning, meaning)),
    )
    const parts = inside.filter(([, { path }]) => isPart(path, head.length, inside)).map(([col]) => col)
    const nested = inside.map(([col]) => col).filter((col) => !parts.includes(col))
    const sides = head.length > 0 ? [parts] : [run(parts, nested, whole, 1), run(parts, nested, whole, -1)]
    const kept = sides.filter((side) => side.length >= 2)
    return kept.map((side) => ({ whole, parts: side, certain: head.length > 0 && kept.length === 1 }))
  })
}

const sameMeasure = (a: { kind: string; measure?: string }, b: { kind: string; measure?: string }): boolean =>
  a.kind === b.kind && a.measure === b.measure

/** Of columns under a head of their own only its 小计 counts, where it has one. */
function isPart(path: readonly string[], depth: number, inside: readonly [number, { path: string[] }][]): boolean {
  if (path.length <= depth + 1) return !/^其中/.test(path.at(-1) ?? '')
  const sub = path[depth]
  const own = inside.filter(([, other]) => other.path[depth] === sub && other.path.length > depth + 1)
  return !own.some(([, other]) => wholeWords.test(other.path.at(-1) ?? '')) || wholeWords.test(path.at(-1) ?? '')
}

/** The columns that follow the whole without a gap on one side; those inside a 小计 are passed over. */
function run(parts: readonly number[], nested: readonly number[], whole: number, step: 1 | -1): number[] {
  const found: number[] = []
  for (let col = whole + step; parts.includes(col) || nested.includes(col); col += step)
    if (parts.includes(col)) found.push(col)
  return step === 1 ? found : found.reverse()
}

/** What a column is about beside its measure: 公务接待费 under 预算数, 基本支出 beside 支出合计. Null when it is the row itself. */
export function nameColumns(section: Section): void {
  for (const column of section.columns.values())
    column.name = nameInPath(column.path, column.meaning.kind) ?? besideOthers(column) ?? carriedIn(column)
  nameSources(section)
  for (const { parts } of columnFamilies(section, 0, Number.MAX_SAFE_INTEGER)) {
    for (const col of parts) {
      const column = section.columns.get(col)
      const last = bare(column?.path.at(-1) ?? '')
      const words = wholeWords.test(last) ? bare(column?.path.at(-2) ?? '') : last
      if (column && column.name === null && isName(words)) column.name = words
    }
  }
}

/** 机关运行经费决算数 over the height of all the heads: one more sum beside those of the table. */
const besideOthers = ({
  path,
  meaning,
  cell,
}: {
  path: string[]
  meaning: { kind: string }
  cell: Cell
}): string | null =>
  meaning.kind === 'money' && path.length === 1 && cell.rowSpan > 1
    ? (/^(.{2,12}经费)(?:支出)?(?:预算|决算|执行)数$/.exec(path[0] as string)?.[1] ?? null)
    : null

/** 上年结转, 年初结转和结余: what the year began with is no balance of its row, which is what is left at the end. */
function carriedIn({ path, meaning }: { path: string[]; meaning: Meaning }): string | null {
  const own = bareHeader(bare(path.at(-1) ?? '')).replace(/[(（].*$/, '')
  return meaning.kind === 'money' && meaning.measure === 'balance' && carriedFrom.test(own) ? own : null
}

/**
 * 中央资金 | 省级资金, each over 下达数 | 支出数 | 执行率: the columns are of those sources. A single source over all of them is what the
 * whole of the rows is about.
 */
function nameSources(section: Section): void {
  const figures = [...section.columns.values()].filter(({ meaning }) => ['money', 'rate'].includes(meaning.kind))
  const sourceOf = ({ path }: (typeof figures)[number]): string | null => {
    const head = bare(path[0] ?? '').replace(/[(（].*$/, '')
    return path.length >= 2 && fundSources.test(head) && !/合计|总额|总计/.test(head) ? head : null
  }
  const sources = new Set(figures.map(sourceOf).filter((source) => source !== null))
  const [only] = sources
  if (only && sources.size === 1 && figures.length >= 2 && figures.every((column) => sourceOf(column) === only))
    section.source = only
  if (sources.size < 2) return
  for (const column of figures) column.name ??= sourceOf(column)
}

function nameInPath(path: readonly string[], kind: string): string | null {
  if (kind !== 'money' || path.length < 2) return null
  const names = path.slice(1).filter((words) => {
    const own = wordsMeaning(words)
    return (
      (own === null || own.kind === 'subject' || fundSources.test(bare(words))) &&
      isName(bare(words)) &&
      !isTimeHead(words)
    )
  })
  const name = names.at(-1)
  if (name === undefined) return null
  const own = bare(name)
  // 公务用车购置及运行维护费 over 购置费 | 运行维护费
  return vehicleCosts.test(own) && /公务用车|公车/.test(names.at(-2) ?? '')
    ? `公务用车${own.replace(/^车辆/, '')}`
    : own
}

const vehicleCosts = /^(?:车辆)?(?:购置|运行(?:维护)?)费$/

const bare = (words: string): string => words.replace(/^其中[:：]?/, '').replace(/[(（](?:万元|元|亿元|%)[)）]/g, '')

const isName = (words: string): boolean =>
  !doneHeads.test(words) &&
  !/^(?:总额|合计|小计|总计|金额|数额|元|万元|[\dA-Z()/]+)$/.test(words) &&
  /[\u4e00-\u9fa5]{2,}/.test(words)
