import { holds } from './column-sums.ts'
import type { MoneyRow } from './money-section.ts'

/** A row and the rows right below it that make it up; none where it stands by itself. */
interface Layer {
  row: MoneyRow
  items: MoneyRow[]
}

/**
 * 公共安全支出 | 行政运行 | 案件审判 | 住房保障支出: classes and their items in one column of names, without codes, numbers or indents that tell them
 * apart. A row is a class where the rows right below it make it up; with its items left out the rest must come to the total, else
 * the figures are alike by chance.
 */
export function upperRows(run: readonly MoneyRow[], total: MoneyRow): MoneyRow[] {
  const layers = layersOf(run, total)
  return layers ? layers.map(({ row }) => row) : []
}

/** The items of a row in a table whose rows stand in two layers; none in any other table. */
export function itemsUnder(rows: readonly MoneyRow[], row: MoneyRow): MoneyRow[] {
  for (const [at, total] of rows.entries()) {
    if (!total.label.total) continue
    const after = until(rows.slice(at + 1), ({ label }) => label.total)
    const before = until(rows.slice(0, at).reverse(), ({ label }) => label.total).reverse()
    for (const run of [after, before]) {
      const own = layersOf(run, total)?.find((layer) => layer.row === row)
      if (own) return own.items
    }
  }
  return []
}

/** 转移性收入 | 一般性转移支付收入 | 专项转移支付收入: the rows of a run without those that make up a row in front of them. */
export const withoutItems = (run: readonly MoneyRow[]): MoneyRow[] => layersIn(run).map(({ row }) => row)

function layersOf(run: readonly MoneyRow[], total: MoneyRow): Layer[] | null {
  const layers = layersIn(run)
  const upper = layers.map(({ row }) => row)
  const isLayered = upper.length >= 2 && upper.length < run.length
  return isLayered && makesUp(upper, total) && !makesUp(run, total) ? layers : null
}

/** Each row with its items; none has any where labels say how deep their rows stand. */
function layersIn(run: readonly MoneyRow[]): Layer[] {
  const arePlain = run.every(isPlain)
  const layers: Layer[] = []
  for (let at = 0; at < run.length; ) {
    const row = run[at] as MoneyRow
    const items = arePlain ? itemsBelow(run, at) : []
    layers.push({ row, items })
    at += 1 + items.length
  }
  return layers
}

/** Nothing in the label says how deep the row stands. */
const isPlain = ({ label }: MoneyRow): boolean =>
  label.code === '' && label.depth < 0 && !label.subtotal && !label.among && label.parents.length === 0

/** The fewest rows, two at least, that make up the row above them. */
function itemsBelow(run: readonly MoneyRow[], at: number): MoneyRow[] {
  for (let end = at + 3; end <= run.length; end++) {
    const items = run.slice(at + 1, end)
    if (makesUp(items, run[at] as MoneyRow)) return items
  }
  return []
}

/** In one column at least: a figure that does not fit in another one is for the checks to find. */
const makesUp = (rows: readonly MoneyRow[], whole: MoneyRow): boolean =>
  [...whole.amounts].some(([col, total]) => {
    const parts = rows.map(({ amounts }) => amounts.get(col)).filter((amount) => amount !== undefined)
    return total.unit === 'CNY' && total.value !== 0 && parts.length === rows.length && holds({ total, parts })
  })

/** The items in front of the first that stops them. */
export function until<T>(items: readonly T[], stops: (item: T) => boolean): T[] {
  const end = items.findIndex(stops)
  return end < 0 ? [...items] : items.slice(0, end)
}
