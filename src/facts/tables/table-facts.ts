import type { Problem } from '../../base/problem.ts'
import type { Cell, Document } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import type { Amount, Indicator, Operand, Relation } from '../schema.ts'
import type { Grid } from './grid.ts'

/** A first-level group of a score sheet whose rows all have full marks and a score. */
export interface ScoreGroup {
  /** Without the word 指标 behind it. */
  name: string
  /** Id of the table. */
  table: string
  weights: Operand[]
  scores: Operand[]
}

/** What is collected from the tables of one report. */
export interface TableFacts {
  amounts: Amount[]
  indicators: Indicator[]
  relations: Relation[]
  problems: Problem[]
  /** Scores in the total rows of indicator tables. */
  totalScores: Operand[]
  scoreGroups: ScoreGroup[]
}

/** Everything a reader of one table needs to know. */
export interface TableContext {
  grid: Grid
  part: ReportPart
  document: Document
  facts: TableFacts
  /** 万元, 元 … or '' when the document does not say. */
  unit: string
  /** The project of the form, or what the report is about. */
  subject: string
  /** What the lines above say the whole table is about, inside the report: “三公”经费; null mostly. */
  about: string | null
  /** Figures of money that nobody gives a unit: not read, but reported. */
  unitless: Set<Cell>
  /** The table names its project itself. */
  ownProject: boolean
}

/** Next provisional id: unique among the tables of the report. */
export const nextId = (facts: TableFacts): string => `t${facts.amounts.length + facts.indicators.length + 1}`
