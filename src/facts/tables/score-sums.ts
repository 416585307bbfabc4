import { addUp, Decimal } from '../../base/decimal.ts'
import type { Operand, Relation } from '../schema.ts'
import { deductionColumns } from './deduction-columns.ts'
import { plain } from './grid.ts'
import type { IndicatorRow, TotalRow } from './indicator-section.ts'
import { inBrackets, operand } from './row-points.ts'
import type { ScoreGroup, TableContext } from './table-facts.ts'

/**
 * Weights add up to the full marks of the total row, scores to its score; the rows of a first-level group to the points its
 * label gives (投入（15分）). The execution score in the block of money counts as one of the parts where that makes 100.
 */
export function scoreSums(
  context: TableContext,
  rows: readonly IndicatorRow[],
  totals: readonly TotalRow[],
  above: FormAbove,
): Relation[] {
  const grouped = subtotalSums(context, rows, totals)
  const relations = [
    ...groupSums(context, rows),
    ...grouped,
    ...conversions(context, rows),
    ...scoreRates(context, rows, totals),
    ...deductionColumns(context.subject, rows, totals),
  ]
  const total = grouped.length > 0 ? totals.findLast(({ part }) => !part) : wholeOf(totals)
  if (!total) return relations
  const inside = rows.filter((row) => row.row < total.row)
  const parts = partsOf(total, inside, above)
  const weights = parts.map((row) => row.weight)
  const unsure =
    (above.execution === null && lacksExecution(context, total, weights)) ||
    (isInSeveral(above, context) && !holds(total.weight?.written.number ?? '100', parts))
  push(relations, context, total.weight, weights, unsure)
  const scores = parts.map((row) => row.score)
  if (!lacksScore(total.score, parts)) push(relations, context, total.score, scores, unsure)
  return relations
}

/** What a form holds before the rows of a section: its execution score, and indicators in tables above (a form set in several). */
export interface FormAbove {
  execution: IndicatorRow | null
  rows: readonly IndicatorRow[]
}

/** The rows whose full marks make up those of the total: those above it, with the execution score, with the tables before it. */
function partsOf(total: TotalRow, inside: readonly IndicatorRow[], above: FormAbove): readonly IndicatorRow[] {
  const withMoney = above.execution ? [above.execution, ...inside] : inside
  const inForm = above.execution ? [above.execution, ...above.rows, ...inside] : [...above.rows, ...inside]
  const full = total.weight?.written.number ?? '100'
  return [inside, withMoney, [...above.rows, ...inside], inForm].find((rows) => holds(full, rows)) ?? withMoney
}

/** The form is set in several tables: what its rows lack may stand in one that was not taken for a part of it. */
const isInSeveral = ({ execution, rows }: FormAbove, { grid }: TableContext): boolean =>
  rows.length > 0 || (execution !== null && execution.indicator.group !== grid.table.id)

/** Full marks of the execution score in the forms of 财预〔2020〕10号; other forms say theirs: 预算执行情况（20分）. */
const executionMarks = 10

/** What the rows lack is just the execution score, which the report tells of and which was found in no row: it stands somewhere else. */
function lacksExecution({ part }: TableContext, total: TotalRow, weights: (Operand | null)[]): boolean {
  const lacking = new Decimal(total.weight?.written.number ?? 100).minus(sumOf(weights))
  return part.blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.cells.some(
        (cell) =>
          /执行率|预算执行/.test(plain(cell)) &&
          (lacking.eq(executionMarks) || new RegExp(`(?<![\\d.])${lacking}分`).test(plain(cell))),
      ),
  )
}

function push(
  relations: Relation[],
  context: TableContext,
  total: Operand | null,
  parts: (Operand | null)[],
  unsure = false,
): void {
  const stated = parts.filter((part) => part !== null)
  // a blank score is not evaluated: then the total says nothing about the others
  if (!total || stated.length < 2 || stated.length < parts.length - Math.floor(parts.length / 8)) return
  relations.push({
    kind: 'sum',
    subject: context.subject,
    group: context.grid.table.id,
    total,
    parts: stated,
    complete: true,
    ...(unsure ? { tentative: true } : {}),
  })
}

/** A row with full marks has no score that was read, and the others do not make up the total alone: what is missing may be all that is wrong. */
function lacksScore(total: Operand | null, rows: readonly IndicatorRow[]): boolean {
  const isOpen = rows.some(({ weight, score }) => weight && Number(weight.written.number) > 0 && !score)
  return isOpen && !addUp(rows.map(({ score }) => score?.written.number ?? 0)).eq(total?.written.number ?? 0)
}

const holds = (full: string, rows: readonly IndicatorRow[]): boolean => sumOf(rows.map(({ weight }) => weight)).eq(full)

const sumOf = (points: readonly (Operand | null)[]): Decimal => addUp(points.map((one) => one?.written.number ?? 0))

