import { foldText } from '../base/chinese-text.ts'
import { isReordered } from '../base/reordered-digits.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { operandAt } from './operand-at.ts'
import { findQuantities } from './quantity.ts'
import type { Quantity } from './quantity-types.ts'
import type { Evidence, Indicator, Relation } from './schema.ts'
import { countedBy } from './words/units.ts'

/** Between the name and its result. */
const link = /^(?:共计|达到|[达为了共约近]|面积|数量|[:,]){0,2}$/
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

const missed =
  /^[,(]?\s*(?:仍|尚|均)?(?:未|没有|没)(?:能)?(?:完全|全部)?(?:完成|达到|达成|实现)(?:了)?(?:年度|全年|年初|预期|绩效|既定)*(?:指标|目标|任务|计划)/
const reached =
  /^[,(]?\s*(?:已|均已?|全面|圆满|超额)*(?:完成|达到|达成|实现)(?:了)?(?:年度|全年|年初|预期|绩效|既定)*(?:指标|目标|任务|计划)(?:值|任务|要求)?(?=[,;。)]|$)/

/**
 * 输送苗子18人，未完成年度指标 where a row of the table of indicators has 输送苗子 with 18人: the text says whether the row was reached where the table
 * does not. Fills in the verdicts of the rows.
 */
export function tellVerdicts(blocks: readonly Block[], indicators: readonly Indicator[]): void {
  const rows = indicators.filter(({ source, name }) => source === 'table' && /^[\u4e00-\u9fa5]{4,}$/.test(name))
  for (const row of rows) {
    const { actual } = row.written
    if (row.verdict !== null || !actual || rows.some((other) => other !== row && other.name.includes(row.name)))
      continue
    for (const block of blocks) {
      if (block.kind === 'table') continue
      const text = foldText(block.text)
      const at = text.indexOf(row.name)
      const told = at < 0 ? undefined : findQuantities(text).find(({ start }) => start >= at + row.name.length)
      if (!told || told.number !== actual.number || !link.test(text.slice(at + row.name.length, told.start))) continue
      const rest = text.slice(told.end)
      if (missed.test(rest)) row.verdict = 'unmet'
      else if (reached.test(rest)) row.verdict = 'met'
    }
  }
}

function misprintsIn(block: Paragraph, row: Indicator, rows: readonly Indicator[]): Relation[] {
  const text = foldText(block.text)
  const { actual, target } = row.written
  const name = namesOf(row).find((called) => text.includes(called)) ?? row.name
  const at = text.indexOf(name)
  const place = actual && row.evidence.find((e) => figureOf(e) === actual.number)
  // a longer name of another row ends or begins with this one
  const isOwn = !rows.some((other) => other !== row && other.name.includes(row.name) && text.includes(other.name))
  if (at < 0 || !actual || !place || !isOwn || others.test(clauseBefore(text, at))) return []
  const end = at + name.length
  const told = findQuantities(text).find(({ start }) => start >= end)
  if (!told || told.range || told.qualifier || !link.test(text.slice(end, told.start))) return []
  const isSame = told.unit === actual.unit && told.number !== target?.number
  if (!isSame || !(isReordered(told.number, actual.number, 3) || contradicts(row, told, text, at))) return []
  return [
    {
      kind: 'same',
      subject: row.name,
      group: block.id,
      a: operandAt({ block }, told.number, told.unit, told.start, told.end),
      b: {
        id: row.id,
        written: actual,
        raw: `${actual.number}${actual.unit}`,
        evidence: place,
        qualifier: null,
      },
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

const figureOf = (e: Evidence): string =>
  /\d[\d,]*(?:\.\d+)?/
    .exec(foldText(e.quote.slice(e.number_start - e.start, e.number_end - e.start)))?.[0]
    .replaceAll(',', '') ?? ''
