import { readChineseNumeral } from '../base/chinese-numerals.ts'
import { foldText, squeeze } from '../base/chinese-text.ts'
import { addUp, Decimal } from '../base/decimal.ts'
import type { Block, Cell, Table } from '../document/schema.ts'
import type { Amount } from './schema.ts'
import { itemNameIn, markOf } from './text/outline.ts'
import { firstClause, listMark, sentencesOf } from './text/sentences.ts'

/** Projects that a report lists one after the other, with their names. */
export interface ProjectList {
  names: string[]
  /** Index of the block the list begins in. */
  at: number
  /** Numbered 1, 2, 3 …: nothing is left out of it. */
  numbered: boolean
  /** A chapter on money begins with the first of them. */
  isChapter?: boolean
}

/** Every list of projects of a report: numbered paragraphs, numbered sentences, rows of tables, one form for each project. */
export const projectLists = (blocks: readonly Block[]): ProjectList[] => [
  ...itemLists(blocks),
  ...rowLists(blocks),
  ...formLists(blocks),
]

const money = /\d(?:\.\d+)?\s*(?:万|亿|千)?元|(?:执行|支出|支付)(?:率|进度)[^。;,]{0,4}\d/

/**
 * Paragraphs numbered 1, 2, 3 … in one style: a list of projects when most of its items name one with its money. Then every number
 * is an item, also one that tells its money elsewhere.
 */
function itemLists(blocks: readonly Block[]): ProjectList[] {
  interface Items extends ProjectList {
    projects: number
    last: number
  }
  const lists: Items[] = []
  const open = new Map<string, Items>()
  blocks.forEach((block, at) => {
    if (block.kind === 'table') return
    const text = foldText(block.text)
    const inside = itemsInside(text)
    if (inside.length >= 2)
      lists.push({ names: inside, at, numbered: true, projects: inside.length, last: inside.length })
    const mark = markOf(text) ?? bareNumber(text)
    const number = mark ? ordinalOf(text.slice(0, mark.length)) : null
    if (!mark || number === null) return
    const words = firstClause(text.slice(mark.length)).slice(0, 40)
    const next = blocks[at + 1]
    const below = next && next.kind !== 'table' && text.length <= 40 ? foldText(next.text) : ''
    const name = projectName(text.slice(mark.length), below)
    const list = open.get(mark.style)
    if (number === 1) {
      const started = { names: [name ?? words], at, numbered: true, projects: name ? 1 : 0, last: 1 }
      open.set(mark.style, started)
      lists.push(started)
    } else if (list && number === list.last + 1) {
      list.names.push(name ?? words)
      list.last = number
      if (name) list.projects++
    } else open.delete(mark.style)
  })
  return lists
    .filter(
      (list) =>
        list.names.length >= 2 &&
        list.projects > list.names.length / 2 &&
        !list.names.some((name) => accounts.test(name)),
    )
    .map((list) => ({ ...list, isChapter: isChapterHeading(blocks[list.at - 1]) }))
}

/** 二、预算执行情况: of all projects, no word of some of them. */
function isChapterHeading(block: Block | undefined): boolean {
  if (!block || block.kind === 'table') return false
  const text = squeeze(foldText(block.text))
  return (
    text.length <= 20 &&
    /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六]部分)/.test(text) &&
    /(?:执行|支出|资金|完成|项目)[^,。;]*$/.test(text) &&
    !/重点|主要|部分项目|典型|代表|个别|抽/.test(text)
  )
}

