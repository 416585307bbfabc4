import { foldText } from '../base/chinese-text.ts'
import { isParted, opensItem } from './document-lines.ts'
import { figure } from './layout/words/figures.ts'

/** Lines that make up a table typed with tabs or blanks. */
export interface SpacedTable {
  /** First line (the header) and the line after the last. */
  from: number
  to: number
  /** A text for every column of every line; empty where the line has nothing. */
  rows: string[][]
}

interface Parting {
  part: (line: string) => string[]
  /** Pieces may be missing at the end of a row. */
  isExact: boolean
}

/** Longer pieces are sentences. */
const longestPiece = 40
/** Rows under the header: two lines that part alike may do so by chance. */
const leastRows = 2

/**
 * Tables that were typed: a line of names and under it lines of figures that tabs, or blanks in a row, part into as many
 * pieces. Text in which blanks only stand behind a number or between words of a sentence is none.
 */
export function spacedTables(lines: readonly string[]): SpacedTable[] {
  const tables: SpacedTable[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isParted(lines[i] as string)) continue
    const [longest] = partings.map((parting) => tableAt(lines, i, parting)).sort((a, b) => rowsOf(b) - rowsOf(a))
    if (!longest) continue
    tables.push(longest)
    i = longest.to - 1
  }
  return tables
}

const gaps = /(?:\t|[ \u00a0\u2002\u2003\u3000]{2,})[ \t\u00a0\u2002\u2003\u3000]*/

const rowsOf = (table: SpacedTable | null): number => table?.rows.length ?? 0

/** In the order in which they are preferred where they give the same number of rows. */
const partings: readonly Parting[] = [
  // Blanks as wide as the column asks for; a name may be spread (合　　计), its letters stand alone.
  { part: (line) => joinSpread(line.trim().split(gaps)), isExact: false },
  // A tab for every column, so that an empty one is two tabs.
  {
    part: (line) =>
      line
        .replace(/^[^\S\t]+|\s+$/g, '')
        .split('\t')
        .map((piece) => piece.trim()),
    isExact: true,
  },
]

function joinSpread(pieces: readonly string[]): string[] {
  const joined: string[] = []
  let isLetter = false
  for (const piece of pieces) {
    const continues = isLetter && ideograph.test(piece)
    isLetter = ideograph.test(piece)
    if (continues) joined.push((joined.pop() as string) + piece)
    else joined.push(piece)
  }
  return joined
}

const ideograph = /^[\u4e00-\u9fff]$/

function tableAt(lines: readonly string[], from: number, { part, isExact }: Parting): SpacedTable | null {
  const header = part(lines[from] as string)
  const first = part(lines[from + 1] ?? '')
  // The corner over the names of the rows is left out, or stands empty.
  const names = header.length === first.length - 1 ? ['', ...header] : header
  if (names.length < 2 || !names.every((name, i) => (i === 0 && name === '') || isName(name))) return null
  const rows = [names]
  for (let i = from + 1; i < lines.length; i++) {
    const row = part(lines[i] as string)
    if (row.length !== names.length && !(isExact && isShort(row, names.length))) break
    if (!isRow(row)) break
    rows.push([...row, ...names.slice(row.length).map(() => '')])
  }
  return rows.length > leastRows ? { from, to: from + rows.length, rows } : null
}

const isName = (piece: string): boolean =>
  piece !== '' &&
  piece.length <= longestPiece &&
  !isFigure(piece) &&
  !/[：:，。；]/.test(piece) &&
  !opensItem.test(piece)

const isShort = (row: readonly string[], columns: number): boolean => row.length < columns && !isFigure(row[0] ?? '')

/** A name, or the number of the row, and figures, or what was found: one figure at least. */
const isRow = ([label = '', ...rest]: readonly string[]): boolean =>
  label !== '' &&
  rest.some(isFigure) &&
  [label, ...rest].every((piece) => piece.length <= longestPiece && !/[：:。；]/.test(piece))

/** Digits, with the unit right behind them; a year is a name. */
const isFigure = (piece: string): boolean => {
  const text = foldText(piece).replace(/(?:万|亿|百万|千)?元$|[a-z\u4e00-\u9fff²³]{1,4}$/, '')
  return figure.test(text) && !/\d年度?$/.test(piece)
}
