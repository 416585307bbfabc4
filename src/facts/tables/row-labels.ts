import type { Cell } from '../../document/schema.ts'
import { cellNumber, isNil } from './cell-number.ts'
import { isOfFigures } from './figure-columns.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'
import { ownerHeads, pageTotalLabels, projectHeads, subtotalLabels, totalLabels } from './words/headers.ts'
import { monthSpan, yearPartWords } from './words/year-parts.ts'

/** What a row is about. */
export interface RowLabel {
  row: number
  /** Where the label stands; null for a row without words. */
  cell: Cell | null
  /** Shortest complete name, without numbering and 其中. */
  name: string
  /** Names of the cells that label several rows and hold this one. */
  parents: string[]
  /** Name in the cell left of the label, of what the row is a part of, also where it labels this row alone. */
  beside: string | null
  total: boolean
  /** What the total is of, where its words say so: 人员经费 in 人员经费合计. */
  whole: string | null
  subtotal: boolean
  /** The label stands left of the panel of its figure: the total of several panels. */
  footer: boolean
  pageTotal: boolean
  /** The label begins with 其中 (or stands under one that does). */
  among: boolean
  /** Class, section and item codes (201, 20105, 2010501) put rows under each other. */
  code: string
  /** Depth by numbering: 一、 above （一） above 1. */
  depth: number
}

/** Columns of one panel of a table that stands side by side with others (收入 | 行次 | 决算数 | 支出 | 行次 | 决算数). */
export interface Panel {
  from: number
  /** One past its last column. */
  to: number
}

/** The panels of a section: a new one starts at every subject column that follows a column of money. */
export function panelsOf(grid: Grid, section: Section): Panel[] {
  const starts: number[] = []
  let money = true
  for (let col = 0; col < grid.cols; col++) {
    const known = section.columns.get(col)?.meaning.kind
    // 收入 | 预算数 | 支出 | 预算数: over a column of names, 收入 and 支出 are no measures
    const mayName = known === undefined || known === 'money'
    const kind = money && mayName && holdsNames(grid, section, col) ? 'subject' : known
    if (kind === 'money' || kind === 'rate') money = true
    else if ((kind === 'subject' || (kind === 'code' && leadsToNames(section, col))) && money) {
      starts.push(col)
      money = false
    }
  }
  if (starts.length < 2) return [{ from: 0, to: grid.cols }]
  return starts.map((from, i) => ({ from: i === 0 ? 0 : from, to: starts[i + 1] ?? grid.cols }))
}

/** 类 | 款 | 科目名称: one code or more in columns of their own, and the names behind them. */
function leadsToNames({ columns }: Section, from: number): boolean {
  let col = from
  while (columns.get(col)?.meaning.kind === 'code') col++
  return columns.get(col)?.meaning.kind === 'subject'
}

/** A column right of money that holds words in most rows: the names of a second panel, whatever its header says. */
function holdsNames(grid: Grid, section: Section, col: number): boolean {
  const right = [...section.columns].some(([other, { meaning }]) => other > col && meaning.kind === 'money')
  if (!right) return false
  const cells = [...Array(section.to - section.dataFrom).keys()]
    .map((i) => grid.at(section.dataFrom + i, col))
    .filter((cell) => cell !== null && cell.col === col && plain(cell) !== '')
  const names = cells.filter(
    (cell) => cell && /[\u4e00-\u9fa5]{2,}/.test(plain(cell)) && cellNumber(cell.text) === null,
  )
  return cells.length >= 2 && names.length * 3 >= cells.length * 2
}

const marks: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[.、．](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
  /^[①-⑳]/,
]