/** 1水库除险加固经费，…: a number without any sign. */
function bareNumber(text: string): { style: string; length: number } | null {
  // 41—9月养老补助专项…: the number 4 in front of its months
  const m =
    /^\s*\d(?=\d{1,2}月?[-—~至]\d{1,2}月)/.exec(text) ??
    /^\s*\d{1,2}(?=[\u4e00-\u9fa5])(?![年月日号至到个项人户家万亿元次天批名处件所])/.exec(text)
  return m ? { style: '1', length: m[0].length } : null
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The number a list mark stands for: 3 in 3. and (3), 三、 and 三是, ③. */
function ordinalOf(mark: string): number | null {
  const digits = /\d{1,2}/.exec(mark)
  if (digits) return Number(digits[0])
  const words = /[一二三四五六七八九十]{1,3}/.exec(mark)
  if (words) return readChineseNumeral(words[0])
  const at = [...circled].findIndex((c) => mark.includes(c))
  return at < 0 ? null : at + 1
}

const timeAhead = /^\s*(?:截至\d{1,2}月[底末份]?|\d{1,2}月?[-—~至]\d{1,2}月(?:份)?|(?:19|20)\d\d年度?)\s*/
/** Where the money of an item begins that no stop keeps apart from its name: 桥梁加固项目全年安排资金76.64万元. */
const moneyBegins = /(?:[全本当]年|年[初末中度]|调整后|(?:支出|执行|支付)[率进]|预算(?!绩效)|已?支[出付]|安排|实际)/
/** Accounts of the functional and the economic classification, and what a unit spends on itself: no projects. */
const accounts =
  /\((?:类|款|项)\)|^(?:人员|公用|日常公用|基本支出|工资福利|商品和服务|对个人和家庭|资本性|财政拨款|其他资金|自有资金|公务|因公|“?三公|机关事业单位|行政运行|一般行政管理|事业运行|行政单位|事业单位|住房公积金$|购房补贴)/

/** Headings over the chapters of a report. */
const chapter = /(?:概况|背景|目标|内容|过程|管理|组织|实施|职能|职责|评价|简介|范围|方法|思路|结论|总体|整体|基本)/

/** The project an item names in its first clause, where its money follows; aspects (资金到位, 支出情况) are none. */
function projectName(text: string, below = ''): string | null {
  const clause = firstClause(text).replace(timeAhead, '')
  const cut = clause.search(moneyBegins)
  // 管网清淤安排2,015万元: the figure is no part of the name
  const isCut = cut >= 3 && money.test(clause.slice(cut))
  const words = isCut ? clause.slice(0, cut) : clause
  if (accounts.test(words)) return null
  const isHeading = words.length === text.trim().length && money.test(below) && !chapter.test(words)
  const name = itemNameIn(words, () => false, isHeading || isCut || money.test(text.slice(words.length)))
  if (name) return name
  // 防洪措施项目: a thing done may be a project's name, where it is called one
  return /^[^\d]{2,30}(?:项目|专项)$/.test(words) ? words : null
}

function itemsInside(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    const mark = listMark.exec(words)?.[0].length ?? 0
    const name = mark > 0 ? projectName(words.slice(mark)) : null
    return name ? [name] : []
  })
}

const wholeRow = /^(?:合计|总计|小计|共计|总额|年度资金总额|本页小计|单位[:：].*)$/

/** Rows numbered 1, 2, 3 … below 序号, or named below 项目名称; a table that a page break cut goes on in the next one. */
function rowLists(blocks: readonly Block[]): ProjectList[] {
  const lists: ProjectList[] = []
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') return
    const last = lists.at(-1)
    const head = block.cells.find((cell) => /^序号$/.test(squeeze(cell.text)))
    const rows = head ? numberedRows(block, head.col, head.row + 1) : numberedRows(block, 0, 0)
    const goesOn = last?.numbered === true && at - last.at <= 6 && rows[0]?.number === last.names.length + 1
    if (goesOn) last.names.push(...rows.map(({ name }) => name))
    else if (head && rows[0]?.number === 1 && isOfProjects(block, head.row))
      lists.push({ names: rows.map(({ name }) => name), at, numbered: true })
    else if (!head) lists.push(...namedRows(block, at))
  })
  return lists.filter(({ names }) => names.length >= 2 && new Set(names).size === names.length)
}

