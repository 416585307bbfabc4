import { foldText } from '../base/chinese-text.ts'
import { changeText } from '../document/printed.ts'
import type { Cell, Change, Table } from '../document/schema.ts'

/** One way all figures of a column are written, and how a cell that is not is brought to it. */
interface Shape {
  is: RegExp
  mend: (text: string) => { start: number; end: number; read: string; name: string; cost: number } | null
}

/** Columns with fewer figures than this say nothing about how they are written. */
const fewest = 4
/** Share of a column's figures that have to be written in one way. */
const most = 0.7

/** 8/8: the stroke between score and weight is read as a digit or falls out. */
const scoreOfWeight: Shape = {
  is: /^\d{1,3}(?:\.\d+)?\/\d{1,3}$/,
  mend: (text) => {
    const stroke = /^(\d{1,3}\.\d{1,2})[1l|]?([1-9]\d{1,2})$/.exec(text) ?? /^(\d)[1l|](\d)$/.exec(text)
    if (stroke) {
      const at = (stroke[1] as string).length
      return {
        start: at,
        end: text.length - (stroke[2] as string).length,
        read: '/',
        name: 'stroke-as-digit',
        cost: 0.4,
      }
    }
    const twice = /^(\d)\/1(\d)$/.exec(text)
    return twice && twice[1] === twice[2] ? { start: 2, end: 3, read: '', name: 'stroke-as-digit', cost: 0.5 } : null
  },
}

/** 1,184.33: all figures of the column have two decimals, one has lost its point. 100 is all of something, and is often written so. */
const twoDecimals: Shape = {
  is: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$/,
  mend: (text) =>
    /^-?(?!100$)\d{3,6}$/.test(text)
      ? { start: text.length - 2, end: text.length - 2, read: '.', name: 'point-dropped', cost: 0.5 }
      : null,
}

/** 97.20%: one has lost its sign, or half of it. */
const percent: Shape = {
  is: /^-?\d+(?:\.\d+)?%$/,
  mend: (text) => {
    const bare = /^-?\d{1,3}\.\d{2}(.?)$/.exec(text)
    return bare && !/\d/.test(bare[1] as string)
      ? {
          start: text.length - (bare[1] as string).length,
          end: text.length,
          read: '%',
          name: 'percent-dropped',
          cost: 0.3,
        }
      : null
  },
}

/**
 * Mends the cells of a recognised table that are not written as the rest of their column: a lost point, a stroke or a % sign read
 * as something else. A column says how it is written only with at least four figures of which seven in ten agree.
 */
export function settleColumns(table: Table): Table {
  const mended = new Map<Cell, Cell>()
  for (let col = 0; col < table.cols; col++) {
    const cells = table.cells.filter((cell) => cell.col === col && /\d/.test(cell.text))
    for (const shape of [scoreOfWeight, twoDecimals, percent]) {
      const like = cells.filter((cell) => shape.is.test(tight(cell)))
      if (like.length < fewest || like.length < cells.length * most) continue
      for (const cell of cells) {
        if (like.includes(cell) || cell.runs.some((run) => run.origin === 'native')) continue
        const repaired = mendedCell(cell, shape)
        if (repaired) mended.set(cell, repaired)
      }
    }
  }
  return mended.size === 0 ? table : { ...table, cells: table.cells.map((cell) => mended.get(cell) ?? cell) }
}

const tight = (cell: Cell): string => foldText(cell.text).trim()

function mendedCell(cell: Cell, shape: Shape): Cell | null {
  const found = shape.mend(tight(cell))
  if (!found) return null
  const lead = cell.text.length - cell.text.trimStart().length
  const { start, end, ...change } = found
  return {
    ...cell,
    ...changeText(cell, lead + start, lead + end, { ...change, by: 'grammar' } satisfies Omit<Change, 'start' | 'end'>),
  }
}
