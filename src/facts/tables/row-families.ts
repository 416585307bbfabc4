import { holds } from './column-sums.ts'
import type { MoneyRow } from './money-section.ts'
import { isOfCarried } from './row-labels.ts'
import { itemsUnder, until, upperRows, withoutItems } from './row-layers.ts'

/** A row and the rows that may make it up. */
export interface Family {
  total: MoneyRow
  parts: MoneyRow[]
  /** The form or the words say that the parts cover the whole. */
  certain: boolean
  /** The parts are the rows below a numbered one, up to the next of its kind: what holds of one such row is meant of all. */
  level?: number
}

/** Candidate readings for one total row: which rows of its panel it may be the sum of. */
export function familiesOf(rows: readonly MoneyRow[], at: number): Family[] {
  const total = rows[at] as MoneyRow
  const { label } = total
  const found: Family[] = []
  const add = (parts: MoneyRow[], certain: boolean): void => {
    if (parts.length >= 2) found.push({ total, parts, certain })
  }
  if (label.code.length >= 3) add(childrenByCode(rows, total), true)
  if (label.total) wholeFamilies(rows, at, add)
  else if (label.subtotal) {
    add(
      rows.filter((row) => row !== total && row.label.parents.at(-1) === label.name && !row.label.subtotal),
      true,
    )
    add(until(rows.slice(at + 1), isTotal), false)
    add(until(rows.slice(0, at).reverse(), isTotal).reverse(), false)
  } else if (label.code === '') {
    add(amongRun(rows, at), false)
    add(itemsUnder(rows, total), false)
    found.push(...familiesBelow(rows, at))
    add(
      rows.slice(at + 1).filter((row) => row.label.parents.at(-1) === label.name),
      true,
    )
  }
  return found
}

/** 一、产业类 and the rows under it, numbered deeper or not at all; of several levels only the upper one. */
function familiesBelow(rows: readonly MoneyRow[], at: number): Family[] {
  const total = rows[at] as MoneyRow
  const level = total.label.depth
  if (level < 0) return []
  const below = until(rows.slice(at + 1), (row) => isTotal(row) || (row.label.depth >= 0 && row.label.depth <= level))
  const depths = below.map(({ label }) => label.depth)
  const upper = Math.min(...depths.filter((depth) => depth >= 0))
  return [below, below.filter((_, i) => depths[i] === upper)]
    .filter((parts) => parts.length >= 2)
    .map((parts) => ({ total, parts, certain: false, level }))
}

const isTotal = ({ label }: MoneyRow): boolean => label.total || label.subtotal

function wholeFamilies(
  rows: readonly MoneyRow[],
  at: number,
  add: (parts: MoneyRow[], certain: boolean) => void,
): void {
  const total = rows[at] as MoneyRow
  const after = until(rows.slice(at + 1), ({ label }) => label.total)
  const before = until(rows.slice(0, at).reverse(), ({ label }) => label.total).reverse()
  runFamilies(after, before.length === 0, add)
  add(upperRows(after, total), false)
  add(upperRows(before, total), false)
  const previous = rows[at - before.length - 1]
  const last = after.length === 0 || rows.slice(at + 1).some(({ label: { total: later } }) => later)
  runFamilies(before, last && !previous, add)
  // 总计 = 本年收入合计 + 使用结余 + 年初结转和结余
  const own = before.filter(({ label }) => !isOfCarried(label))
  if (!previous?.label.total || own.length === 0) return
  const upper = withoutItems(own)
  add([previous, ...upper], after.length === 0)
  if (upper.length < own.length) add([previous, ...own], false)
}

function runFamilies(
  run: readonly MoneyRow[],
  sure: boolean,
  add: (parts: MoneyRow[], certain: boolean) => void,
): void {
  const depths = run.map(({ label }) => (label.depth < 0 ? 9 : label.depth))
  const shallow = Math.min(...depths)
  const plain = run.every(({ label }) => !label.subtotal && label.parents.length === 0 && label.code === '')
  add([...run], sure && plain && shallow === 9 && depths.every((depth) => depth === 9))
  add(
    run.filter(({ label }) => label.subtotal),
    sure,
  )
  // by the chart of accounts spending is basic or on projects; other rows may split it another way
  const halves = run.filter(({ label }) => /^(?:基本支出|项目支出)$/.test(label.name))
  add(halves, halves.length === 2)
  add(
    run.filter(({ label }, k) => !label.among || k === 0),
    false,
  )
  add(
    run.filter(({ label }) => !label.among),
    false,
  )
  add(withoutPartsOfRow(run), false)
  if (shallow < 9)
    add(
      run.filter((_, i) => depths[i] === shallow),
      sure && plain && depths.every((depth) => depth === shallow),
    )
  const codes = Math.min(...run.filter(({ label }) => label.code !== '').map(({ label }) => label.code.length))
  if (Number.isFinite(codes))
    add(
      run.filter(({ label }) => label.code.length === codes),
      sure,
    )
}

/** 公务用车费 245 | 其中：运行维护费 165 | 购置费 80: only the first part says 其中, and the rows from there on make up the row in front. */
function withoutPartsOfRow(run: readonly MoneyRow[]): MoneyRow[] {
  const first = run.findIndex(({ label }) => label.among)
  const head = run[first - 1]
  if (!head) return []
  const end = run.findIndex((_, i) => i > first && makeUp(run.slice(first, i + 1), head))
  return end < 0 ? [] : run.filter((_, i) => i < first || i > end)
}

const makeUp = (rows: readonly MoneyRow[], whole: MoneyRow): boolean =>
  [...whole.amounts].every(([col, total]) => {
    const parts = rows.map(({ amounts }) => amounts.get(col)).filter((amount) => amount !== undefined)
    return total.unit !== 'CNY' || (parts.length === rows.length && holds({ total, parts }))
  })

/** The next longer codes that begin with this one: items straight below the class where the table leaves the section out. */
function childrenByCode(rows: readonly MoneyRow[], total: MoneyRow): MoneyRow[] {
  const { code } = total.label
  const below = rows.filter(({ label }) => label.code.startsWith(code) && label.code.length > code.length)
  const next = Math.min(...below.map(({ label }) => label.code.length))
  return below.filter(({ label }) => label.code.length === next)
}

/** 其中：… and the rows that go on after it, up to the next item, total or numbered row. */
function amongRun(rows: readonly MoneyRow[], at: number): MoneyRow[] {
  const [first, ...rest] = rows.slice(at + 1)
  const depth = rows[at]?.label.depth ?? -1
  if (!first?.label.among) return []
  return [
    first,
    ...until(rest, (row) => isTotal(row) || (!row.label.among && row.label.depth >= 0 && row.label.depth <= depth)),
  ]
}