/** Label of a data row, or null when the row has no words to the left of its numbers. */
export function rowLabel(grid: Grid, section: Section, row: number, panel?: Panel): RowLabel | null {
  const firstNumber = Math.min(
    ...[...section.columns]
      .filter(([, { meaning }]) => meaning.kind === 'money' || meaning.kind === 'rate')
      .map(([col]) => col),
  )
  const inPanel = panel ? labelCells(grid, section, row, panel.to) : []
  const own = inPanel.filter((cell) => panel && cell.col >= panel.from && cell.col < panel.to)
  const cells = panel
    ? own.length > 0
      ? own
      : inPanel.filter((cell) => cell.col + cell.colSpan > panel.from)
    : labelCells(grid, section, row, firstNumber)
  if (cells.length === 0) return null
  const words = cells.map((cell) => ({ cell, text: plain(cell) }))
  const code =
    joinedCode(grid, row, cells[0]?.col ?? 0) ??
    words.find(({ text }) => /^\d{3,7}$/.test(text))?.text ??
    /^(\d{3,7})(?=[\u4e00-\u9fa5])/.exec(words.at(-1)?.text ?? '')?.[1] ??
    ''
  const named = words.filter(({ text }) => !/^\d{1,7}$/.test(text) && text !== '')
  const label =
    [...named].reverse().find(({ cell }) => cell.row === row) ?? named.filter(({ text }) => !isBlockTitle(text)).at(-1)
  if (!label) return null
  const parents = named
    .filter(({ cell }) => cell !== label.cell && cell.rowSpan > 1)
    .map(({ text }) => cleaned(text))
    .filter((text) => text !== '' && !isBlockTitle(text))
  const left = named.filter(({ cell }) => cell.col < label.cell.col).at(-1)
  const beside = left && !isBlockTitle(left.text) ? cleaned(left.text) : ''
  const depth = depthOf(grid, section, row, label.text)
  const name = cleaned(label.text)
  const total = totalLabels.test(name) || wholeLabels.test(name)
  const subtotal = subtotalLabels.test(name) && !total
  const stem = name.replace(/(?:合计|小计)$/, '')
  return {
    row,
    cell: label.cell,
    name: !subtotal ? name : stem !== '' ? stem : (parents.at(-1) ?? name),
    beside: beside === '' ? null : beside,
    parents: subtotal && stem === '' ? parents.slice(0, -1) : parents,
    total,
    whole: null,
    subtotal,
    footer: panel !== undefined && own.length === 0,
    pageTotal: pageTotalLabels.test(name),
    among: /^其中/.test(label.text),
    code,
    depth,
  }
}

/** By the mark of the label, or by 一 and （一） in the column of running numbers; -1 where neither tells. */
function depthOf(grid: Grid, section: Section, row: number, words: string): number {
  const depth = marks.findIndex((mark) => mark.test(words.replace(/^其中[:：]?/, '')))
  if (depth >= 0) return depth
  const [index] = [...section.columns].find(([, { meaning }]) => meaning.kind === 'index') ?? []
  const number = index === undefined ? '' : plain(grid.at(row, index))
  return /^[一二三四五六七八九十]{1,3}[、.]?$/.test(number)
    ? 0
    : /^[(（][一二三四五六七八九十]{1,3}[)）]$/.test(number)
      ? 1
      : -1
}

/** 预算数 | 6.84 | 到位数 | 6.84: label and value in pairs, the label says no more than the column. */
const wholeLabels = /^(?:年度)?(?:预算|到位|执行|安排|支出)(?:数|资金|金额|总额)$/

/**
 * 人员经费合计 under its items is the total of the panel when nothing else is; with several of its kind (江北市合计, 江南市合计)
 * or beside a grand total it is one of a part.
 */
export function settleTotals(labels: readonly RowLabel[]): void {
  const parts = labels.filter((label) => label.subtotal)
  const [only] = parts
  if (!only || parts.length > 1 || labels.some((label) => label.total) || only.parents.includes(only.name)) return
  // 全州合计 is the whole of what the report is about, and nothing but 小计 names no part
  const isAll = only.name === '小计' || /^全[省市州盟县区旗镇乡系]$/.test(only.name)
  Object.assign(only, { total: true, subtotal: false, whole: isAll ? null : only.name })
}

const carriedRow = /^年[初末](?:财政拨款)?结转(?:和)?结余$/
const fundRow = /^(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政拨款)?$/

/** 年初财政拨款结转和结余 and below it 一般公共预算财政拨款, 政府性基金预算财政拨款: what of it is of each fund, and no revenue of the year. */
export function settleCarried(labels: readonly RowLabel[]): void {
  let carried: string | null = null
  for (const label of labels) {
    if (carriedRow.test(label.name)) carried = label.name
    else if (carried !== null && fundRow.test(label.name)) label.name = `${carried}/${label.name}`
    else carried = null
  }
}

/** A row that settleCarried made a part of the row above. */
export const isOfCarried = ({ name }: RowLabel): boolean => /^年[初末](?:财政拨款)?结转(?:和)?结余\//.test(name)

/** 201 | 26 | 01 in columns of their own (类, 款, 项) is 2012601. */
function joinedCode(grid: Grid, row: number, from: number): string | null {
  const digits: string[] = []
  for (let col = from; col < from + 3; col++) {
    const cell = grid.at(row, col)
    if (!cell || cell.col !== col || !/^\d{2,3}$/.test(plain(cell))) break
    digits.push(plain(cell))
  }
  return digits.length >= 1 && digits[0]?.length === 3 && digits.slice(1).every((part) => part.length === 2)
    ? digits.join('')
    : null
}