/** The total of the table; a single 小计 may be it. */
const wholeOf = (totals: readonly TotalRow[]): TotalRow | undefined =>
  totals.findLast(({ part }) => !part) ?? (totals.length === 1 ? totals[0] : undefined)

/** The score of the report in the total of the table; null where the table scores only a part of the hundred points. */
export function reportScore(totals: readonly TotalRow[]): Operand | null {
  const whole = wholeOf(totals)
  return whole && !(Number(whole.weight?.written.number ?? 100) < 100) ? whole.score : null
}

/**
 * 小计 under the rows of each group: full marks and scores add up to it. Its group is what the cell of the first level holds beside
 * it, else the rows since the subtotal before; those must make up its full marks, or they are not known to be its group.
 */
function subtotalSums(context: TableContext, rows: readonly IndicatorRow[], totals: readonly TotalRow[]): Relation[] {
  const parts = totals.filter(({ part }) => part)
  return parts.flatMap((subtotal): Relation[] => {
    const beside = context.grid.row(subtotal.row).filter((cell) => cell.row < subtotal.row)
    const held = rows.filter(({ level1Cell }) => level1Cell !== null && beside.includes(level1Cell))
    const from = totals.findLast(({ row }) => row < subtotal.row)?.row ?? -1
    const group = held.length > 0 ? held : rows.filter(({ row }) => row > from && row < subtotal.row)
    const weights = group.map(({ weight }) => weight)
    if (held.length === 0 && !(subtotal.weight && holds(subtotal.weight.written.number, group))) return []
    const found: Relation[] = []
    const named = { ...context, subject: group[0]?.indicator.level1 ?? context.subject }
    push(found, named, subtotal.weight, weights)
    const scores = group.map(({ score }) => score)
    if (!lacksScore(subtotal.score, group)) push(found, named, subtotal.score, scores)
    return found
  })
}

/** 决策 of 决策指标, 决策类指标: what a first-level group is called elsewhere. */
export const groupName = (words: string): string => words.replace(/(?:类|部分)?指标$/, '')

/** The groups of a sheet that are scored in every row. */
export const scoreGroups = ({ grid }: TableContext, rows: readonly IndicatorRow[]): ScoreGroup[] =>
  [...byGroup(rows).values()].flatMap((members): ScoreGroup[] => {
    const name = groupName(members[0]?.indicator.level1 ?? '')
    const weights = members.flatMap(({ weight }) => weight ?? [])
    const scores = members.flatMap(({ score }) => score ?? [])
    const isFull = weights.length === members.length && scores.length === members.length
    return name.length >= 2 && members.length >= 2 && isFull ? [{ name, table: grid.table.id, weights, scores }] : []
  })

function byGroup(rows: readonly IndicatorRow[]): Map<IndicatorRow['level1Cell'], IndicatorRow[]> {
  const groups = new Map<IndicatorRow['level1Cell'], IndicatorRow[]>()
  for (const row of rows) if (row.level1Cell) groups.set(row.level1Cell, [...(groups.get(row.level1Cell) ?? []), row])
  return groups
}

/** The points a group has: in brackets behind its name, or in a column of their own. */
function groupSums(context: TableContext, rows: readonly IndicatorRow[]): Relation[] {
  return [...byGroup(rows)].flatMap(([cell, members]) => {
    const total = inBrackets(context, cell) ?? operand(context, members[0]?.groupWeight ?? undefined)
    const weights = members.map((row) => row.weight).filter((weight) => weight !== null)
    if (!cell || !total || weights.length < 2 || weights.length < members.length) return []
    return [
      {
        kind: 'sum',
        subject: members[0]?.indicator.level1 ?? context.subject,
        group: context.grid.table.id,
        total,
        parts: weights,
        complete: true,
      } satisfies Relation,
    ]
  })
}

/** Hebei: 单项得分 × 权重占比 = 折算得分 in every row. */
const conversions = (context: TableContext, rows: readonly IndicatorRow[]): Relation[] =>
  rows.flatMap(({ indicator, marks, weight, score }) =>
    marks && weight && score
      ? [
          {
            kind: 'product',
            rule: 'score',
            subject: indicator.name,
            group: context.grid.table.id,
            stated: score,
            factor: marks,
            percent: weight,
          } satisfies Relation,
        ]
      : [],
  )

/** 得分率 = 得分 ÷ 分值, in every row and in the total. */
function scoreRates(context: TableContext, rows: readonly IndicatorRow[], totals: readonly TotalRow[]): Relation[] {
  const named = [
    ...rows.map((row) => ({ ...row, subject: row.indicator.name })),
    ...totals.map((row) => ({ ...row, subject: context.subject })),
  ]
  return named.flatMap(({ rate, score, weight, subject }) =>
    rate && score && weight
      ? [
          {
            kind: 'ratio',
            rule: 'share',
            subject,
            group: context.grid.table.id,
            stated: rate,
            numerator: score,
            denominator: weight,
          } satisfies Relation,
        ]
      : [],
  )
}
