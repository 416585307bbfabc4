import { squeeze } from '../../base/chinese-text.ts'
import { isWrapped } from './cell-text.ts'
import { repeatedRows } from './is-continuation.ts'
import { lineJoin } from './join-text.ts'
import type { PageCell, PageTable } from './page-table.ts'
import { levelLabel } from './words/markers.ts'
import { textOf } from './words-to-lines.ts'

/**
 * Two parts of a table on common columns -> one table. A repeated header is dropped, a row that the page break cut is
 * joined again, and a label whose cell goes on over the page keeps its rows. `known` are the squeezed texts of all cells.
 */
export function joinTables(above: PageTable, below: PageTable, known: ReadonlySet<string>): PageTable {
  const repeated = repeatedRows(above, below)
  const rest = below.cells.filter((cell) => cell.row >= repeated).map((cell) => ({ ...cell, row: cell.row - repeated }))
  const head = above.cells.map((cell) => (cell.row < repeated ? { ...cell, header: true } : cell))
  const tail = head.filter((cell) => cell.row + cell.rowSpan === above.rows)
  const pairs = pairCells(tail, rest)
  const isCut = isCutRow(pairs, rest, above.openBottom || below.openTop)
  const moved = isCut ? above.rows - 1 : above.rows
  const joined = new Map<PageCell, PageCell>()
  const used = new Set<PageCell>()
  for (const [cell, next] of pairs) {
    if (
      isCut ||
      isSameLabel(cell, next, pairs) ||
      isBesideGroup(cell, next, tail, rest) ||
      isCutLabel(cell, next, known)
    ) {
      joined.set(cell, joinCells(cell, next, moved))
      used.add(next)
    }
  }
  const cells = [
    ...head.map((cell) => joined.get(cell) ?? cell),
    ...rest.filter((cell) => !used.has(cell)).map((cell) => ({ ...cell, row: cell.row + moved })),
  ]
  return {
    ...above,
    bottom: below.bottom,
    rows: moved + below.rows - repeated,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
    pageBreaks: [...above.pageBreaks, above.rows, ...below.pageBreaks.map((row) => row - repeated + moved)],
    openBottom: below.openBottom,
  }
}

type Pair = [PageCell, PageCell]

/** Cells of the last row and the cells right below them that have the same columns. */
function pairCells(tail: readonly PageCell[], rest: readonly PageCell[]): Pair[] {
  return tail.flatMap((cell): Pair[] => {
    const next = rest.find((other) => other.row === 0 && other.col === cell.col && other.colSpan === cell.colSpan)
    return next ? [[cell, next]] : []
  })
}

/**
 * The page break went through a row: what stands in the first row of the next page are the ends of texts that had no more
 * room, and some cells, complete on the page before, have nothing there. An empty row is the foot of a cut one.
 */
function isCutRow(pairs: readonly Pair[], rest: readonly PageCell[], isOpen: boolean): boolean {
  const first = rest.filter((cell) => cell.row === 0)
  if (first.length !== pairs.length) return false
  const values = pairs.filter(([cell, next]) => cell.rowSpan === 1 && next.rowSpan === 1)
  const filled = values.filter(([, next]) => next.text !== '')
  if (filled.length === 0) return values.length === pairs.length
  const both = filled.filter(([cell]) => cell.text !== '')
  if (both.length === 0 || !both.every(goesOn) || both.filter(isLabelOverNumber).length >= 2) return false
  const endsHere = ([cell, next]: Pair): boolean => cell.text !== '' && next.text === ''
  if (isOpen || values.some(endsHere)) return true
  // A header of two rows cut in its first: the tall cells beside the group go on as well, or have ended
  const startsHere = pairs.some((pair) => endsHere(pair) && pair[0].rowSpan === 1)
  const isHeader = pairs.every(([cell, next]) => !/\d/.test(cell.text + next.text))
  return startsHere && isHeader && pairs.filter(([, next]) => next.text !== '').every(goesOn)
}

/** 分值 over 10: the header of a column and its first value, however narrow the column is. */
const isLabelOverNumber = ([cell, next]: Pair): boolean =>
  /^[\u4e00-\u9fa5()（）]{2,}$/.test(squeeze(cell.text)) && /^[≥≤><=]?[\d.,]+[%％]?$/.test(squeeze(next.text))

/** The last line of the cell is full: the next cell's first line may be its continuation. */
function goesOn([cell, next]: Pair): boolean {
  const last = cell.lines.at(-1)
  const line = next.lines[0]
  if (!last || !line) return false
  return isWrapped(last, line, [...cell.lines, ...next.lines], cell.box)
}

/**
 * A label beside several rows, which the next page shows empty or once more. A cell over several rows is one; a cell over a
 * single row only where everything to its left goes on as well.
 */
function isSameLabel(cell: PageCell, next: PageCell, pairs: readonly Pair[]): boolean {
  const text = squeeze(cell.text)
  if (/^[\d.,%-]+$/.test(text)) return false
  const isTall = cell.rowSpan > 1 || next.rowSpan > 1
  if (next.text !== '') return isTall && squeeze(next.text) === text
  if (isTall && text !== '') return true
  const before = pairs.filter(([other]) => other.col < cell.col)
  const isReached = cell.col === 0 || before.some(([other]) => other.col + other.colSpan === cell.col)
  return isReached && before.every(([, other]) => other.text === '')
}

/** The header of a column beside a group whose parts begin on the next page: 全年支出 beside 预算 over 年初, 调整. No figure stands in either row. */
function isBesideGroup(cell: PageCell, next: PageCell, tail: readonly PageCell[], rest: readonly PageCell[]): boolean {
  const first = rest.filter((other) => other.row === 0)
  const isHeader = [...tail, ...first].every(({ text }) => !/\d/.test(text))
  const parts = (group: PageCell): number =>
    first.filter((part) => part.col >= group.col && part.col + part.colSpan <= group.col + group.colSpan).length
  return isHeader && next.text === '' && cell.text !== '' && tail.some((group) => group.colSpan > 1 && parts(group) > 1)
}

/** A label cut by the page break: its end alone says nothing, the whole stands elsewhere in the file. */
function isCutLabel(cell: PageCell, next: PageCell, known: ReadonlySet<string>): boolean {
  if (cell.text === '' || next.text === '') return false
  return isCutLevel(cell, next) || (goesOn([cell, next]) && known.has(squeeze(cell.text + next.text)))
}

/** 产出指 over 标: the two are the usual name of a level, and neither is one. */
const isCutLevel = (cell: PageCell, next: PageCell): boolean =>
  levelLabel.test(squeeze(cell.text + next.text)) && ![cell, next].some(({ text }) => levelLabel.test(squeeze(text)))

/** `moved` is the row at which the rows of the next page begin. */
function joinCells(cell: PageCell, next: PageCell, moved: number): PageCell {
  const rowSpan = next.row + next.rowSpan + moved - cell.row
  if (next.text === '' || squeeze(next.text) === squeeze(cell.text)) return { ...cell, rowSpan }
  if (cell.text === '') return { ...next, row: cell.row, rowSpan }
  const join =
    isCutLevel(cell, next) || goesOn([cell, next])
      ? lineJoin(cell.text, textOf(next.lines[0] as PageCell['lines'][0]))
      : '\n'
  const offset = cell.text.length + join.length
  return {
    ...cell,
    rowSpan,
    text: cell.text + join + next.text,
    runs: [...cell.runs, ...next.runs.map((run) => ({ ...run, start: run.start + offset, end: run.end + offset }))],
    lines: [...cell.lines, ...next.lines],
  }
}