/** Cells left of the numbers (or in the column named as subject) that hold words. */
function labelCells(grid: Grid, section: Section, row: number, firstNumber: number): Cell[] {
  const subjects = [...section.columns].filter(([, { meaning }]) => meaning.kind === 'subject')
  // what a task is about, where it is done, and the document that gave its money stand beside its name
  const told = subjects.filter(([, { path }]) => /内容|地点|地址|规模|文号$|文件(?:名称|号)$/.test(path.at(-1) ?? ''))
  const beside = [...(told.length < subjects.length ? told.map(([col]) => col) : []), ...ownerColumns(grid, section)]
  const subjectCols = subjects.map(([col]) => col).filter((col) => !beside.includes(col))
  const named = subjectCols.length > 0 ? subjectCols.map((col) => grid.at(row, col)) : []
  const names = subjects.filter(([, { path }]) => /名称$|^项目$/.test(path.at(-1) ?? ''))
  const name = names.length === 1 ? (names[0]?.[0] as number) : Number.POSITIVE_INFINITY
  const left = grid.row(row).filter(
    (cell) =>
      cell.col < firstNumber &&
      !isRemark(grid, section, cell) &&
      (section.columns.get(cell.col)?.meaning.kind === 'code' ||
        !isOfFigures(grid, { from: section.dataFrom, to: section.to }, cell)) &&
      !beside.includes(cell.col) &&
      // between the column of names and the numbers, only columns that are of names too
      (cell.col <= name || section.columns.get(cell.col)?.meaning.kind === 'subject'),
  )
  const cells = [...new Set([...left, ...named])].filter((cell) => cell !== null)
  return cells
    .filter(
      (cell) =>
        !isNil(cell.text) &&
        /[\u4e00-\u9fa5A-Za-z]|^\d{3,7}$/.test(plain(cell)) &&
        (cellNumber(cell.text) === null || /^\d{3,7}$/.test(plain(cell))) &&
        plain(cell).length <= 60,
    )
    .sort((a, b) => a.col - b.col)
}

/** 项目 | 主管部门: who is in charge of a project stands behind its name, and names no row. In front of it they hold its rows together. */
function ownerColumns(grid: Grid, { columns, headerFrom, dataFrom }: Section): number[] {
  const words = [...Array(grid.cols).keys()].map((col) => plain(grid.at(dataFrom - 1, col)))
  const project = words.findIndex(
    (head, col) => columns.get(col)?.meaning.kind === 'subject' && projectHeads.test(head),
  )
  if (project < 0 || dataFrom <= headerFrom) return []
  return words.flatMap((head, col) => (col > project && ownerHeads.test(head) ? [col] : []))
}

/** 时间 over 一季度, 上半年, 3月, 1-6月: what the rows are about. */
const isOfYearParts = (grid: Grid, { dataFrom, to }: Section, col: number): boolean =>
  [...Array(to - dataFrom).keys()].every((i) => {
    const name = plain(grid.at(dataFrom + i, col))
    return namesYearPart(name) || totalLabels.test(name)
  })

const namesYearPart = (name: string): boolean =>
  yearPartWords.some(({ words }) => words.test(name)) || monthSpan.test(name) || /^\d{1,2}月份?$/.test(name)

function isRemark(grid: Grid, section: Section, cell: Cell): boolean {
  const meaning = section.columns.get(cell.col)?.meaning.kind
  return (
    (meaning === 'index' && !/[\u4e00-\u9fa5]{2,}/.test(plain(cell))) ||
    (meaning === 'note' && !isOfYearParts(grid, section, cell.col)) ||
    meaning === 'reason' ||
    (meaning === 'source' && [...section.columns.values()].some(({ meaning: m }) => m.kind === 'subject'))
  )
}

/** 项目资金(万元), 预算执行情况(10分): the title of a block of a form, not a name of a row. */
const isBlockTitle = (text: string): boolean =>
  /^(?:项目)?(?:资金|预算)(?:投入|执行|使用|安排)?(?:情况)?$|^(?:预算执行情况|项目资金|资金投入情况|年度资金|资金情况|部门预算|预算资金)/.test(
    text.replace(/[(（].*$/, ''),
  )

/** Name without numbering, 其中, brackets of units and trailing colons. */
export function cleaned(text: string): string {
  let name = text
    .replace(/^(?:其中|按[\u4e00-\u9fa5]{2,6}[分划]类?)[:：]?/, '')
    .replace(/[(（](?:万元|元|亿元|\d+分?)[)）]/g, '')
  for (const mark of marks) name = name.replace(mark, '')
  return name
    .replace(/^\d{3,7}(?!年)(?=[\u4e00-\u9fa5]{2})/, '')
    .replace(/^(?:19|20)\d\d年度?(?=[\u4e00-\u9fa5“]{4})/, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]$/, '')
    .replace(/^[A-Z0-9]{8,}[-—_]?(?:\d{1,6}[-—_])?(?=[\u4e00-\u9fa5\d])/, '')
}
