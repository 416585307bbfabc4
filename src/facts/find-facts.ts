import type { Problem } from '../base/problem.ts'
import { quotedAt } from '../document/printed.ts'
import type { Document } from '../document/schema.ts'
import type { ReportPart } from '../reports/schema.ts'
import { accountTableRelations } from './account-tables.ts'
import { countRelations } from './counts/find-counts.ts'
import { addGroupVerdicts } from './counts/group-verdicts.ts'
import { asPrinted, quotedFigure } from './evidence.ts'
import { firstRows } from './first-rows.ts'
import { headCountRatios } from './head-counts.ts'
import { listedProjects } from './listed-projects.ts'
import { mergeAmounts, renameIds } from './merge-amounts.ts'
import { projectsTogether } from './projects-together.ts'
import { ratedRows } from './rated-rows.ts'
import { reportGrade } from './report-grade.ts'
import { reportSubject } from './report-subject.ts'
import { addSaidVerdicts } from './said-of-rows.ts'
import type { Amount, Facts, Indicator, Operand, Relation } from './schema.ts'
import { joinScoreRows } from './score-rows.ts'
import { joinShortNames } from './short-names.ts'
import { findStatementIndicators } from './statements/find-statement-indicators.ts'
import { findTableFacts } from './tables/find-table-facts.ts'
import { gridOf } from './tables/grid.ts'
import { projectIn } from './tables/project-name.ts'
import { findTextFacts } from './text/find-text-facts.ts'
import { orderRelations } from './text/order-words.ts'
import { procurementParts } from './text/procurement.ts'
import { toldGoals } from './told-goals.ts'
import { toldGrades } from './told-grades.ts'
import { toldGroupScores } from './told-group-scores.ts'
import { isCountedBy, toldItems } from './told-items.ts'
import { toldRemainders } from './told-remainders.ts'
import { toldRows } from './told-rows.ts'
import { nameTotals } from './told-totals.ts'
import { toldYearChanges } from './told-year-changes.ts'
import { writtenFormulas } from './written-formulas.ts'
import { withYearsCovered } from './years-covered.ts'

/** Everything one report says: amounts and indicators out of text and tables, with final ids, and how they belong together. */
export function findFacts(report: ReportPart, document: Document): { facts: Facts; problems: Problem[] } {
  const part = { ...report, header: withYearsCovered(report.header, report.blocks) }
  const subject = reportSubject(part.header, part.blocks)
  const text = findTextFacts(part, { ids: 'text', projectOf: (table) => projectIn(gridOf(table)) })
  const tables = findTableFacts(part, document)
  const places = new Set(text.amounts.flatMap((amount) => amount.evidence.map((e) => `${e.block}/${e.number_start}`)))
  const statements = findStatementIndicators(part, (block, start) =>
    places.has(`${block.id}/${quotedAt(block, start)}`),
  )
  joinShortNames(text.amounts, tables.amounts, text.relations, subject)
  if (subject === part.header.organization) nameTotals(text.amounts, tables.amounts, tables.relations, subject)
  const merged = mergeAmounts([...text.amounts, ...tables.amounts], subject)
  const amounts = inReadingOrder(part, merged.amounts)
  const scored = joinScoreRows(tables.indicators)
  const indicators = inReadingOrder(part, [...tables.indicators, ...statements.indicators])
  const ids = numbered(amounts, indicators)
  const rename = (id: string): string => ids.get(merged.renamed.get(id) ?? scored.get(id) ?? id) ?? id
  const relations: Relation[] = renameIds(
    [...text.relations, ...tables.relations, ...statements.relations, ...reportGrade(part, subject)],
    rename,
  )
  relations.push(...sameScore(subject, statements.totalScore, tables.totalScores))
  addSaidVerdicts(part.blocks, indicators)
  addGroupVerdicts(part.blocks, indicators)
  relations.push(
    ...toldGroupScores(part.blocks, tables.scoreGroups, relations),
    ...toldGrades(part.blocks, subject, amounts, relations),
    ...toldYearChanges(part.blocks, part.header.fiscal_year, { amounts, relations }),
    ...toldRows(part.blocks, indicators),
    ...toldRemainders(part.blocks, amounts),
    ...accountTableRelations(part, document, { subject, amounts }),
    ...procurementParts(amounts),
    ...orderRelations(part.blocks, amounts),
  )
  const items = toldItems(part.blocks, subject, amounts)
  relations.push(
    ...headCountRatios(part.blocks, indicators),
    ...items,
    ...listedProjects(part.blocks, subject, amounts).filter((one) => !isCountedBy(items, one)),
  )
  relations.push(
    ...countRelations({ blocks: part.blocks, all: document.blocks }, subject, { amounts, indicators, relations }),
  )
  relations.push(...ratedRows(relations, indicators), ...projectsTogether(part.blocks, amounts, subject))
  relations.push(...toldGoals(part.blocks, indicators), ...firstRows(part.blocks, amounts, relations, subject))
  relations.push(...writtenFormulas(part.blocks, subject, { amounts, indicators }))
  for (const amount of amounts) {
    if (amount.base !== null) amount.base = rename(amount.base)
    const [place] = amount.evidence
    if (place) amount.raw = place.reading ? quotedFigure(place) : asPrinted(amount.raw, place)
  }
  return { facts: { subject, amounts, indicators, relations }, problems: tables.problems }
}

/** The total of the one table and that of the text: two of either are of different parts. */
function sameScore(subject: string, told: Operand | null, [inTable, ...more]: readonly Operand[]): Relation[] {
  return inTable && told && more.length === 0
    ? [{ kind: 'same', subject, group: told.evidence.block, a: told, b: inTable }]
    : []
}

/** Numbers amounts and indicators in reading order; gives the new id of each old one. */
function numbered(amounts: readonly Amount[], indicators: readonly Indicator[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const [letter, facts] of [
    ['a', amounts],
    ['i', indicators],
  ] as const)
    facts.forEach((fact, i) => {
      ids.set(fact.id, `${letter}${i + 1}`)
      fact.id = `${letter}${i + 1}`
    })
  return ids
}

function inReadingOrder<T extends Amount | Indicator>(part: ReportPart, facts: T[]): T[] {
  const order = new Map(part.blocks.map((block, i) => [block.id, i]))
  const place = (fact: T): number[] => {
    const e = fact.evidence[0]
    if (!e) return [0, 0, 0, 0]
    return [order.get(e.block) ?? 0, e.cell?.row ?? 0, e.cell?.column ?? 0, e.number_start]
  }
  return facts
    .map((fact, i) => ({ fact, at: [...place(fact), i] }))
    .sort((a, b) => {
      const k = a.at.findIndex((x, j) => x !== b.at[j])
      return k < 0 ? 0 : (a.at[k] as number) - (b.at[k] as number)
    })
    .map(({ fact }) => fact)
}
