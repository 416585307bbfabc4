import type { Cell, Table } from './paper.ts'

/** A cell with the grid position of its top left corner. */
export interface PlacedCell extends Cell {
  row: number
  col: number
}

/** Where every cell stands once spans from above and from the left have pushed it aside. */
export function layOut(table: Table): { cells: PlacedCell[]; rows: number; cols: number } {
  const taken = new Set<string>()
  const cells: PlacedCell[] = []
  let cols = 0
  table.rows.forEach((row, r) => {
    let c = 0
    for (const cell of row) {
      while (taken.has(`${r},${c}`)) c++
      for (let i = 0; i < cell.rowSpan; i++) for (let j = 0; j < cell.colSpan; j++) taken.add(`${r + i},${c + j}`)
      cells.push({ ...cell, row: r, col: c })
      c += cell.colSpan
      cols = Math.max(cols, c)
    }
  })
  return { cells, rows: table.rows.length, cols }
}
