import { foldText } from '../../base/chinese-text.ts'
import type { Document, Table } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import { reportSubject } from '../report-subject.ts'
import type { Relation } from '../schema.ts'
import { surveyRatios } from '../statements/survey-ratios.ts'
import { cellFacts } from './cell-facts.ts'
import { cellNumber, isMalformed } from './cell-number.ts'
import { costColumns } from './cost-columns.ts'
import { countRates } from './count-rates.ts'
import { executionRow } from './execution-row.ts'
import { gradeColumns } from './grade-columns.ts'
import { type Grid, gridOf } from './grid.ts'
import { type IndicatorPairs, indicatorPairs } from './indicator-pairs.ts'
import { readIndicatorPairs, readIndicatorSection } from './indicator-section.ts'
import { readKeyValues } from './key-values.ts'
import { listGrades } from './list-grades.ts'
import { type MeasureRows, measureRows, readMeasureRows } from './measure-rows.ts'
import { readMoneySection } from './money-section.ts'
import { type ProjectBlock, projectBlocks, projectIn, projectInCaption } from './project-name.ts'
import { sameMoney } from './same-money.ts'
import { type FormAbove, reportScore, scoreGroups, scoreSums } from './score-sums.ts'
import { type Rows, type Section, sectionsOf } from './sections.ts'
import { readSurveyRows, surveyRows } from './survey-rows.ts'
import { tableAbout } from './table-about.ts'
import type { TableContext, TableFacts } from './table-facts.ts'
import { tableUnit } from './table-units.ts'
import { readToldParts } from './told-parts.ts'
import { readTurnedScores, turnedScores } from './turned-scores.ts'
import { unitScoreRelations, unitScores } from './unit-scores.ts'
import { readValueLists, valueLists } from './value-lists.ts'
import { readYearMatrices, yearMatrices } from './year-matrix.ts'

/** Amounts, indicators and relations out of the tables of a report; tables that cannot be understood become problems. */
export function findTableFacts(part: ReportPart, document: Document): TableFacts {
  const facts: TableFacts = {
    amounts: [],
    indicators: [],
    relations: [],
    problems: [],
    totalScores: [],
    scoreGroups: [],
  }
  const about = reportSubject(part.header, part.blocks)
  let above = nothingAbove
  for (const table of part.blocks) {
    if (table.kind !== 'table') continue
    const grid = gridOf(table)
    const project = projectIn(grid)
    const context: TableContext = {
      grid,
      part,
      document,
      facts,
      unit: tableUnit(grid, part.blocks, document),
      subject: project ?? projectInCaption(grid, part.blocks) ?? about,
      about: project === null ? tableAbout(grid, part) : null,
      ownProject: project !== null,
      unitless: new Set(),
    }
    const before = facts.indicators.length
    const blocks = projectBlocks(grid, context.subject)
    above = readTable(context, table, blocks, project === null || project === above.subject ? above : nothingAbove)
    facts.relations.push(...gradeColumns(grid), ...countRates(context))
    const subjectAt = (row: number): string => blocks.find(({ to }) => row < to)?.name ?? context.subject
    const lists = new Set(valueLists(context).map(({ cell }) => cell))
    const told = cellFacts(part, table, { subjectAt, rows: facts.indicators.slice(before), lists })
    facts.amounts.push(...told.amounts)
    facts.indicators.push(...told.indicators)
    facts.relations.push(...told.relations)
  }
  return facts
}

/** What the tables above hold of a form that has not come to its total: its project, its execution score, its indicators. */
interface OpenForm extends FormAbove {
  subject: string | null
}

const nothingAbove: OpenForm = { subject: null, execution: null, rows: [] }

/** A table that holds the forms of several projects is read project by project. Returns what goes on in the next table. */
function readTable(context: TableContext, table: Table, blocks: readonly ProjectBlock[], before: OpenForm): OpenForm {
  const pairs = indicatorPairs(context.grid)
  const measured = [...measureRows(context.grid), ...costColumns(context)]
  const surveys = surveyRows(context.grid)
  const scores = turnedScores(context.grid)
  const years = yearMatrices(context.grid)
  const sections = sectionsOf(context.grid, [
    ...pairs,
    ...measured,
    ...surveys,
    ...scores,
    ...years.filter(({ rows }) => rows.length > 0),
  ])
  const lists = valueLists(context)
  let above: OpenForm = before
  for (const block of blocks) {
    const inside = (rows: Rows): boolean => rows.from >= block.from && rows.from < block.to
    above = readBlock(
      { ...context, subject: block.name },
      sections
        .filter(({ headerFrom, to }) => inside({ from: headerFrom, to }))
        .map((section) => ({ ...section, to: Math.min(section.to, block.to) })),
      { pairs: pairs.filter(inside), measured: measured.filter(inside), others: [...surveys, ...scores, ...years] },
      block,
      blocks.length === 1 ? before : nothingAbove,
    )
    readValueLists({ ...context, subject: block.name }, lists, block)
  }
  readSurveyRows(context, surveys)
  readTurnedScores(context, scores)
  readYearMatrices(context, years)
  const units = sections.length === 0 ? unitScores(context.grid) : null
  if (units) context.facts.relations.push(...unitScoreRelations(context.grid, units))
  reportMalformed(context, table)
  reportUnitless(context, table)
  if (
    sections.length + surveys.length + scores.length === 0 &&
    units === null &&
    !context.facts.amounts.some((amount) => amount.group.startsWith(`${table.id}/`))
  )
    reportNotUnderstood(context, context.grid, table)
  return context.ownProject ? { ...above, subject: context.subject } : above
}

