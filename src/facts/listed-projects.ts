import { foldText } from '../base/chinese-text.ts'
import type { Block, Paragraph, Table } from '../document/schema.ts'
import { evidenceAt } from './evidence.ts'
import { findQuantities } from './quantity.ts'
import type { Quantity } from './quantity-types.ts'
import type { Operand, Relation } from './schema.ts'
import { itemNameIn, markOf } from './text/outline.ts'
import { listMark, sentencesOf } from './text/sentences.ts'

/** Items that follow each other, with the names of their projects. */
interface Run {
  names: string[]
  /** Index of the block they begin in. */
  at: number
}

/** How many blocks further on a list may begin that a stated number announces. */
const reach = 25

/**
 * 纳入自评的项目共5个, 共安排6个项目: the stated number of projects against the items or rows that list them with their money. Where some
 * list of the report has as many, it is the one meant; a list close by that has nearly as many is short of one or has one too many.
 */
export function listedProjects(blocks: readonly Block[], subject: string): Relation[] {
  const runs = [
    ...itemRuns(blocks),
    ...blocks.flatMap((block, at) => (block.kind === 'table' ? rowRun(block, at) : [])),
  ]
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table') return []
    return statedNumbers(block).flatMap((q): Relation[] => {
      const number = Number(q.number)
      const after = runs.filter((run) => run.at >= at && run.at <= at + reach)
      const near = (run: Run): boolean => Math.abs(run.names.length - number) <= Math.max(2, number * 0.1)
      const run = runs.find((one) => one.names.length === number) ?? after.find(near)
      if (!run || number < 2) return []
      return [
        {
          kind: 'count',
          subject,
          group: `${block.id}/s1`,
          stated: operandOf(block, q),
          listed: run.names,
          complete: true,
        },
      ]
    })
  })
}

/** 项目共计5个, 共安排6个项目; parts of them (其中…2个项目) and years of plans are other numbers. */
function statedNumbers(block: Paragraph): Quantity[] {
  const text = foldText(block.text)
  return findQuantities(block.text).filter((q) => {
    if (q.unit !== '个' || q.kind !== 'count') return false
    const lead = /[^,。;:]*$/.exec(text.slice(0, q.start))?.[0] ?? ''
    const after = text.slice(q.end, q.end + 3)
    if (
      /其中|低于|高于|超过|不足|达到|下一|拟|计划|未|已完成|完工|(?:优|良|中)/.test(lead) ||
      /^(?:以上|左右)/.test(after)
    )
      return false
    return (
      /项目(?:支出)?(?:总数|数量)?(?:共|共计|合计|总计|共有|有|为)+\s*$/.test(lead) ||
      (/(?:共|共有|涉及|安排|设立|包括|包含|纳入)[^,。;]{0,12}$/.test(lead) && /^(?:子|专)?项(?:目)?/.test(after))
    )
  })
}

const money = /\d(?:\.\d+)?\s*(?:万|亿|千)?元|(?:执行|支出|支付)(?:率|进度)[^。;,]{0,4}\d/

/**
 * Paragraphs numbered 1, 2, 3 … in one style: a list of projects when most of its items name one with its money. Then every number
 * is an item, also one that tells its money elsewhere.
 */
function itemRuns(blocks: readonly Block[]): Run[] {
  interface Items extends Run {
    projects: number
    last: number
  }
  const runs: Items[] = []
  const open = new Map<string, Items>()
  blocks.forEach((block, at) => {
    if (block.kind === 'table') return
    const text = foldText(block.text)
    const inside = itemsInside(text)
    if (inside.length >= 2) runs.push({ names: inside, at, projects: inside.length, last: inside.length })
    const mark = markOf(text)
    const number = mark ? ordinalOf(text.slice(0, mark.length)) : null
    if (!mark || number === null) return
    const words = /^[^。:;,]{2,40}/.exec(text.slice(mark.length))?.[0] ?? ''
    const name = projectName(text.slice(mark.length))
    const run = open.get(mark.style)
    if (number === 1) {
      const started = { names: [name ?? words], at, projects: name ? 1 : 0, last: 1 }
      open.set(mark.style, started)
      runs.push(started)
    } else if (run && number === run.last + 1) {
      run.names.push(name ?? words)
      run.last = number
      if (name) run.projects++
    } else open.delete(mark.style)
  })
  return runs.filter((run) => run.names.length >= 2 && run.projects > run.names.length / 2)
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']

/** The number a list mark stands for: 3 in 3. and (3), 三、 and 三是, ③. */
function ordinalOf(mark: string): number | null {
  const digits = /\d{1,2}/.exec(mark)
  if (digits) return Number(digits[0])
  const words = /[一二三四五六七八九十]{1,3}/.exec(mark)
  const at = words ? chinese.indexOf(words[0]) : [...circled].findIndex((c) => mark.includes(c))
  return at < 0 ? null : at + 1
}

/** The project an item names in its first clause, where its money follows; aspects (资金到位, 支出情况) are none. */
function projectName(text: string): string | null {
  const words = /^[^。:;,]*/.exec(text)?.[0] ?? ''
  return itemNameIn(words, () => false, money.test(text.slice(words.length)))
}

function itemsInside(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    const mark = listMark.exec(words)?.[0].length ?? 0
    const name = mark > 0 && sentence.start > 0 ? projectName(words.slice(mark)) : null
    const first = mark > 0 && sentence.start === 0 ? projectName(words.slice(mark)) : null
    return (name ?? first) ? [(name ?? first) as string] : []
  })
}

/** Rows numbered 1, 2, 3 … in a column 序号. */
function rowRun(table: Table, at: number): Run[] {
  const head = table.cells.find((cell) => /^序号$/.test(foldText(cell.text).replace(/\s+/g, '')))
  if (!head) return []
  const rows = table.cells.filter(
    (cell) => cell.col === head.col && cell.row > head.row && /^\s*\d{1,3}\s*$/.test(foldText(cell.text)),
  )
  const inOrder = rows.every((cell, i) => Number(foldText(cell.text)) === i + 1)
  const names = rows.map(
    (cell) =>
      table.cells.find((other) => other.row === cell.row && other.col === cell.col + cell.colSpan)?.text.trim() ?? '',
  )
  const isProjects = table.cells.some((cell) => cell.row === head.row && /项目/.test(cell.text))
  return inOrder && isProjects && names.length >= 2 && new Set(names).size === names.length ? [{ names, at }] : []
}

const operandOf = (block: Paragraph, q: Quantity): Operand => ({
  id: null,
  written: { number: q.number, unit: q.unit },
  raw: q.raw,
  evidence: evidenceAt({ block }, q.start, q.end),
  qualifier: null,
})
