import type { Cell } from '../../document/schema.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'
import { valueHeads } from './words/headers.ts'

/**
 * 年度指标傅 is 年度指标值 misread or misprinted: a head with no known meaning, one character away from a usual one of its length, over
 * cells that hold values; two where the column stands between the names and the results and its cells begin with ≥ or ≤. Only in a section of indicators that has no such column yet.
 */
export function readMisprintedHeads(grid: Grid, columns: Section['columns'], from: number, end: number): void {
  const kinds = new Set([...columns.values()].map(({ meaning }) => meaning.kind))
  if (!kinds.has('name') && !kinds.has('level')) return
  const names = [...columns].filter(([, { meaning }]) => meaning.kind === 'name' || meaning.kind === 'level')
  const behind = Math.max(...names.map(([col]) => col))
  for (const { kind, words } of valueHeads) {
    if (kinds.has(kind)) continue
    const beside = columns.get(behind + 2)?.meaning.kind === 'actual' && holdsSigns(grid, behind + 1, end)
    const allowed = (col: number): number => (kind === 'target' && col === behind + 1 && beside ? 2 : 1)
    for (let col = behind + 1; col < grid.cols; col++) {
      const cell = grid.at(end - 1, col)
      if (
        columns.has(col) ||
        !isHead(cell, from, end) ||
        !words.some((head) => misses(plain(cell), head) <= allowed(col))
      )
        continue
      if (!holdsValues(grid, col, end)) continue
      columns.set(col, { meaning: { kind }, path: [plain(cell)], cell, name: null })
      break
    }
  }
}

const isHead = (cell: Cell | null, from: number, end: number): cell is Cell =>
  cell !== null && cell.row >= from && cell.row + cell.rowSpan === end

/** Number of characters that are other; a head of another length is none. */
const misses = (words: string, head: string): number =>
  words.length === head.length
    ? [...head].filter((character, i) => words[i] !== character).length
    : Number.POSITIVE_INFINITY

/** ≥12座, ≤45天: what is aimed at. */
const holdsSigns = (grid: Grid, col: number, from: number): boolean =>
  [...Array(grid.rows - from).keys()].filter((i) => /^[≥≤><]\d/.test(plain(grid.at(from + i, col)))).length >= 2

/** Most cells that are filled hold a figure or a short word (完善), none a sentence. */
function holdsValues(grid: Grid, col: number, from: number, to = grid.rows): boolean {
  const below = [...Array(to - from).keys()]
    .map((i) => grid.at(from + i, col))
    .filter((cell, i) => cell !== null && cell.row === from + i && cell.col === col && plain(cell) !== '')
  const figures = below.filter((cell) => /\d/.test(plain(cell)) && plain(cell).length <= 16)
  return figures.length >= 2 && figures.length * 2 >= below.length
}

/** Columns of values between those of an indicator section whose head says nothing known: their head cells. */
export function unreadColumns(grid: Grid, { columns, headerFrom, dataFrom, to, kind }: Section): Cell[] {
  const known = [...columns]
  const names = known.filter(([, { meaning }]) => meaning.kind === 'name' || meaning.kind === 'level')
  if (kind !== 'indicator' || names.length === 0) return []
  const first = Math.max(...names.map(([col]) => col)) + 1
  const last = Math.max(...known.map(([col]) => col))
  return [...Array(Math.max(0, last - first)).keys()].flatMap((i) => {
    const cell = grid.at(dataFrom - 1, first + i)
    const isOwn =
      cell?.col === first + i && isHead(cell, headerFrom, dataFrom) && /[\u4e00-\u9fa5]{2,}/.test(plain(cell))
    return isOwn && !columns.has(first + i) && holdsValues(grid, first + i, dataFrom, to) ? [cell] : []
  })
}
