import { quotedRange } from '../../document/printed.ts'
import type { Cell, Table } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import type { Amount, Indicator, Relation } from '../schema.ts'
import { findStatementIndicators } from '../statements/find-statement-indicators.ts'
import { findTextFacts } from '../text/find-text-facts.ts'
import { type ProseCell, proseCells } from './prose-cells.ts'

/** What the running text inside the cells of a table says, with its places in the table. */
export interface CellFacts {
  amounts: Amount[]
  indicators: Indicator[]
  relations: Relation[]
}

/**
 * Reads the cells of a table that hold sentences as paragraphs are read; `subjectAt` gives what figures of a row are about
 * that name nothing. An outcome that a row of the table states too (the goals of a form and its indicators) is no second indicator.
 */
export function cellFacts(
  part: ReportPart,
  table: Table,
  {
    subjectAt,
    rows,
    lists,
  }: { subjectAt: (row: number) => string; rows: readonly Indicator[]; lists: ReadonlySet<Cell> },
): CellFacts {
  const cells = proseCells(table).filter(({ cell }) => !lists.has(cell))
  const subjectOf = ({ subject, cell }: ProseCell): string => subject ?? subjectAt(cell.row)
  const about = [...new Set(cells.map(subjectOf))]
  const read = about.map((name, i) =>
    readCells(
      part,
      table,
      cells.filter((cell) => subjectOf(cell) === name),
      { subject: name, ids: `${table.id}-${i}-` },
      rows,
    ),
  )
  return {
    amounts: read.flatMap((facts) => facts.amounts),
    indicators: read.flatMap((facts) => facts.indicators),
    relations: read.flatMap((facts) => facts.relations),
  }
}

function readCells(
  part: ReportPart,
  table: Table,
  cells: readonly ProseCell[],
  names: { subject: string; ids: string },
  rows: readonly Indicator[],
): CellFacts {
  const inside: ReportPart = { header: part.header, blocks: cells.map(({ paragraph }) => paragraph) }
  const text = findTextFacts(inside, names)
  const claimed = new Set(text.amounts.flatMap((a) => a.evidence.map((e) => `${e.block}/${e.number_start}`)))
  const statements = findStatementIndicators(
    inside,
    (block, start) => claimed.has(`${block.id}/${quotedRange(block, start, start + 1)[0]}`),
    names,
  )
  const told = inCells({ ...statements, ...text, relations: [...text.relations, ...statements.relations] }, table)
  return { ...told, indicators: told.indicators.filter((x) => !statedAgain(x, rows)) }
}

/** An outcome that is the result of a row: one indicator with one more place. */
function statedAgain(told: Indicator, rows: readonly Indicator[]): boolean {
  const row = told.source === 'narrative' ? rows.find((other) => resultOf(other) === resultOf(told)) : undefined
  row?.evidence.push(...told.evidence)
  return row !== undefined
}

/** 1,268名 and 1268人 are one result. */
const resultOf = (x: Indicator): string =>
  `${x.actual}${(x.actual_unit ?? x.target_unit ?? '').replace(/^(万?)[名位]$/, '$1人')}`

/** The same facts with their places in the table instead of in the paragraphs its cells were read as. */
function inCells({ amounts, indicators, relations }: CellFacts, table: Table): CellFacts {
  return JSON.parse(JSON.stringify({ amounts, indicators, relations }), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('block' in value) || typeof value.block !== 'string')
      return value
    const m = /^(.+)\/r(\d+)c(\d+)$/.exec(value.block)
    return m && m[1] === table.id
      ? { ...value, block: table.id, cell: { row: Number(m[2]), column: Number(m[3]) } }
      : value
  }) as CellFacts
}