const isOfProjects = (table: Table, row: number): boolean =>
  table.cells.some((cell) => cell.row === row && /项目/.test(cell.text))

/** The numbered rows below the header; none where a number is missing or stands twice. */
function numberedRows(table: Table, col: number, from: number): { number: number; name: string }[] {
  const rows = table.cells
    .filter((cell) => cell.col === col && cell.row >= from && /^\d{1,3}$/.test(squeeze(cell.text)))
    .map((cell) => ({ number: Number(squeeze(cell.text)), name: nameBeside(table, cell) }))
  const first = rows[0]?.number ?? 1
  return rows.every(({ number, name }, i) => number === first + i && /[\u4e00-\u9fa5]/.test(name)) ? rows : []
}

const nameBeside = (table: Table, cell: Cell): string =>
  table.cells.find((other) => other.row === cell.row && other.col === cell.col + cell.colSpan)?.text.trim() ?? ''

/** 项目名称 over the first column, or over the second beside who carries them out, and money over the others: its rows, without wholes. */
function namedRows(table: Table, at: number): ProjectList[] {
  const head = table.cells.find(
    (cell) => cell.col <= 1 && /^(?:(?:具体|实施)?项目名称|项目|子项目(?:名称)?)$/.test(squeeze(cell.text)),
  )
  if (!head) return []
  const isList = table.cells.some(
    (cell) => cell.row === head.row && cell.col > head.col && /预算|计划|金额|资金|支出|执行/.test(cell.text),
  )
  if (!isList || (head.col === 1 && !isGroup(table, head))) return []
  const below = table.cells.filter((cell) => cell.col === head.col && cell.row >= head.row + head.rowSpan)
  const names = below.map((cell) => cell.text.trim()).filter((name) => name !== '' && !wholeRow.test(squeeze(name)))
  return below.some((cell) => cell.rowSpan > 1) ? [] : [{ names, at, numbered: false }]
}

/** The column in front of the names says whose they are. */
const isGroup = (table: Table, { row, col }: Cell): boolean =>
  table.cells.some((cell) => cell.row === row && cell.col === col - 1 && /单位|部门|县|区|类别|科室/.test(cell.text))

/** A form for each project, with its name beside 项目名称. */
function formLists(blocks: readonly Block[]): ProjectList[] {
  const found = blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return []
    const label = block.cells.find(
      (cell) => cell.row <= 2 && /^(?:项目名称|项目（?支出）?名称)$/.test(squeeze(cell.text)),
    )
    const beside = label && label.col + label.colSpan < block.cols ? nameBeside(block, label) : ''
    return beside.length >= 3 && !/预算|决算|支出数|金额|序号|单位|部门/.test(beside) ? [{ name: beside, at }] : []
  })
  const names = [...new Set(found.map(({ name }) => name))]
  return names.length >= 2 ? [{ names, at: found[0]?.at ?? 0, numbered: false }] : []
}

/**
 * Whether the money of the listed projects makes up a stated whole: then none is missing. One measure is enough; the whole is an
 * amount of something that is not on the list.
 */
export function makesUpWhole(list: ProjectList, amounts: readonly Amount[]): boolean {
  const names = list.names.map(squeeze)
  const about = (amount: Amount): number => names.indexOf(squeeze(amount.subject))
  return (['revised', 'executed', 'budget', 'approved', 'released'] as const).some((measure) => {
    const money = amounts.filter((amount) => amount.measure === measure && amount.unit === 'CNY')
    const parts = names.map((_, i) => money.find((amount) => about(amount) === i))
    if (parts.some((part) => part === undefined)) return false
    const sum = addUp(parts.map((part) => part?.value ?? 0))
    const slack = addUp(parts.map((part) => part?.precision ?? 0))
    return (
      !sum.isZero() &&
      money.some(
        (amount) => about(amount) < 0 && new Decimal(amount.value).minus(sum).abs().lte(slack.plus(amount.precision)),
      )
    )
  })
}
