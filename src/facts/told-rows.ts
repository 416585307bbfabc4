import { foldText } from '../base/chinese-text.ts'
import { isReordered } from '../base/reordered-digits.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { operandAt, operandOfResult } from './operand-at.ts'
import { findQuantities } from './quantity.ts'
import type { Quantity } from './quantity-types.ts'
import type { Indicator, Relation } from './schema.ts'
import { countedBy } from './words/units.ts'

/** Between the name of a row and its result. */
export const linkToResult = /^(?:共计|达到|[达为了共约近]|面积|数量|[:,]){0,2}$/
/** In front of the name: another year's, or what was aimed at. */
const others = /目标|计划|预期|任务|[上去前]年|同期|其中|比|较|标准|不低于|不超过/

/**
 * 为各单位节省检测费用263万元 where the row 节省检测费用 of the table of indicators has 236万元: a result told once more in the text with the same
 * digits in another order is the row's, misprinted in one of the two places. Other differences may be of scope, but for things counted
 * piece by piece. Moved
 * points, and whatever else is told of both, are left to checks/rules/told-results.ts.
 */
export function toldRows(blocks: readonly Block[], indicators: readonly Indicator[]): Relation[] {
  const rows = indicators.filter(({ source, name }) => source === 'table' && /^[\u4e00-\u9fa5]{4,}$/.test(name))
  const single = rows.filter((row) => rows.filter(({ name }) => name === row.name).length === 1)
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [] : single.flatMap((row) => misprintsIn(block, row, rows)),
  )
}

function misprintsIn(block: Paragraph, row: Indicator, rows: readonly Indicator[]): Relation[] {
  const text = foldText(block.text)
  const { actual, target } = row.written
  const name = namesOf(row).find((called) => text.includes(called)) ?? row.name
  const at = text.indexOf(name)
  const result = operandOfResult(row)
  // a longer name of another row ends or begins with this one
  const isOwn = !rows.some((other) => other !== row && other.name.includes(row.name) && text.includes(other.name))
  if (at < 0 || !actual || !result || !isOwn || others.test(clauseBefore(text, at))) return []
  const end = at + name.length
  const told = findQuantities(text).find(({ start }) => start >= end)
  if (!told || told.range || told.qualifier || !linkToResult.test(text.slice(end, told.start))) return []
  const isSame = told.unit === actual.unit && told.number !== target?.number
  if (!isSame || !(isReordered(told.number, actual.number, 3) || contradicts(row, told, text, at))) return []
  return [
    {
      kind: 'same',
      subject: row.name,
      group: block.id,
      a: operandAt({ block }, told.number, told.unit, told.start, told.end),
      b: result,
    },
  ]
}

/** 接待观众94.2万人次 is the row 接待观众人次, whose name says once more what is counted. */
function namesOf({ name }: Indicator): string[] {
  const short = [...name]
    .map((_, i) => name.slice(0, i))
    .find((stem) => stem.length >= 4 && countedBy.test(name.slice(stem.length)))
  return short === undefined ? [name] : [name, short]
}

/** Things that are counted one by one, and once: 台, 座, 辆. */
const pieces = /^(?:台|套|台套|辆|座|栋|艘|架|部)$/

/**
 * 购置播种机14台 where the row has 12台 bought of 12台 planned: things counted piece by piece, in a clause that begins with the whole name of the row,
 * when the row says that just what was planned was done.
 */
function contradicts(row: Indicator, told: Quantity, text: string, at: number): boolean {
  return (
    pieces.test(told.unit) &&
    row.name.length >= 5 &&
    text.startsWith(row.name, at) &&
    row.target !== null &&
    row.target === row.actual &&
    row.target_unit === row.actual_unit &&
    /(?:^|[,;。])\s*$/.test(text.slice(0, at)) &&
    /^\s*(?:[,;。]|$)/.test(text.slice(told.end))
  )
}

const clauseBefore = (text: string, at: number): string => /[^,;。:]*$/.exec(text.slice(0, at))?.[0] ?? ''
