import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { goodGrades, goodRateHeads, gradedHeads, gradeHeads } from '../words/grade-counts.ts'
import { cellNumber } from './cell-number.ts'
import { type Grid, plain } from './grid.ts'

const totalRow = /^(?:合计|总计|全县合计|全市合计|全区合计)$/

interface GradeTable {
  header: number
  whole: number
  grades: { col: number; step: string }[]
  rate: { col: number; name: string } | null
}

/**
 * Summaries with a column for each grade (单位 | 项目个数 | 优 | 良 | 中 | 差 | 优良率): in every row the grades come to the number of
 * projects, the rate is that of the first grades, and the rows come to the total row. Nothing is read where less than half of the rows
 * hold: the columns mean something else then.
 */
export function gradeColumns(grid: Grid): Relation[] {
  const found = gradeTable(grid)
  if (!found) return []
  const rows = rowsOf(grid, found)
  const held = rows.filter(({ whole, grades }) => sumOf(grades) === Number(whole.written.number)).length
  if (rows.length < 2 || held * 2 < rows.length || held === 0) return []
  return [...rows.flatMap((row) => relationsOf(grid, row)), ...columnSums(grid, rows)]
}

/** The row of headers with a column of numbers and at least three grades to its right. */
function gradeTable(grid: Grid): GradeTable | null {
  for (let row = 0; row < Math.min(grid.rows - 1, 4); row++) {
    const cells = Array.from({ length: grid.cols }, (_, col) => plain(grid.at(row, col)))
    const grades = cells.flatMap((text, col) => {
      const step = gradeHeads.exec(text)?.[1]
      return step ? [{ col, step: step.replace('较', '').slice(0, 1) }] : []
    })
    const first = grades[0]
    const whole = cells.findLastIndex((text, col) => first !== undefined && col < first.col && gradedHeads.test(text))
    if (!first || whole < 0 || grades.length < 3 || new Set(grades.map(({ step }) => step)).size !== grades.length)
      continue
    const rate = cells.findIndex((text) => goodRateHeads.test(text))
    const name = goodRateHeads.exec(cells[rate] ?? '')?.[1]
    return { header: row, whole, grades, rate: name ? { col: rate, name } : null }
  }
  return null
}

interface GradeRow {
  row: number
  name: string
  whole: Operand
  /** By step, in the order of the columns; a blank or a dash is none. */
  grades: { step: string; count: Operand }[]
  rate: { name: string; stated: Operand } | null
}

function rowsOf(grid: Grid, { header, whole, grades, rate }: GradeTable): GradeRow[] {
  const rows: GradeRow[] = []
  for (let row = header + 1; row < grid.rows; row++) {
    const number = (col: number, unit: string): Operand | null => {
      const cell = grid.at(row, col)
      const found = cell && cell.row === row ? cellNumber(cell.text) : null
      if (!cell || !found || !/^(?:[个项家%])?$/.test(found.unit)) return null
      return operandAt({ block: grid.table, cell }, found.number, unit, found.start, found.end)
    }
    const all = number(whole, '个')
    const cells = grades.map(({ col, step }) => ({ step, count: number(col, '个'), text: plain(grid.at(row, col)) }))
    // a cell of words is no number of projects
    if (!all || cells.some(({ count, text }) => !count && !/^[-—－/]*$/.test(text))) continue
    const stated = rate ? number(rate.col, '%') : null
    rows.push({
      row,
      name: nameOf(grid, row, whole),
      whole: all,
      grades: cells.flatMap(({ step, count }) => (count ? [{ step, count }] : [])),
      rate: rate && stated ? { name: rate.name, stated } : null,
    })
  }
  return rows
}

const nameOf = (grid: Grid, row: number, whole: number): string =>
  Array.from({ length: whole }, (_, col) => plain(grid.at(row, col))).find((text) => /[\u4e00-\u9fa5]{2}/.test(text)) ??
  '项目'

const sumOf = (grades: GradeRow['grades']): number =>
  grades.reduce((sum, { count }) => sum + Number(count.written.number), 0)

function relationsOf(grid: Grid, { row, name, whole, grades, rate }: GradeRow): Relation[] {
  const group = `${grid.table.id}/r${row + 1}`
  const parts = grades.map(({ count }) => count)
  const good = rate ? grades.filter(({ step }) => goodGrades[rate.name]?.includes(step)).map(({ count }) => count) : []
  const [first, ...more] = good
  return [
    ...(parts.length > 0 ? [{ kind: 'sum' as const, subject: name, group, total: whole, parts, complete: true }] : []),
    ...(rate && first && Number(whole.written.number) > 0
      ? [
          {
            kind: 'ratio' as const,
            rule: 'share' as const,
            subject: name,
            group,
            stated: rate.stated,
            numerator: first,
            ...(more.length > 0 ? { more } : {}),
            denominator: whole,
          },
        ]
      : []),
  ]
}

/** Every grade over all rows, where one row is the total of the others. */
function columnSums(grid: Grid, rows: readonly GradeRow[]): Relation[] {
  const totals = rows.filter(({ name }) => totalRow.test(name))
  const others = rows.filter((row) => row !== totals[0])
  const [total] = totals
  if (!total || totals.length > 1 || others.length < 2 || others.some(({ name }) => /小计|其中/.test(name))) return []
  return total.grades.flatMap(({ step, count }): Relation[] => {
    const parts = others.flatMap(({ grades }) => grades.filter((one) => one.step === step).map((one) => one.count))
    return parts.length < 2
      ? []
      : [{ kind: 'sum', subject: step, group: `${grid.table.id}/${step}`, total: count, parts, complete: true }]
  })
}
