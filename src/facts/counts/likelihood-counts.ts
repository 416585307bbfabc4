import { foldText, squeeze } from '../../base/chinese-text.ts'
import type { Block, Cell, Paragraph, Table } from '../../document/schema.ts'
import { ticked } from '../../reports/words/grades.ts'
import { operandAt } from '../operand-at.ts'
import type { Amount, Evidence, Indicator, Relation } from '../schema.ts'
import { numberOf, numeral } from './stated-number.ts'

const heads = ['确定能', '有可能', '完全不可能'] as const
type Head = (typeof heads)[number]
const tick = new RegExp(`^(?:${ticked}|●)$`)
const squeezed = (cell: Cell): string => squeeze(cell.text)

/** 确定能完成的9项, 9项指标确定能完成, 有可能完成的有2个. */
const told = new RegExp(
  `(?<head>确定能|完全不可能|不可能|有可能)(?:按期|如期|按时)?(?:完成|实现|达到)?(?:年度|绩效)?(?:目标)?的?(?:指标)?(?:共|有|为|:)*(?<number>${numeral})\\s*(?<unit>[项个条])`,
  'gd',
)
const toldBehind = new RegExp(
  `(?<number>${numeral})\\s*(?<unit>[项个条])(?:绩效|监控|三级)*(?:指标)?(?<head>确定能|完全不可能|不可能|有可能)(?:按期|如期|按时)?(?:完成|实现|达到)`,
  'gd',
)
const size = new RegExp(`(${numeral})\\s*[项个条](?:[一二三]级|绩效|监控|年度)*(?:指标|项目)(?:之?中|里|,)`)

/**
 * 确定能完成的9项: the rows of the monitoring forms that are ticked under 确定能. Every row has to be ticked once, and to be an indicator or a project;
 * a number of all indicators in the paragraph has to be theirs.
 */
export function likelihoodCounts(
  block: Paragraph,
  blocks: readonly Block[],
  { indicators, amounts }: { indicators: readonly Indicator[]; amounts: readonly Amount[] },
  subject: string,
): Relation[] {
  const text = foldText(block.text)
  const found = [...text.matchAll(told)]
  const matches = found.length > 0 ? found : [...text.matchAll(toldBehind)]
  if (matches.length === 0) return []
  const rows = blocks.flatMap((one) => (one.kind === 'table' ? tickedRows(one, indicators, amounts) : []))
  const all = size.exec(text)?.[1]
  const isTheirs = all === undefined ? matches.length >= 2 : numberOf(all) === rows.length
  if (rows.length < 2 || !isTheirs || rows.some(({ name, marked }) => name === null || marked.length !== 1)) return []
  return matches.flatMap((m): Relation[] => {
    const { head, number, unit } = m.groups as Record<'head' | 'number' | 'unit', string>
    const counted = numberOf(number)
    const start = m.indices?.groups?.number?.[0] as number
    if (counted === null) return []
    return [
      {
        kind: 'count',
        subject,
        group: `${block.id}/s1`,
        stated: operandAt({ block }, String(counted), unit, start, text.indexOf(unit, start + number.length) + 1),
        listed: rows.flatMap(({ name, marked }) => (marked[0]?.endsWith(head) && name !== null ? [name] : [])),
        complete: true,
        sorted: true,
      },
    ]
  })
}

interface TickedRow {
  name: string | null
  marked: Head[]
}

/** The rows below the three headings: the indicator that was read from each, and under which headings it is ticked. */
function tickedRows(table: Table, indicators: readonly Indicator[], amounts: readonly Amount[]): TickedRow[] {
  const columns = table.cells.flatMap((cell) => {
    const head = heads.find((one) => one === squeezed(cell))
    return head ? [{ head, cell }] : []
  })
  if (columns.length !== heads.length) return []
  const below = Math.max(...columns.map(({ cell }) => cell.row))
  const rows = [...new Set(table.cells.filter(({ row }) => row > below).map(({ row }) => row))]
  return rows.flatMap((row): TickedRow[] => {
    const marked = columns.flatMap(({ head, cell }) =>
      table.cells.some((one) => one.row === row && one.col === cell.col && tick.test(squeezed(one))) ? [head] : [],
    )
    const isHere = ({ evidence }: { evidence: readonly Evidence[] }): boolean =>
      evidence.some((e) => e.block === table.id && e.cell?.row === row + 1)
    // the form lists indicators, or projects of which some have one
    const own = indicators.find(isHere)
    const name = own?.name ?? (marked.length > 0 ? amounts.find(isHere)?.subject : undefined) ?? null
    return own || marked.length > 0 ? [{ name, marked }] : []
  })
}