function readBlock(
  context: TableContext,
  sections: readonly Section[],
  {
    pairs,
    measured,
    others,
  }: { pairs: readonly IndicatorPairs[]; measured: readonly MeasureRows[]; others: readonly Rows[] },
  block: ProjectBlock,
  before: OpenForm,
): OpenForm {
  let above = before
  for (const section of sections) {
    if (section.kind === 'money') {
      const rows = readMoneySection(context, section)
      context.facts.relations.push(...listGrades(context, section, rows))
      const execution = executionRow(context, section, rows)
      if (execution) above = { ...above, execution, rows: [] }
    } else {
      const form = above.subject !== null && !context.ownProject ? { ...context, subject: above.subject } : context
      const { rows, totals } = readIndicatorSection(form, section)
      context.facts.relations.push(
        ...scoreSums(form, rows, totals, above),
        ...sameMoney(context, rows),
        ...cellRatios(context, context.grid.table),
      )
      context.facts.scoreGroups.push(...scoreGroups(context, rows))
      const score = reportScore(totals)
      if (score) context.facts.totalScores.push(score)
      const isClosed = totals.some(({ part }) => !part)
      above = isClosed ? nothingAbove : { ...above, rows: [...above.rows, ...rows] }
    }
  }
  readIndicatorPairs(context, pairs)
  readMeasureRows(context, measured)
  readToldParts(context, block)
  const covered = [
    ...sections.map(({ headerFrom, to }) => ({ from: headerFrom, to })),
    ...pairs,
    ...measured,
    ...others,
  ]
  readKeyValues(
    context,
    (row) => row < block.from || row >= block.to || covered.some(({ from, to }) => row >= from && row < to),
  )
  return above
}

/** Ratios that one cell states with their terms: 采购16,230册，其中少儿图书3,408册，占21%. */
const cellRatios = (context: TableContext, table: Table): Relation[] =>
  table.cells
    .filter((cell) => cell.text.length >= 12 && /[%％]/.test(cell.text))
    .flatMap((cell) => surveyRatios({ block: table, cell }, context.subject))

/** A table of figures in which no header word is known: said, not guessed. */
function reportNotUnderstood(context: TableContext, grid: Grid, table: Table): void {
  const figures = table.cells.filter((cell) => /[.,]\d|\d%/.test(foldText(cell.text)) && cellNumber(cell.text) !== null)
  if (figures.length < 4 || grid.rows < 2) return
  context.facts.problems.push({
    code: 'table.not-understood',
    level: 'warning',
    page: table.page,
    block: table.id,
    message: `表格（${table.id}）含有${figures.length}个数字，但表头无法识别，未提取；请人工核对该表。`,
    message_en: `Table ${table.id} holds ${figures.length} figures under headers that are not understood; nothing was read from it. Please look at it.`,
  })
}

/** Money without a unit may be 元 or 万元: a factor of ten thousand is not guessed. */
function reportUnitless({ facts, unitless }: TableContext, table: Table): void {
  const [first] = unitless
  if (!first) return
  facts.problems.push({
    code: 'table.unit-unknown',
    level: 'warning',
    page: first.page ?? table.page,
    block: table.id,
    message: `表格（${table.id}）中有${unitless.size}个金额没有注明单位（元或万元），未提取；请核对表头或表格上方的单位说明。`,
    message_en: `Table ${table.id} holds ${unitless.size} sums of money without a unit (元 or 万元); they were not read. Please look for the unit in its headers or above it.`,
  })
}

function reportMalformed(context: TableContext, table: Table): void {
  for (const cell of table.cells) {
    if (!isMalformed(cell.text)) continue
    context.facts.problems.push({
      code: 'table.malformed-number',
      level: 'warning',
      page: cell.page ?? table.page,
      block: table.id,
      message: `表格第${cell.row + 1}行第${cell.col + 1}列的数字“${cell.text.trim()}”书写不规范，无法读取；请核对原文。`,
      message_en: `The figure “${cell.text.trim()}” in row ${cell.row + 1}, column ${cell.col + 1} is malformed and was not read; please check the source.`,
    })
  }
}
