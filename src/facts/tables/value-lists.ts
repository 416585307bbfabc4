import { foldText } from '../../base/chinese-text.ts'
import { Decimal } from '../../base/decimal.ts'
import type { Cell } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Measure } from '../schema.ts'
import { moneyCuesIn } from '../text/cue.ts'
import { isFundSource } from '../text/fund-source.ts'
import { defaultPeriod } from '../text/period.ts'
import { moneyUnits } from '../words/units.ts'
import { plain } from './grid.ts'
import { amountIn, operandOfAmount } from './money-cell.ts'
import type { Rows } from './sections.ts'
import { unitIn } from './stated-unit.ts'
import type { TableContext } from './table-facts.ts'
import { type ListLabel, listLabels, sourceNames } from './words/list-labels.ts'

/** A cell that is nothing but names with their money, and what its label says about them. */
export interface ValueList {
  cell: Cell
  label: ListLabel
  /** Unit in the label: 资金来源（万元）. */
  unit: string
  items: { name: string; figure: Quantity }[]
  /** The list is one of parts by its words: 其中. */
  among: boolean
  /** 等 after the last item. */
  open: boolean
}

/** Lists in the value cells of a form: 资金来源 | 区级财政30.00万元，街道自筹8.60万元; 备注 | 其中人工费8万元、材料费5万元. */
export function valueLists(context: TableContext): ValueList[] {
  return context.grid.table.cells.flatMap((cell) => {
    const own = /^\s*([\u4e00-\u9fa5]{2,10})\s*[:：]/.exec(foldText(cell.text))
    const inside = own && labelOf(own[1] as string) ? own : null
    const words = inside ? (inside[1] as string) : plain(context.grid.at(cell.row, cell.col - 1)).replace(/[:：]$/, '')
    const label = labelOf(words)
    if (!label) return []
    const unit = unitIn(words)
    const list = itemsIn(cell.text, inside ? inside[0].length : 0, unit !== '' ? unit : context.unit)
    return list && (list.items.length >= 2 || label.kind !== 'remark') ? [{ cell, label, unit, ...list }] : []
  })
}

const labelOf = (words: string): ListLabel | undefined =>
  listLabels.find(({ words: pattern }) => pattern.test(words.replace(/[(（].*[)）]$/, '')))

const between =
  /^[\s,，、;；。:：和及与]*(?:(其中|包括|包含)[:：,]?)?\s*([\u4e00-\u9fa5“”()（）]{2,16}?)\s*[:：]?(?:为|共|约)?\s*$/

/** The items of a text that holds nothing else; null for sentences and for single figures without a name. */
function itemsIn(text: string, from: number, unit: string): Pick<ValueList, 'items' | 'among' | 'open'> | null {
  const folded = foldText(text)
  const figures = findQuantities(text).filter(({ start }) => start >= from)
  const items: ValueList['items'] = []
  let at = from
  let among = false
  for (const figure of figures) {
    if (figure.kind !== 'money' && !(figure.kind === 'bare' && unit !== '')) return null
    const m = between.exec(folded.slice(at, figure.start))
    const name = m?.[2]
    if (!name || !isItem(name) || (m[1] && items.length > 0)) return null
    among ||= m[1] !== undefined
    items.push({ name, figure })
    at = figure.end
  }
  const tail = /^\s*(等)?[。;；,\s]*$/.exec(folded.slice(at))
  return items.length > 0 && tail ? { items, among, open: tail[1] !== undefined } : null
}

/** A name of a source or a cost, no measure of the whole form (支出28万元, 合计30万元). */
const isItem = (name: string): boolean =>
  isFundSource(name) ||
  (sourceNames.test(name) && !/预算|安排/.test(name)) ||
  (!/^(?:合计|共计|总计|小计|总额)/.test(name) && moneyCuesIn(name).every(({ weak, end }) => weak && end < name.length))

/** Reads the lists of the rows of one project: every item is an amount; together they are what the label says they make up. */
export function readValueLists(context: TableContext, lists: readonly ValueList[], rows: Rows): void {
  for (const list of lists.filter(({ cell }) => cell.row >= rows.from && cell.row < rows.to)) {
    const whole = wholeOf(context, list, rows)
    const measure: Measure = whole?.amount.measure ?? list.label.measures[0] ?? costMeasure(list)
    const parts = list.items.map(({ name, figure }) =>
      amountIn(
        context,
        list.cell,
        {
          measure,
          rate: false,
          unit: list.unit,
          subject: `${context.subject}/${name}`,
          path: [context.subject],
          period: defaultPeriod(context.part.header, measure),
        },
        { number: figure.number, unit: figure.unit, start: figure.start, end: figure.end },
      ),
    )
    const read = parts.filter((part) => part !== null)
    if (!whole || read.length < 2 || read.length < parts.length) continue
    context.facts.relations.push({
      kind: 'sum',
      subject: context.subject,
      group: whole.amount.group,
      total: operandOfAmount(whole.amount),
      parts: read.map(operandOfAmount),
      complete: whole.certain && !list.open,
    })
  }
}

/** 人工费, 材料费 are spent; where the money comes from is a budget. */
const costMeasure = ({ items }: ValueList): Measure =>
  items.every(({ name }) => isFundSource(name) || sourceNames.test(name)) ? 'budget' : 'executed'

/**
 * The amount of the form that the items make up: the one they add up to, else the only one of the measure the label means.
 * A remark that adds up to nothing is of no known whole.
 */
function wholeOf(context: TableContext, list: ValueList, rows: Rows): { amount: Amount; certain: boolean } | null {
  const { measures } = list.label
  const own = context.facts.amounts.filter(
    ({ unit, subject, group, evidence }) =>
      unit === 'CNY' &&
      subject === context.subject &&
      group.startsWith(`${context.grid.table.id}/`) &&
      evidence.some(({ cell }) => cell && cell.row > rows.from && cell.row <= rows.to),
  )
  const sum = list.items.reduce(
    (total, { figure }) => total.plus(yuanOf(figure, list.unit || context.unit)),
    new Decimal(0),
  )
  const made = own.find(
    ({ value, measure }) => sum.eq(value) && (measures.length === 0 || measures.includes(measure)) && !sum.isZero(),
  )
  if (made) return { amount: made, certain: true }
  const meant = own.filter(({ measure }) => measures.includes(measure))
  const [first] = meant
  return first ? { amount: first, certain: meant.every(({ value }) => value === first.value) } : null
}

const yuanOf = (figure: Quantity, unit: string): Decimal =>
  figure.kind === 'money'
    ? new Decimal(figure.value)
    : new Decimal(figure.value).times(moneyUnits.find(([name]) => name === unit)?.[1] ?? 1)
