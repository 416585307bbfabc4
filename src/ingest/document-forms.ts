/** What of a table's row tells where a new form begins. */
export interface RowShape {
  /** Columns at which its cells begin, without the first. */
  starts: number[]
  /** One cell across the whole width, on its own. */
  isAcross: boolean
}

/** Forms of fewer inner column edges may share a table; those of more, with other edges, are forms of their own. */
const formEdges = 4
/** Share of edges that two parts of one form have in common at least. */
const sharedEdges = 0.25

/**
 * Rows at which a new table begins, the first row included. Old Word files, and pages made from them, join neighbouring
 * tables into one, whose columns are then the edges of all of them. Where a row across the whole width is followed by
 * columns that have hardly an edge in common with those before, a new form begins.
 */
export function formStarts(rows: RowShape[]): number[] {
  const titles = rows.flatMap((row, i) => (i > 0 && row.isAcross ? [i] : []))
  const starts = [0]
  titles.forEach((title, i) => {
    const before = innerEdges(rows.slice(starts.at(-1), title))
    const after = innerEdges(rows.slice(title, titles[i + 1] ?? rows.length))
    if (areForeign(before, after)) starts.push(title)
  })
  return starts
}

const innerEdges = (rows: RowShape[]): Set<number> => new Set(rows.flatMap(({ starts }) => starts))

function areForeign(before: Set<number>, after: Set<number>): boolean {
  const fewer = Math.min(before.size, after.size)
  if (fewer < formEdges) return false
  const common = [...before].filter((edge) => after.has(edge)).length
  return common <= fewer * sharedEdges
}
