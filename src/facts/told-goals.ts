import { foldText } from '../base/chinese-text.ts'
import type { Block, Paragraph, Table } from '../document/schema.ts'
import { type Spot, spotsOf, textOf } from './evidence.ts'
import { idAt } from './known-at.ts'
import { operandAt } from './operand-at.ts'
import { findQuantities } from './quantity.ts'
import type { Quantity } from './quantity-types.ts'
import { countScale, withoutScale } from './quantity-unit.ts'
import type { Indicator, Operand, Relation } from './schema.ts'
import { sentencesOf } from './text/sentences.ts'
import { countedBy } from './words/units.ts'

/** A result with its rate and no goal beside it. */
interface Told {
  spot: Spot
  name: string
  actual: Quantity
  rate: Quantity
  /** The goal of several years: 完成三年目标的72.5%. */
  isLong: boolean
}

/** What a table or a cell of goals sets. */
interface Goal {
  name: string
  unit: string
  operand: Operand
  isLong: boolean
}

/** 占全年任务的, 完成三年目标的; 完成率, 目标完成比例为. */
const ofGoal =
  /(?:完成|达到|实现|占|为|达)了?([^,;。:]{0,10}?)(?:目标|任务|计划|规划)(?:任务|目标|值|数量?|总量)*的?(?:比例为?)?\s*$/
const rateNamed = /完成(?:率|比例)(?:约?为|达到?|是|:)?\s*$/
const longWords = /[两二三四五]年|中期|规划|总体?目标|总任务|十[三四五]五|实施期|累计目标/

/**
 * 累计义诊1,260场，完成三年目标的70% where the column 三年目标值 has 1,800场; 培训326人次，完成率108.67% where a cell of goals has 培训300人次: how much
 * of a goal was reached, of the goal that a table or a cell of goals sets for the same thing in the same unit.
 */
export function toldGoals(blocks: readonly Block[], indicators: readonly Indicator[]): Relation[] {
  const told = blocks.flatMap((block) =>
    spotsOf(block).flatMap((spot) => toldIn(spot).filter((one) => !hasTarget(one, indicators))),
  )
  if (told.length === 0) return []
  const goals = blocks.flatMap((block, i) =>
    block.kind === 'table' ? goalsOf(block) : plannedIn(block, isGoalsHeading(blocks[i - 1])),
  )
  return told.flatMap((one) => relationOf(one, goals, indicators))
}

function toldIn(spot: Spot): Told[] {
  const text = foldText(textOf(spot).text)
  if (!text.includes('%') || !/完成|目标|任务|计划|规划/.test(text)) return []
  return findQuantities(text).flatMap((rate, i, all) => {
    const actual = all[i - 1]
    if (rate.kind !== 'percent' || actual?.kind !== 'count' || actual.range || actual.qualifier || rate.range) return []
    const between = text.slice(actual.end, rate.start)
    const m = ofGoal.exec(between)
    if (/[。;]/.test(between) || between.length > 30 || !(m || rateNamed.test(between))) return []
    const before = /[^,;。:]*$/.exec(text.slice(all[i - 2]?.end ?? 0, actual.start))?.[0] ?? ''
    const behind = /^[^,;。:]*/.exec(between)?.[0] ?? ''
    const name = plainName(before + (m && !between.includes(',') ? '' : behind))
    return name.length < 2 ? [] : [{ spot, name, actual, rate, isLong: longWords.test(m?.[0] ?? '') }]
  })
}

const plainName = (words: string): string =>
  words
    .replace(/[^\u4e00-\u9fa5]/g, '')
    .replace(/^(?:截至[^共累]{0,8}|[两二三四五]年|全年|年度|本年|实际|累计|共计|共|已|新增|完成|开展|实现)+/, '')
    .replace(/(?:不少于|不低于|达到|达|控制在|不超过|以上|以内|左右|共计|共|为|约)+/g, '')

/** The goal stands beside it, or in the row of the table with this very result (checks/rules/completion.ts). */
function hasTarget({ spot, rate }: Told, indicators: readonly Indicator[]): boolean {
  const id = idAt(operandAt(spot, rate.number, '%', rate.start, rate.end), indicators)
  const own = indicators.find((one) => one.id === id)
  if (!own) return false
  const isRow = (row: Indicator): boolean =>
    row.source === 'table' &&
    row.target !== null &&
    (row.name.endsWith(own.name) ||
      (row.name.startsWith(own.name) && countedBy.test(row.name.slice(own.name.length)))) &&
    row.actual === own.actual
  return own.target !== null || indicators.some((row) => row !== own && isRow(row))
}

/** Cells that set goals (目标1：…), and columns of goals for several years. */
function goalsOf(table: Table): Goal[] {
  return table.cells.flatMap((cell) => {
    const text = foldText(cell.text)
    const spot = { block: table, cell }
    if (/^\s*[^:,;。\d]{0,6}目标\s*\d{0,2}\s*:/.test(text) || isUnderGoals(table, cell))
      return findQuantities(text).flatMap((q) =>
        q.kind === 'count' && !q.range ? [goalOf(spot, plainName(clauseAround(text, q)), q, false)] : [],
      )
    if (!isUnderLongGoal(table, cell)) return []
    const [q, ...more] = findQuantities(text)
    const names = table.cells.filter(
      (other) => other.row === cell.row && other.col < cell.col && /[\u4e00-\u9fa5]{2}/.test(other.text),
    )
    return q?.kind === 'count' && more.length === 0
      ? names.slice(-1).map((one) => goalOf(spot, plainName(one.text), q, true))
      : []
  })
}

