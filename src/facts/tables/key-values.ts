import { foldText } from '../../base/chinese-text.ts'
import type { Cell } from '../../document/schema.ts'
import type { Amount } from '../schema.ts'
import { moneyCuesIn } from '../text/cue.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { defaultPeriod } from '../text/period.ts'
import { cellNumber } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import { amountIn } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import { cleaned } from './row-labels.ts'
import { unitIn } from './stated-unit.ts'
import { sumsOf } from './sums.ts'
import type { TableContext } from './table-facts.ts'
import { fundSources, totalLabels } from './words/headers.ts'

/**
 * Labels with their values beside them, in rows that no header row covers: 计划安排资金 | 120 | 实际到位资金 | 120, with the
 * rows of the sources below it; "本年决算数：10.35" in one cell.
 */
export function readKeyValues(context: TableContext, covered: (row: number) => boolean): void {
  const { grid } = context
  const rows = new Map<number, MoneyRow>()
  const keep = (row: number, label: Cell, amount: Amount | null, total: boolean): void => {
    if (!amount) return
    const known = rows.get(row) ?? { label: pairLabel(row, label, total), amounts: new Map<number, Amount>() }
    known.amounts.set(label.col, amount)
    rows.set(row, known)
  }
  for (let row = 0; row < grid.rows; row++) {
    if (covered(row)) continue
    for (const cell of grid.row(row).filter((c) => c.row === row)) {
      labelInside(context, cell, row)
      const label = plain(cell)
      const value = grid.at(row, cell.col + cell.colSpan)
      if (!value || value.row !== row || cellNumber(label) !== null) continue
      const found = cellNumber(value.text)
      if (!found || found.unit === '分') continue
      const meaning = wordsMeaning(label)
      // 省级资金 below 实际到位资金: the words of a source are none of a measure
      const below = fundSources.test(label) ? sourceBelow(context, grid, cell, value, row) : null
      if (below) keep(row, cell, below, false)
      else if ((meaning?.kind === 'money' || meaning?.kind === 'rate') && isMoneyLabel(label))
        keep(row, cell, read(context, value, label, meaning, subjectOf(context, grid, row, cell)), true)
    }
  }
  context.facts.relations.push(...sumsOf(context, [...rows.values()]))
}

/** 计划安排资金 heads the sources below it in its pair of columns. */
const pairLabel = (row: number, label: Cell, total: boolean): MoneyRow['label'] => ({
  row,
  cell: label,
  name: cleaned(plain(label)),
  parents: [],
  beside: null,
  total,
  whole: null,
  subtotal: false,
  footer: false,
  pageTotal: false,
  among: /^其中/.test(plain(label)),
  code: '',
  depth: -1,
})

/** 人数, 户数, 次数 and the like are counts, whatever else the label says. */
const isMoneyLabel = (label: string): boolean =>
  !/人数|户数|次数|个数|数量|面积|编码|电话|日期|年度$/.test(label) && label.length <= 24

function read(
  context: TableContext,
  value: Cell,
  label: string,
  meaning: { kind: 'money' | 'rate'; measure: Parameters<typeof defaultPeriod>[1] },
  subject: string,
  path: string[] = [],
): Amount | null {
  return amountIn(context, value, {
    measure: meaning.measure,
    rate: meaning.kind === 'rate',
    unit: unitIn(label),
    subject,
    path,
    period: defaultPeriod(context.part.header, meaning.measure),
  })
}

/**
 * The first words of the row, when they are a name before its measures: “三公”经费 | 上年决算数 | 12.60. In 执行率 | 96.2% | 结余 | 1.20
 * and 主管科室 | 财务科 | 结余 | 1.20 they are a label with its own value beside it.
 */
function subjectOf(context: TableContext, grid: Grid, row: number, label: Cell): string {
  const own = nameInLabel(plain(label))
  if (own) return own
  const first = grid.row(row)[0]
  if (!first || first === label || first.col >= label.col) return context.subject
  const beside = grid.at(row, first.col + first.colSpan)
  const measured = beside === label || ['money', 'rate'].includes(wordsMeaning(plain(beside))?.kind ?? '')
  const words = cleaned(plain(first))
  const isName =
    measured &&
    words.length >= 2 &&
    words.length <= 20 &&
    wordsMeaning(words)?.kind !== 'money' &&
    cellNumber(words) === null &&
    !/情况|资金\(|项目资金$/.test(words)
  return isName && !totalLabels.test(words) ? words : context.subject
}

/** “三公”经费预算 | 80,000元, 上年会议费支出 | 1.2万元: one kind of cost that the label names in front of its measure. */
function nameInLabel(label: string): string | null {
  const cue = moneyCuesIn(label).find(({ start }) => /(?:费|三公["”]?)$/.test(label.slice(0, start)))
  return cue ? nameIn(label.slice(0, cue.start)) : null
}

/** 其中:中央 | 100 under 计划安排资金 | 120: the source takes the measure of the label above it in the same columns. */
function sourceBelow(context: TableContext, grid: Grid, cell: Cell, value: Cell, row: number): Amount | null {
  for (let above = row - 1; above >= Math.max(0, row - 8); above--) {
    const head = grid.at(above, cell.col)
    if (!head || head.col !== cell.col) continue
    if (fundSources.test(plain(head))) continue
    const meaning = wordsMeaning(plain(head))
    if (meaning?.kind !== 'money' && meaning?.kind !== 'rate') return null
    return read(context, value, plain(head), meaning, cleaned(plain(cell)), [context.subject])
  }
  return null
}

/** "本年决算数：10.35" in one cell. */
function labelInside(context: TableContext, cell: Cell, row: number): void {
  const folded = foldText(cell.text)
  const m = /^\s*([\u4e00-\u9fa5“”"()]{2,16})\s*[:：]\s*(-?[\d,]+(?:\.\d+)?)\s*((?:亿|万)?元|%)?\s*$/.exec(folded)
  const meaning = m ? wordsMeaning(m[1] as string) : null
  if (!m || (meaning?.kind !== 'money' && meaning?.kind !== 'rate') || !isMoneyLabel(m[1] as string)) return
  const at = folded.indexOf(m[2] as string)
  const end = m[3] ? folded.indexOf(m[3], at) + m[3].length : at + (m[2] as string).length
  const inner = cellNumber(folded.slice(at, end))
  if (!inner) return
  amountIn(
    context,
    cell,
    {
      measure: meaning.measure,
      rate: meaning.kind === 'rate',
      unit: unitIn(m[1] as string),
      subject: subjectOf(context, context.grid, row, { ...cell, col: cell.col + 1 }),
      path: [],
      period: defaultPeriod(context.part.header, meaning.measure),
    },
    { ...inner, start: at, end },
  )
}
