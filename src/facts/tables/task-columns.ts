import { foldText, squeeze } from '../../base/chinese-text.ts'
import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { newIndicator } from '../new-indicator.ts'
import { countUnits } from '../words/units.ts'
import { type CellNumber, cellNumber } from './cell-number.ts'
import { headerOf } from './count-columns.ts'
import type { Panel, RowLabel } from './row-labels.ts'
import type { Section } from './sections.ts'
import { nextId, type TableContext } from './table-facts.ts'

/** Two columns of a list of money that say what was to be done and what was done: 搬迁任务 | 完成搬迁, 任务数（户）| 完成数（户）. */
export interface TaskColumns {
  task: number
  done: number
  /** The stated rate of completion, where the pair has a column of it. */
  rate: number | null
  /** The words over what was done, without the unit: 完成搬迁. */
  name: string
  unit: string
}

const heads = {
  task: [/^(?:年度|全年|下达)?(?:目标)?(.{0,8}?)(?:任务|计划|目标)(?:数|量|数量)?$/, /^(?:计划|任务|目标)(.{1,6})$/],
  done: [/^(?:实际|已|累计|全年)*完成(.{0,8}?)(?:数|量|数量)?$/, /^(.{1,8}?)(?:实际)?完成(?:数|量|数量)$/],
}
/** Money, rates and dates are no tasks. */
const others = /率|比例|进度|时间|日期|%|元|投资|资金|金额|预算|支出|经费/

/** The pairs of such columns beside the money; the unit stands in a head or, as the only one that is none of money, above the table. */
export function taskColumns(context: TableContext, section: Section, panel: Panel): TaskColumns[] {
  const columns = [...Array(panel.to - panel.from).keys()]
    .map((i) => panel.from + i)
    .filter((col) => isFree(section, col))
  const of = (kind: 'task' | 'done'): { col: number; stem: string; words: string }[] =>
    columns.flatMap((col) => {
      const words = headerOf(context, section, col)
      const bare = words.replace(/[(（][^()（）]*[)）]$/, '')
      const m = others.test(bare)
        ? null
        : (heads[kind].map((head) => head.exec(bare)).find((found) => found !== null) ?? null)
      return m ? [{ col, stem: (m[1] as string).replace(/[数量]$/, ''), words }] : []
    })
  const done = of('done')
  return of('task').flatMap(({ col: task, stem, words }) => {
    const same = done.filter((one) => one.stem === stem && one.col > task)
    const [only] = same
    if (!only) return []
    const unit = unitOf(only.words) || unitOf(words) || unitAbove(context)
    return unit === '' ? [] : [{ task, done: only.col, rate: null, name: only.words.replace(/[(（].*$/, ''), unit }]
  })
}

/** No money and no rate: a column of results or of no meaning that is known. */
const isFree = ({ columns }: Section, col: number): boolean => {
  const kind = columns.get(col)?.meaning.kind
  return kind === undefined || kind === 'target' || kind === 'actual'
}

const isCountUnit = (words: string): boolean => (countUnits as readonly string[]).includes(words)

/** 户 in 任务数（户） and in 计划户数. */
export function unitOf(words: string): string {
  const said = /[(（](?:单位[:：])?([^()（）]{1,4})[)）]$/.exec(words)?.[1] ?? ''
  if (isCountUnit(said)) return said
  const inside = /(人次|人|户|亩)数?$/.exec(words)?.[1] ?? ''
  return isCountUnit(inside) ? inside : ''
}

/** 户 in （单位：万元、户） or （资金单位：万元；长度单位：公里） above the table. */
export function unitAbove({ grid, part }: TableContext): string {
  const at = part.blocks.indexOf(grid.table)
  for (const block of part.blocks.slice(Math.max(0, at - 3), at).reverse()) {
    if (block.kind === 'table') break
    const said = /单位[:：]([^()]{2,24})/
      .exec(squeeze(foldText(block.text)))?.[1]
      ?.split(/[、,/;]/)
      .map((words) => words.replace(/^.*单位[:：]/, ''))
    const units = said?.filter(isCountUnit) ?? []
    if (said) return units.length === 1 ? (units[0] as string) : ''
  }
  return ''
}

/** What each row was to do and did, as an indicator of the row. */
export function readTasks(context: TableContext, pairs: readonly TaskColumns[], labels: readonly RowLabel[]): void {
  for (const label of labels) for (const pair of pairs) readTask(context, pair, label)
}

function readTask(context: TableContext, { task, done, rate, name, unit }: TaskColumns, label: RowLabel): void {
  const figure = (col: number): { cell: Cell; found: CellNumber } | null => {
    const cell = context.grid.at(label.row, col)
    const found = cell && cell.row === label.row && cell.col === col ? cellNumber(cell.text) : null
    return cell && found ? { cell, found } : null
  }
  const [target, actual] = [figure(task), figure(done)]
  if (!target || !actual || target.found.unit !== '' || actual.found.unit !== '') return
  const stated = rate === null ? null : figure(rate)
  const reached = stated && ['', '%'].includes(stated.found.unit) ? stated : null
  const indicator = newIndicator({
    id: nextId(context.facts),
    subject: label.total ? context.subject : label.name,
    source: 'table',
    name,
    target: Number(target.found.number),
    target_unit: unit || null,
    actual: Number(actual.found.number),
    actual_unit: unit || null,
    completion_rate: reached ? Number(reached.found.number) : null,
    written: {
      target: { number: target.found.number, unit },
      actual: { number: actual.found.number, unit },
      ...(reached ? { completion_rate: { number: reached.found.number, unit: '%' } } : {}),
    },
    group: `${context.grid.table.id}/r${label.row + 1}`,
    evidence: [actual, target, ...(reached ? [reached] : [])].map(({ cell, found }) =>
      evidenceAt({ block: context.grid.table, cell }, found.start, found.end),
    ),
  })
  context.facts.indicators.push(indicator)
}