/** 年度任务。2024年计划更新信号机86台、改建卡口112套: a label of goals, or a plan at the head of the sentence. */
const opensGoals = /(?:年度|绩效|全年|工作|总体)(?:目标|任务|计划)[^,;。:\d]{0,6}[。:]/
const plansAhead = /^[^,;:。]{0,12}(?:计划|任务|目标)(?:是|为|:)?[^,;。]*\d/
const tellsDone = /已|实际|累计|完成率|达到|超额|截至/

const isGoalsHeading = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.text.length <= 24 && /(?:目标|任务|计划)[:：。]?\s*$/.test(block.text)

/** The counts of sentences that set goals, each by the words between the one before and it. */
function plannedIn(block: Paragraph, isBelow: boolean): Goal[] {
  const text = foldText(block.text)
  const quantities = findQuantities(text)
  const label = isBelow || opensGoals.test(text.slice(0, 24))
  return sentencesOf(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    if ((!label && !plansAhead.test(words)) || tellsDone.test(words)) return []
    return quantities.flatMap((q, i): Goal[] => {
      if (q.start < start || q.end > end || q.kind !== 'count' || q.range) return []
      const from = Math.max(start, quantities[i - 1]?.end ?? start)
      const own = /[^,;。:、]*$/.exec(text.slice(from, q.start))?.[0] ?? ''
      return [goalOf({ block }, plainName(own.replace(/^.*(?:计划|任务|目标)/, '')), q, false)]
    })
  })
}

/** Sentences right of or below 年初设定目标. */
const isUnderGoals = (table: Table, { row, col, colSpan, text }: Table['cells'][number]): boolean =>
  text.length >= 15 &&
  table.cells.some(
    (label) =>
      /^.{0,8}目标$/.test(label.text.replace(/\s/g, '')) &&
      ((label.row < row && label.row + label.rowSpan === row && label.col === col && label.colSpan === colSpan) ||
        (label.row <= row && row < label.row + label.rowSpan && label.col + label.colSpan === col)),
  )

/** 三年目标值 above the cell. */
const isUnderLongGoal = (table: Table, { row, col }: Table['cells'][number]): boolean =>
  table.cells.some(
    (head) =>
      head.row < row &&
      col >= head.col &&
      col < head.col + head.colSpan &&
      head.text.length < 24 &&
      longWords.test(head.text) &&
      /目标|任务|计划/.test(head.text),
  )

const goalOf = (spot: Spot, name: string, q: Quantity, isLong: boolean): Goal => ({
  name,
  unit: q.unit,
  operand: operandAt(spot, q.number, q.unit, q.start, q.end),
  isLong,
})

function clauseAround(text: string, { start, end }: Quantity): string {
  const before = /[^,;。:]*$/.exec(text.slice(0, start))?.[0] ?? ''
  return before + (/^[^,;。:]*/.exec(text.slice(end))?.[0] ?? '')
}

function relationOf(told: Told, goals: readonly Goal[], indicators: readonly Indicator[]): Relation[] {
  const { spot, actual, rate } = told
  const fitting = goals.filter(
    (goal) =>
      goal.isLong === told.isLong &&
      (withoutScale(goal.unit) === withoutScale(actual.unit) ||
        (isOnceMore(goal, actual) && gives(goal, actual, rate))) &&
      isAlike(goal.name, told.name),
  )
  const right = fitting.filter((goal) => gives(goal, actual, rate))
  const [goal, ...others] = right.length > 0 ? right : fitting
  // of two goals that fit as well none is meant
  if (!goal || others.some(({ operand }) => operand.written.number !== goal.operand.written.number)) return []
  const operand = (q: Quantity): Operand => {
    const own = operandAt(spot, q.number, q.unit, q.start, q.end)
    return { ...own, id: idAt(own, indicators) }
  }
  // what is reached may be given as 100 %
  if (Number(rate.number) === 100 && share(actual, goal) >= 100) return []
  return [
    {
      kind: 'ratio',
      rule: 'completion-rate',
      subject: told.name,
      group: spot.block.id,
      stated: operand(rate),
      numerator: operand(actual),
      denominator: goal.operand,
      tentative: true,
    },
  ]
}

/** 带动防治12万亩次以上 and 完成防治12.6万亩: times are counted in the one place only. */
const isOnceMore = (goal: Goal, { unit }: Quantity): boolean =>
  /亩/.test(unit) && withoutScale(goal.unit) === `${withoutScale(unit)}次`

const gives = (goal: Goal, actual: Quantity, rate: Quantity): boolean =>
  Math.abs(share(actual, goal) - Number(rate.number)) < 0.05

const scaled = (number: string, unit: string): number => Number(number) * Number(countScale(unit))
const share = (actual: Quantity, { operand: { written } }: Goal): number =>
  (scaled(actual.number, actual.unit) / scaled(written.number, written.unit)) * 100

/** Share of the pairs of characters of the shorter name that the longer one has, from which both mean one thing. */
const alike = 0.6

function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  if (long.includes(short)) return true
  const pairs = [...short].slice(1).map((sign, i) => `${short[i]}${sign}`)
  return pairs.length >= 3 && pairs.filter((pair) => long.includes(pair)).length >= alike * pairs.length
}
