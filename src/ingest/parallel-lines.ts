import { foldText } from '../base/chinese-text.ts'
import type { Cell, Document, Run, Table } from '../document/schema.ts'

/** A value as it stands in a column: ≥95%, 1.92万吨, 64名, — */
const value = /^(?:[≥≤><=~±]|不[低高少多]于|不超过)?\s*-?\d[\d,.]*\s*(?:%|[\u4e00-\u9fff/a-z²³㎡]{0,8})$|^[-—–/]+$/i
/** Words in a column of values are short: 明显提升. */
const longestWords = 12
const longestName = 30

/**
 * Rows whose cells hold several lines that belong together line by line (three indicators, three targets, three results in one row)
 * as rows of their own. The cells of one line beside them, left of the names or without a figure, stand beside all of these.
 */
export function withParallelRows(document: Document): Document {
  return { ...document, blocks: document.blocks.map((block) => (block.kind === 'table' ? withRows(block) : block)) }
}

function withRows(table: Table): Table {
  const counts = Array.from({ length: table.rows }, (_, row) => parallelLines(table, row))
  if (counts.every((count) => count === 1)) return table
  const startOf = (row: number): number => counts.slice(0, row).reduce((sum, count) => sum + count, 0)
  const cells = table.cells.flatMap((cell): Cell[] => {
    const [from, to] = [startOf(cell.row), startOf(cell.row + cell.rowSpan)]
    const lines = linesOf(cell)
    const isParted = cell.rowSpan === 1 && to - from > 1 && lines.length > 1
    if (!isParted) return [{ ...cell, row: from, rowSpan: to - from }]
    return lines.map(({ start, end }, i) => ({ ...cell, ...sliceOf(cell, start, end), row: from + i }))
  })
  return {
    ...table,
    rows: startOf(table.rows),
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
    pageBreaks: table.pageBreaks.map(startOf),
  }
}

/** Number of lines that run through the cells of the row; 1 where it is one row. */
function parallelLines(table: Table, row: number): number {
  const cells = table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
  const tall = cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && linesOf(cell).length > 1)
  const [names, ...others] = tall
  if (!names || tall.some((cell) => cell.printed)) return 1
  const count = linesOf(names).length
  const values = others.filter(isOfValues)
  const beside = cells.filter((cell) => cell.col > names.col && !tall.includes(cell))
  const isParallel =
    values.length >= 2 &&
    values.length === others.length &&
    others.every((cell) => linesOf(cell).length === count) &&
    textsOf(names).every(
      (line) => line.length <= longestName && /[\u4e00-\u9fff]{2}/.test(line) && !value.test(line),
    ) &&
    beside.every((cell) => !/\d/.test(foldText(cell.text)))
  return isParallel ? count : 1
}

function isOfValues(cell: Cell): boolean {
  const lines = textsOf(cell)
  return (
    lines.filter((line) => value.test(line)).length * 2 >= lines.length &&
    lines.every((line) => line !== '' && (value.test(line) || line.length <= longestWords))
  )
}

const textsOf = (cell: Cell): string[] =>
  linesOf(cell).map(({ start, end }) => foldText(cell.text.slice(start, end)).trim())

function linesOf({ text }: Cell): { start: number; end: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return { start: from, end: from + line.length }
  })
}

/** The part of a text from `start` to `end`, with its places. */
function sliceOf({ text, runs }: Cell, start: number, end: number): { text: string; runs: Run[] } {
  return {
    text: text.slice(start, end),
    runs: runs
      .filter((run) => run.start < end && run.end > start)
      .map((run) => cutRun(run, Math.max(run.start, start), Math.min(run.end, end), start)),
  }
}

/** A run that goes on over other lines has no box of its own for one of them. */
function cutRun(run: Run, start: number, end: number, offset: number): Run {
  const whole = run.start === start && run.end === end
  const glyphs = run.glyphs?.slice(start - run.start, end - run.start)
  return {
    ...run,
    start: start - offset,
    end: end - offset,
    box: whole ? run.box : null,
    ...(glyphs ? { glyphs } : {}),
  }
}
